/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A year of one item, seen from each of its days. */
#include "config.h"

#include "rectify-as-of.h"
#include "rectify-light.h"
#include "rules-fixture.h"

#define YEAR \
  "'state': 'closed'," \
  "'measures': [{'id': 'm', 'limit': 'dated', 'due-on': '2024-11-30', 'done-on': '2024-11-20'}," \
  "             {'id': 'n', 'limit': 'dated', 'due-on': '2024-11-30'}]," \
  "'progress': [{'id': 'p', 'on': '2024-01-20', 'text': '已部署'}]," \
  "'events': [" \
  "  {'id': 'e1', 'kind': 'extended', 'on': '2024-06-25', 'measure': 'm'," \
  "   'old-due': '2024-06-30', 'new-due': '2024-09-30'}," \
  "  {'id': 'e2', 'kind': 'extended', 'on': '2024-09-28', 'measure': 'm'," \
  "   'old-due': '2024-09-30', 'new-due': '2024-11-30'}," \
  "  {'id': 'e3', 'kind': 'applied', 'on': '2024-10-10'}," \
  "  {'id': 'e4', 'kind': 'rejected', 'on': '2024-10-15'}," \
  "  {'id': 'e5', 'kind': 'applied', 'on': '2024-11-21'}," \
  "  {'id': 'e6', 'kind': 'withdrawn', 'on': '2024-11-22'}," \
  "  {'id': 'e7', 'kind': 'applied', 'on': '2024-11-25'}," \
  "  {'id': 'e8', 'kind': 'confirmed', 'on': '2024-11-26'}," \
  "  {'id': 'e9', 'kind': 'approved', 'on': '2024-12-03'}]"

static const struct
{
  const char *as_of;
  int state;
  const char *due; /* of m */
  const char *closed_on;
  gboolean done;
} days[] = {
  { "2024-01-19", RECTIFY_STATE_OPEN, "2024-06-30", "", FALSE },
  { "2024-01-20", RECTIFY_STATE_IN_PROGRESS, "2024-06-30", "", FALSE },
  { "2024-06-24", RECTIFY_STATE_IN_PROGRESS, "2024-06-30", "", FALSE },
  { "2024-06-25", RECTIFY_STATE_IN_PROGRESS, "2024-09-30", "", FALSE },
  { "2024-09-28", RECTIFY_STATE_IN_PROGRESS, "2024-11-30", "", FALSE },
  { "2024-10-10", RECTIFY_STATE_APPLIED, "2024-11-30", "", FALSE },
  { "2024-10-15", RECTIFY_STATE_IN_PROGRESS, "2024-11-30", "", FALSE },
  { "2024-11-20", RECTIFY_STATE_IN_PROGRESS, "2024-11-30", "", TRUE },
  { "2024-11-21", RECTIFY_STATE_APPLIED, "2024-11-30", "", TRUE },
  { "2024-11-22", RECTIFY_STATE_IN_PROGRESS, "2024-11-30", "", TRUE },
  { "2024-11-30", RECTIFY_STATE_APPLIED, "2024-11-30", "", TRUE },
  { "2024-12-02", RECTIFY_STATE_APPLIED, "2024-11-30", "", TRUE },
  { "2024-12-03", RECTIFY_STATE_CLOSED, "2024-11-30", "2024-12-03", TRUE },
};

static void
test_year (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_item (YEAR);
  RectifyRecord *item = fixture_find (meeting, "i");
  RectifyRecord *measure = fixture_find (meeting, "m");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      guint32 as_of = fixture_date (days[i].as_of);

      g_test_message ("%s", days[i].as_of);
      g_assert_cmpint (rectify_item_get_state (item, as_of), ==, days[i].state);
      assert_date (rectify_measure_get_due (meeting, measure, as_of), days[i].due);
      assert_date (rectify_item_get_closed_on (item, as_of), days[i].closed_on);
      g_assert_cmpint (rectify_measure_is_done (measure, as_of), ==, days[i].done);
      /* An extension moves the measure it names, no other. */
      assert_date (rectify_measure_get_due (meeting, fixture_find (meeting, "n"), as_of),
                   "2024-11-30");
    }
}

static void
test_no_rollback (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_item (YEAR);
  RectifyRecord *item = fixture_find (meeting, "i");

  g_assert_cmpint (rectify_item_get_state (item, 0), ==, RECTIFY_STATE_CLOSED);
  assert_date (rectify_item_get_closed_on (item, 0), "2024-12-03");
  assert_date (rectify_measure_get_due_on (fixture_find (meeting, "m"), 0), "2024-11-30");
}

/* 截至11月30日 exported in December still prints the limit that was in force. */
static void
test_printed (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_item (YEAR);
  RectifyRecord *measure = fixture_find (meeting, "m");

  assert_text (rectify_measure_format_due (meeting, measure, fixture_date ("2024-06-24")),
               "2024年6月30日");
  assert_text (rectify_measure_format_due (meeting, measure, fixture_date ("2024-06-25")),
               "2024年9月30日");
}

static void
test_first_date (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_item (
      "'measures': [{'id': 'm', 'limit': 'dated', 'due-on': '2024-09-30', 'due-text': '6月底前'}],"
      "'events': [{'id': 'e', 'kind': 'extended', 'on': '2024-06-25', 'measure': 'm',"
      "            'new-due': '2024-09-30'}]");
  RectifyRecord *measure = fixture_find (meeting, "m");

  assert_date (rectify_measure_get_due_on (measure, fixture_date ("2024-06-24")), "");
  assert_date (rectify_measure_get_due (meeting, measure, fixture_date ("2024-06-24")),
               "2024-06-30");
  assert_text (rectify_measure_format_due (meeting, measure, fixture_date ("2024-06-24")),
               "6月底前");
}

static void
test_sustained (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_item (
      "'state': 'in-progress',"
      "'measures': [{'id': 'm', 'limit': 'dated', 'lasting': true}],"
      "'events': [{'id': 'e1', 'kind': 'applied', 'on': '2024-03-01'},"
      "           {'id': 'e2', 'kind': 'approved', 'on': '2024-03-05'},"
      "           {'id': 'e3', 'kind': 'reopened', 'on': '2024-05-01'}]");
  RectifyRecord *item = fixture_find (meeting, "i");

  g_assert_true (rectify_item_is_lasting (item));
  g_assert_cmpint (rectify_item_get_state (item, fixture_date ("2024-03-05")), ==,
                   RECTIFY_STATE_SUSTAINED);
  assert_date (rectify_item_get_closed_on (item, fixture_date ("2024-04-30")), "2024-03-05");
  g_assert_cmpint (rectify_item_get_state (item, fixture_date ("2024-05-01")), ==,
                   RECTIFY_STATE_IN_PROGRESS);
  assert_date (rectify_item_get_closed_on (item, fixture_date ("2024-05-01")), "");
}

static const struct
{
  const char *item;
  int state;
} stored[] = {
  { "'title': '无'", RECTIFY_STATE_OPEN },
  { "'state': 'applied'", RECTIFY_STATE_APPLIED },
  /* the first progress entry started it, and is still to come */
  { "'state': 'in-progress', 'progress': [{'id': 'p', 'on': '2024-03-02'}]", RECTIFY_STATE_OPEN },
  { "'state': 'in-progress', 'progress': [{'id': 'p', 'on': '2024-03-02'},"
    "                                     {'id': 'q', 'on': '2024-03-01'}]",
    RECTIFY_STATE_IN_PROGRESS },
  { "'state': 'in-progress', 'progress': [{'id': 'p', 'on': '2024-03-02'}, {'id': 'q'}]",
    RECTIFY_STATE_IN_PROGRESS },
  { "'state': 'in-progress'", RECTIFY_STATE_IN_PROGRESS },
  { "'state': 'in-progress', 'progress': [{'id': 'p', 'on': '2024-03-02'}],"
    "'events': [{'id': 'e', 'kind': 'started', 'on': '2024-03-01'}]",
    RECTIFY_STATE_IN_PROGRESS },
  /* undated events have happened */
  { "'state': 'closed', 'events': [{'id': 'e', 'kind': 'started'},"
    "                              {'id': 'f', 'kind': 'approved', 'on': '2024-03-02'}]",
    RECTIFY_STATE_IN_PROGRESS },
  { "'state': 'closed', 'events': [{'id': 'f', 'kind': 'approved', 'on': '2024-03-02'}]",
    RECTIFY_STATE_OPEN },
};

static void
test_stored (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (stored); i++)
    {
      g_autoptr (RectifyMeeting) meeting = fixture_item (stored[i].item);

      g_test_message ("%s", stored[i].item);
      g_assert_cmpint (
          rectify_item_get_state (fixture_find (meeting, "i"), fixture_date ("2024-03-01")), ==,
          stored[i].state);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/as-of/year", test_year);
  g_test_add_func ("/rules/as-of/no-rollback", test_no_rollback);
  g_test_add_func ("/rules/as-of/printed", test_printed);
  g_test_add_func ("/rules/as-of/first-date", test_first_date);
  g_test_add_func ("/rules/as-of/sustained", test_sustained);
  g_test_add_func ("/rules/as-of/stored", test_stored);
  return g_test_run ();
}
