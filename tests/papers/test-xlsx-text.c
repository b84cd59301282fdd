/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "papers-fixture.h"
#include "rectify-xlsx-text.h"

static void
assert_same (const char *text)
{
  char *changed;
  gboolean cut;

  g_assert_true (rectify_xlsx_text (text, &changed, &cut) == text);
  g_assert_null (changed);
  g_assert_false (cut);
}

static void
assert_becomes (const char *text,
                const char *expected)
{
  g_autofree char *changed = NULL;
  gboolean cut;

  g_assert_cmpstr (rectify_xlsx_text (text, &changed, &cut), ==, expected);
  g_assert_true (changed && changed != text);
  g_assert_false (cut);
}

static void
test_same (void)
{
  assert_same ("");
  assert_same ("整改措施\n第二行\t制表");
  assert_same ("=1+1");
  assert_same ("a & b <c> _x00 _xGGGG_ x000D_");
  assert_same ("😀𠮷\xef\xbb\xbf\xef\xbf\xbd");
}

static void
test_controls (void)
{
  assert_becomes ("甲\x01乙\x0b丙\x1f", "甲乙丙");
  assert_becomes ("一\r\n二\r三\n四", "一\n二\n三\n四");
  assert_becomes ("\r", "\n");
  assert_becomes ("甲\xef\xbf\xbe乙\xef\xbf\xbf", "甲乙");
}

static void
test_escapes (void)
{
  assert_becomes ("_x000D_", "_x005F_x000D_");
  assert_becomes ("a_x000D_b_x0041_", "a_x005F_x000D_b_x005F_x0041_");
  assert_becomes ("_x005F_x000D_", "_x005F_x005F_x005F_x000D_");
  /* The last _ of one escape begins the next. */
  assert_becomes ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_");
}

static void
test_invalid (void)
{
  assert_becomes ("甲\xff乙", "甲\xef\xbf\xbd乙");
  assert_becomes ("\xed\xa0\x80\x01", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
  assert_becomes ("甲\xe4\xb9", "甲\xef\xbf\xbd\xef\xbf\xbd");
}

static char *
repeat (const char *text,
        guint       times)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static guint
count_units (const char *text)
{
  g_autofree gunichar2 *units = NULL;
  glong n;

  units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  g_assert_nonnull (units);
  return (guint) n;
}

static void
assert_cut (const char *unit,
            guint       times)
{
  g_autofree char *text = repeat (unit, times);
  g_autofree char *changed = NULL;
  gboolean cut;

  rectify_xlsx_text (text, &changed, &cut);
  g_assert_true (cut);
  g_assert_true (g_str_has_suffix (changed, RECTIFY_XLSX_CUT_MARK));
  g_assert_cmpuint (count_units (changed), <=, RECTIFY_XLSX_CELL_LIMIT);
  g_assert_cmpuint (count_units (changed), >, RECTIFY_XLSX_CELL_LIMIT - 20);
}

static void
test_cut (void)
{
  g_autofree char *longest = repeat ("字", RECTIFY_XLSX_CELL_LIMIT);
  g_autofree char *emoji = repeat ("😀", RECTIFY_XLSX_CELL_LIMIT / 2);

  assert_same (longest);
  assert_same (emoji);
  assert_cut ("字", RECTIFY_XLSX_CELL_LIMIT + 1);
  assert_cut ("😀", RECTIFY_XLSX_CELL_LIMIT / 2 + 1);
  assert_cut ("x", 40000);
  /* What escapes add counts, and no escape is cut in two. */
  assert_cut ("_x000D_", 3000);
}

static void
test_header (void)
{
  g_autofree char *all = repeat ("&", 300);
  g_autofree char *half = repeat ("&", 200);

  assert_text (rectify_xlsx_header_text ("研发&设计&", 200), "研发&&设计&&");
  assert_text (rectify_xlsx_header_text ("\x01一\n二\t三\x7f\xc2\x85\r\n", 200), "一 二 三");
  assert_text (rectify_xlsx_header_text (all, 201), half);
  assert_text (rectify_xlsx_header_text ("", 200), "");
}

static void
test_sheet_name (void)
{
  g_autofree char *name = repeat ("部", 40);
  g_autofree char *cut_name = repeat ("部", RECTIFY_XLSX_SHEET_NAME_LIMIT);
  g_autofree char *emoji = repeat ("😀", 40);
  g_autofree char *cut_emoji = repeat ("😀", RECTIFY_XLSX_SHEET_NAME_LIMIT / 2);

  assert_text (rectify_xlsx_sheet_name ("整改台账"), "整改台账");
  assert_text (rectify_xlsx_sheet_name ("[甲]:乙*丙?丁/戊\\己"), "-甲--乙-丙-丁-戊-己");
  assert_text (rectify_xlsx_sheet_name ("'甲'乙'"), "甲'乙");
  assert_text (rectify_xlsx_sheet_name ("甲\x01\n乙"), "甲 乙");
  assert_text (rectify_xlsx_sheet_name (name), cut_name);
  assert_text (rectify_xlsx_sheet_name (emoji), cut_emoji);
  assert_text (rectify_xlsx_sheet_name (" ' "), "-");
  assert_text (rectify_xlsx_sheet_name (""), "-");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/xlsx-text/same", test_same);
  g_test_add_func ("/papers/xlsx-text/controls", test_controls);
  g_test_add_func ("/papers/xlsx-text/escapes", test_escapes);
  g_test_add_func ("/papers/xlsx-text/invalid", test_invalid);
  g_test_add_func ("/papers/xlsx-text/cut", test_cut);
  g_test_add_func ("/papers/xlsx-text/header", test_header);
  g_test_add_func ("/papers/xlsx-text/sheet-name", test_sheet_name);
  return g_test_run ();
}
