/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-text-editor.h"

#include "rectify-entry-row.h"
#include "rectify-form-util.h"

struct _RectifyTextEditor
{
  RectifyEditor parent_instance;
  GtkWidget *row; /* owned by the parent class */
};

G_DEFINE_FINAL_TYPE (RectifyTextEditor, rectify_text_editor, RECTIFY_TYPE_EDITOR)

static void
changed_cb (RectifyTextEditor *self)
{
  RectifyEditor *editor = RECTIFY_EDITOR (self);
  g_autoptr (GError) error = NULL;

  if (rectify_editor_is_busy (editor))
    return;
  rectify_editor_type (editor, gtk_editable_get_text (GTK_EDITABLE (self->row)), &error);
  rectify_editor_show_error (editor, rectify_entry_row_get_control (self->row), error);
}

static GtkWidget *
rectify_text_editor_build (RectifyEditor *editor)
{
  RectifyTextEditor *self = RECTIFY_TEXT_EDITOR (editor);

  self->row = rectify_entry_row_new (rectify_editor_get_label (editor));
  g_signal_connect_object (self->row, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  rectify_form_break_on_focus (rectify_entry_row_get_control (self->row),
                               rectify_editor_get_document (editor));
  return self->row;
}

static void
rectify_text_editor_refresh (RectifyEditor *editor)
{
  RectifyTextEditor *self = RECTIFY_TEXT_EDITOR (editor);
  const char *text = rectify_record_get_text (rectify_editor_get_record (editor),
                                              rectify_editor_get_field (editor)->id);

  rectify_entry_row_show_text (self->row, text);
  rectify_editor_show_error (editor, rectify_entry_row_get_control (self->row), NULL);
}

static void
rectify_text_editor_set_editable (RectifyEditor *editor,
                                  gboolean       editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (RECTIFY_TEXT_EDITOR (editor)->row), editable);
}

static gboolean
rectify_text_editor_grab_focus (RectifyEditor *editor)
{
  return gtk_widget_grab_focus (
      rectify_entry_row_get_control (RECTIFY_TEXT_EDITOR (editor)->row));
}

static void
rectify_text_editor_class_init (RectifyTextEditorClass *klass)
{
  RectifyEditorClass *editor_class = RECTIFY_EDITOR_CLASS (klass);

  editor_class->build = rectify_text_editor_build;
  editor_class->refresh = rectify_text_editor_refresh;
  editor_class->set_editable = rectify_text_editor_set_editable;
  editor_class->grab_focus = rectify_text_editor_grab_focus;
}

static void
rectify_text_editor_init (RectifyTextEditor *self)
{
}
