/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * An action is on the undo stack, on the redo stack, or open. The serial of the
 * action on top of the undo stack names the state of the meeting: serials rise
 * and are never given twice, so that two states of one name are the same.
 */
#include "config.h"

#include "rectify-history.h"

static RectifyAction *
stack_top (GPtrArray *stack)
{
  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

static GRefString *
stack_label (GPtrArray *stack)
{
  return stack->len > 0 ? stack_top (stack)->label : NULL;
}

static guint64
history_state (RectifyHistory *self)
{
  RectifyAction *top = stack_top (self->undo);

  return top ? top->serial : self->base;
}

/* A step that cannot be taken does not end typing. */
static RectifyAction *
history_steal (RectifyHistory *self,
               GPtrArray      *stack)
{
  if (stack->len == 0)
    return NULL;
  self->typing = FALSE;
  return g_ptr_array_steal_index (stack, stack->len - 1);
}

static void
history_commit (RectifyHistory *self,
                RectifyAction  *action,
                gboolean        typing)
{
  action = rectify_action_trim (action);
  action->serial = ++self->last_serial;
  g_ptr_array_set_size (self->redo, 0);
  g_ptr_array_add (self->undo, action);
  self->typing = typing;
}

/**
 * rectify_history_new:
 *
 * Returns: (transfer full): a history without actions, its state saved
 */
RectifyHistory *
rectify_history_new (void)
{
  RectifyHistory *self = g_new0 (RectifyHistory, 1);

  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) rectify_action_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) rectify_action_free);
  return self;
}

/**
 * rectify_history_free:
 * @self: (transfer full): a history
 */
void
rectify_history_free (RectifyHistory *self)
{
  g_clear_pointer (&self->open, rectify_action_free);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

/**
 * rectify_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is an action to undo; an open group is none yet
 */
gboolean
rectify_history_can_undo (RectifyHistory *self)
{
  return self->undo->len > 0;
}

/**
 * rectify_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is an action to redo
 */
gboolean
rectify_history_can_redo (RectifyHistory *self)
{
  return self->redo->len > 0;
}

/**
 * rectify_history_get_undo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the name of the action to undo, interned;
 *   %NULL if there is none
 */
GRefString *
rectify_history_get_undo_label (RectifyHistory *self)
{
  return stack_label (self->undo);
}

/**
 * rectify_history_get_redo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the name of the action to redo, interned;
 *   %NULL if there is none
 */
GRefString *
rectify_history_get_redo_label (RectifyHistory *self)
{
  return stack_label (self->redo);
}

/* Groups */

/**
 * rectify_history_begin:
 * @self: a history
 * @label: the name of the action, translated; that of an inner group is not used
 *
 * Opens a group: all changes until its end are one action.
 */
void
rectify_history_begin (RectifyHistory *self,
                       const char     *label)
{
  if (self->depth++ == 0)
    self->open = rectify_action_new (label, 4);
}

/**
 * rectify_history_end:
 * @self: a history with an open group
 *
 * Returns: whether this was the outermost group and made an action; one without
 *   changes makes none
 */
gboolean
rectify_history_end (RectifyHistory *self)
{
  g_assert (self->depth > 0);

  if (--self->depth > 0)
    return FALSE;
  if (self->open->n == 0)
    {
      g_clear_pointer (&self->open, rectify_action_free);
      return FALSE;
    }
  history_commit (self, g_steal_pointer (&self->open), FALSE);
  return TRUE;
}

/**
 * rectify_history_take:
 * @self: a history
 * @change: (transfer full): what has been applied to the meeting
 * @typing: whether an action of this change alone takes further typing in
 *
 * Adds a change to the open group, or as an action of its own.
 *
 * Returns: whether it is an action now, after which there is nothing to redo
 */
gboolean
rectify_history_take (RectifyHistory *self,
                      RectifyChange   change,
                      gboolean        typing)
{
  g_autofree char *label = NULL;

  if (self->depth > 0)
    {
      self->open = rectify_action_take (self->open, change);
      return FALSE;
    }
  label = rectify_change_describe (&change);
  history_commit (self, rectify_action_take (rectify_action_new (label, 1), change), typing);
  return TRUE;
}

/* Typing */

static RectifyChange *
typed_change (RectifyHistory *self)
{
  RectifyAction *top = stack_top (self->undo);

  g_assert (top && top->n == 1);
  return &top->changes[0];
}

/**
 * rectify_history_get_typed:
 * @self: a history
 * @record: the record that is typed into
 * @field: its field
 *
 * Returns: (transfer none) (nullable): the change that goes on with more typing
 *   in that field; %NULL if typing begins an action or belongs to a group
 */
RectifyChange *
rectify_history_get_typed (RectifyHistory *self,
                           RectifyRecord  *record,
                           RectifyFieldId  field)
{
  RectifyChange *change;

  if (self->depth > 0 || !self->typing)
    return NULL;
  change = typed_change (self);
  return change->record == record && change->field == field ? change : NULL;
}

/**
 * rectify_history_retyped:
 * @self: a history whose typed change has just been given another value
 *
 * The action that typing goes into goes away when all is as it was before it.
 */
void
rectify_history_retyped (RectifyHistory *self)
{
  RectifyChange *typed = typed_change (self);

  if (!rectify_value_equal (rectify_field (typed->field), typed->other,
                            *rectify_record_get_value (typed->record, typed->field)))
    return;
  g_ptr_array_set_size (self->undo, (int) self->undo->len - 1);
  self->typing = FALSE;
}

/**
 * rectify_history_break:
 * @self: a history
 *
 * Ends the action that typing goes into.
 */
void
rectify_history_break (RectifyHistory *self)
{
  self->typing = FALSE;
}

/* Steps: the caller reverts or applies the changes between stealing and giving back. */

/**
 * rectify_history_steal_undo:
 * @self: a history
 *
 * If there is one, also ends the action that typing goes into.
 *
 * Returns: (transfer full) (nullable): the action to undo, for
 *   rectify_history_undone(); %NULL if there is none
 */
RectifyAction *
rectify_history_steal_undo (RectifyHistory *self)
{
  return history_steal (self, self->undo);
}

/**
 * rectify_history_steal_redo:
 * @self: a history
 *
 * If there is one, also ends the action that typing goes into.
 *
 * Returns: (transfer full) (nullable): the action to redo, for
 *   rectify_history_redone(); %NULL if there is none
 */
RectifyAction *
rectify_history_steal_redo (RectifyHistory *self)
{
  return history_steal (self, self->redo);
}

/**
 * rectify_history_undone:
 * @self: a history
 * @action: (transfer full): the action of rectify_history_steal_undo(), reverted
 */
void
rectify_history_undone (RectifyHistory *self,
                        RectifyAction  *action)
{
  g_ptr_array_add (self->redo, action);
}

/**
 * rectify_history_redone:
 * @self: a history
 * @action: (transfer full): the action of rectify_history_steal_redo(), applied
 */
void
rectify_history_redone (RectifyHistory *self,
                        RectifyAction  *action)
{
  g_ptr_array_add (self->undo, action);
}

/* Marks */

/**
 * rectify_history_get_mark:
 * @self: a history
 *
 * Also ends the action that typing goes into, so that a mark is one state.
 *
 * Returns: the name of the meeting's state
 */
guint64
rectify_history_get_mark (RectifyHistory *self)
{
  self->typing = FALSE;
  return history_state (self);
}

/**
 * rectify_history_is_saved:
 * @self: a history
 *
 * Returns: whether the meeting's state is the one last saved or loaded
 */
gboolean
rectify_history_is_saved (RectifyHistory *self)
{
  return history_state (self) == self->saved_mark;
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
 * rectify_history_saved:
 * @self: a history
 * @mark: the mark of the state that is on disk now
 *
 * Cuts off the latest action of that state that put an event in and all before
 * it: events that have been saved are final. Also ends the action that typing
 * goes into.
 */
void
rectify_history_saved (RectifyHistory *self,
                       guint64         mark)
{
  guint n = count_final (self->undo, mark);

  self->typing = FALSE;
  self->saved_mark = mark;
  if (n == 0)
    return;
  self->base = ((RectifyAction *) g_ptr_array_index (self->undo, n - 1))->serial;
  g_ptr_array_remove_range (self->undo, 0, n);
}
