/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Next year's meeting out of this year's. */
#include "config.h"

#include "rectify-carry-over.h"
#include "rectify-date.h"
#include "rectify-reader.h"
#include "rectify-store.h"
#include "rectify-writer.h"

/* A small year: an item in each state, measures of each sort. */
static const char last_year[]
    = "{\"format\": \"rectify-meeting\", \"version\": 1, \"meeting\": {\"title\": \"去年的会\","
      " \"kind\": \"thematic\", \"year\": 2023, \"unit\": \"单位\", \"superior\": \"上级\","
      " \"theme\": \"主题\", \"held-on\": \"2023-12-28\", \"host\": \"p1\", \"quorum\": \"4/5\","
      " \"notice-days\": 7, \"near-days\": 0, \"report-to\": \"主送\", \"filled-by\": \"填报\","
      " \"checked-by\": \"审核\", \"phone\": \"123\", \"document-number\": \"1号\"},"
      "\"aspects\": [{\"id\": \"a2\", \"name\": \"下级\", \"parent\": \"a1\", \"use\": \"cause\"},"
      " {\"id\": \"a1\", \"name\": \"上级方面\", \"full-name\": \"全称\", \"use\": \"problem\"}],"
      "\"people\": [{\"id\": \"p1\", \"name\": \"赵甲\", \"position\": \"书记\", \"role\": \"lead\","
      " \"in-charge\": \"部门一、部门二\", \"branch\": \"一支部\", \"represents\": true,"
      " \"note\": \"注\"}, {\"id\": \"p2\", \"name\": \"钱乙\", \"role\": \"member\"}],"
      "\"preparation\": {\"problems\": [{\"id\": \"b1\", \"title\": \"旧问题\"}],"
      " \"talks\": [{\"id\": \"t1\", \"participants\": [\"p1\", \"p2\"]}]},"
      "\"rectification\": {\"next-number\": 9, \"items\": ["
      "{\"id\": \"i1\", \"number\": 1, \"title\": \"已销\", \"state\": \"closed\"},"
      "{\"id\": \"i5\", \"number\": 5, \"subject\": \"p2\", \"sources\": [\"talk\"],"
      " \"aspect\": \"a2\", \"title\": \"问题\", \"facts\": \"事例\", \"cause\": \"根源\","
      " \"goal\": \"目标\", \"task\": \"任务\", \"problem\": \"b1\", \"state\": \"in-progress\","
      " \"measures\": [{\"id\": \"m1\", \"text\": \"已完成\", \"done-on\": \"2024-01-01\"},"
      "  {\"id\": \"m2\", \"text\": \"未完成\", \"leader\": \"p1\", \"department\": \"部门一\","
      "   \"cooperating\": \"部门二\", \"owners\": \"孙丙、李丁\", \"limit\": \"dated\","
      "   \"starts-on\": \"2024-01-01\", \"due-on\": \"2024-12-31\", \"due-text\": \"年底前\"},"
      "  {\"id\": \"m3\", \"text\": \"完成后长期\", \"leader\": \"gone\", \"limit\": \"immediate\","
      "   \"lasting\": true, \"due-on\": \"2024-02-01\", \"review-on\": \"2024-06-30\","
      "   \"done-on\": \"2024-01-20\"}],"
      " \"progress\": [{\"id\": \"g1\", \"text\": \"进展\"}],"
      " \"evidence\": [{\"id\": \"e1\", \"title\": \"材料\"}], \"reason\": \"原因\","
      " \"next\": \"下步\", \"effect\": \"成效\", \"events\": [{\"id\": \"v1\", \"kind\": \"started\"}],"
      " \"history\": [\"x\"], \"note\": \"注\"},"
      "{\"id\": \"i6\", \"number\": 6, \"subject\": \"team\", \"aspect\": \"gone\","
      " \"title\": \"长期\", \"state\": \"sustained\"},"
      "{\"id\": \"i7\", \"number\": 7, \"subject\": \"gone\", \"title\": \"申请\","
      " \"state\": \"applied\"},"
      "{\"id\": \"i8\", \"number\": 8, \"title\": \"未动\", \"state\": \"open\"}]}}";

static RectifyMeeting *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  RectifyMeeting *meeting = rectify_reader_read (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return meeting;
}

static RectifyMeeting *
carry (const char *file)
{
  g_autoptr (RectifyMeeting) last = read_text (last_year);
  g_autoptr (RectifyMeeting) before = rectify_meeting_snapshot (last);
  RectifyMeeting *meeting = rectify_carry_over (last, file);

  g_assert_true (rectify_meeting_equal (last, before));
  return meeting;
}

static RectifyRecord *
nth (RectifyMeeting *meeting,
     RectifyFieldId  section,
     guint           n)
{
  return rectify_list_get (rectify_meeting_get_list (meeting, section), n);
}

static guint
length (RectifyMeeting *meeting,
        RectifyFieldId  section)
{
  return rectify_list_get_length (rectify_meeting_get_list (meeting, section));
}

static void
check_text (RectifyRecord  *record,
            RectifyFieldId  field,
            const char     *expected)
{
  g_test_message ("%s", rectify_field (field)->member);
  g_assert_cmpstr (rectify_record_get_text (record, field), ==, expected);
}

/* How many members of a record are filled in. */
static guint
count_set (RectifyRecord *record)
{
  const RectifyKind *kind = rectify_record_get_kind (record);
  guint n = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    n += rectify_record_is_set (record, kind->fields[i].id);
  return n;
}

static void
test_info (void)
{
  g_autoptr (RectifyMeeting) meeting = carry (NULL);
  RectifyRecord *info = rectify_meeting_get_info (meeting);

  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_YEAR), ==, 2024);
  g_assert_cmpint (rectify_record_get_choice (info, RECTIFY_MEETING_KIND), ==,
                   RECTIFY_MEETING_KIND_THEMATIC);
  check_text (info, RECTIFY_MEETING_UNIT, "单位");
  check_text (info, RECTIFY_MEETING_SUPERIOR, "上级");
  check_text (info, RECTIFY_MEETING_QUORUM, "4/5");
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_NOTICE_DAYS), ==, 7);
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_NEAR_DAYS), ==, 0);
  /* Not in last year's file: as in any new meeting. */
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_REPORT_DAYS), ==, 15);
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_IMMEDIATE_DAYS), ==, 30);
  check_text (info, RECTIFY_MEETING_REPORT_TO, "主送");
  check_text (info, RECTIFY_MEETING_FILLED_BY, "填报");
  check_text (info, RECTIFY_MEETING_CHECKED_BY, "审核");
  check_text (info, RECTIFY_MEETING_PHONE, "123");
  g_assert_cmpuint (count_set (info), ==, 13);
}

static void
test_people_and_aspects (void)
{
  g_autoptr (RectifyMeeting) last = read_text (last_year);
  g_autoptr (RectifyMeeting) meeting = carry (NULL);
  RectifyRecord *person = nth (meeting, RECTIFY_ROOT_PEOPLE, 0);
  RectifyRecord *aspect = nth (meeting, RECTIFY_ROOT_ASPECTS, 0);

  g_assert_cmpuint (length (meeting, RECTIFY_ROOT_PEOPLE), ==, 2);
  check_text (person, RECTIFY_PEOPLE_NAME, "赵甲");
  check_text (person, RECTIFY_PEOPLE_IN_CHARGE, "部门一、部门二");
  g_assert_true (rectify_record_get_flag (person, RECTIFY_PEOPLE_REPRESENTS));
  g_assert_cmpuint (count_set (person), ==, count_set (nth (last, RECTIFY_ROOT_PEOPLE, 0)));

  g_assert_cmpuint (length (meeting, RECTIFY_ROOT_ASPECTS), ==, 2);
  check_text (aspect, RECTIFY_ASPECTS_NAME, "下级");
  g_assert_cmpint (rectify_record_get_choice (aspect, RECTIFY_ASPECTS_USE), ==, RECTIFY_USE_CAUSE);
  g_assert_true (rectify_meeting_follow (meeting, aspect, RECTIFY_ASPECTS_PARENT)
                 == nth (meeting, RECTIFY_ROOT_ASPECTS, 1));
  check_text (nth (meeting, RECTIFY_ROOT_ASPECTS, 1), RECTIFY_ASPECTS_FULL_NAME, "全称");
}

static void
test_review (void)
{
  g_autoptr (RectifyMeeting) meeting = carry (NULL);
  RectifyRecord *review = nth (meeting, RECTIFY_PREPARATION_REVIEWS, 0);

  g_assert_cmpuint (length (meeting, RECTIFY_PREPARATION_REVIEWS), ==, 1);
  check_text (review, RECTIFY_REVIEWS_TITLE, "去年的会");
  g_assert_cmpint (rectify_record_get_number (review, RECTIFY_REVIEWS_YEAR), ==, 2023);
  g_assert_cmpint (rectify_record_get_number (review, RECTIFY_REVIEWS_TOTAL), ==, 5);
  g_assert_cmpint (rectify_record_get_number (review, RECTIFY_REVIEWS_DONE), ==, 1);
  /* The item with a lasting measure, and the sustained one. */
  g_assert_cmpint (rectify_record_get_number (review, RECTIFY_REVIEWS_CONTINUING), ==, 2);
  g_assert_cmpint (rectify_record_get_number (review, RECTIFY_REVIEWS_UNDONE), ==, 2);
}

static void
test_problems (void)
{
  g_autoptr (RectifyMeeting) meeting = carry (NULL);
  RectifyRecord *problem = nth (meeting, RECTIFY_PREPARATION_PROBLEMS, 0);

  g_assert_cmpuint (length (meeting, RECTIFY_PREPARATION_PROBLEMS), ==, 4);
  check_text (problem, RECTIFY_PROBLEMS_TITLE, "问题");
  check_text (problem, RECTIFY_PROBLEMS_FACTS, "事例");
  check_text (problem, RECTIFY_PROBLEMS_CAUSE, "根源");
  g_assert_cmpint (rectify_record_get_number (problem, RECTIFY_PROBLEMS_SOURCES), ==,
                   1 << RECTIFY_SOURCE_PREVIOUS);
  g_assert_true (rectify_meeting_follow (meeting, problem, RECTIFY_PROBLEMS_SUBJECT)
                 == nth (meeting, RECTIFY_ROOT_PEOPLE, 1));
  g_assert_true (rectify_meeting_follow (meeting, problem, RECTIFY_PROBLEMS_ASPECT)
                 == nth (meeting, RECTIFY_ROOT_ASPECTS, 0));
  g_assert_cmpuint (count_set (problem), ==, 6);
}

static void
test_items (void)
{
  static const char *const names[]
      = { "2023年度第5项", "2023年度第6项", "2023年度第7项", "2023年度第8项" };
  g_autoptr (RectifyMeeting) meeting = carry (NULL);
  RectifyRecord *rectification
      = rectify_meeting_get_section (meeting, RECTIFY_RECTIFICATION_ITEMS);
  RectifyRecord *item = nth (meeting, RECTIFY_RECTIFICATION_ITEMS, 0);

  g_assert_cmpuint (length (meeting, RECTIFY_RECTIFICATION_ITEMS), ==, G_N_ELEMENTS (names));
  g_assert_cmpint (rectify_record_get_number (rectification, RECTIFY_RECTIFICATION_NEXT_NUMBER),
                   ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      RectifyRecord *one = nth (meeting, RECTIFY_RECTIFICATION_ITEMS, i);

      check_text (one, RECTIFY_ITEMS_CARRIED_FROM, names[i]);
      g_assert_cmpint (rectify_record_get_number (one, RECTIFY_ITEMS_NUMBER), ==, i + 1);
      g_assert_cmpint (rectify_record_get_choice (one, RECTIFY_ITEMS_STATE), ==,
                       RECTIFY_STATE_OPEN);
      g_assert_true (rectify_meeting_follow (meeting, one, RECTIFY_ITEMS_PROBLEM)
                     == nth (meeting, RECTIFY_PREPARATION_PROBLEMS, i));
    }
  check_text (item, RECTIFY_ITEMS_TITLE, "问题");
  check_text (item, RECTIFY_ITEMS_FACTS, "事例");
  check_text (item, RECTIFY_ITEMS_CAUSE, "根源");
  check_text (item, RECTIFY_ITEMS_GOAL, "目标");
  check_text (item, RECTIFY_ITEMS_TASK, "任务");
  g_assert_true (rectify_meeting_follow (meeting, item, RECTIFY_ITEMS_SUBJECT)
                 == nth (meeting, RECTIFY_ROOT_PEOPLE, 1));
  /* Nothing of last year's handling: number, sources, seven texts and links, problem,
   * carried-from, state, measures. */
  g_assert_cmpuint (count_set (item), ==, 13);
}

static void
test_links_that_lead_nowhere (void)
{
  g_autoptr (RectifyMeeting) meeting = carry (NULL);

  check_text (nth (meeting, RECTIFY_RECTIFICATION_ITEMS, 1), RECTIFY_ITEMS_SUBJECT, RECTIFY_TEAM);
  check_text (nth (meeting, RECTIFY_RECTIFICATION_ITEMS, 1), RECTIFY_ITEMS_ASPECT, NULL);
  check_text (nth (meeting, RECTIFY_RECTIFICATION_ITEMS, 2), RECTIFY_ITEMS_SUBJECT, NULL);
}

static void
test_measures (void)
{
  g_autoptr (RectifyMeeting) meeting = carry (NULL);
  RectifyList *measures = rectify_record_get_list (nth (meeting, RECTIFY_RECTIFICATION_ITEMS, 0),
                                                   RECTIFY_ITEMS_MEASURES);
  RectifyRecord *measure;

  g_assert_cmpuint (rectify_list_get_length (measures), ==, 2);
  measure = rectify_list_get (measures, 0);
  check_text (measure, RECTIFY_MEASURES_TEXT, "未完成");
  check_text (measure, RECTIFY_MEASURES_DEPARTMENT, "部门一");
  check_text (measure, RECTIFY_MEASURES_COOPERATING, "部门二");
  check_text (measure, RECTIFY_MEASURES_OWNERS, "孙丙、李丁");
  check_text (measure, RECTIFY_MEASURES_DUE_TEXT, "年底前");
  g_assert_cmpuint (rectify_record_get_date (measure, RECTIFY_MEASURES_DUE_ON), ==,
                    rectify_date_new (2024, 12, 31));
  g_assert_cmpint (rectify_record_get_choice (measure, RECTIFY_MEASURES_LIMIT), ==,
                   RECTIFY_LIMIT_DATED);
  g_assert_true (rectify_meeting_follow (meeting, measure, RECTIFY_MEASURES_LEADER)
                 == nth (meeting, RECTIFY_ROOT_PEOPLE, 0));
  g_assert_cmpuint (count_set (measure), ==, 8);

  /* Done, and then lasting: only the lasting is left. */
  measure = rectify_list_get (measures, 1);
  check_text (measure, RECTIFY_MEASURES_TEXT, "完成后长期");
  g_assert_cmpint (rectify_record_get_choice (measure, RECTIFY_MEASURES_LIMIT), ==,
                   RECTIFY_LIMIT_LASTING);
  g_assert_cmpuint (rectify_record_get_date (measure, RECTIFY_MEASURES_REVIEW_ON), ==,
                    rectify_date_new (2024, 6, 30));
  g_assert_cmpuint (count_set (measure), ==, 3);
}

static void
test_nothing_else (void)
{
  static const RectifyFieldId empty[] = {
    RECTIFY_PREPARATION_STEPS,      RECTIFY_PREPARATION_STUDIES,    RECTIFY_PREPARATION_CHANNELS,
    RECTIFY_PREPARATION_OPINIONS,   RECTIFY_PREPARATION_TALKS,      RECTIFY_PREPARATION_DRAFTS,
    RECTIFY_PROCEEDINGS_ATTENDANCE, RECTIFY_PROCEEDINGS_AGENDA,     RECTIFY_PROCEEDINGS_SPEECHES,
    RECTIFY_PROCEEDINGS_CRITICISMS, RECTIFY_PROCEEDINGS_COMMENTS,   RECTIFY_RECTIFICATION_NOTICES,
    RECTIFY_RECTIFICATION_RULES,    RECTIFY_RECTIFICATION_SUBMISSIONS,
  };
  g_autoptr (RectifyMeeting) meeting = carry (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    g_assert_cmpuint (length (meeting, empty[i]), ==, 0);
}

static void
test_without_title_or_year (void)
{
  g_autoptr (RectifyMeeting) last = read_text (
      "{\"format\": \"rectify-meeting\", \"version\": 1, \"rectification\": {\"items\":"
      " [{\"id\": \"i\", \"title\": \"t\"}]}}");
  g_autoptr (RectifyMeeting) meeting = rectify_carry_over (last, "/some/where/民主 2023.rectify");
  g_autoptr (RectifyMeeting) nameless = rectify_carry_over (last, NULL);
  guint year, month, day;

  rectify_date_split (rectify_date_today (), &year, &month, &day);
  g_assert_cmpint (
      rectify_record_get_number (rectify_meeting_get_info (meeting), RECTIFY_MEETING_YEAR), ==,
      year);
  check_text (nth (meeting, RECTIFY_PREPARATION_REVIEWS, 0), RECTIFY_REVIEWS_TITLE, "民主 2023");
  check_text (nth (nameless, RECTIFY_PREPARATION_REVIEWS, 0), RECTIFY_REVIEWS_TITLE, NULL);
  check_text (nth (meeting, RECTIFY_RECTIFICATION_ITEMS, 0), RECTIFY_ITEMS_CARRIED_FROM,
              "上年度第1项");
}

static void
test_last_year_of_all (void)
{
  g_autoptr (RectifyMeeting) last = read_text (
      "{\"format\": \"rectify-meeting\", \"version\": 1, \"meeting\": {\"year\": 2200}}");
  g_autoptr (RectifyMeeting) meeting = rectify_carry_over (last, NULL);

  g_assert_cmpint (
      rectify_record_get_number (rectify_meeting_get_info (meeting), RECTIFY_MEETING_YEAR), <,
      2200);
}

/* The sample, twice over: what is written is read again, and carries over again. */
static void
test_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RECTIFY_SOURCE"), "data", "sample",
                                            "sample-meeting.rectify", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RectifyMeeting) last = rectify_store_load (path, NULL, &error);
  g_autoptr (RectifyMeeting) meeting = NULL;
  g_autoptr (RectifyMeeting) again = NULL;
  g_autoptr (RectifyMeeting) next = NULL;
  GString *text;
  guint n;

  g_assert_no_error (error);
  meeting = rectify_carry_over (last, path);
  text = rectify_writer_write (meeting);
  again = read_text (text->str);
  g_assert_true (rectify_meeting_equal (meeting, again));
  g_string_free (text, TRUE);

  n = length (meeting, RECTIFY_RECTIFICATION_ITEMS);
  g_assert_cmpuint (n, >, 0);
  next = rectify_carry_over (again, NULL);
  g_assert_cmpuint (length (next, RECTIFY_RECTIFICATION_ITEMS), ==, n);
  check_text (nth (next, RECTIFY_RECTIFICATION_ITEMS, 0), RECTIFY_ITEMS_CARRIED_FROM,
              "2024年度第1项");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carry-over/info", test_info);
  g_test_add_func ("/carry-over/people-and-aspects", test_people_and_aspects);
  g_test_add_func ("/carry-over/review", test_review);
  g_test_add_func ("/carry-over/problems", test_problems);
  g_test_add_func ("/carry-over/items", test_items);
  g_test_add_func ("/carry-over/dangling-links", test_links_that_lead_nowhere);
  g_test_add_func ("/carry-over/measures", test_measures);
  g_test_add_func ("/carry-over/nothing-else", test_nothing_else);
  g_test_add_func ("/carry-over/without-title-or-year", test_without_title_or_year);
  g_test_add_func ("/carry-over/last-year-of-all", test_last_year_of_all);
  g_test_add_func ("/carry-over/sample", test_sample);
  return g_test_run ();
}
