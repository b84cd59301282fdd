/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A new meeting as a clerk finds it: this year, and the usual rules filled in.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

RectifyMeeting *rectify_new_meeting (void);

G_END_DECLS
