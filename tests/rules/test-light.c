/* SPDX-License-Identifier: GPL-3.0-or-later */

/* 时限预警 at its boundaries: the words of lights, and which measure decides. */
#include "config.h"

#include "rectify-light.h"
#include "rules-fixture.h"

typedef struct
{
  const char *measure; /* members of the one measure */
  const char *as_of;
  const char *word;
} Case;

static const Case cases[] = {
  /* due 30 June: the day before it is over, on it, ten days and eleven before */
  { "'limit': 'dated', 'due-on': '2024-06-30'", "2024-07-01", "逾期" },
  { "'limit': 'dated', 'due-on': '2024-06-30'", "2024-06-30", "临期" },
  { "'limit': 'dated', 'due-on': '2024-06-30'", "2024-06-20", "临期" },
  { "'limit': 'dated', 'due-on': '2024-06-30'", "2024-06-19", "正常" },
  { "'limit': 'dated', 'due-text': '2024年6月'", "2024-07-01", "逾期" },
  /* done on the day, a day late, and not yet */
  { "'due-on': '2024-06-30', 'done-on': '2024-06-30'", "2024-07-10", "已完成" },
  { "'due-on': '2024-06-30', 'done-on': '2024-07-01'", "2024-07-10", "逾期完成" },
  { "'due-on': '2024-06-30', 'done-on': '2024-07-11'", "2024-07-10", "逾期" },
  { "'done-on': '2024-06-30'", "2024-07-10", "已完成" },
  /* lasting: blue until its review is near */
  { "'limit': 'lasting'", "2024-07-10", "长期" },
  { "'limit': 'lasting', 'done-on': '2024-06-30'", "2024-07-10", "长期" },
  { "'limit': 'lasting', 'review-on': '2024-07-21'", "2024-07-10", "长期" },
  { "'limit': 'lasting', 'review-on': '2024-07-20'", "2024-07-10", "临期" },
  { "'limit': 'lasting', 'review-on': '2024-07-09'", "2024-07-10", "逾期" },
  { "'limit': 'dated', 'lasting': true, 'due-on': '2024-06-30'", "2024-07-10", "逾期" },
  { "'limit': 'dated', 'lasting': true, 'due-on': '2024-06-30', 'done-on': '2024-06-30'",
    "2024-07-10", "长期" },
  /* immediate: 30 days from its start, else from the meeting (27 January) */
  { "'limit': 'immediate'", "2024-01-27", "临期" },
  { "'limit': 'immediate'", "2024-01-28", "逾期" },
  { "'limit': 'immediate', 'starts-on': '2024-02-01'", "2024-03-02", "临期" },
  { "'limit': 'immediate', 'starts-on': '2024-02-01'", "2024-03-03", "逾期" },
  /* nothing to go by */
  { "'limit': 'dated'", "2024-07-10", "未定" },
  { "'limit': 'dated', 'due-text': '尽快'", "2024-07-10", "未定" },
};

static void
test_measures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *item = g_strdup_printf ("'measures': [{'id': 'm', %s}]", cases[i].measure);
      g_autoptr (RectifyMeeting) meeting = fixture_item (item);
      guint32 as_of = fixture_date (cases[i].as_of);

      g_test_message ("%s as of %s", cases[i].measure, cases[i].as_of);
      g_assert_cmpstr (rectify_light_get_word (rectify_measure_get_light (
                           meeting, fixture_find (meeting, "m"), as_of)),
                       ==, cases[i].word);
      g_assert_cmpstr (rectify_light_get_word (
                           rectify_item_get_light (meeting, fixture_find (meeting, "i"), as_of)),
                       ==, cases[i].word);
    }
}

static void
test_settings (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_read (
      "'meeting': {'held-on': '2023-12-28', 'near-days': 0, 'immediate-days': 5},"
      "'rectification': {'items': [{'id': 'i', 'measures': [{'id': 'm', 'limit': 'immediate'}]}]}");
  RectifyRecord *measure = fixture_find (meeting, "m");

  assert_date (rectify_measure_get_due (meeting, measure, 0), "2024-01-02");
  g_assert_cmpint (rectify_measure_get_light (meeting, measure, fixture_date ("2024-01-01")), ==,
                   RECTIFY_LIGHT_NORMAL);
  g_assert_cmpint (rectify_measure_get_light (meeting, measure, fixture_date ("2024-01-02")), ==,
                   RECTIFY_LIGHT_NEAR);
}

#define RED "{'id': 'red', 'due-on': '2024-06-01'}"
#define YELLOW "{'id': 'yellow', 'due-on': '2024-07-12'}"
#define GREY "{'id': 'grey'}"
#define BLUE "{'id': 'blue', 'limit': 'lasting'}"
#define GREEN "{'id': 'green', 'due-on': '2024-12-31'}"
#define LATE "{'id': 'late', 'due-on': '2024-06-01', 'done-on': '2024-06-02'}"
#define DONE "{'id': 'done', 'due-on': '2024-06-30', 'done-on': '2024-06-02'}"

static const struct
{
  const char *measures;
  const char *word;
  const char *due;
} worst[] = {
  { GREEN "," RED "," YELLOW, "逾期", "2024-06-01" },
  { GREY "," YELLOW "," BLUE, "临期", "2024-07-12" },
  { BLUE "," GREY "," GREEN, "未定", "2024-12-31" },
  { GREEN "," BLUE "," DONE, "长期", "2024-12-31" },
  { DONE "," GREEN "," LATE, "正常", "2024-12-31" },
  { DONE "," LATE, "逾期完成", "2024-06-30" },
  { DONE, "已完成", "2024-06-30" },
  { GREY, "未定", "" },
  { "", "未定", "" },
};

static void
test_worst (void)
{
  guint32 as_of = fixture_date ("2024-07-10");

  for (guint i = 0; i < G_N_ELEMENTS (worst); i++)
    {
      g_autofree char *item = g_strdup_printf ("'measures': [%s]", worst[i].measures);
      g_autoptr (RectifyMeeting) meeting = fixture_item (item);
      RectifyRecord *record = fixture_find (meeting, "i");

      g_test_message ("%s", worst[i].measures);
      g_assert_cmpstr (rectify_light_get_word (rectify_item_get_light (meeting, record, as_of)),
                       ==, worst[i].word);
      assert_date (rectify_item_get_due (meeting, record, as_of), worst[i].due);
    }
}

static void
test_closed (void)
{
  g_autoptr (RectifyMeeting) closed = fixture_item ("'state': 'closed', 'measures': [" RED "]");
  g_autoptr (RectifyMeeting) sustained
      = fixture_item ("'state': 'sustained', 'measures': [" BLUE "]");
  guint32 as_of = fixture_date ("2024-07-10");
  RectifyLight light = rectify_item_get_light (closed, fixture_find (closed, "i"), as_of);

  g_assert_cmpstr (rectify_light_get_word (light), ==, "已销号");
  g_assert_cmpint (rectify_light_get_colour (light), ==, RECTIFY_COLOUR_GREEN);
  light = rectify_item_get_light (sustained, fixture_find (sustained, "i"), as_of);
  g_assert_cmpstr (rectify_light_get_word (light), ==, "阶段性完成");
  g_assert_cmpint (rectify_light_get_colour (light), ==, RECTIFY_COLOUR_BLUE);
}

static const struct
{
  const char *measure;
  const char *printed;
} printed[] = {
  { "'due-on': '2024-01-05', 'due-text': '年初'", "2024年1月5日" },
  { "'due-on': '2024-01-05', 'lasting': true", "2024年1月5日，并长期坚持" },
  { "'due-text': '2025年底前，并长期坚持', 'lasting': true", "2025年底前，并长期坚持" },
  { "'limit': 'immediate', 'due-text': '尽快'", "尽快" },
  { "'limit': 'immediate'", "立行立改" },
  { "'limit': 'lasting'", "长期坚持" },
  { "'limit': 'dated'", "【待填】" },
  { "'text': '无'", "【待填】" },
};

static void
test_printed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      g_autofree char *item
          = g_strdup_printf ("'measures': [{'id': 'm', %s}]", printed[i].measure);
      g_autoptr (RectifyMeeting) meeting = fixture_item (item);

      assert_text (rectify_measure_format_due (meeting, fixture_find (meeting, "m"), 0),
                   printed[i].printed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/light/measures", test_measures);
  g_test_add_func ("/rules/light/settings", test_settings);
  g_test_add_func ("/rules/light/worst", test_worst);
  g_test_add_func ("/rules/light/closed", test_closed);
  g_test_add_func ("/rules/light/printed", test_printed);
  return g_test_run ();
}
