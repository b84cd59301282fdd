/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who must talk with whom before the meeting, and who has.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

/* A pair that must talk. Records are those of the meeting, not owned. */
typedef struct
{
  RectifyRecord *a;    /* of the team; of two members, the one earlier in the file */
  RectifyRecord *b;
  int kind;            /* why first, such as RECTIFY_TALK_LEAD_MEMBER */
  guint kinds;         /* every reason, a mask of 1 << kind */
  RectifyRecord *talk; /* the talk that did it, NULL if it is still to come */
} RectifyRequiredTalk;

/* Why a required talk cannot be named. */
typedef struct
{
  RectifyRecord *person; /* of the team */
  char *name;            /* the department or branch */
  int kind;              /* RECTIFY_TALK_MEMBER_DEPARTMENT: no head; _BRANCH: no representative */
} RectifyTalkGap;

GArray *rectify_required_talks    (RectifyMeeting *meeting,
                                   guint32         as_of);
guint   rectify_count_done_talks  (GArray         *required);
GArray *rectify_talk_gaps         (RectifyMeeting *meeting);
int     rectify_propose_talk_kind (RectifyMeeting *meeting,
                                   RectifyStrings *participants);
guint   rectify_talk_count_people (RectifyMeeting *meeting,
                                   RectifyRecord  *talk);

G_END_DECLS
