/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-paragraph-editor.h"

#include "rectify-form-util.h"
#include "rectify-paragraph-row.h"

struct _RectifyParagraphEditor
{
  RectifyEditor parent_instance;
  GtkWidget *view;       /* owned by the row */
  GtkTextBuffer *buffer; /* owned by the row */
};

G_DEFINE_FINAL_TYPE (RectifyParagraphEditor, rectify_paragraph_editor, RECTIFY_TYPE_EDITOR)

static char *
buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
changed_cb (RectifyParagraphEditor *self)
{
  RectifyEditor *editor = RECTIFY_EDITOR (self);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (rectify_editor_is_busy (editor))
    return;
  text = buffer_text (self->buffer);
  rectify_editor_type (editor, text, &error);
  rectify_editor_show_error (editor, self->view, error);
}

static GtkWidget *
rectify_paragraph_editor_build (RectifyEditor *editor)
{
  RectifyParagraphEditor *self = RECTIFY_PARAGRAPH_EDITOR (editor);
  GtkWidget *row = rectify_paragraph_row_new (rectify_editor_get_label (editor));

  self->view = rectify_paragraph_row_get_view (RECTIFY_PARAGRAPH_ROW (row));
  self->buffer = rectify_paragraph_row_get_buffer (RECTIFY_PARAGRAPH_ROW (row));
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  rectify_form_break_on_focus (self->view, rectify_editor_get_document (editor));
  return row;
}

static void
rectify_paragraph_editor_refresh (RectifyEditor *editor)
{
  RectifyParagraphEditor *self = RECTIFY_PARAGRAPH_EDITOR (editor);
  const char *text = rectify_record_get_text (rectify_editor_get_record (editor),
                                              rectify_editor_get_field (editor)->id);
  g_autofree char *shown = buffer_text (self->buffer);

  /* set_text() leaves the cursor behind the text */
  if (strcmp (shown, text ? text : "") != 0)
    gtk_text_buffer_set_text (self->buffer, text ? text : "", -1);
  rectify_editor_show_error (editor, self->view, NULL);
}

static void
rectify_paragraph_editor_set_editable (RectifyEditor *editor,
                                       gboolean       editable)
{
  gtk_text_view_set_editable (GTK_TEXT_VIEW (RECTIFY_PARAGRAPH_EDITOR (editor)->view), editable);
}

static gboolean
rectify_paragraph_editor_grab_focus (RectifyEditor *editor)
{
  return gtk_widget_grab_focus (RECTIFY_PARAGRAPH_EDITOR (editor)->view);
}

static void
rectify_paragraph_editor_class_init (RectifyParagraphEditorClass *klass)
{
  RectifyEditorClass *editor_class = RECTIFY_EDITOR_CLASS (klass);

  editor_class->build = rectify_paragraph_editor_build;
  editor_class->refresh = rectify_paragraph_editor_refresh;
  editor_class->set_editable = rectify_paragraph_editor_set_editable;
  editor_class->grab_focus = rectify_paragraph_editor_grab_focus;
}

static void
rectify_paragraph_editor_init (RectifyParagraphEditor *self)
{
}
