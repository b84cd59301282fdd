/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who must criticise whom at the meeting, and who has.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

/* One member to another. Records are those of the meeting, not owned. */
typedef struct
{
  RectifyRecord *by;
  RectifyRecord *about;
  RectifyRecord *criticism; /* the first one, NULL if there is none yet */
} RectifyRequiredCriticism;

GPtrArray *rectify_criticising_members       (RectifyMeeting *meeting,
                                              guint32         as_of);
GArray    *rectify_required_criticisms       (RectifyMeeting *meeting,
                                              guint32         as_of);
guint      rectify_count_covered_criticisms  (GArray         *required);

G_END_DECLS
