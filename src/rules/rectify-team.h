/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who belongs to the team (班子), who was at the meeting, and whether that was
 * enough of them.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

gboolean       rectify_person_is_team   (RectifyRecord  *person);
GPtrArray     *rectify_team_list        (RectifyMeeting *meeting);

GHashTable    *rectify_attendance_index (RectifyMeeting *meeting,
                                         guint32         as_of);
guint          rectify_quorum_needed    (const char     *quorum,
                                         guint           team);

G_END_DECLS
