/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Due dates of measures: which day counts, and what is printed as 整改时限.
 */
#include "config.h"

#include "rectify-as-of.h"
#include "rectify-date.h"
#include "rectify-light.h"

/* Days for 立行立改 where the meeting does not say (fields.tsv, immediate-days). */
#define IMMEDIATE_DAYS 30

static guint32
immediate_due (RectifyRecord *info,
               RectifyRecord *measure)
{
  guint32 start = rectify_record_get_date (measure, RECTIFY_MEASURES_STARTS_ON);

  if (rectify_record_get_choice (measure, RECTIFY_MEASURES_LIMIT) != RECTIFY_LIMIT_IMMEDIATE)
    return 0;
  if (start == 0)
    start = rectify_record_get_date (info, RECTIFY_MEETING_HELD_ON);
  if (start == 0)
    return 0;
  return start
         + (guint32) rectify_record_get_number_or (info, RECTIFY_MEETING_IMMEDIATE_DAYS,
                                                   IMMEDIATE_DAYS);
}

/**
 * rectify_measure_get_due:
 * @meeting: the meeting
 * @measure: a measure of it
 * @as_of: the date of the view, 0 for no rollback
 *
 * Section 5 of the design: due-on; else the first date on or after the meeting
 * that due-text names; else, for immediate measures, starts-on or the meeting's
 * date plus immediate-days.
 *
 * Returns: the day that counts as its due date, 0 if there is none
 */
guint32
rectify_measure_get_due (RectifyMeeting *meeting,
                         RectifyRecord  *measure,
                         guint32         as_of)
{
  RectifyRecord *info = rectify_meeting_get_info (meeting);
  guint32 due = rectify_measure_get_due_on (measure, as_of);

  if (due == 0)
    due = rectify_due_text_parse (rectify_record_get_text (measure, RECTIFY_MEASURES_DUE_TEXT),
                                  rectify_record_get_date (info, RECTIFY_MEETING_HELD_ON));
  return due != 0 ? due : immediate_due (info, measure);
}

/**
 * rectify_measure_is_done:
 * @measure: a measure
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: whether it was done by then
 */
gboolean
rectify_measure_is_done (RectifyRecord *measure,
                         guint32        as_of)
{
  return rectify_measure_get_done_on (measure, as_of) != 0;
}

/**
 * rectify_measure_format_due:
 * @meeting: the meeting
 * @measure: a measure of it
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: (transfer full): 整改时限 as the ledger prints it: the stored date,
 *   else the clerk's words as they are, else the kind of limit; 【待填】 if there
 *   is nothing to print
 */
char *
rectify_measure_format_due (RectifyMeeting *meeting,
                            RectifyRecord  *measure,
                            guint32         as_of)
{
  guint32 due_on = rectify_measure_get_due_on (measure, as_of);
  const char *words = rectify_record_get_text (measure, RECTIFY_MEASURES_DUE_TEXT);
  int limit = rectify_record_get_choice (measure, RECTIFY_MEASURES_LIMIT);

  if (due_on != 0)
    {
      g_autofree char *date = rectify_date_to_chinese (due_on);

      return g_strconcat (
          date, rectify_record_get_flag (measure, RECTIFY_MEASURES_LASTING) ? "，并长期坚持" : "",
          NULL);
    }
  if (words)
    return g_strdup (words);
  if (limit == RECTIFY_LIMIT_IMMEDIATE || limit == RECTIFY_LIMIT_LASTING)
    return g_strdup (rectify_field (RECTIFY_MEASURES_LIMIT)->choices[limit].word);
  return g_strdup ("【待填】");
}
