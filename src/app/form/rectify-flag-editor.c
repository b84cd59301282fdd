/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-flag-editor.h"

#include "rectify-form-util.h"

struct _RectifyFlagEditor
{
  RectifyEditor parent_instance;
  GtkWidget *row;     /* owned by the parent class */
  GtkWidget *control; /* owned by the row */
};

G_DEFINE_FINAL_TYPE (RectifyFlagEditor, rectify_flag_editor, RECTIFY_TYPE_EDITOR)

static void
notify_active_cb (RectifyFlagEditor *self)
{
  RectifyEditor *editor = RECTIFY_EDITOR (self);
  gboolean active = gtk_switch_get_active (GTK_SWITCH (self->control));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_CHECKED,
                               active ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                      : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  if (!rectify_editor_is_busy (editor))
    rectify_editor_choose (editor, rectify_value_new_number (active));
}

static GtkWidget *
rectify_flag_editor_build (RectifyEditor *editor)
{
  RectifyFlagEditor *self = RECTIFY_FLAG_EDITOR (editor);

  /* One stop of the Tab key: the row, which is the switch to a screen reader. */
  self->row = g_object_new (ADW_TYPE_ACTION_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_SWITCH,
                            NULL);
  self->control = gtk_switch_new ();
  gtk_widget_set_can_focus (self->control, FALSE);
  gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
  rectify_form_name_widget (self->control, rectify_editor_get_label (editor));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row),
                                 rectify_editor_get_label (editor));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row), self->control);

  g_signal_connect_object (self->control, "notify::active", G_CALLBACK (notify_active_cb), self,
                           G_CONNECT_SWAPPED);
  return self->row;
}

static void
rectify_flag_editor_refresh (RectifyEditor *editor)
{
  gtk_switch_set_active (GTK_SWITCH (RECTIFY_FLAG_EDITOR (editor)->control),
                         rectify_record_get_flag (rectify_editor_get_record (editor),
                                                  rectify_editor_get_field (editor)->id));
}

static void
rectify_flag_editor_class_init (RectifyFlagEditorClass *klass)
{
  RectifyEditorClass *editor_class = RECTIFY_EDITOR_CLASS (klass);

  editor_class->build = rectify_flag_editor_build;
  editor_class->refresh = rectify_flag_editor_refresh;
}

static void
rectify_flag_editor_init (RectifyFlagEditor *self)
{
}
