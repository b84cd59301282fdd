/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-file-editor.h"

#include <glib/gi18n.h>

#include "rectify-form-util.h"
#include "rectify-popover-row.h"

struct _RectifyFileEditor
{
  RectifyEditor parent_instance;
  GtkWidget *row;   /* owned by the parent class */
  GtkWidget *clear; /* owned by the row */
};

G_DEFINE_FINAL_TYPE (RectifyFileEditor, rectify_file_editor, RECTIFY_TYPE_EDITOR)

static void
clear_cb (RectifyFileEditor *self)
{
  RectifyEditor *editor = RECTIFY_EDITOR (self);

  if (rectify_editor_is_busy (editor))
    return;
  gtk_widget_grab_focus (self->row);
  rectify_editor_choose (editor, rectify_value_unset (rectify_editor_get_field (editor)));
}

static GtkWidget *
rectify_file_editor_build (RectifyEditor *editor)
{
  RectifyFileEditor *self = RECTIFY_FILE_EDITOR (editor);
  /* Translators: %s is the label of a field, such as “Attachment” */
  g_autofree char *name = g_strdup_printf (_ ("Clear %s"), rectify_editor_get_label (editor));

  self->row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row),
                                 rectify_editor_get_label (editor));
  gtk_widget_add_css_class (self->row, "value");

  self->clear = rectify_form_icon_button ("edit-clear-symbolic", name);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->clear);
  return self->row;
}

static void
rectify_file_editor_refresh (RectifyEditor *editor)
{
  RectifyFileEditor *self = RECTIFY_FILE_EDITOR (editor);
  const char *path = rectify_record_get_text (rectify_editor_get_record (editor),
                                              rectify_editor_get_field (editor)->id);

  rectify_value_row_show (self->row, path ? path : "");
  gtk_widget_set_visible (self->clear, path != NULL);
}

static void
rectify_file_editor_class_init (RectifyFileEditorClass *klass)
{
  RectifyEditorClass *editor_class = RECTIFY_EDITOR_CLASS (klass);

  editor_class->build = rectify_file_editor_build;
  editor_class->refresh = rectify_file_editor_refresh;
}

static void
rectify_file_editor_init (RectifyFileEditor *self)
{
}
