/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * An action is on the undo stack, on the redo stack, or open. The serial of the
 * action on top of the undo stack names the state of the meeting: serials rise
 * and are never given twice, so that two states of one name are the same.
 */
#include "config.h"

#include "rectify-document.h"

#include <glib/gi18n-lib.h>

#include "rectify-change.h"
#include "rectify-field-text.h"
#include "rectify-new-meeting.h"
#include "rectify-record-write.h"

/* What the properties said last, to notify only those that changed. */
typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
  gboolean modified;
  gboolean read_only;
  GRefString *undo_label; /* owned */
  GRefString *redo_label; /* owned */
} Shown;

struct _RectifyDocument
{
  GObject parent_instance;
  RectifyMeeting *meeting;
  GPtrArray *undo;     /* of RectifyAction, the next one to undo last */
  GPtrArray *redo;     /* of RectifyAction, the next one to redo last */
  RectifyAction *open; /* NULL when no action is under way */
  guint depth;         /* of begin and end */
  guint busy;          /* handlers are running, which may read only */
  gboolean read_only;
  gboolean typing;     /* the action on top takes further typing in */
  guint64 last_serial; /* given to an action */
  guint64 base;        /* serial of the last action cut off below the undo stack */
  guint64 saved_mark;
  Shown shown;
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  N_PROPS,
};

enum
{
  RECORD_CHANGED,
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RectifyDocument, rectify_document, G_TYPE_OBJECT)

/* State */

static RectifyAction *
stack_top (GPtrArray *stack)
{
  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

static guint64
document_state (RectifyDocument *self)
{
  RectifyAction *top = stack_top (self->undo);

  return top ? top->serial : self->base;
}

static gboolean
can_step (RectifyDocument *self,
          GPtrArray       *stack)
{
  return !self->read_only && stack->len > 0;
}

static GRefString *
step_label (RectifyDocument *self,
            GPtrArray       *stack)
{
  return can_step (self, stack) ? stack_top (stack)->label : NULL;
}

static gboolean
document_owns (RectifyDocument *self,
               RectifyRecord   *record)
{
  RectifyRecord *owner;

  while ((owner = rectify_record_get_owner (record)))
    record = owner;
  return record == rectify_meeting_get_root (self->meeting);
}

/* Telling the world */

static void
show_flag (RectifyDocument *self,
           gboolean        *shown,
           gboolean         now,
           guint            property)
{
  if (*shown == now)
    return;
  *shown = now;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
show_label (RectifyDocument *self,
            GRefString     **shown,
            GRefString      *now,
            guint            property)
{
  if (*shown == now) /* interned */
    return;
  g_clear_pointer (shown, g_ref_string_release);
  *shown = now ? g_ref_string_acquire (now) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
document_show (RectifyDocument *self)
{
  self->busy++;
  g_object_freeze_notify (G_OBJECT (self));
  show_flag (self, &self->shown.can_undo, can_step (self, self->undo), PROP_CAN_UNDO);
  show_flag (self, &self->shown.can_redo, can_step (self, self->redo), PROP_CAN_REDO);
  show_flag (self, &self->shown.modified, rectify_document_is_modified (self), PROP_MODIFIED);
  show_flag (self, &self->shown.read_only, self->read_only, PROP_READ_ONLY);
  show_label (self, &self->shown.undo_label, step_label (self, self->undo), PROP_UNDO_LABEL);
  show_label (self, &self->shown.redo_label, step_label (self, self->redo), PROP_REDO_LABEL);
  g_object_thaw_notify (G_OBJECT (self));
  self->busy--;
}

static void
document_changed (RectifyDocument *self)
{
  document_show (self);
  self->busy++;
  g_signal_emit (self, signals[CHANGED], 0);
  self->busy--;
}

/* Changing */

static void
document_run (RectifyDocument *self,
              RectifyChange   *change,
              void           (*run) (RectifyChange  *change,
                                     RectifyMeeting *meeting))
{
  self->busy++;
  run (change, self->meeting);
  g_signal_emit (self, signals[RECORD_CHANGED], 0, rectify_change_get_site (change),
                 change->field);
  self->busy--;
}

static void
document_commit (RectifyDocument *self,
                 gboolean         typing)
{
  RectifyAction *action = rectify_action_trim (g_steal_pointer (&self->open));

  action->serial = ++self->last_serial;
  g_ptr_array_set_size (self->redo, 0);
  g_ptr_array_add (self->undo, action);
  self->typing = typing;
  document_changed (self);
}

static void
document_do (RectifyDocument *self,
             RectifyChange    change,
             gboolean         typing)
{
  gboolean alone = self->depth == 0;

  if (alone)
    {
      g_autofree char *label = rectify_change_describe (&change);

      self->open = rectify_action_new (label, 1);
    }
  document_run (self, &change, rectify_change_apply);
  self->open = rectify_action_take (self->open, change);
  if (alone)
    document_commit (self, typing);
}

/* Takes typing into the action on top, which goes away when all is as it was before it. */
static void
document_retype (RectifyDocument *self,
                 RectifyChange   *typed,
                 RectifyValue     value)
{
  const RectifyField *field = rectify_field (typed->field);
  RectifyChange change = rectify_change_new_set (typed->record, typed->field, value);

  document_run (self, &change, rectify_change_apply);
  if (rectify_value_equal (field, typed->other,
                           *rectify_record_get_value (typed->record, typed->field)))
    {
      g_ptr_array_set_size (self->undo, (int) self->undo->len - 1);
      self->typing = FALSE;
    }
  rectify_change_clear (&change);
  document_changed (self);
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
  g_autoptr (GError) reason = NULL;

  if (self->read_only)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                           _ ("This meeting is open for reading only"));
      return FALSE;
    }
  if (rectify_field_check (field, value, &reason))
    return TRUE;
  if (reason)
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error (error, RECTIFY_FIELD_ERROR, RECTIFY_FIELD_ERROR_INVALID,
                 /* Translators: %s is the label of a field */
                 _ ("“%s” cannot have this value"), rectify_field_get_label (field));
  return FALSE;
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
  RectifyAction *top = stack_top (self->undo);

  value = tidy_value (description, value);
  if (!check_value (self, description, value, error))
    return FALSE;
  if (rectify_value_equal (description, *rectify_record_get_value (record, field), value))
    return TRUE;

  if (typing && self->depth == 0 && self->typing && top->changes[0].record == record
      && top->changes[0].field == field)
    document_retype (self, &top->changes[0], value);
  else
    document_do (self, rectify_change_new_set (record, field, value), typing && self->depth == 0);
  return TRUE;
}

static gboolean
document_step (RectifyDocument *self,
               GPtrArray       *from,
               GPtrArray       *to)
{
  RectifyAction *action;

  if (!can_step (self, from))
    return FALSE;

  self->typing = FALSE;
  action = g_ptr_array_steal_index (from, from->len - 1);
  if (from == self->undo)
    for (guint i = action->n; i > 0; i--)
      document_run (self, &action->changes[i - 1], rectify_change_revert);
  else
    for (guint i = 0; i < action->n; i++)
      document_run (self, &action->changes[i], rectify_change_apply);
  g_ptr_array_add (to, action);
  document_changed (self);
  return TRUE;
}

/* GObject */

static void
rectify_document_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RectifyDocument *self = RECTIFY_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, can_step (self, self->undo));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, can_step (self, self->redo));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, step_label (self, self->undo));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, step_label (self, self->redo));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, rectify_document_is_modified (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rectify_document_finalize (GObject *object)
{
  RectifyDocument *self = RECTIFY_DOCUMENT (object);

  g_clear_pointer (&self->open, rectify_action_free);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->shown.undo_label, g_ref_string_release);
  g_clear_pointer (&self->shown.redo_label, g_ref_string_release);
  g_clear_object (&self->meeting);

  G_OBJECT_CLASS (rectify_document_parent_class)->finalize (object);
}

static void
rectify_document_class_init (RectifyDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rectify_document_get_property;
  object_class->finalize = rectify_document_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RECORD_CHANGED] = g_signal_new ("record-changed", RECTIFY_TYPE_DOCUMENT,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                          2, RECTIFY_TYPE_RECORD, G_TYPE_UINT);
  signals[CHANGED] = g_signal_new ("changed", RECTIFY_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rectify_document_init (RectifyDocument *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) rectify_action_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) rectify_action_free);
}

/* Public */

/**
 * rectify_document_new:
 * @meeting: (transfer none): a meeting that nothing else changes from now on
 *
 * Returns: (transfer full): an unmodified document of it
 */
RectifyDocument *
rectify_document_new (RectifyMeeting *meeting)
{
  RectifyDocument *self;

  g_return_val_if_fail (RECTIFY_IS_MEETING (meeting), NULL);

  self = g_object_new (RECTIFY_TYPE_DOCUMENT, NULL);
  self->meeting = g_object_ref (meeting);
  return self;
}

/**
 * rectify_document_new_empty:
 *
 * Returns: (transfer full): an unmodified document with the defaults of a new meeting
 */
RectifyDocument *
rectify_document_new_empty (void)
{
  g_autoptr (RectifyMeeting) meeting = rectify_new_meeting ();

  return rectify_document_new (meeting);
}

/**
 * rectify_document_get_meeting:
 * @self: a document
 *
 * Returns: (transfer none): its meeting, the same object all its life
 */
RectifyMeeting *
rectify_document_get_meeting (RectifyDocument *self)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), NULL);
  return self->meeting;
}

/**
 * rectify_document_snapshot:
 * @self: a document
 *
 * Returns: (transfer full): the meeting as it is now, for another thread
 */
RectifyMeeting *
rectify_document_snapshot (RectifyDocument *self)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), NULL);
  return rectify_meeting_snapshot (self->meeting);
}

/**
 * rectify_document_begin:
 * @self: a document
 * @label: what the person does, translated, such as “Close Item”
 *
 * Groups all changes until rectify_document_end() into one action. Groups nest:
 * the outermost names the action. Without changes there is no action.
 */
void
rectify_document_begin (RectifyDocument *self,
                        const char      *label)
{
  g_return_if_fail (RECTIFY_IS_DOCUMENT (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (!self->read_only && self->busy == 0);

  if (self->depth++ == 0)
    self->open = rectify_action_new (label, 4);
}

/**
 * rectify_document_end:
 * @self: a document
 *
 * Ends the group of the last rectify_document_begin().
 */
void
rectify_document_end (RectifyDocument *self)
{
  g_return_if_fail (RECTIFY_IS_DOCUMENT (self));
  g_return_if_fail (self->depth > 0 && self->busy == 0);

  if (--self->depth > 0)
    return;
  if (self->open->n > 0)
    document_commit (self, FALSE);
  else
    g_clear_pointer (&self->open, rectify_action_free);
}

/**
 * rectify_document_break:
 * @self: a document
 *
 * Ends the action that typing goes into: the focus has moved, say. May be
 * called at any time, also from a handler.
 */
void
rectify_document_break (RectifyDocument *self)
{
  g_return_if_fail (RECTIFY_IS_DOCUMENT (self));
  self->typing = FALSE;
}

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

/**
 * rectify_document_undo:
 * @self: a document, no action of which is under way
 *
 * Returns: whether there was an action to undo; never in a read-only document
 */
gboolean
rectify_document_undo (RectifyDocument *self)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->depth == 0 && self->busy == 0, FALSE);
  return document_step (self, self->undo, self->redo);
}

/**
 * rectify_document_redo:
 * @self: a document, no action of which is under way
 *
 * Returns: whether there was an action to redo; never in a read-only document
 */
gboolean
rectify_document_redo (RectifyDocument *self)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->depth == 0 && self->busy == 0, FALSE);
  return document_step (self, self->redo, self->undo);
}

/**
 * rectify_document_get_undo_label:
 * @self: a document
 *
 * Returns: (nullable): the name of the action to undo, %NULL if there is none;
 *   valid until the document changes
 */
const char *
rectify_document_get_undo_label (RectifyDocument *self)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), NULL);
  return step_label (self, self->undo);
}

/**
 * rectify_document_get_redo_label:
 * @self: a document
 *
 * Returns: (nullable): the name of the action to redo, %NULL if there is none;
 *   valid until the document changes
 */
const char *
rectify_document_get_redo_label (RectifyDocument *self)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), NULL);
  return step_label (self, self->redo);
}

/**
 * rectify_document_is_modified:
 * @self: a document
 *
 * Returns: whether the meeting differs from what was last saved or loaded; a
 *   group that is still open does not count yet
 */
gboolean
rectify_document_is_modified (RectifyDocument *self)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), FALSE);
  return document_state (self) != self->saved_mark;
}

/**
 * rectify_document_is_read_only:
 * @self: a document
 *
 * Returns: whether it refuses every change
 */
gboolean
rectify_document_is_read_only (RectifyDocument *self)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), FALSE);
  return self->read_only;
}

/**
 * rectify_document_set_read_only:
 * @self: a document, no action of which is under way
 * @read_only: whether to refuse every change from now on, undo included
 */
void
rectify_document_set_read_only (RectifyDocument *self,
                                gboolean         read_only)
{
  g_return_if_fail (RECTIFY_IS_DOCUMENT (self));
  g_return_if_fail (self->depth == 0 && self->busy == 0);

  self->read_only = !!read_only;
  document_show (self);
}

/**
 * rectify_document_get_mark:
 * @self: a document, no action of which is under way
 *
 * Also ends the action that typing goes into, so that a mark is one state.
 *
 * Returns: the name of the meeting's state, to take together with a snapshot
 */
guint64
rectify_document_get_mark (RectifyDocument *self)
{
  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), G_MAXUINT64);
  g_return_val_if_fail (self->depth == 0, G_MAXUINT64);

  self->typing = FALSE;
  return document_state (self);
}

/* How many actions end with the latest one that put an event into the state of @mark. */
static guint
count_final (GPtrArray *undo,
             guint64    mark)
{
  for (guint i = undo->len; i > 0; i--)
    {
      RectifyAction *action = g_ptr_array_index (undo, i - 1);

      if (action->serial <= mark && action->event)
        return i;
    }
  return 0;
}

/**
 * rectify_document_saved:
 * @self: a document
 * @mark: the mark of the snapshot that is on disk now
 *
 * Events that have been saved are final: they and all before them can no longer
 * be undone.
 */
void
rectify_document_saved (RectifyDocument *self,
                        guint64          mark)
{
  guint n;

  g_return_if_fail (RECTIFY_IS_DOCUMENT (self));
  g_return_if_fail (self->depth == 0 && self->busy == 0);

  self->typing = FALSE;
  self->saved_mark = mark;
  n = count_final (self->undo, mark);
  if (n > 0)
    {
      self->base = ((RectifyAction *) g_ptr_array_index (self->undo, n - 1))->serial;
      g_ptr_array_remove_range (self->undo, 0, n);
    }
  document_show (self);
}
