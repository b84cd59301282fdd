/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Figures of the meeting itself. Its records bear no date: they count from the
 * day of the meeting.
 */
#include "config.h"

#include "rectify-as-of.h"
#include "rectify-criticisms.h"
#include "rectify-stats-private.h"
#include "rectify-team.h"

static guint
count_role (RectifyMeeting *meeting,
            int             role)
{
  RectifyList *people = rectify_meeting_get_list (meeting, RECTIFY_ROOT_PEOPLE);
  guint n = 0;

  for (guint i = 0; i < rectify_list_get_length (people); i++)
    n += rectify_record_get_choice (rectify_list_get (people, i), RECTIFY_PEOPLE_ROLE) == role;
  return n;
}

static guint
count_status (GPtrArray  *team,
              GHashTable *attendance,
              int         status)
{
  guint n = 0;

  for (guint i = 0; i < team->len; i++)
    {
      RectifyRecord *record = g_hash_table_lookup (attendance, team->pdata[i]);

      n += record && rectify_record_get_choice (record, RECTIFY_ATTENDANCE_STATUS) == status;
    }
  return n;
}

void
rectify_stats_add_attendance (RectifyStats *self)
{
  g_autoptr (GPtrArray) team = rectify_team_list (self->meeting);
  g_autoptr (GHashTable) attendance = rectify_attendance_index (self->meeting, self->as_of);
  const char *quorum = rectify_record_get_text (rectify_meeting_get_info (self->meeting),
                                                RECTIFY_MEETING_QUORUM);
  guint present = count_status (team, attendance, RECTIFY_STATUS_PRESENT);
  guint needed = rectify_quorum_needed (quorum, team->len);

  rectify_stats_add_number (self, "team", team->len);
  rectify_stats_add_number (self, "present", present);
  rectify_stats_add_number (self, "leave",
                            count_status (team, attendance, RECTIFY_STATUS_LEAVE));
  rectify_stats_add_number (self, "absent",
                            count_status (team, attendance, RECTIFY_STATUS_ABSENT));
  rectify_stats_add_number (self, "observers", count_role (self->meeting, RECTIFY_ROLE_OBSERVER));

  rectify_stats_open (self, "quorum");
  rectify_stats_add_number (self, "needed", needed);
  json_builder_set_member_name (self->json, "met");
  json_builder_add_boolean_value (self->json, team->len > 0 && present >= needed);
  rectify_stats_close (self);
}

static void
add_criticisms (RectifyStats *self)
{
  RectifyList *list = rectify_meeting_get_list (self->meeting, RECTIFY_PROCEEDINGS_CRITICISMS);
  g_autoptr (GArray) required = rectify_required_criticisms (self->meeting, self->as_of);
  guint total = rectify_meeting_was_held (self->meeting, self->as_of)
                    ? rectify_list_get_length (list)
                    : 0;
  guint members = 0, team = 0;

  for (guint i = 0; i < total; i++)
    {
      RectifyRecord *criticism = rectify_list_get (list, i);

      members
          += rectify_meeting_follow (self->meeting, criticism, RECTIFY_CRITICISMS_ABOUT) != NULL;
      team += g_strcmp0 (rectify_record_get_text (criticism, RECTIFY_CRITICISMS_ABOUT),
                         RECTIFY_TEAM)
              == 0;
    }

  rectify_stats_open (self, "criticisms");
  rectify_stats_add_number (self, "total", total);
  rectify_stats_add_number (self, "members", members);
  rectify_stats_add_number (self, "team", team);
  rectify_stats_add_number (self, "required", required->len);
  rectify_stats_add_number (self, "covered", rectify_count_covered_criticisms (required));
  rectify_stats_close (self);
}

/* People who explained personal matters, each once however often they spoke. */
static guint
count_matters (RectifyMeeting *meeting)
{
  RectifyList *speeches = rectify_meeting_get_list (meeting, RECTIFY_PROCEEDINGS_SPEECHES);
  g_autoptr (GHashTable) speakers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rectify_list_get_length (speeches); i++)
    {
      RectifyRecord *speech = rectify_list_get (speeches, i);
      RectifyRecord *speaker = rectify_meeting_follow (meeting, speech, RECTIFY_SPEECHES_SPEAKER);

      if (speaker && rectify_record_is_set (speech, RECTIFY_SPEECHES_MATTERS))
        g_hash_table_add (speakers, speaker);
    }
  return g_hash_table_size (speakers);
}

static guint
count_demands (RectifyMeeting *meeting)
{
  RectifyList *comments = rectify_meeting_get_list (meeting, RECTIFY_PROCEEDINGS_COMMENTS);
  guint n = 0;

  for (guint i = 0; i < rectify_list_get_length (comments); i++)
    n += rectify_record_get_choice (rectify_list_get (comments, i), RECTIFY_COMMENTS_KIND)
         == RECTIFY_COMMENT_DEMAND;
  return n;
}

void
rectify_stats_add_proceedings (RectifyStats *self)
{
  gboolean held = rectify_meeting_was_held (self->meeting, self->as_of);

  add_criticisms (self);
  rectify_stats_add_number (self, "matters", held ? count_matters (self->meeting) : 0);
  rectify_stats_add_number (self, "demands", held ? count_demands (self->meeting) : 0);
}
