/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The lights of 时限预警, section 5 of the design.
 */
#include "config.h"

#include "rectify-light.h"

#include "rectify-as-of.h"

/* Days that count as near where the meeting does not say (fields.tsv, near-days). */
#define NEAR_DAYS 10

/* Rank: which measure decides the light of its item, worst highest. The design
 * ranks colours (red, yellow, grey, blue, green); among the green ones an item is
 * done only when every measure is, and late when one of them was. */
static const struct
{
  const char *word;
  RectifyColour colour;
  int rank;
} lights[RECTIFY_N_LIGHTS] = {
  [RECTIFY_LIGHT_UNDATED] = { "未定", RECTIFY_COLOUR_GREY, 5 },
  [RECTIFY_LIGHT_LASTING] = { "长期", RECTIFY_COLOUR_BLUE, 4 },
  [RECTIFY_LIGHT_NORMAL] = { "正常", RECTIFY_COLOUR_GREEN, 3 },
  [RECTIFY_LIGHT_NEAR] = { "临期", RECTIFY_COLOUR_YELLOW, 6 },
  [RECTIFY_LIGHT_OVERDUE] = { "逾期", RECTIFY_COLOUR_RED, 7 },
  [RECTIFY_LIGHT_DONE] = { "已完成", RECTIFY_COLOUR_GREEN, 1 },
  [RECTIFY_LIGHT_DONE_LATE] = { "逾期完成", RECTIFY_COLOUR_GREEN, 2 },
  [RECTIFY_LIGHT_CLOSED] = { "已销号", RECTIFY_COLOUR_GREEN, 0 },
  [RECTIFY_LIGHT_SUSTAINED] = { "阶段性完成", RECTIFY_COLOUR_BLUE, 0 },
};

/**
 * rectify_light_get_word:
 * @light: a light
 *
 * Returns: its word in the forms, Chinese
 */
const char *
rectify_light_get_word (RectifyLight light)
{
  g_return_val_if_fail (light < RECTIFY_N_LIGHTS, NULL);
  return lights[light].word;
}

/**
 * rectify_light_get_colour:
 * @light: a light
 *
 * Returns: its colour, never to be shown without its word
 */
RectifyColour
rectify_light_get_colour (RectifyLight light)
{
  g_return_val_if_fail (light < RECTIFY_N_LIGHTS, RECTIFY_COLOUR_GREY);
  return lights[light].colour;
}

/**
 * rectify_light_get_rank:
 * @light: a light
 *
 * Returns: how pressing it is, for sorting: overdue highest
 */
int
rectify_light_get_rank (RectifyLight light)
{
  g_return_val_if_fail (light < RECTIFY_N_LIGHTS, 0);
  return lights[light].rank;
}

static RectifyLight
date_light (RectifyMeeting *meeting,
            guint32         due,
            guint32         as_of)
{
  gint64 near = rectify_record_get_number_or (rectify_meeting_get_info (meeting),
                                              RECTIFY_MEETING_NEAR_DAYS, NEAR_DAYS);

  if (as_of == 0)
    return RECTIFY_LIGHT_NORMAL;
  if (due < as_of)
    return RECTIFY_LIGHT_OVERDUE;
  return due <= as_of + near ? RECTIFY_LIGHT_NEAR : RECTIFY_LIGHT_NORMAL;
}

/* Kept up for good; what lights is the day it is to be looked at again. */
static RectifyLight
lasting_light (RectifyMeeting *meeting,
               RectifyRecord  *measure,
               guint32         as_of)
{
  guint32 review_on = rectify_record_get_date (measure, RECTIFY_MEASURES_REVIEW_ON);
  RectifyLight light;

  if (review_on == 0)
    return RECTIFY_LIGHT_LASTING;
  light = date_light (meeting, review_on, as_of);
  return light == RECTIFY_LIGHT_NORMAL ? RECTIFY_LIGHT_LASTING : light;
}

/**
 * rectify_measure_get_light:
 * @meeting: the meeting
 * @measure: a measure of it
 * @as_of: the date of the view; with 0 nothing is near or overdue
 *
 * Section 5 of the design. A lasting measure is 长期 until its review-on is near
 * or past.
 *
 * Returns: its light, never closed or sustained
 */
RectifyLight
rectify_measure_get_light (RectifyMeeting *meeting,
                           RectifyRecord  *measure,
                           guint32         as_of)
{
  guint32 done_on = rectify_measure_get_done_on (measure, as_of);
  guint32 due;

  if (rectify_record_get_choice (measure, RECTIFY_MEASURES_LIMIT) == RECTIFY_LIMIT_LASTING
      || (done_on != 0 && rectify_record_get_flag (measure, RECTIFY_MEASURES_LASTING)))
    return lasting_light (meeting, measure, as_of);

  due = rectify_measure_get_due (meeting, measure, as_of);
  if (done_on != 0)
    return due != 0 && done_on > due ? RECTIFY_LIGHT_DONE_LATE : RECTIFY_LIGHT_DONE;
  return due == 0 ? RECTIFY_LIGHT_UNDATED : date_light (meeting, due, as_of);
}

static RectifyLight
worst_light (RectifyMeeting *meeting,
             RectifyList    *measures,
             guint32         as_of)
{
  RectifyLight worst = RECTIFY_LIGHT_UNDATED;

  for (guint i = 0; i < rectify_list_get_length (measures); i++)
    {
      RectifyLight light
          = rectify_measure_get_light (meeting, rectify_list_get (measures, i), as_of);

      if (i == 0 || lights[light].rank > lights[worst].rank)
        worst = light;
    }
  return worst;
}

/**
 * rectify_item_get_light:
 * @meeting: the meeting
 * @item: a ledger item of it
 * @as_of: the date of the view; with 0 nothing is near or overdue
 *
 * Returns: closed or sustained if it is that; else the light of its worst
 *   measure: red, yellow, grey, blue, green; undated without a measure
 */
RectifyLight
rectify_item_get_light (RectifyMeeting *meeting,
                        RectifyRecord  *item,
                        guint32         as_of)
{
  switch (rectify_item_get_state (item, as_of))
    {
    case RECTIFY_STATE_CLOSED:
      return RECTIFY_LIGHT_CLOSED;
    case RECTIFY_STATE_SUSTAINED:
      return RECTIFY_LIGHT_SUSTAINED;
    default:
      return worst_light (meeting, rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES), as_of);
    }
}

static gboolean
is_waiting (RectifyLight light)
{
  return light == RECTIFY_LIGHT_OVERDUE || light == RECTIFY_LIGHT_NEAR
         || light == RECTIFY_LIGHT_NORMAL;
}

/* The dated measure of @light that is due first; with no light asked for, last. */
static RectifyRecord *
pick_dated (RectifyMeeting     *meeting,
            RectifyList        *measures,
            const RectifyLight *light,
            guint32             as_of)
{
  RectifyRecord *picked = NULL;
  guint32 picked_due = 0;

  for (guint i = 0; i < rectify_list_get_length (measures); i++)
    {
      RectifyRecord *measure = rectify_list_get (measures, i);
      guint32 due = rectify_measure_get_due (meeting, measure, as_of);

      if (due == 0 || (light && rectify_measure_get_light (meeting, measure, as_of) != *light))
        continue;
      if (!picked || (light ? due < picked_due : due > picked_due))
        {
          picked = measure;
          picked_due = due;
        }
    }
  return picked;
}

/**
 * rectify_item_get_due_measure:
 * @meeting: the meeting
 * @item: a ledger item of it
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: (transfer none) (nullable): the measure whose due date stands for
 *   the item: the first one due of those that light it, where a date does;
 *   else the one due last; else the first; %NULL without measures
 */
RectifyRecord *
rectify_item_get_due_measure (RectifyMeeting *meeting,
                              RectifyRecord  *item,
                              guint32         as_of)
{
  RectifyList *measures = rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES);
  RectifyLight light = rectify_item_get_light (meeting, item, as_of);
  RectifyRecord *measure = NULL;

  if (is_waiting (light))
    measure = pick_dated (meeting, measures, &light, as_of);
  if (!measure)
    measure = pick_dated (meeting, measures, NULL, as_of);
  if (!measure && rectify_list_get_length (measures) > 0)
    measure = rectify_list_get (measures, 0);
  return measure;
}

/**
 * rectify_item_get_due:
 * @meeting: the meeting
 * @item: a ledger item of it
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: the due date to show for the item, 0 if no measure has one; see
 *   rectify_item_get_due_measure()
 */
guint32
rectify_item_get_due (RectifyMeeting *meeting,
                      RectifyRecord  *item,
                      guint32         as_of)
{
  RectifyRecord *measure = rectify_item_get_due_measure (meeting, item, as_of);

  return measure ? rectify_measure_get_due (meeting, measure, as_of) : 0;
}
