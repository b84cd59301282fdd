/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-new-meeting.h"

#include "rectify-date.h"
#include "rectify-record-write.h"

static void
fill_presets (RectifyRecord *info)
{
  const RectifyKind *kind = rectify_record_get_kind (info);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RectifyField *field = &kind->fields[i];

      if (field->type == RECTIFY_FIELD_NUMBER && field->preset != RECTIFY_UNSET)
        rectify_record_take_value (info, field->id, rectify_value_new_number (field->preset));
      else if (field->preset_text)
        rectify_record_take_value (info, field->id, rectify_value_new_text (field->preset_text));
    }
}

/**
 * rectify_new_meeting:
 *
 * Returns: (transfer full): a meeting of this year with the presets of the
 *   field table, and nothing else in it
 */
RectifyMeeting *
rectify_new_meeting (void)
{
  RectifyMeeting *meeting = rectify_meeting_new ();
  RectifyRecord *info = rectify_meeting_get_info (meeting);
  guint year, month, day;

  fill_presets (info);
  rectify_date_split (rectify_date_today (), &year, &month, &day);
  rectify_record_take_value (info, RECTIFY_MEETING_YEAR, rectify_value_new_number (year));
  return meeting;
}
