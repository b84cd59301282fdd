/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The undo and redo stacks of a document, private to RectifyDocument: which
 * change belongs to which action, and which state of the meeting is on disk.
 * It changes no record; the document applies and reverts what it hands out.
 */
#pragma once

#include "rectify-change.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *undo;     /* of RectifyAction, the next one to undo last */
  GPtrArray *redo;     /* of RectifyAction, the next one to redo last */
  RectifyAction *open; /* NULL when no group is open */
  guint depth;         /* of begin and end */
  gboolean typing;     /* the action on top takes further typing in */
  guint64 last_serial; /* given to an action */
  guint64 base;        /* serial of the last action cut off below the undo stack */
  guint64 saved_mark;
} RectifyHistory;

RectifyHistory *rectify_history_new            (void);
void            rectify_history_free           (RectifyHistory   *self);

gboolean        rectify_history_can_undo       (RectifyHistory   *self);
gboolean        rectify_history_can_redo       (RectifyHistory   *self);
GRefString     *rectify_history_get_undo_label (RectifyHistory   *self);
GRefString     *rectify_history_get_redo_label (RectifyHistory   *self);

void            rectify_history_begin          (RectifyHistory   *self,
                                                const char       *label);
gboolean        rectify_history_end            (RectifyHistory   *self);
gboolean        rectify_history_take           (RectifyHistory   *self,
                                                RectifyChange     change,
                                                gboolean          typing);

RectifyChange  *rectify_history_get_typed      (RectifyHistory   *self,
                                                RectifyRecord    *record,
                                                RectifyFieldId    field);
void            rectify_history_retyped        (RectifyHistory   *self);
void            rectify_history_break          (RectifyHistory   *self);

RectifyAction  *rectify_history_steal_undo     (RectifyHistory   *self);
RectifyAction  *rectify_history_steal_redo     (RectifyHistory   *self);
void            rectify_history_undone         (RectifyHistory   *self,
                                                RectifyAction    *action);
void            rectify_history_redone         (RectifyHistory   *self,
                                                RectifyAction    *action);

guint64         rectify_history_get_mark       (RectifyHistory   *self);
gboolean        rectify_history_is_saved       (RectifyHistory   *self);
void            rectify_history_saved          (RectifyHistory   *self,
                                                guint64           mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RectifyHistory, rectify_history_free)

G_END_DECLS
