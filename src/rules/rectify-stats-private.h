/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The figures of each part of a meeting, added as members to an object that is
 * open in a builder.
 */
#pragma once

#include "rectify-stats.h"

G_BEGIN_DECLS

typedef struct
{
  RectifyMeeting *meeting;
  guint32 as_of;
  JsonBuilder *json;
} RectifyStats;

void rectify_stats_add_number      (RectifyStats *self,
                                    const char   *member,
                                    gint64        number);
void rectify_stats_add_hundredths  (RectifyStats *self,
                                    const char   *member,
                                    gint64        hundredths);
void rectify_stats_open            (RectifyStats *self,
                                    const char   *member);
void rectify_stats_close           (RectifyStats *self);

void rectify_stats_add_preparation (RectifyStats *self);
void rectify_stats_add_problems    (RectifyStats *self);
void rectify_stats_add_attendance  (RectifyStats *self);
void rectify_stats_add_proceedings (RectifyStats *self);
void rectify_stats_add_ledger      (RectifyStats *self);

G_END_DECLS
