/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Dates and times as the file, the forms and clerks write them. A date is a
 * Julian day as GDate counts them, 0 for none; a time is minutes after
 * midnight.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint32  rectify_date_new            (guint        year,
                                      guint        month,
                                      guint        day);
void     rectify_date_split          (guint32      date,
                                      guint       *year,
                                      guint       *month,
                                      guint       *day);
guint32  rectify_date_last_of_month  (guint        year,
                                      guint        month);
guint32  rectify_date_today          (void);

guint32  rectify_date_parse_iso      (const char  *text);
guint32  rectify_date_parse          (const char  *text,
                                      guint        default_year);
char    *rectify_date_to_iso         (guint32      date);
char    *rectify_date_to_chinese     (guint32      date);

gint64   rectify_time_parse_strict   (const char  *text);
gint64   rectify_time_parse          (const char  *text);
char    *rectify_time_to_string      (gint64       minutes);

G_END_DECLS
