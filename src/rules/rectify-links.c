/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-links.h"

/**
 * rectify_follow_acyclic:
 * @meeting: the meeting
 * @record: a record of it
 * @field: a link of its kind to its own kind
 *
 * Section 4 of the design: a link that dangles or lies on a cycle counts as
 * unset. One that leads into a cycle without lying on it holds.
 *
 * Returns: (transfer none) (nullable): the record it leads to
 */
RectifyRecord *
rectify_follow_acyclic (RectifyMeeting *meeting,
                        RectifyRecord  *record,
                        RectifyFieldId  field)
{
  RectifyRecord *target = rectify_meeting_follow (meeting, record, field);
  RectifyRecord *slow = target;
  gboolean step = FALSE;

  /* The slow one, at half the pace, is met when there is a cycle further on. */
  for (RectifyRecord *fast = target; fast; step = !step)
    {
      if (fast == record)
        return NULL;
      fast = rectify_meeting_follow (meeting, fast, field);
      if (step)
        slow = rectify_meeting_follow (meeting, slow, field);
      if (fast && fast == slow && fast != record)
        return target;
    }
  return target;
}

/**
 * rectify_follow_to_end:
 * @meeting: the meeting
 * @record: a record of it
 * @field: a link of its kind to its own kind
 *
 * Returns: (transfer none): the last record that valid links lead to, such as
 *   the aspect at the top; @record itself without one
 */
RectifyRecord *
rectify_follow_to_end (RectifyMeeting *meeting,
                       RectifyRecord  *record,
                       RectifyFieldId  field)
{
  RectifyRecord *next;

  while ((next = rectify_follow_acyclic (meeting, record, field)))
    record = next;
  return record;
}
