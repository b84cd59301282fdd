/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-tab.h"

#include <glib/gi18n.h>

#include "rectify-tab-stop.h"

#define SIDEBAR_WIDTH 168

struct _RectifyTab
{
  AdwBin parent_instance;
  RectifyDocument *document;
  AdwFlap *flap;
  GtkListBox *sections; /* of rows that know their section */
  GtkStack *pages;      /* named by the sections' tokens */
  guint32 as_of;
};

G_DEFINE_FINAL_TYPE (RectifyTab, rectify_tab, ADW_TYPE_BIN)

enum
{
  SECTION_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GQuark
section_quark (void)
{
  return g_quark_from_static_string ("rectify-section");
}

static const RectifySection *
row_section (GtkListBoxRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), section_quark ());
}

static void
update_count (GListModel *list,
              guint       position,
              guint       removed,
              guint       added,
              gpointer    user_data)
{
  guint n = g_list_model_get_n_items (list);
  g_autofree char *text = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");

  gtk_label_set_label (user_data, text);
}

static GtkWidget *
section_row (RectifyTab           *self,
             const RectifySection *section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (rectify_section_get_label (section));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rectify_section_get_label (section), -1);
  g_object_set_qdata (G_OBJECT (row), section_quark (), (gpointer) section);

  if (rectify_section_is_list (section))
    {
      RectifyList *list = rectify_meeting_get_list (rectify_document_get_meeting (self->document),
                                                    section->info.section);

      g_signal_connect_object (list, "items-changed", G_CALLBACK (update_count), count, 0);
      update_count (G_LIST_MODEL (list), 0, 0, 0, count);
    }
  return row;
}

static void
show_as_of (GtkWidget *page,
            guint32    as_of)
{
  if (RECTIFY_IS_SECTION_PAGE (page))
    rectify_section_page_set_as_of (RECTIFY_SECTION_PAGE (page), as_of);
  else
    rectify_form_set_as_of (RECTIFY_FORM (page), as_of);
}

static void
row_selected_cb (RectifyTab    *self,
                 GtkListBoxRow *row)
{
  const RectifySection *section = row ? row_section (row) : NULL;

  if (!section)
    return;
  if (!gtk_stack_get_child_by_name (self->pages, section->info.token))
    {
      GtkWidget *page = rectify_section_create_page (section, self->document);

      gtk_stack_add_named (self->pages, page, section->info.token);
      show_as_of (page, self->as_of);
    }
  gtk_stack_set_visible_child_name (self->pages, section->info.token);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  g_signal_emit (self, signals[SECTION_SHOWN], 0);
}

static void
rectify_tab_dispose (GObject *object)
{
  RectifyTab *self = RECTIFY_TAB (object);

  g_clear_object (&self->document);
  G_OBJECT_CLASS (rectify_tab_parent_class)->dispose (object);
}

static void
rectify_tab_class_init (RectifyTabClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_tab_dispose;

  /* Another section is shown. */
  signals[SECTION_SHOWN] = g_signal_new ("section-shown", RECTIFY_TYPE_TAB, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rectify_tab_init (RectifyTab *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->sections = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->sections, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->sections), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sections), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sections"), -1);
  g_signal_connect_swapped (self->sections, "row-selected", G_CALLBACK (row_selected_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->sections));
  gtk_widget_set_size_request (scroller, SIDEBAR_WIDTH, -1);
  gtk_widget_add_css_class (scroller, "background");

  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->pages), TRUE);

  rectify_tab_stop_install (GTK_WIDGET (self->sections), NULL, GTK_WIDGET (self->pages));

  self->flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_flap (self->flap, scroller);
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_content (self->flap, GTK_WIDGET (self->pages));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->flap));
}

/**
 * rectify_tab_new:
 * @document: the document
 * @tab: which of the three
 * @as_of: the date as of which everything is shown
 *
 * Returns: (transfer floating): the tab, with no section chosen
 */
GtkWidget *
rectify_tab_new (RectifyDocument *document,
                 RectifyTabId     tab,
                 guint32          as_of)
{
  RectifyTab *self = g_object_new (RECTIFY_TYPE_TAB, NULL);
  guint n;
  const RectifySection *all = rectify_sections (&n);

  self->document = g_object_ref (document);
  self->as_of = as_of;
  for (guint i = 0; i < n; i++)
    if (all[i].tab == tab)
      gtk_list_box_append (self->sections, section_row (self, &all[i]));
  /* Nothing is built before the tab is looked at. */
  gtk_list_box_unselect_all (self->sections);
  return GTK_WIDGET (self);
}

/**
 * rectify_tab_get_section:
 * @self: a tab
 *
 * Returns: (nullable): the section that is shown
 */
const RectifySection *
rectify_tab_get_section (RectifyTab *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sections);

  return row ? row_section (row) : NULL;
}

/**
 * rectify_tab_show_section:
 * @self: a tab
 * @section: (nullable): a section of it; %NULL for the first, unless one is shown
 */
void
rectify_tab_show_section (RectifyTab           *self,
                          const RectifySection *section)
{
  GtkListBoxRow *row;

  if (!section && rectify_tab_get_section (self))
    return;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sections, i)); i++)
    if (!section || row_section (row) == section)
      {
        gtk_list_box_select_row (self->sections, row);
        return;
      }
}

/**
 * rectify_tab_set_as_of:
 * @self: a tab
 * @as_of: the date as of which everything is shown
 */
void
rectify_tab_set_as_of (RectifyTab *self,
                       guint32     as_of)
{
  self->as_of = as_of;
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page;
       page = gtk_widget_get_next_sibling (page))
    show_as_of (page, as_of);
}

/**
 * rectify_tab_search:
 * @self: a tab
 *
 * Moves the focus to the search entry of the section shown, if it has one.
 */
void
rectify_tab_search (RectifyTab *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page && RECTIFY_IS_SECTION_PAGE (page))
    rectify_section_page_focus_search (RECTIFY_SECTION_PAGE (page));
}

/**
 * rectify_tab_commit:
 * @self: a tab
 *
 * Writes a date, time or number that is still being typed.
 */
void
rectify_tab_commit (RectifyTab *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page && RECTIFY_IS_SECTION_PAGE (page))
    rectify_form_commit (rectify_section_page_get_form (RECTIFY_SECTION_PAGE (page)));
  else if (page)
    rectify_form_commit (RECTIFY_FORM (page));
}

/**
 * rectify_tab_get_flap:
 * @self: a tab
 *
 * Returns: (transfer none): what folds the sections away in a narrow window
 */
AdwFlap *
rectify_tab_get_flap (RectifyTab *self)
{
  return self->flap;
}
