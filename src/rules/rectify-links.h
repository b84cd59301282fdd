/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Links from a kind to itself: a merged opinion, a parent aspect.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

RectifyRecord *rectify_follow_acyclic (RectifyMeeting *meeting,
                                       RectifyRecord  *record,
                                       RectifyFieldId  field);
RectifyRecord *rectify_follow_to_end  (RectifyMeeting *meeting,
                                       RectifyRecord  *record,
                                       RectifyFieldId  field);

G_END_DECLS
