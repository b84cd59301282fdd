/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time limits in words, read against a meeting on 28 December 2023. */
#include "config.h"

#include "rectify-light.h"
#include "rules-fixture.h"

typedef struct
{
  const char *text;
  const char *date;
} Words;

static const Words with_year[] = {
  { "2025年底前", "2025-12-31" },
  { "2025年年底前", "2025-12-31" },
  { "2024年1月", "2024-01-31" },
  { "2024年2月", "2024-02-29" },
  { "2024年6月", "2024-06-30" },
  { "2024年6月底前", "2024-06-30" },
  { "2024年6月份", "2024-06-30" },
  { "2024年6月内", "2024-06-30" },
  { "2024年1月5日前", "2024-01-05" },
  { "2024年1月5号", "2024-01-05" },
  { "2024.1.5", "2024-01-05" },
  { "2024-01-05", "2024-01-05" },
  { "2024/1/5", "2024-01-05" },
  { "2024.6", "2024-06-30" },
  { "20240630", "2024-06-30" },
  { "2024年第二季度", "2024-06-30" },
  { "2024年1季度", "2024-03-31" },
  { "2025年上半年", "2025-06-30" },
  { "2024年内", "2024-12-31" },
  { "2024年完成", "2024-12-31" },
  { "24年6月底", "2024-06-30" },
  { "24年底", "2024-12-31" },
  { "2024年3月上旬", "2024-03-10" },
  { "2024年3月中旬", "2024-03-20" },
  { "2024年3月下旬", "2024-03-31" },
  { "２０２４年６月底前", "2024-06-30" },
  { "二〇二四年六月底前", "2024-06-30" },
  { "2024 年 6 月 30 日 前", "2024-06-30" },
  { "2024年底前，并长期坚持", "2024-12-31" },
};

static const Words without_year[] = {
  { "6月底前", "2024-06-30" },
  { "12月31日前", "2023-12-31" },
  { "12月28日前", "2023-12-28" },
  { "12月27日前", "2024-12-27" },
  { "2月29日前", "2024-02-29" },
  { "十二月底前", "2023-12-31" },
  { "十一月二十五日", "2024-11-25" },
  { "年底前", "2023-12-31" },
  { "年内", "2023-12-31" },
  { "月底前", "2023-12-31" },
  { "本月底", "2023-12-31" },
  { "下月底", "2024-01-31" },
  { "第一季度", "2024-03-31" },
  { "一季度末", "2024-03-31" },
  { "上半年", "2024-06-30" },
  { "下半年", "2023-12-31" },
  { "次年3月底", "2024-03-31" },
  { "明年底前", "2024-12-31" },
  { "明年上半年", "2024-06-30" },
  { "今年底", "2023-12-31" },
};

/* A range is due at its end; of several dates the first that is not past counts. */
static const Words several[] = {
  { "2024年1月至6月", "2024-06-30" },
  { "2024年1-6月", "2024-06-30" },
  { "2024年1月5日至3月10日", "2024-03-10" },
  { "2024年11月至次年2月", "2025-02-28" },
  { "2023.12.01-2024.03.10", "2024-03-10" },
  { "2023年6月底完成，2024年6月底见效", "2024-06-30" },
  { "2024年12月底前完成（其中方案6月底前）", "2024-06-30" },
};

static const Words nothing[] = {
  { "", "" },
  { "立行立改，长期坚持", "" },
  { "2023年12月27日", "" },
  { "2024年13月", "" },
  { "2024年2月30日", "" },
  { "3个月内", "" },
  { "一个月内", "" },
  { "1月内", "" },
  { "半年内", "" },
  { "三年内", "" },
  { "30年内", "" },
  { "每月底前", "" },
  { "每季度末", "" },
  { "2024年度工作", "" },
};

static void
test_table (gconstpointer data)
{
  for (const Words *words = data; words->text; words++)
    {
      g_test_message ("%s", words->text);
      assert_date (rectify_due_text_parse (words->text, fixture_date ("2023-12-28")), words->date);
    }
}

static void
test_meeting_date (void)
{
  assert_date (rectify_due_text_parse ("1月", fixture_date ("2024-01-31")), "2024-01-31");
  assert_date (rectify_due_text_parse ("1月", fixture_date ("2024-02-01")), "2025-01-31");
  assert_date (rectify_due_text_parse ("2月29日", fixture_date ("2024-03-01")), "2028-02-29");
  assert_date (rectify_due_text_parse ("下月底", fixture_date ("2024-01-31")), "2024-02-29");
}

static void
test_no_meeting_date (void)
{
  assert_date (rectify_due_text_parse ("2024年6月", 0), "2024-06-30");
  assert_date (rectify_due_text_parse ("6月底前", 0), "");
  assert_date (rectify_due_text_parse ("年底前", 0), "");
  assert_date (rectify_due_text_parse (NULL, fixture_date ("2023-12-28")), "");
}

static void
add_table (const char  *path,
           const Words *table,
           guint        n)
{
  Words *copy = g_new0 (Words, n + 1);

  memcpy (copy, table, n * sizeof (Words));
  g_test_add_data_func_full (path, copy, test_table, g_free);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_table ("/rules/due-text/with-year", with_year, G_N_ELEMENTS (with_year));
  add_table ("/rules/due-text/without-year", without_year, G_N_ELEMENTS (without_year));
  add_table ("/rules/due-text/several", several, G_N_ELEMENTS (several));
  add_table ("/rules/due-text/nothing", nothing, G_N_ELEMENTS (nothing));
  g_test_add_func ("/rules/due-text/meeting-date", test_meeting_date);
  g_test_add_func ("/rules/due-text/no-meeting-date", test_no_meeting_date);
  return g_test_run ();
}
