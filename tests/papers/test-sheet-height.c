/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-sheet-height.h"

/* A column of 20 units is 105 points: ten Chinese characters of 10 points. */
#define WIDTH 20
#define SIZE 10

static void
assert_lines (const char *text,
              guint       lines)
{
  g_assert_cmpuint (rectify_sheet_count_lines (text, WIDTH, SIZE), ==, lines);
}

static void
test_lines (void)
{
  assert_lines ("", 1);
  assert_lines ("一二三四五六七八九十", 1);
  assert_lines ("一二三四五六七八九十百", 2);
  assert_lines ("一二三四五六七八九十百千万亿兆京垓秭穰沟", 2);
  assert_lines ("1234567890123456", 1);
  assert_lines ("😀😀😀😀😀😀😀😀😀😀😀", 2);
}

static void
test_line_ends (void)
{
  assert_lines ("一\n二", 2);
  assert_lines ("一\n\n二\n", 4);
  assert_lines ("一二三四五六七八九十\n一二三四五六七八九十百", 3);
}

static void
test_words (void)
{
  /* A word goes to the next line whole; one longer than a line is broken. */
  assert_lines ("一二三四五六七八ABCDEFG", 2);
  assert_lines ("一二三四五六七八ABCDEFG一二三四五六", 2);
  assert_lines ("一二三四五六七八ABCDEFG一二三四五六七", 3);
  assert_lines ("ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJ", 3);
}

static void
test_closing_marks (void)
{
  /* A comma does not begin a line: the character before it comes along. */
  assert_lines ("一二三四五六七八九十，一二三四五六七八", 2);
  assert_lines ("一二三四五六七八九十，一二三四五六七八九", 3);
  assert_lines ("一二三四五六七八九十一一二三四五六七八九", 2);
}

static void
test_narrow (void)
{
  /* Narrower than a character: a line each, and no end without one. */
  g_assert_cmpuint (rectify_sheet_count_lines ("一二三", 1, 20), ==, 3);
  g_assert_cmpuint (rectify_sheet_count_lines ("ABC", 0.5, 40), ==, 3);
}

static void
test_text_height (void)
{
  double one = rectify_sheet_text_height ("一", WIDTH, SIZE);
  double two = rectify_sheet_text_height ("一\n二", WIDTH, SIZE);

  g_assert_cmpfloat (one, >=, SIZE * 1.3);
  g_assert_cmpfloat (two - one, >=, SIZE * 1.3);
  g_assert_cmpfloat_with_epsilon (rectify_sheet_text_height (NULL, WIDTH, SIZE), one, 0.01);
}

static void
test_spread (void)
{
  double enough[] = { 20, 30 };
  double few[] = { 20, 30 };
  double capped[] = { 20, 400 };
  double all[] = { 20, 500 };

  rectify_sheet_spread_height (enough, 2, 50);
  g_assert_cmpfloat_with_epsilon (enough[0], 20, 0.01);
  g_assert_cmpfloat_with_epsilon (enough[1], 30, 0.01);

  rectify_sheet_spread_height (few, 2, 90);
  g_assert_cmpfloat_with_epsilon (few[0], 40, 0.01);
  g_assert_cmpfloat_with_epsilon (few[1], 50, 0.01);

  /* What one row cannot take, the others do. */
  rectify_sheet_spread_height (capped, 2, 500);
  g_assert_cmpfloat_with_epsilon (capped[0], 500 - RECTIFY_ROW_HEIGHT_LIMIT, 0.1);
  g_assert_cmpfloat_with_epsilon (capped[1], RECTIFY_ROW_HEIGHT_LIMIT, 0.01);

  rectify_sheet_spread_height (all, 2, 5000);
  g_assert_cmpfloat_with_epsilon (all[0], RECTIFY_ROW_HEIGHT_LIMIT, 0.01);
  g_assert_cmpfloat_with_epsilon (all[1], RECTIFY_ROW_HEIGHT_LIMIT, 0.01);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/sheet-height/lines", test_lines);
  g_test_add_func ("/papers/sheet-height/line-ends", test_line_ends);
  g_test_add_func ("/papers/sheet-height/words", test_words);
  g_test_add_func ("/papers/sheet-height/closing-marks", test_closing_marks);
  g_test_add_func ("/papers/sheet-height/narrow", test_narrow);
  g_test_add_func ("/papers/sheet-height/text-height", test_text_height);
  g_test_add_func ("/papers/sheet-height/spread", test_spread);
  return g_test_run ();
}
