/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * candidates (GListStore) → GtkFilterListModel (search) → GtkNoSelection → GtkListView
 */
#include "config.h"

#include "rectify-picker.h"

#include <glib/gi18n.h>

#include "rectify-candidate.h"
#include "rectify-form-util.h"

struct _RectifyPicker
{
  GtkPopover parent_instance;
  GtkWidget *search;
  GtkWidget *view;
  GtkWidget *nothing;
  GtkWidget *scroller;
  GtkWidget *clear;
  GListModel *candidates; /* owned; of RectifyCandidate; NULL before the first are set */
  GtkFilterListModel *found;
  GtkFilter *filter;
  gboolean several;
};

enum
{
  PICKED,
  CLEARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RectifyPicker, rectify_picker, GTK_TYPE_POPOVER)

/* Rows. Without tooltips: GTK 4.8 may look for one in a popover that is closed. */

static void
name_item (GtkWidget        *row,
           RectifyCandidate *candidate)
{
  g_autofree char *name = NULL;

  if (rectify_candidate_is_chosen (candidate))
    /* Translators: %s is a person or record that is chosen in a list */
    name = g_strdup_printf (_ ("%s, chosen"), rectify_candidate_get_label (candidate));
  rectify_form_name_widget (row, name ? name : rectify_candidate_get_label (candidate));
}

static void
notify_chosen_cb (RectifyCandidate *candidate,
                  GParamSpec       *pspec,
                  GtkWidget        *row)
{
  GtkWidget *mark = gtk_widget_get_last_child (row);

  gtk_widget_set_opacity (mark, rectify_candidate_is_chosen (candidate) ? 1 : 0);
  name_item (row, candidate);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *detail = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_widget_set_hexpand (detail, TRUE);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_add_css_class (detail, "caption");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), detail);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  RectifyCandidate *candidate = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *label = gtk_widget_get_first_child (row);

  gtk_label_set_text (GTK_LABEL (label), rectify_candidate_get_label (candidate));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (label)),
                      rectify_candidate_get_detail (candidate));
  g_signal_connect_object (candidate, "notify::chosen", G_CALLBACK (notify_chosen_cb), row, 0);
  notify_chosen_cb (candidate, NULL, row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), notify_chosen_cb,
                                        gtk_list_item_get_child (item));
}

/* Choosing */

static void
pick (RectifyPicker *self,
      guint          position)
{
  g_autoptr (RectifyCandidate) candidate
      = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (!candidate)
    return;
  if (!self->several)
    gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, rectify_candidate_get_id (candidate));
}

static void
activate_cb (RectifyPicker *self,
             guint          position)
{
  pick (self, position);
}

static void
search_activate_cb (RectifyPicker *self)
{
  /* The list may lag behind what was typed. */
  gtk_string_filter_set_search (GTK_STRING_FILTER (self->filter),
                                gtk_editable_get_text (GTK_EDITABLE (self->search)));
  pick (self, 0);
}

static void
search_changed_cb (RectifyPicker *self)
{
  gtk_string_filter_set_search (GTK_STRING_FILTER (self->filter),
                                gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
clear_cb (RectifyPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
found_changed_cb (RectifyPicker *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_widget_set_visible (self->scroller, any);
  gtk_widget_set_visible (self->nothing, !any);
}

/* Class */

static void
rectify_picker_dispose (GObject *object)
{
  RectifyPicker *self = RECTIFY_PICKER (object);

  g_clear_object (&self->candidates);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (rectify_picker_parent_class)->dispose (object);
}

static void
rectify_picker_class_init (RectifyPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_picker_dispose;

  signals[PICKED] = g_signal_new ("picked", RECTIFY_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLEARED] = g_signal_new ("cleared", RECTIFY_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
make_search (RectifyPicker *self)
{
  self->search = gtk_search_entry_new ();
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activate_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
}

static void
make_view (RectifyPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  self->filter = GTK_FILTER (gtk_string_filter_new (
      gtk_property_expression_new (RECTIFY_TYPE_CANDIDATE, NULL, "text")));
  self->found = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->view = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->found)))),
      factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), 300);
}

static void
rectify_picker_init (RectifyPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  make_search (self);
  make_view (self);
  self->nothing = gtk_label_new (_ ("Nothing to choose from"));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_margin_top (self->nothing, 12);
  gtk_widget_set_margin_bottom (self->nothing, 12);
  self->clear = gtk_button_new_with_mnemonic (_ ("_Clear"));
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (clear_cb), self);

  gtk_widget_set_size_request (box, 300, -1);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), self->nothing);
  gtk_box_append (GTK_BOX (box), self->clear);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picker");
  found_changed_cb (self);
}

/**
 * rectify_picker_new:
 * @name: the name of what one chooses
 * @several: whether more than one can be chosen, so that the popover stays open
 *
 * Returns: (transfer floating): a picker with no candidates
 */
GtkWidget *
rectify_picker_new (const char *name,
                    gboolean    several)
{
  RectifyPicker *self = g_object_new (RECTIFY_TYPE_PICKER, NULL);
  /* Translators: %s is the label of a field, such as “Leader” */
  g_autofree char *search = g_strdup_printf (_ ("Search %s"), name);

  self->several = several;
  rectify_form_name_widget (GTK_WIDGET (self), name);
  rectify_form_name_widget (self->view, name);
  rectify_form_name_widget (self->search, search);
  return GTK_WIDGET (self);
}

/**
 * rectify_picker_set_candidates:
 * @self: a picker
 * @candidates: a list of #RectifyCandidate
 *
 * Shows them all, whatever was searched before.
 */
void
rectify_picker_set_candidates (RectifyPicker *self,
                               GListModel    *candidates)
{
  g_return_if_fail (RECTIFY_IS_PICKER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_string_filter_set_search (GTK_STRING_FILTER (self->filter), NULL);
  g_set_object (&self->candidates, candidates);
  gtk_filter_list_model_set_model (self->found, candidates);
}

/**
 * rectify_picker_set_chosen:
 * @self: a picker
 * @chosen: (nullable): the ids to mark
 */
void
rectify_picker_set_chosen (RectifyPicker  *self,
                           RectifyStrings *chosen)
{
  guint n;

  g_return_if_fail (RECTIFY_IS_PICKER (self));

  n = self->candidates ? g_list_model_get_n_items (self->candidates) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RectifyCandidate) candidate = g_list_model_get_item (self->candidates, i);

      rectify_candidate_set_chosen (
          candidate, rectify_strings_contains (chosen, rectify_candidate_get_id (candidate)));
    }
  gtk_widget_set_sensitive (self->clear, chosen && chosen->n > 0);
}
