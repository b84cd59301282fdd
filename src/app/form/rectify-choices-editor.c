/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-choices-editor.h"

#include "rectify-field-text.h"
#include "rectify-popover-row.h"

struct _RectifyChoicesEditor
{
  RectifyEditor parent_instance;
  GtkWidget *row;    /* owned by the parent class */
  GPtrArray *checks; /* GtkCheckButton, one a choice; NULL before the popover first opens */
};

G_DEFINE_FINAL_TYPE (RectifyChoicesEditor, rectify_choices_editor, RECTIFY_TYPE_EDITOR)

static gint64
mask_of (RectifyEditor *editor)
{
  return rectify_record_get_number (rectify_editor_get_record (editor),
                                    rectify_editor_get_field (editor)->id);
}

static void
toggled_cb (RectifyChoicesEditor *self)
{
  gint64 mask = 0;

  if (rectify_editor_is_busy (RECTIFY_EDITOR (self)))
    return;
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      mask |= G_GINT64_CONSTANT (1) << i;
  rectify_editor_choose (RECTIFY_EDITOR (self), rectify_value_new_number (mask));
}

static GtkPopover *
make_popover (RectifyChoicesEditor *self)
{
  const RectifyField *field = rectify_editor_get_field (RECTIFY_EDITOR (self));
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->checks = g_ptr_array_new ();
  for (guint i = 0; i < field->n_choices; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (field->choices[i].word);

      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), check);
      g_ptr_array_add (self->checks, check);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return GTK_POPOVER (popover);
}

static void
opening_cb (RectifyChoicesEditor *self)
{
  if (self->checks)
    return;
  rectify_popover_row_set_popover (RECTIFY_POPOVER_ROW (self->row), make_popover (self));
  rectify_editor_refresh (RECTIFY_EDITOR (self));
}

static GtkWidget *
rectify_choices_editor_build (RectifyEditor *editor)
{
  RectifyChoicesEditor *self = RECTIFY_CHOICES_EDITOR (editor);

  self->row = rectify_popover_row_new (rectify_editor_get_label (editor));
  g_signal_connect_object (self->row, "opening", G_CALLBACK (opening_cb), self,
                           G_CONNECT_SWAPPED);
  return self->row;
}

static void
rectify_choices_editor_refresh (RectifyEditor *editor)
{
  RectifyChoicesEditor *self = RECTIFY_CHOICES_EDITOR (editor);
  g_autofree char *words = rectify_field_format (rectify_editor_get_meeting (editor),
                                                 rectify_editor_get_record (editor),
                                                 rectify_editor_get_field (editor)->id);
  gint64 mask = mask_of (editor);

  rectify_value_row_show (self->row, words);
  for (guint i = 0; self->checks && i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 (mask & (G_GINT64_CONSTANT (1) << i)) != 0);
}

static void
rectify_choices_editor_finalize (GObject *object)
{
  g_clear_pointer (&RECTIFY_CHOICES_EDITOR (object)->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (rectify_choices_editor_parent_class)->finalize (object);
}

static void
rectify_choices_editor_class_init (RectifyChoicesEditorClass *klass)
{
  RectifyEditorClass *editor_class = RECTIFY_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rectify_choices_editor_finalize;
  editor_class->build = rectify_choices_editor_build;
  editor_class->refresh = rectify_choices_editor_refresh;
}

static void
rectify_choices_editor_init (RectifyChoicesEditor *self)
{
}
