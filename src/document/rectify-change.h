/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The changes of a meeting and the actions they are grouped into, private to
 * RectifyDocument. A change knows enough to be applied and reverted any number
 * of times; an action is one block of memory with its changes in order.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

typedef enum
{
  RECTIFY_CHANGE_SET,
  RECTIFY_CHANGE_INSERT,
  RECTIFY_CHANGE_REMOVE,
  RECTIFY_CHANGE_MOVE,
} RectifyChangeType;

typedef struct
{
  RectifyChangeType type;
  RectifyFieldId field;  /* the field set, or the list field of the owner */
  guint position;        /* insert, remove: where; move: from */
  guint to;              /* move */
  RectifyRecord *record; /* the record set, inserted, removed or moved; owned */
  union
  {
    RectifyValue other;   /* set: the value that is not in the record now */
    RectifyRecord *owner; /* else: whose list it is; owned */
  };
} RectifyChange;

typedef struct
{
  guint64 serial;    /* of the document, rising from 1; 0 until committed */
  GRefString *label; /* interned */
  gboolean event;    /* inserts a record of kind events */
  guint n;
  guint room;
  RectifyChange changes[];
} RectifyAction;

RectifyAction *rectify_action_new      (const char           *label,
                                        guint                 room);
RectifyAction *rectify_action_take     (RectifyAction        *self,
                                        RectifyChange         change);
RectifyAction *rectify_action_trim     (RectifyAction        *self);
void           rectify_action_free     (RectifyAction        *self);

RectifyChange  rectify_change_new_set  (RectifyRecord        *record,
                                        RectifyFieldId        field,
                                        RectifyValue          value);
RectifyChange  rectify_change_new_list (RectifyChangeType     type,
                                        RectifyRecord        *record,
                                        RectifyList          *list,
                                        guint                 position,
                                        guint                 to);
void           rectify_change_apply    (RectifyChange        *self,
                                        RectifyMeeting       *meeting);
void           rectify_change_revert   (RectifyChange        *self,
                                        RectifyMeeting       *meeting);
RectifyRecord *rectify_change_get_site (const RectifyChange  *self);
char          *rectify_change_describe (const RectifyChange  *self);
void           rectify_change_clear    (RectifyChange        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RectifyAction, rectify_action_free)

G_END_DECLS
