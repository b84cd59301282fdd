/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Problems of the team and of its members. Those that only the meeting raised
 * (会上新增) are counted apart, and only once it was held.
 */
#include "config.h"

#include "rectify-as-of.h"
#include "rectify-percent.h"
#include "rectify-stats-private.h"
#include "rectify-team.h"

typedef struct
{
  guint team;
  guint members;
  guint at_meeting;
  GHashTable *each; /* person → how many */
} Problems;

static gboolean
is_from_meeting (RectifyRecord *problem)
{
  return rectify_record_get_number (problem, RECTIFY_PROBLEMS_SOURCES)
         == (gint64) 1 << RECTIFY_SOURCE_MEETING;
}

static guint
get_each (Problems      *problems,
          RectifyRecord *person)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (problems->each, person));
}

static void
count_problem (RectifyMeeting *meeting,
               RectifyRecord  *problem,
               Problems       *problems)
{
  RectifyRecord *person = rectify_meeting_follow (meeting, problem, RECTIFY_PROBLEMS_SUBJECT);

  if (person)
    {
      problems->members++;
      g_hash_table_insert (problems->each, person,
                           GUINT_TO_POINTER (get_each (problems, person) + 1));
    }
  else if (g_strcmp0 (rectify_record_get_text (problem, RECTIFY_PROBLEMS_SUBJECT), RECTIFY_TEAM)
           == 0)
    problems->team++;
}

static void
count_problems (RectifyStats *self,
                Problems     *problems)
{
  RectifyList *list = rectify_meeting_get_list (self->meeting, RECTIFY_PREPARATION_PROBLEMS);
  gboolean held = rectify_meeting_was_held (self->meeting, self->as_of);

  for (guint i = 0; i < rectify_list_get_length (list); i++)
    {
      RectifyRecord *problem = rectify_list_get (list, i);

      if (is_from_meeting (problem))
        problems->at_meeting += held;
      else
        count_problem (self->meeting, problem, problems);
    }
}

/* Over the team, whoever has no problem included; nothing without a team. */
static void
add_spread (RectifyStats *self,
            Problems     *problems)
{
  g_autoptr (GPtrArray) team = rectify_team_list (self->meeting);
  guint most = 0, least = G_MAXUINT, sum = 0;

  for (guint i = 0; i < team->len; i++)
    {
      guint n = get_each (problems, team->pdata[i]);

      most = MAX (most, n);
      least = MIN (least, n);
      sum += n;
    }

  if (team->len == 0)
    {
      rectify_stats_add_hundredths (self, "members-max", RECTIFY_UNSET);
      rectify_stats_add_hundredths (self, "members-min", RECTIFY_UNSET);
    }
  else
    {
      rectify_stats_add_number (self, "members-max", most);
      rectify_stats_add_number (self, "members-min", least);
    }
  rectify_stats_add_hundredths (self, "members-mean", rectify_ratio_hundredths (sum, team->len));
}

void
rectify_stats_add_problems (RectifyStats *self)
{
  g_autoptr (GHashTable) each = g_hash_table_new (NULL, NULL);
  Problems problems = { .each = each };

  count_problems (self, &problems);

  rectify_stats_open (self, "problems");
  rectify_stats_add_number (self, "team", problems.team);
  rectify_stats_add_number (self, "members", problems.members);
  add_spread (self, &problems);
  rectify_stats_add_number (self, "at-meeting", problems.at_meeting);
  rectify_stats_close (self);
}
