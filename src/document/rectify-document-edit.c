/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What changes a record of a document: set, type, insert, remove and move.
 */
#include "config.h"

#include "rectify-document-private.h"

#include <glib/gi18n-lib.h>

#include "rectify-field-text.h"
#include "rectify-record-write.h"

static gboolean
document_owns (RectifyDocument *self,
               RectifyRecord   *record)
{
  RectifyRecord *owner;

  while ((owner = rectify_record_get_owner (record)))
    record = owner;
  return record == rectify_meeting_get_root (self->meeting);
}

/* Changing */

static void
document_do (RectifyDocument *self,
             RectifyChange    change,
             gboolean         typing)
{
  rectify_document_run (self, &change, rectify_change_apply);
  if (rectify_history_take (self->history, change, typing))
    rectify_document_changed (self);
}

/* Takes typing into the action on top. */
static void
document_retype (RectifyDocument *self,
                 RectifyChange   *typed,
                 RectifyValue     value)
{
  RectifyChange change = rectify_change_new_set (typed->record, typed->field, value);

  rectify_document_run (self, &change, rectify_change_apply);
  rectify_history_retyped (self->history);
  rectify_change_clear (&change);
  rectify_document_changed (self);
}

/* A value that says "nothing" in another way than the field's type does. */
static RectifyValue
tidy_value (const RectifyField *field,
            RectifyValue        value)
{
  gboolean unset;

  switch (field->type)
    {
    case RECTIFY_FIELD_FLAG:
      return rectify_value_new_number (value.number != 0 && value.number != RECTIFY_UNSET);
    case RECTIFY_FIELD_CHOICES:
      unset = value.number == RECTIFY_UNSET;
      break;
    case RECTIFY_FIELD_CHOICE:
      unset = value.number == -1;
      break;
    case RECTIFY_FIELD_DATE:
      unset = value.number == 0;
      break;
    default:
      unset = rectify_field_get_storage (field) == RECTIFY_STORAGE_TEXT
              && value.text && *value.text == '\0';
    }
  return unset ? rectify_value_unset (field) : value;
}

static gboolean
check_value (RectifyDocument     *self,
             const RectifyField  *field,
             RectifyValue         value,
             GError             **error)
{
  if (self->read_only)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                           _ ("This meeting is open for reading only"));
      return FALSE;
    }
  return rectify_field_check (field, value, error);
}

static gboolean
document_write (RectifyDocument  *self,
                RectifyRecord    *record,
                RectifyFieldId    field,
                RectifyValue      value,
                gboolean          typing,
                GError          **error)
{
  const RectifyField *description = rectify_field (field);
  RectifyChange *typed = NULL;

  value = tidy_value (description, value);
  if (!check_value (self, description, value, error))
    return FALSE;
  if (rectify_value_equal (description, *rectify_record_get_value (record, field), value))
    return TRUE;

  if (typing)
    typed = rectify_history_get_typed (self->history, record, field);
  if (typed)
    document_retype (self, typed, value);
  else
    document_do (self, rectify_change_new_set (record, field, value), typing);
  return TRUE;
}

/* Public */

/**
 * rectify_document_set:
 * @self: a document
 * @record: a record of its meeting
 * @field: a field of it, not a list or record
 * @value: (transfer none): what to set it to; an equal value is no change
 * @error: G_IO_ERROR_READ_ONLY or RECTIFY_FIELD_ERROR_INVALID
 *
 * Outside begin and end it is an action of its own.
 *
 * Returns: whether the field has that value now
 */
gboolean
rectify_document_set (RectifyDocument  *self,
                      RectifyRecord    *record,
                      RectifyFieldId    field,
                      RectifyValue      value,
                      GError          **error)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->busy == 0, FALSE);
  g_return_val_if_fail (RECTIFY_IS_RECORD (record) && document_owns (self, record), FALSE);

  return document_write (self, record, field, value, FALSE, error);
}

/**
 * rectify_document_type:
 * @self: a document
 * @record: a record of its meeting
 * @field: a field of it, not a list or record
 * @value: (transfer none): what has been typed so far
 * @error: as rectify_document_set()
 *
 * Sets a field for each key that is pressed. Calls for the same field are one
 * action until rectify_document_break(), another action, undo, redo or a save;
 * none at all once the field is back at its first value. Inside begin and end
 * it is rectify_document_set().
 *
 * Returns: whether the field has that value now
 */
gboolean
rectify_document_type (RectifyDocument  *self,
                       RectifyRecord    *record,
                       RectifyFieldId    field,
                       RectifyValue      value,
                       GError          **error)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->busy == 0, FALSE);
  g_return_val_if_fail (RECTIFY_IS_RECORD (record) && document_owns (self, record), FALSE);

  return document_write (self, record, field, value, TRUE, error);
}

/* For values that the program chose itself: a refusal is a bug. */
static void
set_own (RectifyDocument *self,
         RectifyRecord   *record,
         RectifyFieldId   field,
         RectifyValue     value)
{
  g_autoptr (GError) error = NULL;

  if (!rectify_document_set (self, record, field, value, &error) && error)
    g_warning ("%s: %s", rectify_field (field)->member, error->message);
}

/**
 * rectify_document_set_text:
 * @self: a document that is not read-only
 * @record: a record of its meeting
 * @field: a field of text storage
 * @text: (nullable): a text that the field allows; %NULL or empty to unset it
 */
void
rectify_document_set_text (RectifyDocument *self,
                           RectifyRecord   *record,
                           RectifyFieldId   field,
                           const char      *text)
{
  RectifyValue value;

  g_return_if_fail (RECTIFY_IS_DOCUMENT (self) && !self->read_only);
  g_return_if_fail (rectify_field_get_storage (rectify_field (field)) == RECTIFY_STORAGE_TEXT);

  value = rectify_value_new_text (text);
  set_own (self, record, field, value);
  rectify_value_clear (rectify_field (field), &value);
}

/**
 * rectify_document_set_number:
 * @self: a document that is not read-only
 * @record: a record of its meeting
 * @field: a field of number storage: number, date, time, flag, choice, choices
 * @number: a value that the field allows, RECTIFY_UNSET to unset it
 */
void
rectify_document_set_number (RectifyDocument *self,
                             RectifyRecord   *record,
                             RectifyFieldId   field,
                             gint64           number)
{
  g_return_if_fail (RECTIFY_IS_DOCUMENT (self) && !self->read_only);
  g_return_if_fail (rectify_field_get_storage (rectify_field (field)) == RECTIFY_STORAGE_NUMBER);

  set_own (self, record, field, rectify_value_new_number (number));
}

/**
 * rectify_document_insert:
 * @self: a document that is not read-only
 * @list: a list of its meeting
 * @position: where, at most the length; G_MAXUINT for the end
 *
 * Returns: (transfer none): a new record with an id and nothing else
 */
RectifyRecord *
rectify_document_insert (RectifyDocument *self,
                         RectifyList     *list,
                         guint            position)
{
  g_autoptr (RectifyRecord) record = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (!self->read_only && self->busy == 0, NULL);
  g_return_val_if_fail (RECTIFY_IS_LIST (list)
                        && document_owns (self, rectify_list_get_owner (list)), NULL);
  if (position == G_MAXUINT)
    position = rectify_list_get_length (list);
  g_return_val_if_fail (position <= rectify_list_get_length (list), NULL);

  id = g_uuid_string_random ();
  record = rectify_record_new (rectify_list_get_kind_id (list), id);
  document_do (self, rectify_change_new_list (RECTIFY_CHANGE_INSERT, record, list, position, 0),
               FALSE);
  return record; /* the list has it */
}

static RectifyList *
list_of (RectifyRecord *record)
{
  return rectify_record_get_list (rectify_record_get_owner (record),
                                  rectify_record_get_owner_field (record));
}

/**
 * rectify_document_remove:
 * @self: a document that is not read-only
 * @record: an element of a list of its meeting
 *
 * Takes the record out with its children. Links that lead to it stay.
 */
void
rectify_document_remove (RectifyDocument *self,
                         RectifyRecord   *record)
{
  guint position;

  g_return_if_fail (RECTIFY_IS_DOCUMENT (self));
  g_return_if_fail (!self->read_only && self->busy == 0);
  g_return_if_fail (RECTIFY_IS_RECORD (record) && document_owns (self, record));
  position = rectify_record_get_position (record);
  g_return_if_fail (position != G_MAXUINT);

  document_do (self, rectify_change_new_list (RECTIFY_CHANGE_REMOVE, record, list_of (record),
                                              position, 0),
               FALSE);
}

/**
 * rectify_document_move:
 * @self: a document that is not read-only
 * @record: an element of a list of its meeting
 * @position: its place in the same list afterwards, less than the length
 */
void
rectify_document_move (RectifyDocument *self,
                       RectifyRecord   *record,
                       guint            position)
{
  RectifyList *list;
  guint from;

  g_return_if_fail (RECTIFY_IS_DOCUMENT (self));
  g_return_if_fail (!self->read_only && self->busy == 0);
  g_return_if_fail (RECTIFY_IS_RECORD (record) && document_owns (self, record));
  from = rectify_record_get_position (record);
  g_return_if_fail (from != G_MAXUINT);
  list = list_of (record);
  g_return_if_fail (position < rectify_list_get_length (list));

  if (from != position)
    document_do (self, rectify_change_new_list (RECTIFY_CHANGE_MOVE, record, list, from, position),
                 FALSE);
}
