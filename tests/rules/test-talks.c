/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who must talk with whom, and what counts as done. */
#include "config.h"

#include "rectify-talks.h"
#include "rules-fixture.h"

/* Two members, the office's head who also represents their branch, and another
 * representative: 1 pair of the team, 1 for the office, nothing more for the
 * branch of zhao; qian's branch has one representative. */
#define PEOPLE \
  "'people': [" \
  "  {'id': 'zhao', 'role': 'lead', 'in-charge': '办公室', 'branch': '第一支部'}," \
  "  {'id': 'qian', 'role': 'member', 'branch': '第二支部'}," \
  "  {'id': 'sun', 'role': 'department-head', 'heads': '办公室、财务部', 'branch': '第一支部'," \
  "   'represents': true}," \
  "  {'id': 'li', 'branch': '第二支部', 'represents': true}," \
  "  {'id': 'zhou', 'role': 'observer'}]"

static RectifyMeeting *
read_talks (const char *talks)
{
  g_autofree char *sections = g_strdup_printf (
      "'meeting': {'held-on': '2023-12-28'}, " PEOPLE ", 'preparation': {'talks': [%s]}", talks);

  return fixture_read (sections);
}

static RectifyRequiredTalk *
find_pair (GArray     *required,
           const char *a,
           const char *b)
{
  for (guint i = 0; i < required->len; i++)
    {
      RectifyRequiredTalk *talk = &g_array_index (required, RectifyRequiredTalk, i);

      if (strcmp (rectify_record_get_id (talk->a), a) == 0
          && strcmp (rectify_record_get_id (talk->b), b) == 0)
        return talk;
    }
  return NULL;
}

static void
test_required (void)
{
  g_autoptr (RectifyMeeting) meeting = read_talks ("");
  g_autoptr (GArray) required = rectify_required_talks (meeting, 0);
  g_autoptr (GArray) gaps = rectify_talk_gaps (meeting);

  g_assert_cmpuint (required->len, ==, 3);
  g_assert_cmpuint (gaps->len, ==, 0);
  g_assert_cmpint (find_pair (required, "zhao", "qian")->kind, ==, RECTIFY_TALK_LEAD_MEMBER);
  g_assert_cmpint (find_pair (required, "qian", "li")->kind, ==, RECTIFY_TALK_MEMBER_BRANCH);
  /* head and representative in one person: one talk for two reasons */
  g_assert_cmpint (find_pair (required, "zhao", "sun")->kind, ==, RECTIFY_TALK_MEMBER_DEPARTMENT);
  g_assert_cmpuint (find_pair (required, "zhao", "sun")->kinds, ==,
                    1U << RECTIFY_TALK_MEMBER_DEPARTMENT | 1U << RECTIFY_TALK_MEMBER_BRANCH);
  g_assert_cmpuint (rectify_count_done_talks (required), ==, 0);
}

static const struct
{
  const char *talk;
  guint done;
} talks[] = {
  { "'held-on': '2023-12-01', 'participants': ['zhao', 'qian']", 1 },
  { "'held-on': '2023-12-01', 'participants': ['qian', 'zhao']", 1 },
  { "'held-on': '2023-12-28', 'participants': ['zhao', 'qian']", 1 },
  { "'held-on': '2023-12-29', 'participants': ['zhao', 'qian']", 0 },
  { "'participants': ['zhao', 'qian']", 0 },
  { "'held-on': '2023-12-01', 'participants': ['zhao', 'qian', 'sun']", 0 },
  { "'held-on': '2023-12-01', 'participants': ['zhao', 'qian', 'gone']", 1 },
  { "'held-on': '2023-12-01', 'participants': ['zhao', 'zhou']", 0 },
  { "'held-on': '2023-12-01', 'participants': ['zhao']", 0 },
};

static void
test_done (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (talks); i++)
    {
      g_autofree char *talk = g_strdup_printf ("{'id': 't', %s}", talks[i].talk);
      g_autoptr (RectifyMeeting) meeting = read_talks (talk);
      g_autoptr (GArray) required = rectify_required_talks (meeting, 0);

      g_test_message ("%s", talks[i].talk);
      g_assert_cmpuint (rectify_count_done_talks (required), ==, talks[i].done);
      g_assert_true (find_pair (required, "zhao", "qian")->talk
                     == (talks[i].done ? fixture_find (meeting, "t") : NULL));
    }
}

static void
test_as_of (void)
{
  g_autoptr (RectifyMeeting) meeting
      = read_talks ("{'id': 't', 'held-on': '2023-12-01', 'participants': ['zhao', 'qian']}");
  g_autoptr (GArray) before = rectify_required_talks (meeting, fixture_date ("2023-11-30"));
  g_autoptr (GArray) after = rectify_required_talks (meeting, fixture_date ("2023-12-01"));

  g_assert_cmpuint (rectify_count_done_talks (before), ==, 0);
  g_assert_cmpuint (rectify_count_done_talks (after), ==, 1);
}

static void
test_gaps (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_read (
      "'people': [{'id': 'zhao', 'role': 'lead', 'in-charge': '办公室、工会', 'branch': '第一支部',"
      "            'heads': '办公室', 'represents': true},"
      "           {'id': 'qian', 'role': 'member', 'in-charge': '工会', 'branch': '第二支部'},"
      "           {'id': 'sun', 'role': 'observer', 'in-charge': '车队', 'branch': '第三支部'}]");
  g_autoptr (GArray) required = rectify_required_talks (meeting, 0);
  g_autoptr (GArray) gaps = rectify_talk_gaps (meeting);
  RectifyTalkGap *gap = (RectifyTalkGap *) (void *) gaps->data;

  /* Nobody talks with himself, and nobody is asked of whom the team is not. */
  g_assert_cmpuint (required->len, ==, 1);
  g_assert_cmpuint (gaps->len, ==, 3);
  g_assert_cmpstr (gap[0].name, ==, "工会");
  g_assert_cmpint (gap[0].kind, ==, RECTIFY_TALK_MEMBER_DEPARTMENT);
  g_assert_true (gap[0].person == fixture_find (meeting, "zhao"));
  g_assert_true (gap[1].person == fixture_find (meeting, "qian"));
  g_assert_cmpstr (gap[2].name, ==, "第二支部");
  g_assert_cmpint (gap[2].kind, ==, RECTIFY_TALK_MEMBER_BRANCH);
}

/* One of several representatives is enough, whichever it was. */
static void
test_choice (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_read (
      "'people': [{'id': 'zhao', 'role': 'lead', 'branch': '第一支部'},"
      "           {'id': 'sun', 'branch': '第一支部', 'represents': true},"
      "           {'id': 'li', 'branch': '第一支部', 'represents': true}],"
      "'preparation': {'talks': [{'id': 't', 'held-on': '2023-12-01',"
      "                           'participants': ['zhao', 'li']}]}");
  g_autoptr (GArray) before = rectify_required_talks (meeting, fixture_date ("2023-11-30"));
  g_autoptr (GArray) after = rectify_required_talks (meeting, 0);

  g_assert_cmpuint (before->len, ==, 1);
  g_assert_nonnull (find_pair (before, "zhao", "sun"));
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpuint (rectify_count_done_talks (after), ==, 1);
}

static int
propose (RectifyMeeting *meeting,
         const char     *ids)
{
  g_auto (GStrv) split = g_strsplit (ids, " ", -1);
  g_autoptr (RectifyStrings) participants
      = rectify_strings_new ((const char *const *) split, -1);

  return rectify_propose_talk_kind (meeting, participants);
}

static void
test_propose (void)
{
  g_autoptr (RectifyMeeting) meeting = read_talks ("");

  g_assert_cmpint (propose (meeting, "qian zhao"), ==, RECTIFY_TALK_LEAD_MEMBER);
  g_assert_cmpint (propose (meeting, "sun zhao"), ==, RECTIFY_TALK_MEMBER_DEPARTMENT);
  g_assert_cmpint (propose (meeting, "qian li"), ==, RECTIFY_TALK_MEMBER_BRANCH);
  /* not required, yet it is plain what it is */
  g_assert_cmpint (propose (meeting, "sun qian"), ==, RECTIFY_TALK_MEMBER_DEPARTMENT);
  g_assert_cmpint (propose (meeting, "zhao qian sun"), ==, RECTIFY_TALK_COLLECTIVE);
  g_assert_cmpint (propose (meeting, "sun li"), ==, -1);
  g_assert_cmpint (propose (meeting, "zhao"), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/talks/required", test_required);
  g_test_add_func ("/rules/talks/done", test_done);
  g_test_add_func ("/rules/talks/as-of", test_as_of);
  g_test_add_func ("/rules/talks/gaps", test_gaps);
  g_test_add_func ("/rules/talks/choice", test_choice);
  g_test_add_func ("/rules/talks/propose", test_propose);
  return g_test_run ();
}
