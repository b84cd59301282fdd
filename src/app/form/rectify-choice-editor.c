/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-choice-editor.h"

struct _RectifyChoiceEditor
{
  RectifyEditor parent_instance;
  GtkWidget *row; /* owned by the parent class */
};

G_DEFINE_FINAL_TYPE (RectifyChoiceEditor, rectify_choice_editor, RECTIFY_TYPE_EDITOR)

/* The first entry of the list is the unset choice. */
#define POSITION(choice) ((choice) < 0 ? 0 : (guint) (choice) + 1)
#define CHOICE(position) ((position) == 0 ? RECTIFY_UNSET : (gint64) (position) - 1)

static void
notify_selected_cb (RectifyChoiceEditor *self)
{
  RectifyEditor *editor = RECTIFY_EDITOR (self);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));

  if (!rectify_editor_is_busy (editor) && selected != GTK_INVALID_LIST_POSITION)
    rectify_editor_choose (editor, rectify_value_new_number (CHOICE (selected)));
}

/*
 * Rows of our own: those of AdwComboRow cut words off after 20 Latin letters,
 * which are ten Chinese ones.
 */

static void
setup_shown_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_list_item_set_child (item, label);
}

static void
bind_shown_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
show_mark_cb (GtkListItem *item,
              GParamSpec  *pspec,
              AdwComboRow *row)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  gboolean chosen = gtk_list_item_get_position (item) == adw_combo_row_get_selected (row);

  gtk_widget_set_opacity (mark, chosen ? 1 : 0);
}

static void
setup_listed_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

static void
bind_listed_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                AdwComboRow              *row)
{
  GtkWidget *box = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (show_mark_cb), item,
                           G_CONNECT_SWAPPED);
  show_mark_cb (item, NULL, row);
}

static void
unbind_listed_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  AdwComboRow              *row)
{
  g_signal_handlers_disconnect_by_func (row, show_mark_cb, item);
}

static void
set_factories (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) shown = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) listed = gtk_signal_list_item_factory_new ();

  g_signal_connect (shown, "setup", G_CALLBACK (setup_shown_cb), NULL);
  g_signal_connect (shown, "bind", G_CALLBACK (bind_shown_cb), NULL);
  g_signal_connect_object (listed, "setup", G_CALLBACK (setup_listed_cb), row, 0);
  g_signal_connect_object (listed, "bind", G_CALLBACK (bind_listed_cb), row, 0);
  g_signal_connect_object (listed, "unbind", G_CALLBACK (unbind_listed_cb), row, 0);
  adw_combo_row_set_factory (row, shown);
  adw_combo_row_set_list_factory (row, listed);
}

/* Constant: an AdwComboRow selects the neighbour of a chosen item that goes away. */
static GListModel *
make_words (const RectifyField *field)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, "—");
  for (guint i = 0; i < field->n_choices; i++)
    gtk_string_list_append (words, field->choices[i].word);
  return G_LIST_MODEL (words);
}

static GtkWidget *
rectify_choice_editor_build (RectifyEditor *editor)
{
  RectifyChoiceEditor *self = RECTIFY_CHOICE_EDITOR (editor);
  g_autoptr (GListModel) words = make_words (rectify_editor_get_field (editor));

  self->row = adw_combo_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row),
                                 rectify_editor_get_label (editor));
  set_factories (ADW_COMBO_ROW (self->row));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->row), words);
  g_signal_connect_object (self->row, "notify::selected", G_CALLBACK (notify_selected_cb), self,
                           G_CONNECT_SWAPPED);
  return self->row;
}

static void
rectify_choice_editor_refresh (RectifyEditor *editor)
{
  int choice = rectify_record_get_choice (rectify_editor_get_record (editor),
                                          rectify_editor_get_field (editor)->id);

  adw_combo_row_set_selected (ADW_COMBO_ROW (RECTIFY_CHOICE_EDITOR (editor)->row),
                              POSITION (choice));
}

static void
rectify_choice_editor_class_init (RectifyChoiceEditorClass *klass)
{
  RectifyEditorClass *editor_class = RECTIFY_EDITOR_CLASS (klass);

  editor_class->build = rectify_choice_editor_build;
  editor_class->refresh = rectify_choice_editor_refresh;
}

static void
rectify_choice_editor_init (RectifyChoiceEditor *self)
{
}
