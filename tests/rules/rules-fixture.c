/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules-fixture.h"

#include "rectify-date.h"
#include "rectify-reader.h"

/* A meeting with these sections, members of the root. */
RectifyMeeting *
fixture_read (const char *sections)
{
  g_autofree char *text
      = g_strdup_printf ("{'format': 'rectify-meeting', 'version': 1, %s}", sections);
  g_autoptr (GError) error = NULL;
  gboolean newer = FALSE;
  RectifyMeeting *meeting;

  g_strdelimit (text, "'", '"');
  meeting = rectify_reader_read (text, strlen (text), &newer, &error);
  g_assert_no_error (error);
  return meeting;
}

/* A meeting of 28 December 2023 with one item, "i", of these members. */
RectifyMeeting *
fixture_item (const char *members)
{
  g_autofree char *sections
      = g_strdup_printf ("'meeting': {'held-on': '2023-12-28'},"
                         "'people': [{'id': 'zhao', 'name': '赵甲', 'role': 'lead'},"
                         "           {'id': 'qian', 'name': '钱乙', 'role': 'member'}],"
                         "'rectification': {'items': [{'id': 'i', %s}]}",
                         members);

  return fixture_read (sections);
}

RectifyRecord *
fixture_find (RectifyMeeting *meeting,
              const char     *id)
{
  RectifyRecord *record = rectify_meeting_find (meeting, id);

  g_assert_nonnull (record);
  return record;
}

guint32
fixture_date (const char *iso)
{
  guint32 date = rectify_date_parse_iso (iso);

  g_assert_cmpuint (date, !=, 0);
  return date;
}

char *
fixture_iso (guint32 date)
{
  return date == 0 ? g_strdup ("") : rectify_date_to_iso (date);
}
