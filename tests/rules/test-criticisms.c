/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Attendance, quorum, and who must criticise whom. */
#include "config.h"

#include "rectify-criticisms.h"
#include "rectify-team.h"
#include "rules-fixture.h"

/* Of four, one is ill but wrote, one is away; the observer does not count. */
static RectifyMeeting *
read_meeting (void)
{
  return fixture_read (
      "'meeting': {'held-on': '2023-12-28'},"
      "'people': [{'id': 'zhao', 'role': 'lead'}, {'id': 'qian', 'role': 'member'},"
      "           {'id': 'sun', 'role': 'member'}, {'id': 'li', 'role': 'member'},"
      "           {'id': 'zhou', 'role': 'observer'}],"
      "'proceedings': {"
      "  'attendance': [{'id': 'a1', 'person': 'zhao', 'status': 'present'},"
      "                 {'id': 'a2', 'person': 'qian', 'status': 'present'},"
      "                 {'id': 'a3', 'person': 'sun', 'status': 'leave', 'statement': true},"
      "                 {'id': 'a4', 'person': 'li', 'status': 'absent'},"
      "                 {'id': 'a5', 'person': 'zhou', 'status': 'present'}],"
      "  'criticisms': [{'id': 'c1', 'by': 'zhao', 'about': 'qian'},"
      "                 {'id': 'c2', 'by': 'zhao', 'about': 'qian'},"
      "                 {'id': 'c3', 'by': 'qian', 'about': 'zhao'},"
      "                 {'id': 'c4', 'by': 'zhao', 'about': 'li'},"
      "                 {'id': 'c5', 'by': 'zhou', 'about': 'zhao'},"
      "                 {'id': 'c6', 'by': 'sun', 'about': 'team'}]}");
}

static void
test_required (void)
{
  g_autoptr (RectifyMeeting) meeting = read_meeting ();
  g_autoptr (GArray) required = rectify_required_criticisms (meeting, 0);
  RectifyRequiredCriticism *first = (RectifyRequiredCriticism *) (void *) required->data;

  g_assert_cmpuint (required->len, ==, 6);
  g_assert_cmpuint (rectify_count_covered_criticisms (required), ==, 2);
  g_assert_true (first->by == fixture_find (meeting, "zhao"));
  g_assert_true (first->about == fixture_find (meeting, "qian"));
  g_assert_true (first->criticism == fixture_find (meeting, "c1"));
}

static void
test_before (void)
{
  g_autoptr (RectifyMeeting) meeting = read_meeting ();
  g_autoptr (GArray) before = rectify_required_criticisms (meeting, fixture_date ("2023-12-27"));
  g_autoptr (GArray) on = rectify_required_criticisms (meeting, fixture_date ("2023-12-28"));

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (on->len, ==, 6);
}

/* A second entry for a person corrects the first. */
static void
test_twice (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_read (
      "'people': [{'id': 'zhao', 'role': 'lead'}, {'id': 'qian', 'role': 'member'}],"
      "'proceedings': {'attendance': ["
      "  {'id': 'a1', 'person': 'zhao', 'status': 'present'},"
      "  {'id': 'a2', 'person': 'qian', 'status': 'present'},"
      "  {'id': 'a3', 'person': 'qian', 'status': 'leave'}]}");
  g_autoptr (GPtrArray) members = rectify_criticising_members (meeting, 0);

  g_assert_cmpuint (members->len, ==, 1);
  g_assert_true (members->pdata[0] == fixture_find (meeting, "zhao"));
}

static const struct
{
  const char *quorum;
  guint team;
  guint needed;
} quorums[] = {
  { NULL, 7, 5 },        { "2/3", 7, 5 },      { "2/3", 6, 4 },   { "2/3", 0, 0 },
  { "２／３", 7, 5 },     { "⅔", 7, 5 },       { "90%", 10, 9 },  { "90%", 11, 10 },
  { "0.9", 10, 9 },      { "4/5以上", 10, 8 }, { "1/1", 7, 7 },   { "三分之二", 7, 5 },
  { "五分之四以上", 10, 8 }, { "66.7%", 1000, 667 }, { "多数", 7, 5 }, { "3/2", 7, 5 },
  { "0", 7, 5 },         { "1/0", 7, 5 },
};

static void
test_quorum (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (quorums); i++)
    {
      g_test_message ("%s of %u", quorums[i].quorum ? quorums[i].quorum : "unset",
                      quorums[i].team);
      g_assert_cmpuint (rectify_quorum_needed (quorums[i].quorum, quorums[i].team), ==,
                        quorums[i].needed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/criticisms/required", test_required);
  g_test_add_func ("/rules/criticisms/before", test_before);
  g_test_add_func ("/rules/criticisms/twice", test_twice);
  g_test_add_func ("/rules/criticisms/quorum", test_quorum);
  return g_test_run ();
}
