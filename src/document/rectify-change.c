/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-change.h"

#include <glib/gi18n-lib.h>

#include "rectify-record-write.h"

/* Actions */

/**
 * rectify_action_new:
 * @label: its name, translated
 * @room: for how many changes to begin with
 *
 * Returns: (transfer full): an action without changes
 */
RectifyAction *
rectify_action_new (const char *label,
                    guint       room)
{
  RectifyAction *self = g_malloc (sizeof (RectifyAction) + room * sizeof (RectifyChange));

  *self = (RectifyAction) { .label = g_ref_string_new_intern (label), .room = room };
  return self;
}

static RectifyAction *
action_resize (RectifyAction *self,
               guint          room)
{
  self = g_realloc (self, sizeof (RectifyAction) + room * sizeof (RectifyChange));
  self->room = room;
  return self;
}

/**
 * rectify_action_take:
 * @self: (transfer full): an action
 * @change: (transfer full): what to add at its end
 *
 * Returns: (transfer full): the action, perhaps at another address
 */
RectifyAction *
rectify_action_take (RectifyAction *self,
                     RectifyChange  change)
{
  if (self->n == self->room)
    self = action_resize (self, MAX (4, self->room * 2));
  self->changes[self->n++] = change;
  if (change.type == RECTIFY_CHANGE_INSERT
      && rectify_record_get_kind_id (change.record) == RECTIFY_KIND_EVENTS)
    self->event = TRUE;
  return self;
}

/**
 * rectify_action_trim:
 * @self: (transfer full): an action that is complete
 *
 * Returns: (transfer full): the action in no more memory than it needs
 */
RectifyAction *
rectify_action_trim (RectifyAction *self)
{
  return self->n < self->room ? action_resize (self, self->n) : self;
}

/**
 * rectify_action_free:
 * @self: (transfer full): an action
 */
void
rectify_action_free (RectifyAction *self)
{
  for (guint i = 0; i < self->n; i++)
    rectify_change_clear (&self->changes[i]);
  g_ref_string_release (self->label);
  g_free (self);
}

/* Changes */

/**
 * rectify_change_new_set:
 * @record: a record
 * @field: a field of it of text, number or strings storage
 * @value: what to set it to, copied
 *
 * Returns: (transfer full): the change, not applied yet
 */
RectifyChange
rectify_change_new_set (RectifyRecord  *record,
                        RectifyFieldId  field,
                        RectifyValue    value)
{
  return (RectifyChange) {
    .type = RECTIFY_CHANGE_SET,
    .field = field,
    .record = g_object_ref (record),
    .other = rectify_value_copy (rectify_field (field), value),
  };
}

/**
 * rectify_change_new_list:
 * @type: insert, remove or move
 * @record: the record
 * @list: the list it is in or comes into
 * @position: where
 * @to: for a move, its place afterwards
 *
 * Returns: (transfer full): the change, not applied yet
 */
RectifyChange
rectify_change_new_list (RectifyChangeType  type,
                         RectifyRecord     *record,
                         RectifyList       *list,
                         guint              position,
                         guint              to)
{
  return (RectifyChange) {
    .type = type,
    .field = rectify_list_get_owner_field (list),
    .position = position,
    .to = to,
    .record = g_object_ref (record),
    .owner = g_object_ref (rectify_list_get_owner (list)),
  };
}

static void
change_swap (RectifyChange  *self,
             RectifyMeeting *meeting)
{
  const RectifyField *field = rectify_field (self->field);
  RectifyValue value = self->other;

  self->other = rectify_value_copy (field, *rectify_record_get_value (self->record, self->field));
  if (rectify_field_is_link (field))
    rectify_meeting_links_changed (meeting);
  rectify_record_take_value (self->record, self->field, value);
}

/* The index comes first: whoever hears of the change finds it right. */

static void
change_insert (RectifyChange  *self,
               RectifyMeeting *meeting)
{
  rectify_meeting_index_add (meeting, self->record);
  rectify_list_insert (rectify_record_get_list (self->owner, self->field), self->position,
                       self->record);
}

static void
change_remove (RectifyChange  *self,
               RectifyMeeting *meeting)
{
  rectify_meeting_index_remove (meeting, self->record);
  rectify_list_remove (rectify_record_get_list (self->owner, self->field), self->position);
}

static void
change_move (RectifyChange  *self,
             RectifyMeeting *meeting,
             guint           from,
             guint           to)
{
  rectify_meeting_links_changed (meeting); /* they are listed in the file's order */
  rectify_list_move (rectify_record_get_list (self->owner, self->field), from, to);
}

/**
 * rectify_change_apply:
 * @self: a change that is not in the meeting
 * @meeting: the meeting it belongs to
 */
void
rectify_change_apply (RectifyChange  *self,
                      RectifyMeeting *meeting)
{
  switch (self->type)
    {
    case RECTIFY_CHANGE_SET:
      change_swap (self, meeting);
      break;
    case RECTIFY_CHANGE_INSERT:
      change_insert (self, meeting);
      break;
    case RECTIFY_CHANGE_REMOVE:
      change_remove (self, meeting);
      break;
    case RECTIFY_CHANGE_MOVE:
      change_move (self, meeting, self->position, self->to);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * rectify_change_revert:
 * @self: a change that is in the meeting, and no later one is
 * @meeting: the meeting it belongs to
 */
void
rectify_change_revert (RectifyChange  *self,
                       RectifyMeeting *meeting)
{
  switch (self->type)
    {
    case RECTIFY_CHANGE_SET:
      change_swap (self, meeting);
      break;
    case RECTIFY_CHANGE_INSERT:
      change_remove (self, meeting);
      break;
    case RECTIFY_CHANGE_REMOVE:
      change_insert (self, meeting);
      break;
    case RECTIFY_CHANGE_MOVE:
      change_move (self, meeting, self->to, self->position);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * rectify_change_get_site:
 * @self: a change
 *
 * Returns: (transfer none): the record whose field it changes
 */
RectifyRecord *
rectify_change_get_site (const RectifyChange *self)
{
  return self->type == RECTIFY_CHANGE_SET ? self->record : self->owner;
}

/**
 * rectify_change_describe:
 * @self: a change
 *
 * Returns: (transfer full): the name of an action of this change alone, translated
 */
char *
rectify_change_describe (const RectifyChange *self)
{
  const char *kind = rectify_kind_get_label (rectify_record_get_kind (self->record));

  switch (self->type)
    {
    case RECTIFY_CHANGE_SET:
      /* Translators: an action to undo; %s is a field, such as “Due on” */
      return g_strdup_printf (_ ("Edit %s"), rectify_field_get_label (rectify_field (self->field)));
    case RECTIFY_CHANGE_INSERT:
      /* Translators: an action to undo; %s is a kind of record, such as “Ledger item” */
      return g_strdup_printf (_ ("Add %s"), kind);
    case RECTIFY_CHANGE_REMOVE:
      /* Translators: an action to undo; %s is a kind of record, such as “Ledger item” */
      return g_strdup_printf (_ ("Delete %s"), kind);
    case RECTIFY_CHANGE_MOVE:
      /* Translators: an action to undo; %s is a kind of record, such as “Ledger item” */
      return g_strdup_printf (_ ("Move %s"), kind);
    default:
      g_assert_not_reached ();
    }
}

/**
 * rectify_change_clear:
 * @self: a change that is not needed any more
 */
void
rectify_change_clear (RectifyChange *self)
{
  if (self->type == RECTIFY_CHANGE_SET)
    rectify_value_clear (rectify_field (self->field), &self->other);
  else
    g_clear_object (&self->owner);
  g_clear_object (&self->record);
}
