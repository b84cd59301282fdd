/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Every figure of a meeting, counted from its records as of a date.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "rectify-meeting.h"

G_BEGIN_DECLS

JsonNode *rectify_stats_to_json (RectifyMeeting *meeting,
                                 guint32         as_of);

G_END_DECLS
