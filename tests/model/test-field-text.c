/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What clerks type, and what they read. */
#include "config.h"

#include "rectify-date.h"
#include "rectify-field-text.h"

typedef struct
{
  const char *text;
  const char *iso; /* NULL: refused */
} Example;

static void
test_dates (void)
{
  static const Example examples[] = {
    { "2024-01-05", "2024-01-05" },
    { "2024-1-5", "2024-01-05" },
    { "2024.1.5", "2024-01-05" },
    { "2024/1/5", "2024-01-05" },
    { "2024年1月5日", "2024-01-05" },
    { "2024年01月05日", "2024-01-05" },
    { "2024 年 1 月 5 日", "2024-01-05" },
    { "2024年1月5号", "2024-01-05" },
    { "20240105", "2024-01-05" },
    { "  2024-1-5\n", "2024-01-05" },
    { "２０２４年１月５日", "2024-01-05" },
    { "２０２４－１－５", "2024-01-05" },
    { "24-1-5", "2024-01-05" },
    { "2024-02-29", "2024-02-29" },
    { "2000-02-29", "2000-02-29" },
    { "1900-02-29", NULL },
    { "2023-02-29", NULL },
    { "2023年2月29日", NULL },
    { "20230229", NULL },
    { "2024-13-01", NULL },
    { "2024-00-01", NULL },
    { "2024-01-00", NULL },
    { "2024-01-32", NULL },
    { "2024-01-257", NULL },
    { "2024-257-01", NULL },
    { "12024-01-05", NULL },
    { "202401051", NULL },
    { "99999999999999999999", NULL },
    { "2024-1", NULL },
    { "1月5日", NULL },
    { "2024", NULL },
    { "2024-1-5-6", NULL },
    { "2024-01-05 08:30", NULL },
    { "6月底前", NULL },
    { "昨天", NULL },
    { "\xff", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *iso = rectify_date_to_iso (rectify_date_parse (examples[i].text, 0));
      g_autofree char *shown = g_utf8_make_valid (examples[i].text, -1);

      g_test_message ("“%s”", shown);
      g_assert_cmpstr (iso, ==, examples[i].iso);
    }
  g_assert_cmpuint (rectify_date_parse ("1月5日", 2024), ==, rectify_date_new (2024, 1, 5));
  g_assert_cmpuint (rectify_date_parse ("2月29日", 2023), ==, 0);
}

static void
test_iso_dates (void)
{
  static const char *const refused[]
      = { "2024-1-5",   "2024-01-5", "20240105",      "2024/01/05",  " 2024-01-05",
          "2024-01-05 ", "",          "２０２４-01-05", "0000-01-01",  "2023-02-29",
          "+024-01-05", "2024-01-0x" };

  g_assert_cmpuint (rectify_date_parse_iso ("2024-01-05"), ==, rectify_date_new (2024, 1, 5));
  g_assert_cmpuint (rectify_date_parse_iso ("9999-12-31"), ==, rectify_date_new (9999, 12, 31));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpuint (rectify_date_parse_iso (refused[i]), ==, 0);
}

static void
test_months (void)
{
  g_assert_cmpuint (rectify_date_last_of_month (2024, 2), ==, rectify_date_new (2024, 2, 29));
  g_assert_cmpuint (rectify_date_last_of_month (2023, 2), ==, rectify_date_new (2023, 2, 28));
  g_assert_cmpuint (rectify_date_last_of_month (2024, 12), ==, rectify_date_new (2024, 12, 31));
  g_assert_cmpuint (rectify_date_last_of_month (2024, 0), ==, 0);
  g_assert_cmpuint (rectify_date_last_of_month (2024, 13), ==, 0);
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    gint64 minutes;
  } examples[] = {
    { "09:30", 570 },  { "9:30", 570 },  { "０９：３０", 570 }, { "9：05", 545 }, { "930", 570 },
    { "0930", 570 },   { "9点30", 570 }, { "9点30分", 570 },    { "9时", 540 },   { "14点", 840 },
    { " 9:30 ", 570 }, { "00:00", 0 },   { "23:59", 1439 },     { "24:00", RECTIFY_UNSET },
    { "9:60", RECTIFY_UNSET },   { "9:30:00", RECTIFY_UNSET }, { "-9:30", RECTIFY_UNSET },
    { "上午", RECTIFY_UNSET },   { "", RECTIFY_UNSET },        { "\xff", RECTIFY_UNSET },
    { "99999999999999999999", RECTIFY_UNSET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *shown = g_utf8_make_valid (examples[i].text, -1);

      g_test_message ("“%s”", shown);
      g_assert_cmpint (rectify_time_parse (examples[i].text), ==, examples[i].minutes);
    }
  g_assert_cmpint (rectify_time_parse_strict ("09:30"), ==, 570);
  g_assert_cmpint (rectify_time_parse_strict ("9:30"), ==, RECTIFY_UNSET);
  g_assert_cmpint (rectify_time_parse_strict ("09:3x"), ==, RECTIFY_UNSET);
  g_assert_cmpint (rectify_time_parse_strict ("24:00"), ==, RECTIFY_UNSET);
}

/* Fields */

static RectifyValue
parse (RectifyFieldId  field,
       const char     *text)
{
  g_autoptr (GError) error = NULL;
  RectifyValue value;

  g_assert_true (rectify_field_parse (rectify_field (field), text, &value, &error));
  g_assert_no_error (error);
  return value;
}

/* Refused with a sentence that quotes the text; the value is left unset. */
static void
refuse (RectifyFieldId  field,
        const char     *text)
{
  const RectifyField *description = rectify_field (field);
  g_autoptr (GError) error = NULL;
  RectifyValue value;

  g_test_message ("%s: “%s”", description->member, text);
  g_assert_false (rectify_field_parse (description, text, &value, &error));
  g_assert_error (error, RECTIFY_FIELD_ERROR, RECTIFY_FIELD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“"));
  g_assert_true (rectify_value_is_unset (description, value));
}

static void
test_numbers (void)
{
  g_assert_cmpint (parse (RECTIFY_MEETING_YEAR, "2023").number, ==, 2023);
  g_assert_cmpint (parse (RECTIFY_MEETING_YEAR, " ２０２３ ").number, ==, 2023);
  g_assert_cmpint (parse (RECTIFY_MEETING_NEAR_DAYS, "0").number, ==, 0);
  g_assert_cmpint (parse (RECTIFY_MEETING_NEAR_DAYS, "90").number, ==, 90);
  g_assert_cmpint (parse (RECTIFY_MEETING_NEAR_DAYS, " ").number, ==, RECTIFY_UNSET);
  refuse (RECTIFY_MEETING_NEAR_DAYS, "91");
  refuse (RECTIFY_MEETING_NEAR_DAYS, "-1");
  refuse (RECTIFY_MEETING_YEAR, "1948");
  refuse (RECTIFY_MEETING_YEAR, "2201");
  refuse (RECTIFY_MEETING_YEAR, "2023年");
  refuse (RECTIFY_MEETING_YEAR, "2023.5");
  refuse (RECTIFY_MEETING_YEAR, "99999999999999999999");
  refuse (RECTIFY_MEETING_YEAR, "二〇二三");
}

static void
test_choices (void)
{
  g_assert_cmpint (parse (RECTIFY_ITEMS_STATE, "已销号").number, ==, RECTIFY_STATE_CLOSED);
  g_assert_cmpint (parse (RECTIFY_ITEMS_STATE, " closed ").number, ==, RECTIFY_STATE_CLOSED);
  g_assert_cmpint (parse (RECTIFY_ITEMS_STATE, "").number, ==, RECTIFY_UNSET);
  refuse (RECTIFY_ITEMS_STATE, "销号");
  g_assert_cmpint (parse (RECTIFY_ITEMS_SOURCES, "会上批评、群众反映，talk").number, ==,
                   1 << RECTIFY_SOURCE_MEETING | 1 << RECTIFY_SOURCE_MASSES
                       | 1 << RECTIFY_SOURCE_TALK);
  g_assert_cmpint (parse (RECTIFY_ITEMS_SOURCES, "").number, ==, 0);
  refuse (RECTIFY_ITEMS_SOURCES, "群众反映、传闻");
}

static void
test_other_fields (void)
{
  RectifyValue value;

  g_assert_cmpint (parse (RECTIFY_MEETING_HELD_ON, "2024.1.5").number, ==,
                   rectify_date_new (2024, 1, 5));
  g_assert_cmpint (parse (RECTIFY_MEETING_STARTS_AT, "9：30").number, ==, 570);
  g_assert_cmpint (parse (RECTIFY_PEOPLE_REPRESENTS, "是").number, ==, 1);
  g_assert_cmpint (parse (RECTIFY_PEOPLE_REPRESENTS, "").number, ==, 0);
  g_assert_cmpint (parse (RECTIFY_MEETING_HELD_ON, "").number, ==, RECTIFY_UNSET);
  refuse (RECTIFY_MEETING_HELD_ON, "2023-02-29");
  refuse (RECTIFY_MEETING_STARTS_AT, "25:00");
  refuse (RECTIFY_PLAN_FILE, "../a.docx");

  value = parse (RECTIFY_PEOPLE_NAME, "赵甲");
  g_assert_cmpstr (value.text, ==, "赵甲");
  rectify_value_clear (rectify_field (RECTIFY_PEOPLE_NAME), &value);
  value = parse (RECTIFY_STEPS_RESPONSIBLE, "a、b");
  g_assert_cmpuint (value.strings->n, ==, 2);
  rectify_value_clear (rectify_field (RECTIFY_STEPS_RESPONSIBLE), &value);
}

static void
check (RectifyFieldId field,
       gint64         number,
       gboolean       well)
{
  g_test_message ("%s: %" G_GINT64_FORMAT, rectify_field (field)->member, number);
  g_assert_cmpint (
      rectify_field_check (rectify_field (field), rectify_value_new_number (number), NULL), ==,
      well);
}

static void
test_checks (void)
{
  check (RECTIFY_MEETING_NEAR_DAYS, 0, TRUE);
  check (RECTIFY_MEETING_NEAR_DAYS, RECTIFY_UNSET, TRUE);
  check (RECTIFY_MEETING_NEAR_DAYS, 91, FALSE);
  check (RECTIFY_MEETING_NEAR_DAYS, -1, FALSE);
  check (RECTIFY_MEETING_HELD_ON, rectify_date_new (9999, 12, 31), TRUE);
  check (RECTIFY_MEETING_HELD_ON, rectify_date_new (9999, 12, 31) + 1, FALSE);
  check (RECTIFY_MEETING_HELD_ON, -1, FALSE);
  check (RECTIFY_MEETING_STARTS_AT, 24 * 60 - 1, TRUE);
  check (RECTIFY_MEETING_STARTS_AT, 24 * 60, FALSE);
  check (RECTIFY_ITEMS_STATE, RECTIFY_N_STATE - 1, TRUE);
  check (RECTIFY_ITEMS_STATE, RECTIFY_N_STATE, FALSE);
  check (RECTIFY_ITEMS_SOURCES, (1 << RECTIFY_N_SOURCE) - 1, TRUE);
  check (RECTIFY_ITEMS_SOURCES, 1 << RECTIFY_N_SOURCE, FALSE);
}

/* What is formatted is understood again. */
static void
test_format (void)
{
  static const struct
  {
    RectifyFieldId field;
    const char *text;
  } examples[] = {
    { RECTIFY_MEETING_HELD_ON, "2024年1月5日" },
    { RECTIFY_MEETING_STARTS_AT, "09:05" },
    { RECTIFY_MEETING_YEAR, "2024" },
    { RECTIFY_MEETING_NEAR_DAYS, "0" },
    { RECTIFY_PEOPLE_REPRESENTS, "是" },
    { RECTIFY_ITEMS_STATE, "阶段性完成（长期坚持）" },
    { RECTIFY_ITEMS_SOURCES, "群众反映、会上批评" },
    { RECTIFY_PLAN_FILE, "材料/方案.docx" },
    { RECTIFY_MEETING_THEME, "一\n二" },
    { RECTIFY_MEETING_HELD_ON, "" },
    { RECTIFY_PEOPLE_REPRESENTS, "" },
  };
  g_autoptr (RectifyMeeting) meeting = rectify_meeting_new ();

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      const RectifyField *field = rectify_field (examples[i].field);
      RectifyValue value = parse (examples[i].field, examples[i].text);
      g_autofree char *text = rectify_field_format_value (meeting, field, value);

      g_assert_cmpstr (text, ==, examples[i].text);
      rectify_value_clear (field, &value);
    }
}

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *joined;
  } examples[] = {
    { "赵甲、钱乙", "赵甲|钱乙" },
    { "赵甲，钱乙,孙丙；李丁;周戊", "赵甲|钱乙|孙丙|李丁|周戊" },
    { " 赵甲 、 钱乙 ", "赵甲|钱乙" },
    { "、赵甲、、钱乙、", "赵甲|钱乙" },
    { "赵甲\n钱乙\t孙丙", "赵甲|钱乙|孙丙" },
    { "张 三", "张 三" },
    { "", "" },
    { " 、 ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_auto (GStrv) names = rectify_split_names (examples[i].text);
      g_autofree char *joined = g_strjoinv ("|", names);

      g_assert_cmpstr (joined, ==, examples[i].joined);
    }
  {
    g_auto (GStrv) none = rectify_split_names (NULL);

    g_assert_cmpuint (g_strv_length (none), ==, 0);
  }
}

static void
test_file_names (void)
{
  static const char *const safe[]
      = { "a.docx", "材料/方案 1.docx", ".hidden", "a..b", "..a/b..", "...", "a/b/c/d" };
  static const char *const unsafe[] = { "",     "/",     "/etc/passwd", "..",   "../a", "a/..",
                                        "a/../b", ".",   "./a",         "a/./b", "a//b", "a/",
                                        "a\\b", "..\\a", "C:\\a" };

  for (guint i = 0; i < G_N_ELEMENTS (safe); i++)
    {
      g_test_message ("“%s”", safe[i]);
      g_assert_true (rectify_file_name_is_safe (safe[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (unsafe); i++)
    {
      g_test_message ("“%s”", unsafe[i]);
      g_assert_false (rectify_file_name_is_safe (unsafe[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-text/dates", test_dates);
  g_test_add_func ("/field-text/iso-dates", test_iso_dates);
  g_test_add_func ("/field-text/months", test_months);
  g_test_add_func ("/field-text/times", test_times);
  g_test_add_func ("/field-text/numbers", test_numbers);
  g_test_add_func ("/field-text/choices", test_choices);
  g_test_add_func ("/field-text/other-fields", test_other_fields);
  g_test_add_func ("/field-text/checks", test_checks);
  g_test_add_func ("/field-text/format", test_format);
  g_test_add_func ("/field-text/split-names", test_split);
  g_test_add_func ("/field-text/file-names", test_file_names);
  return g_test_run ();
}
