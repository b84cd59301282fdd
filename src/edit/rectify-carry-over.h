/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Next year's meeting out of this year's: who and what stays the same, and
 * every ledger item that is not closed.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

RectifyMeeting *rectify_carry_over (RectifyMeeting *last,
                                    const char     *file);

G_END_DECLS
