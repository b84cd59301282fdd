/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What has happened as of a date (section 5 of the design, "As of D"): what is
 * dated later has not, what bears no date has. An as-of date of 0 rolls
 * nothing back. States as of a date are in rectify-light.h.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

gboolean rectify_has_happened        (guint32         date,
                                      guint32         as_of);
gboolean rectify_record_has_happened (RectifyRecord  *record,
                                      RectifyFieldId  field,
                                      guint32         as_of);
gboolean rectify_meeting_was_held    (RectifyMeeting *meeting,
                                      guint32         as_of);
guint32  rectify_measure_get_due_on  (RectifyRecord  *measure,
                                      guint32         as_of);
guint32  rectify_measure_get_done_on (RectifyRecord  *measure,
                                      guint32         as_of);

G_END_DECLS
