/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-sheet-height.h"

/* A column of width w is 7 w pixels of text at 96 per inch (ECMA-376, 18.3.1.13,
 * for the 7 pixel digits of Calibri 11). */
#define POINTS_PER_COLUMN_UNIT (7.0 * 72 / 96)

/* Advances in hundredths of the type size: a Chinese character is a square; Latin
 * ones differ, digits of the fonts that stand in for 仿宋 are up to 0.56. */
#define WIDE 100
#define NARROW 56

/* Noto Sans CJK, which stands in for 仿宋 where that is not installed, has lines of
 * 1.45 times the type size; 仿宋 and 宋体 are lower. The margin is above and below. */
#define LINE_HEIGHT 1.45
#define MARGIN 4.0

static guint
advance (gunichar c)
{
  if (c < 0x2010)
    return (c >= 0x300 && c < 0x370) || c == 0x200b || c == 0x200c || c == 0x200d ? 0
           : c == 0xb7 || c == 0xd7                                               ? WIDE
                                                                                  : NARROW;
  if ((c >= 0xff61 && c <= 0xffdc) || (c >= 0xfe00 && c <= 0xfe0f))
    return c >= 0xff61 ? NARROW : 0;
  return WIDE;
}

/* Characters that may not begin a line (GB/T 15834): the one before comes along. */
static gboolean
is_closing (gunichar c)
{
  switch (c)
    {
    case 0x2019: /* ’ */
    case 0x201d: /* ” */
    case 0x3001: /* 、 */
    case 0x3002: /* 。 */
    case 0x3009: /* 〉 */
    case 0x300b: /* 》 */
    case 0x300d: /* 」 */
    case 0x300f: /* 』 */
    case 0x3011: /* 】 */
    case 0x3015: /* 〕 */
    case 0xff01: /* ！ */
    case 0xff05: /* ％ */
    case 0xff09: /* ） */
    case 0xff0c: /* ， */
    case 0xff1a: /* ： */
    case 0xff1b: /* ； */
    case 0xff1f: /* ？ */
      return TRUE;
    default:
      return FALSE;
    }
}

/* Latin words and figures stay whole where a line can hold them. */
static gboolean
is_word (gunichar c)
{
  return c > ' ' && c < 0x2010;
}

/**
 * rectify_sheet_count_lines:
 * @text: valid UTF-8
 * @width: the width of the cell in columns' units (characters of the default font)
 * @points: the type size
 *
 * Returns: how many lines a wrapped cell needs for @text, at least 1; rather one
 *   too many than one too few
 */
guint
rectify_sheet_count_lines (const char *text,
                           double      width,
                           double      points)
{
  const guint capacity = (guint) MAX (width * POINTS_PER_COLUMN_UNIT * 100 / points, WIDE);
  guint lines = 1, used = 0, word = 0, previous = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint step = advance (c);

      if (c == '\n')
        {
          lines++;
          used = word = 0;
          continue;
        }
      word = is_word (c) ? word + step : 0;
      if (used + step > capacity)
        {
          lines++;
          used = is_closing (c) ? previous : word > 0 && word <= capacity ? word - step : 0;
        }
      used += step;
      previous = step;
    }
  return lines;
}

/**
 * rectify_sheet_text_height:
 * @text: (nullable): valid UTF-8
 * @width: as for rectify_sheet_count_lines()
 * @points: the type size
 *
 * Returns: the height in points that the whole of @text needs; it may be more than
 *   a row can have
 */
double
rectify_sheet_text_height (const char *text,
                           double      width,
                           double      points)
{
  return rectify_sheet_count_lines (text ? text : "", width, points) * points * LINE_HEIGHT
         + MARGIN;
}

/**
 * rectify_sheet_spread_height:
 * @rows: (array length=n_rows) (inout): heights of the rows of a merged cell, as
 *   their other cells need them
 * @n_rows: how many
 * @needed: the height that the merged cell needs
 *
 * Makes the rows higher, each by the same, until they have room for the merged
 * cell; none gets higher than %RECTIFY_ROW_HEIGHT_LIMIT.
 */
void
rectify_sheet_spread_height (double *rows,
                             guint   n_rows,
                             double  needed)
{
  for (;;)
    {
      double missing = needed;
      guint n_open = 0;

      for (guint i = 0; i < n_rows; i++)
        {
          rows[i] = MIN (rows[i], RECTIFY_ROW_HEIGHT_LIMIT);
          missing -= rows[i];
          n_open += rows[i] < RECTIFY_ROW_HEIGHT_LIMIT;
        }
      if (missing <= 0.01 || n_open == 0)
        return;
      for (guint i = 0; i < n_rows; i++)
        if (rows[i] < RECTIFY_ROW_HEIGHT_LIMIT)
          rows[i] += missing / n_open;
    }
}
