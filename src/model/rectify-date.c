/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-date.h"

#include "rectify-value.h"

/**
 * rectify_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date, 0 if there is no such day
 */
guint32
rectify_date_new (guint year,
                  guint month,
                  guint day)
{
  GDate date;

  if (year < 1 || year > 9999 || !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year)
      || day > 31)
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/**
 * rectify_date_split:
 * @date: a date, not 0
 * @year: (out): its year
 * @month: (out): its month, 1 to 12
 * @day: (out): its day, 1 to 31
 */
void
rectify_date_split (guint32  date,
                    guint   *year,
                    guint   *month,
                    guint   *day)
{
  GDate parts;

  g_return_if_fail (date != 0);

  g_date_clear (&parts, 1);
  g_date_set_julian (&parts, date);
  *year = g_date_get_year (&parts);
  *month = g_date_get_month (&parts);
  *day = g_date_get_day (&parts);
}

/**
 * rectify_date_last_of_month:
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: the last day of that month, 0 if there is no such month
 */
guint32
rectify_date_last_of_month (guint year,
                            guint month)
{
  if (month < 1 || month > 12 || year < 1 || year > 9999)
    return 0;
  return rectify_date_new (year, month, g_date_get_days_in_month (month, (GDateYear) year));
}

/**
 * rectify_date_today:
 *
 * Returns: the date in local time
 */
guint32
rectify_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return rectify_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                           g_date_time_get_day_of_month (now));
}

static gboolean
digits (const char *text,
        guint       n,
        guint      *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (guint) (text[i] - '0');
    }
  return TRUE;
}

/**
 * rectify_date_parse_iso:
 * @text: exactly YYYY-MM-DD
 *
 * Returns: the date, 0 if @text is none
 */
guint32
rectify_date_parse_iso (const char *text)
{
  guint year, month, day;

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-' || !digits (text, 4, &year)
      || !digits (text + 5, 2, &month) || !digits (text + 8, 2, &day))
    return 0;
  return rectify_date_new (year, month, day);
}

/* The numbers of a date as clerks type them, full-width digits folded. */
static guint
date_numbers (const char *text,
              guint      *numbers,
              guint       room)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  guint n = 0;

  for (const char *p = g_strstrip (folded ? folded : (folded = g_strdup (""))); *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        {
          if (n == room)
            return 0;
          for (numbers[n] = 0; g_ascii_isdigit (*p) && numbers[n] < 100000000; p++)
            numbers[n] = numbers[n] * 10 + (guint) (*p - '0');
          n++;
          continue;
        }
      if (!g_unichar_isspace (c) && !strchr ("-./", *p) && c != 0x5e74 /* 年 */
          && c != 0x6708 /* 月 */ && c != 0x65e5 /* 日 */ && c != 0x53f7 /* 号 */)
        return 0;
      p = g_utf8_next_char (p);
    }
  return n;
}

/**
 * rectify_date_parse:
 * @text: a date as a clerk types it: 2024-1-5, 2024.1.5, 2024/1/5,
 *   2024年1月5日, 20240105, or 1月5日 of @default_year
 * @default_year: the year when @text gives none; 0 to refuse such a text
 *
 * Returns: the date, 0 if @text is none
 */
guint32
rectify_date_parse (const char *text,
                    guint       default_year)
{
  guint numbers[3];
  guint n = date_numbers (text, numbers, 3);

  if (n == 1 && numbers[0] >= 10000000)
    return rectify_date_new (numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100);
  if (n == 2 && default_year != 0)
    return rectify_date_new (default_year, numbers[0], numbers[1]);
  if (n != 3)
    return 0;
  /* 24-1-5 is this century's: a two-figure year is how clerks shorten it. */
  return rectify_date_new (numbers[0] < 100 ? numbers[0] + 2000 : numbers[0], numbers[1],
                           numbers[2]);
}

/**
 * rectify_date_to_iso:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, %NULL for no date
 */
char *
rectify_date_to_iso (guint32 date)
{
  guint year, month, day;

  if (date == 0)
    return NULL;
  rectify_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

/**
 * rectify_date_to_chinese:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): as official papers write it (GB/T
 *   9704-2012: Arabic figures, no leading zero), 2024年1月5日; %NULL for no date
 */
char *
rectify_date_to_chinese (guint32 date)
{
  guint year, month, day;

  if (date == 0)
    return NULL;
  rectify_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%u年%u月%u日", year, month, day);
}

/**
 * rectify_time_parse_strict:
 * @text: exactly HH:MM
 *
 * Returns: minutes after midnight, RECTIFY_UNSET if @text is no time
 */
gint64
rectify_time_parse_strict (const char *text)
{
  guint hours, minutes;

  if (strlen (text) != 5 || text[2] != ':' || !digits (text, 2, &hours)
      || !digits (text + 3, 2, &minutes) || hours > 23 || minutes > 59)
    return RECTIFY_UNSET;
  return hours * 60 + minutes;
}

/**
 * rectify_time_parse:
 * @text: a time as a clerk types it: 9:30, 09：30, 930, 9点30, 9时
 *
 * Returns: minutes after midnight, RECTIFY_UNSET if @text is no time
 */
gint64
rectify_time_parse (const char *text)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GRegex) regex
      = g_regex_new ("^\\s*(\\d{1,2})(?:(?:[:点时.])(\\d{1,2})?分?|(\\d{2}))?\\s*$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *joined = NULL;
  guint64 h, m;

  if (!folded || !g_regex_match (regex, folded, 0, &match))
    return RECTIFY_UNSET;
  hours = g_match_info_fetch (match, 1);
  minutes = g_match_info_fetch (match, 2);
  joined = g_match_info_fetch (match, 3);
  h = g_ascii_strtoull (hours, NULL, 10);
  m = g_ascii_strtoull (joined && *joined ? joined : minutes ? minutes : "", NULL, 10);
  return h > 23 || m > 59 ? RECTIFY_UNSET : (gint64) (h * 60 + m);
}

/**
 * rectify_time_to_string:
 * @minutes: minutes after midnight, or RECTIFY_UNSET
 *
 * Returns: (transfer full) (nullable): HH:MM, %NULL for no time
 */
char *
rectify_time_to_string (gint64 minutes)
{
  if (minutes == RECTIFY_UNSET)
    return NULL;
  return g_strdup_printf ("%02d:%02d", (int) (minutes / 60), (int) (minutes % 60));
}
