/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 *   AdwLeaflet ─┬─ box: toolbar, stack (table · empty · nothing found), footer
 *               ├─ separator
 *               └─ box: way back when folded, header, form
 *
 * The table settles when the focus has left the form, and never while a button
 * of the mouse is down: a row must not slip away under a click.
 */
#include "config.h"

#include "rectify-section-page.h"

#include <glib/gi18n.h>

#include "rectify-section-toolbar.h"
#include "rectify-tab-stop.h"

#define LIST_WIDTH 540
#define FORM_WIDTH 390
#define FOLDED_FORM_WIDTH 720
#define SETTLE_MSEC 200

struct _RectifySectionPage
{
  AdwBin parent_instance;
  RectifyDocument *document;
  const RectifySectionInfo *info; /* static */
  GSettings *settings;            /* nullable */
  GtkWidget *leaflet;
  GtkWidget *list_side;
  GtkWidget *form_side;           /* a clamp, for the form would take more */
  GtkWidget *toolbar;
  GtkWidget *stack;               /* "table", "empty", "nothing" */
  GtkWidget *table;
  GtkWidget *footer;
  GtkWidget *count;
  GtkWidget *form_header;         /* slot of the caller's */
  GtkWidget *form_stack;          /* "form", "many" */
  GtkWidget *form;
  GtkWidget *many;
  guint settle_id;
  guint focus_id;
};

G_DEFINE_FINAL_TYPE (RectifySectionPage, rectify_section_page, ADW_TYPE_BIN)

static RectifyRows *
page_rows (RectifySectionPage *self)
{
  return rectify_table_get_rows (RECTIFY_TABLE (self->table));
}

/* What shows */

static void
update_count (RectifySectionPage *self)
{
  guint n_all = rectify_list_get_length (rectify_rows_get_list (page_rows (self)));
  guint n = rectify_rows_get_length (page_rows (self));
  guint n_selected = rectify_rows_get_n_selected (page_rows (self));
  g_autoptr (GString) text = g_string_new (NULL);

  if (n == n_all)
    g_string_printf (text, ngettext ("%u record", "%u records", n), n);
  else
    /* Translators: how many records a search or filter has left, and of how many */
    g_string_printf (text, ngettext ("%u of %u record", "%u of %u records", n_all), n, n_all);
  if (n_selected > 1)
    {
      g_autofree char *selected
          = g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);

      g_string_append_printf (text, " · %s", selected);
    }
  gtk_label_set_label (GTK_LABEL (self->count), n_all > 0 ? text->str : "");
}

static void
update_stack (RectifySectionPage *self)
{
  RectifyRows *rows = page_rows (self);
  const char *name = "table";

  if (rectify_list_get_length (rectify_rows_get_list (rows)) == 0)
    name = "empty";
  else if (rectify_rows_get_length (rows) == 0 && !rectify_rows_is_busy (rows))
    name = "nothing";
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  update_count (self);
}

static void
rows_changed_cb (GListModel         *rows,
                 guint               position,
                 guint               removed,
                 guint               added,
                 RectifySectionPage *self)
{
  if (removed != added)
    update_stack (self);
}

static void
selected_cb (RectifyTable       *table,
             RectifyRecord      *record,
             RectifySectionPage *self)
{
  guint n = rectify_rows_get_n_selected (page_rows (self));

  rectify_form_set_record (RECTIFY_FORM (self->form), record);
  if (n > 1)
    {
      g_autofree char *title
          = g_strdup_printf (ngettext ("%u Record Selected", "%u Records Selected", n), n);

      adw_status_page_set_title (ADW_STATUS_PAGE (self->many), title);
    }
  gtk_stack_set_visible_child (GTK_STACK (self->form_stack), n > 1 ? self->many : self->form);
  update_count (self);
}

/* The form */

static gboolean
form_has_focus (RectifySectionPage *self)
{
  return (gtk_widget_get_state_flags (self->form) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static gboolean
is_button_down (RectifySectionPage *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native ? gtk_native_get_surface (native) : NULL;
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkDevice *pointer = seat ? gdk_seat_get_pointer (seat) : NULL;
  GdkModifierType state = 0;

  if (surface && pointer)
    gdk_surface_get_device_position (surface, pointer, NULL, NULL, &state);
  return (state & GDK_BUTTON1_MASK) != 0;
}

static gboolean
settle_cb (gpointer user_data)
{
  RectifySectionPage *self = user_data;

  if (is_button_down (self))
    return G_SOURCE_CONTINUE;
  self->settle_id = 0;
  if (!form_has_focus (self))
    rectify_table_settle (RECTIFY_TABLE (self->table));
  return G_SOURCE_REMOVE;
}

static void
form_left_cb (GtkEventControllerFocus *controller,
              RectifySectionPage      *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_timeout_add (SETTLE_MSEC, settle_cb, self);
}

/* The first field that is still empty; else the first one that takes the focus. */
static gboolean
focus_first_field (RectifySectionPage *self)
{
  RectifyRecord *record = rectify_form_get_record (RECTIFY_FORM (self->form));
  const RectifyKind *kind = record ? rectify_record_get_kind (record) : NULL;

  if (!kind)
    return FALSE;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < kind->n_fields; i++)
      if ((pass == 1 || !rectify_record_is_set (record, kind->fields[i].id))
          && rectify_form_focus_field (RECTIFY_FORM (self->form), kind->fields[i].id))
        return TRUE;
  return FALSE;
}

static gboolean
focus_cb (gpointer user_data)
{
  RectifySectionPage *self = user_data;

  self->focus_id = 0;
  focus_first_field (self);
  return G_SOURCE_REMOVE;
}

static void
show_form (RectifySectionPage *self)
{
  adw_leaflet_set_visible_child (ADW_LEAFLET (self->leaflet), self->form_side);
}

static void
show_list (RectifySectionPage *self)
{
  adw_leaflet_set_visible_child (ADW_LEAFLET (self->leaflet), self->list_side);
  gtk_widget_grab_focus (self->table);
}

static void
edit_record_cb (RectifyTable       *table,
                RectifyRecord      *record,
                RectifySectionPage *self)
{
  show_form (self);
  /* A form that has just come to show takes the focus only once it has. */
  if (!focus_first_field (self) && self->focus_id == 0)
    self->focus_id = g_timeout_add (50, focus_cb, self);
}

/* Columns that the person chose */

static void
save_columns_cb (RectifyTable       *table,
                 RectifySectionPage *self)
{
  g_auto (GStrv) hidden = rectify_table_get_hidden (table);
  g_autoptr (GVariant) stored = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *section;
  GVariant *tokens;

  if (!self->settings)
    return;
  stored = g_settings_get_value (self->settings, "hidden-columns");
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_loop (&iter, "{&s@as}", &section, &tokens))
    if (strcmp (section, self->info->token) != 0)
      g_variant_builder_add (&builder, "{s@as}", section, tokens);
  g_variant_builder_add (&builder, "{s@as}", self->info->token,
                         g_variant_new_strv ((const char *const *) hidden, -1));
  g_settings_set_value (self->settings, "hidden-columns", g_variant_builder_end (&builder));
}

static void
load_columns (RectifySectionPage *self)
{
  g_autoptr (GVariant) stored = g_settings_get_value (self->settings, "hidden-columns");
  g_autofree const char **hidden = NULL;

  if (g_variant_lookup (stored, self->info->token, "^a&s", &hidden))
    rectify_table_set_hidden (RECTIFY_TABLE (self->table), hidden);
}

/* Building */

static GtkWidget *
text_button (const char *label,
             const char *action,
             const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  if (css_class)
    gtk_widget_add_css_class (button, css_class);
  return button;
}

static GtkWidget *
status_page (const char *icon_name,
             const char *title,
             const char *description,
             GtkWidget  *child)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), child);
  gtk_widget_add_css_class (page, "compact");
  gtk_widget_set_vexpand (page, TRUE);
  return page;
}

static void
build_stack (RectifySectionPage *self)
{
  GtkWidget *empty
      = status_page (self->info->icon_name ? self->info->icon_name : "view-list-symbolic",
                     _ (self->info->label),
                     self->info->empty_text ? _ (self->info->empty_text) : NULL,
                     text_button (_ ("_Add"), "table.add", "suggested-action"));
  GtkWidget *nothing = status_page ("system-search-symbolic", _ ("Nothing Found"),
                                    _ ("No record has what is searched for, or the filter "
                                       "leaves none."),
                                    text_button (_ ("_Show All"), "section.show-all", NULL));

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->table, "table");
  gtk_stack_add_named (GTK_STACK (self->stack), empty, "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), nothing, "nothing");
}

static void
build_list_side (RectifySectionPage *self)
{
  self->footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_box_append (GTK_BOX (self->footer), self->count);
  gtk_widget_add_css_class (self->footer, "section-footer");

  self->list_side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->list_side, "view");
  gtk_widget_set_hexpand (self->list_side, TRUE);
  gtk_widget_set_size_request (self->list_side, LIST_WIDTH, -1);
  gtk_box_append (GTK_BOX (self->list_side), self->toolbar);
  gtk_box_append (GTK_BOX (self->list_side), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->list_side), self->stack);
  gtk_box_append (GTK_BOX (self->list_side), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->list_side), self->footer);
}

/* Shows only when the form has taken the table's place. */
static GtkWidget *
build_way_back (RectifySectionPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "go-previous-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ (self->info->label));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (show_list), self);
  gtk_widget_add_css_class (box, "section-toolbar");
  gtk_box_append (GTK_BOX (box), button);
  g_object_bind_property (self->leaflet, "folded", box, "visible", G_BINDING_SYNC_CREATE);
  return box;
}

/* Beside the table the form is narrow; in its place it may be wide. */
static void
update_clamp (RectifySectionPage *self)
{
  int width = adw_leaflet_get_folded (ADW_LEAFLET (self->leaflet)) ? FOLDED_FORM_WIDTH
                                                                       : FORM_WIDTH;

  adw_clamp_set_maximum_size (ADW_CLAMP (self->form_side), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->form_side), width);
}

static void
build_form_side (RectifySectionPage *self)
{
  GtkWidget *box;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->form = rectify_form_new (self->document);
  self->many = status_page ("edit-select-all-symbolic", "",
                            _ ("Select one record to see and change it here."),
                            text_button (_ ("_Delete"), "table.delete", NULL));
  self->form_stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->form_stack), self->form);
  gtk_stack_add_child (GTK_STACK (self->form_stack), self->many);
  gtk_widget_set_vexpand (self->form_stack, TRUE);
  self->form_header = adw_bin_new ();
  g_signal_connect (focus, "leave", G_CALLBACK (form_left_cb), self);
  gtk_widget_add_controller (self->form, focus);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), build_way_back (self));
  gtk_box_append (GTK_BOX (box), self->form_header);
  gtk_box_append (GTK_BOX (box), self->form_stack);
  self->form_side = adw_clamp_new ();
  adw_clamp_set_child (ADW_CLAMP (self->form_side), box);
  gtk_widget_set_size_request (self->form_side, FORM_WIDTH, -1);
  gtk_widget_set_hexpand (self->form_side, FALSE);
  g_signal_connect_swapped (self->leaflet, "notify::folded", G_CALLBACK (update_clamp), self);
  update_clamp (self);
}

/* Where the form does not show beside the table, a button leads to it. */
static void
add_edit_button (RectifySectionPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Edit (Enter)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Edit"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (show_form), self);
  g_object_bind_property (self->leaflet, "folded", button, "visible", G_BINDING_SYNC_CREATE);
  rectify_section_page_add_tool (self, button);
}

static void
show_all_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  RectifySectionPage *self = user_data;

  rectify_section_toolbar_show_all (RECTIFY_SECTION_TOOLBAR (self->toolbar));
}

static void
add_actions (RectifySectionPage *self)
{
  static const GActionEntry entries[] = {
    { "show-all", show_all_cb, NULL, NULL, NULL, { 0 } },
  };
  GActionGroup *section
      = rectify_section_toolbar_get_actions (RECTIFY_SECTION_TOOLBAR (self->toolbar));

  g_action_map_add_action_entries (G_ACTION_MAP (section), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "section", section);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table",
                                  rectify_table_get_actions (RECTIFY_TABLE (self->table)));
}

static void
build (RectifySectionPage *self)
{
  AdwLeafletPage *line;
  RectifyMeeting *meeting = rectify_document_get_meeting (self->document);

  self->table = rectify_table_new (self->document,
                                   rectify_meeting_get_list (meeting, self->info->section),
                                   self->info->columns);
  rectify_table_set_label (RECTIFY_TABLE (self->table), _ (self->info->label));
  rectify_table_set_prepare (RECTIFY_TABLE (self->table), self->info->prepare);
  self->toolbar = rectify_section_toolbar_new (RECTIFY_TABLE (self->table), self->info->filters,
                                               self->info->n_filters);
  self->leaflet = adw_leaflet_new ();
  build_stack (self);
  build_list_side (self);
  build_form_side (self);
  rectify_tab_stop_install (self->table, self->toolbar, self->form_side);
  adw_leaflet_append (ADW_LEAFLET (self->leaflet), self->list_side);
  line = adw_leaflet_append (ADW_LEAFLET (self->leaflet),
                             gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_leaflet_page_set_navigatable (line, FALSE);
  adw_leaflet_append (ADW_LEAFLET (self->leaflet), self->form_side);
  adw_bin_set_child (ADW_BIN (self), self->leaflet);
  add_edit_button (self);
  add_actions (self);

  g_signal_connect (self->table, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect (self->table, "activated", G_CALLBACK (edit_record_cb), self);
  g_signal_connect (self->table, "added", G_CALLBACK (edit_record_cb), self);
  g_signal_connect (self->table, "columns-changed", G_CALLBACK (save_columns_cb), self);
  g_signal_connect_object (page_rows (self), "items-changed", G_CALLBACK (rows_changed_cb), self,
                           0);
  g_signal_connect_object (page_rows (self), "settled", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
}

/* GObject */

static void
rectify_section_page_map (GtkWidget *widget)
{
  RectifySectionPage *self = RECTIFY_SECTION_PAGE (widget);
  RectifyRows *rows = page_rows (self);

  GTK_WIDGET_CLASS (rectify_section_page_parent_class)->map (widget);
  if (rectify_rows_get_n_selected (rows) == 0 && rectify_rows_get_length (rows) > 0)
    rectify_rows_select (rows, rectify_rows_get (rows, 0));
}

static void
rectify_section_page_dispose (GObject *object)
{
  RectifySectionPage *self = RECTIFY_SECTION_PAGE (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rectify_section_page_parent_class)->dispose (object);
}

static void
rectify_section_page_class_init (RectifySectionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_section_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = rectify_section_page_map;
}

static void
rectify_section_page_init (RectifySectionPage *self)
{
}

/* Public */

/**
 * rectify_section_page_new:
 * @document: a document
 * @info: what the section is; static
 *
 * Returns: (transfer floating): the page of the section
 */
GtkWidget *
rectify_section_page_new (RectifyDocument          *document,
                          const RectifySectionInfo *info)
{
  RectifySectionPage *self;

  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (info != NULL && info->token && info->label && info->columns, NULL);

  self = g_object_new (RECTIFY_TYPE_SECTION_PAGE, NULL);
  self->document = g_object_ref (document);
  self->info = info;
  build (self);
  return GTK_WIDGET (self);
}

/**
 * rectify_section_page_get_info:
 * @self: a page
 *
 * Returns: what it was made from
 */
const RectifySectionInfo *
rectify_section_page_get_info (RectifySectionPage *self)
{
  g_return_val_if_fail (RECTIFY_IS_SECTION_PAGE (self), NULL);
  return self->info;
}

/**
 * rectify_section_page_get_table:
 * @self: a page
 *
 * Returns: (transfer none): its table
 */
RectifyTable *
rectify_section_page_get_table (RectifySectionPage *self)
{
  g_return_val_if_fail (RECTIFY_IS_SECTION_PAGE (self), NULL);
  return RECTIFY_TABLE (self->table);
}

/**
 * rectify_section_page_get_form:
 * @self: a page
 *
 * Returns: (transfer none): its form
 */
RectifyForm *
rectify_section_page_get_form (RectifySectionPage *self)
{
  g_return_val_if_fail (RECTIFY_IS_SECTION_PAGE (self), NULL);
  return RECTIFY_FORM (self->form);
}

/**
 * rectify_section_page_set_as_of:
 * @self: a page
 * @as_of: the date of everything that is derived, 0 for none
 */
void
rectify_section_page_set_as_of (RectifySectionPage *self,
                                guint32             as_of)
{
  g_return_if_fail (RECTIFY_IS_SECTION_PAGE (self));

  rectify_table_set_as_of (RECTIFY_TABLE (self->table), as_of);
  rectify_form_set_as_of (RECTIFY_FORM (self->form), as_of);
  rectify_section_toolbar_recount (RECTIFY_SECTION_TOOLBAR (self->toolbar));
}

/**
 * rectify_section_page_set_filter:
 * @self: a page
 * @token: (nullable): the filter to turn on, %NULL for none
 */
void
rectify_section_page_set_filter (RectifySectionPage *self,
                                 const char         *token)
{
  g_return_if_fail (RECTIFY_IS_SECTION_PAGE (self));
  rectify_section_toolbar_set_filter (RECTIFY_SECTION_TOOLBAR (self->toolbar), token);
}

/**
 * rectify_section_page_set_settings:
 * @self: a page
 * @settings: (nullable): settings with a key "hidden-columns", where the choice
 *   of columns is kept
 */
void
rectify_section_page_set_settings (RectifySectionPage *self,
                                   GSettings          *settings)
{
  g_return_if_fail (RECTIFY_IS_SECTION_PAGE (self));

  g_set_object (&self->settings, settings);
  if (settings)
    load_columns (self);
}

/**
 * rectify_section_page_set_form_header:
 * @self: a page
 * @header: (nullable): a widget to stand over the form
 */
void
rectify_section_page_set_form_header (RectifySectionPage *self,
                                      GtkWidget          *header)
{
  g_return_if_fail (RECTIFY_IS_SECTION_PAGE (self));
  adw_bin_set_child (ADW_BIN (self->form_header), header);
}

/**
 * rectify_section_page_set_footer:
 * @self: a page
 * @footer: a widget that takes the rest of the footer; its own alignment says where
 */
void
rectify_section_page_set_footer (RectifySectionPage *self,
                                 GtkWidget          *footer)
{
  g_return_if_fail (RECTIFY_IS_SECTION_PAGE (self) && GTK_IS_WIDGET (footer));

  gtk_widget_set_hexpand (footer, TRUE);
  gtk_box_append (GTK_BOX (self->footer), footer);
}

/**
 * rectify_section_page_add_tool:
 * @self: a page
 * @tool: a widget for the right end of the toolbar, before the menu
 */
void
rectify_section_page_add_tool (RectifySectionPage *self,
                               GtkWidget          *tool)
{
  g_return_if_fail (RECTIFY_IS_SECTION_PAGE (self));
  rectify_section_toolbar_add_tool (RECTIFY_SECTION_TOOLBAR (self->toolbar), tool);
}

/**
 * rectify_section_page_add:
 * @self: a page
 *
 * Adds a record, selects it and puts the focus into its form.
 */
void
rectify_section_page_add (RectifySectionPage *self)
{
  g_return_if_fail (RECTIFY_IS_SECTION_PAGE (self));

  rectify_form_commit (RECTIFY_FORM (self->form));
  rectify_table_add (RECTIFY_TABLE (self->table));
}

/**
 * rectify_section_page_show_record:
 * @self: a page
 * @record: a record of the section, or a child of one
 * @field: the field to edit, or RECTIFY_NO_FIELD
 *
 * Selects the record, even if search and filter have to give way.
 *
 * Returns: whether it is here
 */
gboolean
rectify_section_page_show_record (RectifySectionPage *self,
                                  RectifyRecord      *record,
                                  RectifyFieldId      field)
{
  RectifyRows *rows;
  RectifyRecord *owner;

  g_return_val_if_fail (RECTIFY_IS_SECTION_PAGE (self), FALSE);
  g_return_val_if_fail (RECTIFY_IS_RECORD (record), FALSE);

  rows = page_rows (self);
  owner = rectify_rows_find_owner (rows, record);
  if (!owner)
    return FALSE;
  if (!rectify_table_select (RECTIFY_TABLE (self->table), owner))
    {
      rectify_section_toolbar_show_all (RECTIFY_SECTION_TOOLBAR (self->toolbar));
      rectify_rows_finish (rows);
      rectify_table_select (RECTIFY_TABLE (self->table), owner);
    }
  show_form (self);
  if (owner != record)
    rectify_form_focus_field (RECTIFY_FORM (self->form), rectify_record_get_owner_field (record));
  else if (field != RECTIFY_NO_FIELD)
    rectify_form_focus_field (RECTIFY_FORM (self->form), field);
  return TRUE;
}

/**
 * rectify_section_page_focus_search:
 * @self: a page
 */
void
rectify_section_page_focus_search (RectifySectionPage *self)
{
  g_return_if_fail (RECTIFY_IS_SECTION_PAGE (self));
  rectify_section_toolbar_focus_search (RECTIFY_SECTION_TOOLBAR (self->toolbar));
}
