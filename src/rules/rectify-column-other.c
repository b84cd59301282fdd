/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Derived columns of measures, talks and channels.
 */
#include "config.h"

#include "rectify-column-private.h"

#include <glib/gi18n-lib.h>

#include "rectify-as-of.h"
#include "rectify-date.h"
#include "rectify-field-text.h"
#include "rectify-light.h"
#include "rectify-percent.h"

/* Measures */

static gint64
get_due_number (RectifyMeeting *meeting,
                RectifyRecord  *measure,
                guint32         as_of)
{
  return rectify_date_to_number (rectify_measure_get_due (meeting, measure, as_of));
}

static char *
get_light (RectifyMeeting *meeting,
           RectifyRecord  *measure,
           guint32         as_of)
{
  return g_strdup (rectify_light_get_word (rectify_measure_get_light (meeting, measure, as_of)));
}

static gint64
get_light_number (RectifyMeeting *meeting,
                  RectifyRecord  *measure,
                  guint32         as_of)
{
  return rectify_light_get_rank (rectify_measure_get_light (meeting, measure, as_of));
}

static char *
get_done (RectifyMeeting *meeting,
          RectifyRecord  *measure,
          guint32         as_of)
{
  char *date = rectify_date_to_chinese (rectify_measure_get_done_on (measure, as_of));

  return date ? date : g_strdup ("");
}

static gint64
get_done_number (RectifyMeeting *meeting,
                 RectifyRecord  *measure,
                 guint32         as_of)
{
  return rectify_date_to_number (rectify_measure_get_done_on (measure, as_of));
}

/* Talks */

static char *
get_names (RectifyMeeting *meeting,
           RectifyRecord  *talk,
           guint32         as_of)
{
  return rectify_field_format (meeting, talk, RECTIFY_TALKS_PARTICIPANTS);
}

/* Channels */

static gint64
get_rate_number (RectifyMeeting *meeting,
                 RectifyRecord  *channel,
                 guint32         as_of)
{
  gint64 issued = rectify_record_get_number_or (channel, RECTIFY_CHANNELS_ISSUED, 0);
  gint64 returned = rectify_record_get_number (channel, RECTIFY_CHANNELS_RETURNED);

  return returned == RECTIFY_UNSET ? RECTIFY_UNSET : rectify_percent_hundredths (returned, issued);
}

static char *
get_rate (RectifyMeeting *meeting,
          RectifyRecord  *channel,
          guint32         as_of)
{
  gint64 rate = get_rate_number (meeting, channel, as_of);

  if (rate == RECTIFY_UNSET)
    return g_strdup ("");
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d%%", rate / 100, (int) (rate % 100));
}

#define COLUMN(kind, token, title, label, type, get_text, get_number) \
  { token, title, label, RECTIFY_KIND_##kind, RECTIFY_NO_FIELD, RECTIFY_COLUMN_##type, \
    get_text, get_number }

const RectifyColumn rectify_other_columns[] = {
  COLUMN (MEASURES, "due", "整改时限", NC_ ("column", "Due"), DATE, rectify_measure_format_due,
          get_due_number),
  COLUMN (MEASURES, "light", "时限预警", NC_ ("column", "Light"), TEXT, get_light,
          get_light_number),
  COLUMN (MEASURES, "done", "完成日期", NC_ ("column", "Done"), DATE, get_done, get_done_number),
  COLUMN (TALKS, "names", "谈话人员", NC_ ("column", "Names"), TEXT, get_names, NULL),
  COLUMN (CHANNELS, "rate", "收回率", NC_ ("column", "Return rate"), TEXT, get_rate,
          get_rate_number),
};
const guint rectify_n_other_columns = G_N_ELEMENTS (rectify_other_columns);
