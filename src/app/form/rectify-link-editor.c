/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-link-editor.h"

#include "rectify-candidate.h"
#include "rectify-field-text.h"
#include "rectify-picker.h"
#include "rectify-popover-row.h"

struct _RectifyLinkEditor
{
  RectifyEditor parent_instance;
  GtkWidget *row;        /* owned by the parent class */
  RectifyPicker *picker; /* owned by the row; NULL before it first opens */
  gboolean several;
};

G_DEFINE_FINAL_TYPE (RectifyLinkEditor, rectify_link_editor, RECTIFY_TYPE_EDITOR)

/* Transfer full: what the record links to, one or several. */
static RectifyStrings *
get_chosen (RectifyLinkEditor *self)
{
  RectifyRecord *record = rectify_editor_get_record (RECTIFY_EDITOR (self));
  const RectifyField *field = rectify_editor_get_field (RECTIFY_EDITOR (self));
  const char *id;

  if (self->several)
    {
      RectifyStrings *chosen = rectify_record_get_strings (record, field->id);

      return chosen ? rectify_strings_ref (chosen) : NULL;
    }
  id = rectify_record_get_text (record, field->id);
  return id ? rectify_strings_new (&id, 1) : NULL;
}

static void
picked_cb (RectifyLinkEditor *self,
           const char        *id)
{
  RectifyValue value;

  if (rectify_editor_is_busy (RECTIFY_EDITOR (self)))
    return;
  if (self->several)
    {
      g_autoptr (RectifyStrings) chosen = get_chosen (self);

      value.strings = rectify_strings_contains (chosen, id) ? rectify_strings_without (chosen, id)
                                                            : rectify_strings_with (chosen, id);
    }
  else
    value = rectify_value_new_text (id);
  rectify_editor_choose (RECTIFY_EDITOR (self), value);
}

static void
cleared_cb (RectifyLinkEditor *self)
{
  if (!rectify_editor_is_busy (RECTIFY_EDITOR (self)))
    rectify_editor_choose (
        RECTIFY_EDITOR (self),
        rectify_value_unset (rectify_editor_get_field (RECTIFY_EDITOR (self))));
}

static void
opening_cb (RectifyLinkEditor *self)
{
  RectifyEditor *editor = RECTIFY_EDITOR (self);
  g_autoptr (GListModel) candidates = NULL;
  g_autoptr (RectifyStrings) chosen = NULL;

  if (!rectify_editor_get_record (editor))
    return;
  if (!self->picker)
    {
      self->picker
          = RECTIFY_PICKER (rectify_picker_new (rectify_editor_get_label (editor), self->several));
      g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->picker, "cleared", G_CALLBACK (cleared_cb), self,
                               G_CONNECT_SWAPPED);
      rectify_popover_row_set_popover (RECTIFY_POPOVER_ROW (self->row),
                                       GTK_POPOVER (self->picker));
    }
  candidates = rectify_candidates_new (rectify_editor_get_meeting (editor),
                                       rectify_editor_get_record (editor),
                                       rectify_editor_get_field (editor));
  chosen = get_chosen (self);
  rectify_picker_set_candidates (self->picker, candidates);
  rectify_picker_set_chosen (self->picker, chosen);
}

static GtkWidget *
rectify_link_editor_build (RectifyEditor *editor)
{
  RectifyLinkEditor *self = RECTIFY_LINK_EDITOR (editor);

  self->several = rectify_field_get_storage (rectify_editor_get_field (editor))
                  == RECTIFY_STORAGE_STRINGS;
  self->row = rectify_popover_row_new (rectify_editor_get_label (editor));
  g_signal_connect_object (self->row, "opening", G_CALLBACK (opening_cb), self,
                           G_CONNECT_SWAPPED);
  return self->row;
}

static void
rectify_link_editor_refresh (RectifyEditor *editor)
{
  RectifyLinkEditor *self = RECTIFY_LINK_EDITOR (editor);
  g_autofree char *text = rectify_field_format (rectify_editor_get_meeting (editor),
                                                rectify_editor_get_record (editor),
                                                rectify_editor_get_field (editor)->id);

  rectify_value_row_show (self->row, text);
  if (self->picker && gtk_widget_get_visible (GTK_WIDGET (self->picker)))
    {
      g_autoptr (RectifyStrings) chosen = get_chosen (self);

      rectify_picker_set_chosen (self->picker, chosen);
    }
}

static void
rectify_link_editor_class_init (RectifyLinkEditorClass *klass)
{
  RectifyEditorClass *editor_class = RECTIFY_EDITOR_CLASS (klass);

  editor_class->build = rectify_link_editor_build;
  editor_class->refresh = rectify_link_editor_refresh;
}

static void
rectify_link_editor_init (RectifyLinkEditor *self)
{
}
