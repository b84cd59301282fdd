/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The document as an object: its properties and signals, groups of changes,
 * undo and redo, and what has been saved.
 *
 *   rectify-document.c ── rectify-document-edit.c   what changes a record
 *     └─ rectify-history.c                          which changes are an action
 *          └─ rectify-change.c                      how one is applied and reverted
 */
#include "config.h"

#include "rectify-document-private.h"

#include "rectify-new-meeting.h"

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

static gboolean
can_undo (RectifyDocument *self)
{
  return !self->read_only && rectify_history_can_undo (self->history);
}

static gboolean
can_redo (RectifyDocument *self)
{
  return !self->read_only && rectify_history_can_redo (self->history);
}

static GRefString *
undo_label (RectifyDocument *self)
{
  return self->read_only ? NULL : rectify_history_get_undo_label (self->history);
}

static GRefString *
redo_label (RectifyDocument *self)
{
  return self->read_only ? NULL : rectify_history_get_redo_label (self->history);
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
  show_flag (self, &self->shown.can_undo, can_undo (self), PROP_CAN_UNDO);
  show_flag (self, &self->shown.can_redo, can_redo (self), PROP_CAN_REDO);
  show_flag (self, &self->shown.modified, rectify_document_is_modified (self), PROP_MODIFIED);
  show_flag (self, &self->shown.read_only, self->read_only, PROP_READ_ONLY);
  show_label (self, &self->shown.undo_label, undo_label (self), PROP_UNDO_LABEL);
  show_label (self, &self->shown.redo_label, redo_label (self), PROP_REDO_LABEL);
  g_object_thaw_notify (G_OBJECT (self));
  self->busy--;
}

/* Changing */

/**
 * rectify_document_changed:
 * @self: a document whose history has an action more, fewer or another one
 *
 * Notifies the properties that are new and emits “changed”.
 */
void
rectify_document_changed (RectifyDocument *self)
{
  document_show (self);
  self->busy++;
  g_signal_emit (self, signals[CHANGED], 0);
  self->busy--;
}

/**
 * rectify_document_run:
 * @self: a document
 * @change: a change of its meeting
 * @run: rectify_change_apply() or rectify_change_revert()
 *
 * Runs it and emits “record-changed”.
 */
void
rectify_document_run (RectifyDocument *self,
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
      g_value_set_boolean (value, can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, redo_label (self));
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

  g_clear_pointer (&self->history, rectify_history_free);
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
  self->history = rectify_history_new ();
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

  rectify_history_begin (self->history, label);
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
  g_return_if_fail (self->history->depth > 0 && self->busy == 0);

  if (rectify_history_end (self->history))
    rectify_document_changed (self);
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
  rectify_history_break (self->history);
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
  RectifyAction *action;

  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->history->depth == 0 && self->busy == 0, FALSE);

  if (!can_undo (self))
    return FALSE;
  action = rectify_history_steal_undo (self->history);
  for (guint i = action->n; i > 0; i--)
    rectify_document_run (self, &action->changes[i - 1], rectify_change_revert);
  rectify_history_undone (self->history, action);
  rectify_document_changed (self);
  return TRUE;
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
  RectifyAction *action;

  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->history->depth == 0 && self->busy == 0, FALSE);

  if (!can_redo (self))
    return FALSE;
  action = rectify_history_steal_redo (self->history);
  for (guint i = 0; i < action->n; i++)
    rectify_document_run (self, &action->changes[i], rectify_change_apply);
  rectify_history_redone (self->history, action);
  rectify_document_changed (self);
  return TRUE;
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
  return undo_label (self);
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
  return redo_label (self);
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
  return !rectify_history_is_saved (self->history);
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
  g_return_if_fail (self->history->depth == 0 && self->busy == 0);

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
  g_return_val_if_fail (self->history->depth == 0, G_MAXUINT64);

  return rectify_history_get_mark (self->history);
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
  g_return_if_fail (RECTIFY_IS_DOCUMENT (self));
  g_return_if_fail (self->history->depth == 0 && self->busy == 0);

  rectify_history_saved (self->history, mark);
  document_show (self);
}
