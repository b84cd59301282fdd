/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where an item and its measures stand as of a date: states with later events
 * rolled back, due dates, and the lights of 时限预警. Never colour alone: each
 * light has its word.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

typedef enum
{
  RECTIFY_LIGHT_UNDATED,   /* 未定 grey */
  RECTIFY_LIGHT_LASTING,   /* 长期 blue */
  RECTIFY_LIGHT_NORMAL,    /* 正常 green */
  RECTIFY_LIGHT_NEAR,      /* 临期 yellow */
  RECTIFY_LIGHT_OVERDUE,   /* 逾期 red */
  RECTIFY_LIGHT_DONE,      /* 已完成 green */
  RECTIFY_LIGHT_DONE_LATE, /* 逾期完成 green */
  RECTIFY_LIGHT_CLOSED,    /* 已销号 green */
  RECTIFY_LIGHT_SUSTAINED, /* 阶段性完成 blue */
  RECTIFY_N_LIGHTS
} RectifyLight;

typedef enum
{
  RECTIFY_COLOUR_GREY,
  RECTIFY_COLOUR_BLUE,
  RECTIFY_COLOUR_GREEN,
  RECTIFY_COLOUR_YELLOW,
  RECTIFY_COLOUR_RED,
} RectifyColour;

const char    *rectify_light_get_word     (RectifyLight    light);
RectifyColour  rectify_light_get_colour   (RectifyLight    light);
int            rectify_light_get_rank     (RectifyLight    light);

guint32        rectify_due_text_parse     (const char     *text,
                                           guint32         from);
guint32        rectify_measure_get_due    (RectifyMeeting *meeting,
                                           RectifyRecord  *measure,
                                           guint32         as_of);
gboolean       rectify_measure_is_done    (RectifyRecord  *measure,
                                           guint32         as_of);
char          *rectify_measure_format_due (RectifyMeeting *meeting,
                                           RectifyRecord  *measure,
                                           guint32         as_of);
RectifyLight   rectify_measure_get_light  (RectifyMeeting *meeting,
                                           RectifyRecord  *measure,
                                           guint32         as_of);

int            rectify_item_get_state     (RectifyRecord  *item,
                                           guint32         as_of);
guint32        rectify_item_get_closed_on (RectifyRecord  *item,
                                           guint32         as_of);
gboolean       rectify_item_is_lasting    (RectifyRecord  *item);
RectifyLight   rectify_item_get_light     (RectifyMeeting *meeting,
                                           RectifyRecord  *item,
                                           guint32         as_of);
RectifyRecord *rectify_item_get_due_measure
                                          (RectifyMeeting *meeting,
                                           RectifyRecord  *item,
                                           guint32         as_of);
guint32        rectify_item_get_due       (RectifyMeeting *meeting,
                                           RectifyRecord  *item,
                                           guint32         as_of);

G_END_DECLS
