/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The object that `rectify stats --json` prints, section 7 of the design. Its
 * parts:
 *
 *   rectify-stats-proceedings.c  people and attendance; criticisms, demands
 *   rectify-stats-preparation.c  studies … talks
 *   rectify-stats-problems.c     problems of the team and of members
 *   rectify-stats-ledger.c       items, measures, publicity, last year
 */
#include "config.h"

#include "rectify-stats.h"

#include "rectify-date.h"
#include "rectify-stats-private.h"

void
rectify_stats_add_number (RectifyStats *self,
                          const char   *member,
                          gint64        number)
{
  json_builder_set_member_name (self->json, member);
  json_builder_add_int_value (self->json, number);
}

void
rectify_stats_add_hundredths (RectifyStats *self,
                              const char   *member,
                              gint64        hundredths)
{
  json_builder_set_member_name (self->json, member);
  if (hundredths == RECTIFY_UNSET)
    json_builder_add_null_value (self->json);
  else
    json_builder_add_double_value (self->json, (double) hundredths / 100.0);
}

void
rectify_stats_open (RectifyStats *self,
                    const char   *member)
{
  json_builder_set_member_name (self->json, member);
  json_builder_begin_object (self->json);
}

void
rectify_stats_close (RectifyStats *self)
{
  json_builder_end_object (self->json);
}

static void
add_as_of (RectifyStats *self)
{
  g_autofree char *date = rectify_date_to_iso (self->as_of);

  json_builder_set_member_name (self->json, "as-of");
  if (date)
    json_builder_add_string_value (self->json, date);
  else
    json_builder_add_null_value (self->json);
}

/**
 * rectify_stats_to_json:
 * @meeting: a meeting
 * @as_of: the date of the view; 0 for no rollback: then nothing is near or
 *   overdue
 *
 * Counts everything that the papers say, as of a date. What is dated later has
 * not happened, what bears no date has; dangling links count as unset. Rates
 * are percentages with two decimals, null over nothing.
 *
 * Returns: (transfer full): an object with the members of section 7 of the
 *   design, in that order
 */
JsonNode *
rectify_stats_to_json (RectifyMeeting *meeting,
                       guint32         as_of)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  RectifyStats self = { meeting, as_of, json };

  g_return_val_if_fail (RECTIFY_IS_MEETING (meeting), NULL);

  json_builder_begin_object (json);
  add_as_of (&self);
  rectify_stats_add_attendance (&self);
  rectify_stats_add_preparation (&self);
  rectify_stats_add_problems (&self);
  rectify_stats_add_proceedings (&self);
  rectify_stats_add_ledger (&self);
  json_builder_end_object (json);
  return json_builder_get_root (json);
}
