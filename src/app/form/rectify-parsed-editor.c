/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-parsed-editor.h"

#include <glib/gi18n.h>

#include "rectify-calendar-button.h"
#include "rectify-date.h"
#include "rectify-entry-row.h"
#include "rectify-field-text.h"
#include "rectify-form-util.h"

struct _RectifyParsedEditor
{
  RectifyEditor parent_instance;
  GtkWidget *row;   /* owned by the parent class */
  GtkWidget *control;
  gboolean focused;
  gboolean pending; /* typed and not yet written */
};

G_DEFINE_FINAL_TYPE (RectifyParsedEditor, rectify_parsed_editor, RECTIFY_TYPE_EDITOR)

/* A date is easiest to read as papers have it, and to change as ISO has it. */
static char *
value_text (RectifyParsedEditor *self)
{
  RectifyEditor *editor = RECTIFY_EDITOR (self);
  const RectifyField *field = rectify_editor_get_field (editor);
  RectifyRecord *record = rectify_editor_get_record (editor);

  if (field->type == RECTIFY_FIELD_DATE && self->focused
      && rectify_record_is_set (record, field->id))
    return rectify_date_to_iso (rectify_record_get_date (record, field->id));
  return rectify_field_format (rectify_editor_get_meeting (editor), record, field->id);
}

static void
rectify_parsed_editor_refresh (RectifyEditor *editor)
{
  RectifyParsedEditor *self = RECTIFY_PARSED_EDITOR (editor);
  g_autofree char *text = value_text (self);

  self->pending = FALSE;
  rectify_entry_row_show_text (self->row, text);
  rectify_editor_show_error (editor, self->control, NULL);
}

static void
rectify_parsed_editor_flush (RectifyEditor *editor)
{
  RectifyParsedEditor *self = RECTIFY_PARSED_EDITOR (editor);
  RectifyValue value;
  g_autoptr (GError) error = NULL;

  if (!self->pending)
    return;
  self->pending = FALSE;
  if (!rectify_field_parse (rectify_editor_get_field (editor),
                            gtk_editable_get_text (GTK_EDITABLE (self->row)), &value, &error)
      || !rectify_editor_write (editor, value, &error))
    rectify_editor_show_error (editor, self->control, error);
}

static void
changed_cb (RectifyParsedEditor *self)
{
  if (rectify_editor_is_busy (RECTIFY_EDITOR (self)))
    return;
  self->pending = TRUE;
  rectify_editor_show_error (RECTIFY_EDITOR (self), self->control, NULL);
}

static void
show_unless_wrong (RectifyParsedEditor *self)
{
  if (!self->pending && !gtk_widget_has_css_class (self->row, "error"))
    rectify_editor_refresh (RECTIFY_EDITOR (self));
}

static void
enter_cb (RectifyParsedEditor *self)
{
  self->focused = TRUE;
  show_unless_wrong (self);
}

static void
leave_cb (RectifyParsedEditor *self)
{
  self->focused = FALSE;
  rectify_editor_flush (RECTIFY_EDITOR (self));
  show_unless_wrong (self);
}

/* Escape takes back what was typed; nothing typed, it is somebody else's key. */
static gboolean
key_pressed_cb (RectifyParsedEditor *self,
                guint                keyval,
                guint                keycode,
                GdkModifierType      state)
{
  if (keyval != GDK_KEY_Escape
      || (!self->pending && !gtk_widget_has_css_class (self->row, "error")))
    return GDK_EVENT_PROPAGATE;
  rectify_editor_refresh (RECTIFY_EDITOR (self));
  return GDK_EVENT_STOP;
}

static void
opening_cb (RectifyParsedEditor   *self,
            RectifyCalendarButton *button)
{
  RectifyRecord *record = rectify_editor_get_record (RECTIFY_EDITOR (self));

  rectify_calendar_button_set_date (
      button, record ? rectify_record_get_date (
                           record, rectify_editor_get_field (RECTIFY_EDITOR (self))->id)
                     : 0);
}

static void
picked_cb (RectifyParsedEditor *self,
           guint                date)
{
  const RectifyField *field = rectify_editor_get_field (RECTIFY_EDITOR (self));

  if (rectify_editor_get_record (RECTIFY_EDITOR (self)))
    rectify_editor_choose (RECTIFY_EDITOR (self),
                           date != 0 ? rectify_value_new_number (date)
                                     : rectify_value_unset (field));
}

static void
add_calendar (RectifyParsedEditor *self)
{
  /* Translators: %s is the label of a date */
  g_autofree char *name = g_strdup_printf (_ ("Choose %s"),
                                           rectify_editor_get_label (RECTIFY_EDITOR (self)));
  GtkWidget *button = rectify_calendar_button_new (name);

  g_signal_connect_object (button, "opening", G_CALLBACK (opening_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), button);
}

static void
watch_keys_and_focus (RectifyParsedEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->control, focus);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->row, keys);
}

static GtkWidget *
rectify_parsed_editor_build (RectifyEditor *editor)
{
  RectifyParsedEditor *self = RECTIFY_PARSED_EDITOR (editor);

  self->row = rectify_entry_row_new (rectify_editor_get_label (editor));
  self->control = rectify_entry_row_get_control (self->row);
  if (rectify_editor_get_field (editor)->type == RECTIFY_FIELD_DATE)
    add_calendar (self);
  g_signal_connect_object (self->row, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "entry-activated", G_CALLBACK (rectify_editor_flush), self,
                           G_CONNECT_SWAPPED);
  watch_keys_and_focus (self);
  return self->row;
}

static gboolean
rectify_parsed_editor_grab_focus (RectifyEditor *editor)
{
  return gtk_widget_grab_focus (RECTIFY_PARSED_EDITOR (editor)->control);
}

static void
rectify_parsed_editor_class_init (RectifyParsedEditorClass *klass)
{
  RectifyEditorClass *editor_class = RECTIFY_EDITOR_CLASS (klass);

  editor_class->build = rectify_parsed_editor_build;
  editor_class->refresh = rectify_parsed_editor_refresh;
  editor_class->flush = rectify_parsed_editor_flush;
  editor_class->grab_focus = rectify_parsed_editor_grab_focus;
}

static void
rectify_parsed_editor_init (RectifyParsedEditor *self)
{
}
