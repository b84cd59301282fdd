/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-reading-list.h"

#include "rectify-field-text.h"
#include "rectify-form-util.h"

struct _RectifyReadingList
{
  AdwBin parent_instance;
  RectifyMeeting *meeting;
  RectifyFieldId field;
  GtkWidget *box; /* GtkListBox */
};

G_DEFINE_FINAL_TYPE (RectifyReadingList, rectify_reading_list, ADW_TYPE_BIN)

static void
append_row (RectifyReadingList *self,
            const char         *title,
            const char         *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (GTK_LIST_BOX (self->box), row);
}

static void
append_event (RectifyReadingList *self,
              RectifyRecord      *event)
{
  const RectifyFieldId parts[]
      = { RECTIFY_EVENTS_ON, RECTIFY_EVENTS_KIND, RECTIFY_EVENTS_BY };
  g_autoptr (GString) title = g_string_new (NULL);
  const char *opinion = rectify_record_get_text (event, RECTIFY_EVENTS_OPINION);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = rectify_field_format (self->meeting, event, parts[i]);

      if (*part != '\0')
        g_string_append_printf (title, "%s%s", title->len > 0 ? " · " : "", part);
    }
  append_row (self, title->str, opinion ? opinion : "");
}

static void
append_child (RectifyReadingList *self,
              RectifyRecord      *child)
{
  g_autofree char *title = NULL;

  if (rectify_record_get_kind_id (child) == RECTIFY_KIND_EVENTS)
    {
      append_event (self, child);
      return;
    }
  title = rectify_meeting_describe (self->meeting, child);
  append_row (self, title, "");
}

static void
rectify_reading_list_dispose (GObject *object)
{
  g_clear_object (&RECTIFY_READING_LIST (object)->meeting);

  G_OBJECT_CLASS (rectify_reading_list_parent_class)->dispose (object);
}

static void
rectify_reading_list_class_init (RectifyReadingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_reading_list_dispose;
}

static void
rectify_reading_list_init (RectifyReadingList *self)
{
}

/**
 * rectify_reading_list_new:
 * @meeting: the meeting
 * @field: a list field, or one of strings
 *
 * Returns: (transfer floating): a group with nothing in it
 */
GtkWidget *
rectify_reading_list_new (RectifyMeeting *meeting,
                          RectifyFieldId  field)
{
  RectifyReadingList *self = g_object_new (RECTIFY_TYPE_READING_LIST, "visible", FALSE, NULL);
  GtkWidget *group = adw_preferences_group_new ();
  const char *label = rectify_field_get_label (rectify_field (field));
  g_autofree char *title = g_markup_escape_text (label, -1);

  self->meeting = g_object_ref (meeting);
  self->field = field;
  self->box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->box, "boxed-list");
  rectify_form_name_widget (self->box, label);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->box);
  adw_bin_set_child (ADW_BIN (self), group);
  return GTK_WIDGET (self);
}

/**
 * rectify_reading_list_get_field:
 * @self: a list
 *
 * Returns: the field it shows
 */
RectifyFieldId
rectify_reading_list_get_field (RectifyReadingList *self)
{
  g_return_val_if_fail (RECTIFY_IS_READING_LIST (self), RECTIFY_NO_FIELD);
  return self->field;
}

/**
 * rectify_reading_list_show:
 * @self: a list
 * @record: (nullable): the record whose field to show
 */
void
rectify_reading_list_show (RectifyReadingList *self,
                           RectifyRecord      *record)
{
  GtkWidget *row;

  g_return_if_fail (RECTIFY_IS_READING_LIST (self));

  while ((row = gtk_widget_get_first_child (self->box)))
    gtk_list_box_remove (GTK_LIST_BOX (self->box), row);

  if (record && rectify_field (self->field)->type == RECTIFY_FIELD_LIST)
    {
      RectifyList *list = rectify_record_get_list (record, self->field);

      for (guint i = 0; i < rectify_list_get_length (list); i++)
        append_child (self, rectify_list_get (list, i));
    }
  else if (record)
    {
      RectifyStrings *strings = rectify_record_get_strings (record, self->field);

      for (guint i = 0; strings && i < strings->n; i++)
        append_row (self, strings->items[i], "");
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->box) != NULL);
}
