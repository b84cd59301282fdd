/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * States and dates with everything after a date rolled back, so that a ledger
 * exported 截至11月30日 reads the same in December.
 */
#include "config.h"

#include "rectify-as-of.h"

#include "rectify-light.h"

/**
 * rectify_has_happened:
 * @date: when, 0 if undated
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: whether it counts as of that date; what is undated does
 */
gboolean
rectify_has_happened (guint32 date,
                      guint32 as_of)
{
  return as_of == 0 || date <= as_of;
}

/**
 * rectify_record_has_happened:
 * @record: a record
 * @field: the date field that says when
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: whether the record counts as of that date
 */
gboolean
rectify_record_has_happened (RectifyRecord  *record,
                             RectifyFieldId  field,
                             guint32         as_of)
{
  return rectify_has_happened (rectify_record_get_date (record, field), as_of);
}

/**
 * rectify_meeting_was_held:
 * @meeting: a meeting
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: whether what was said and who was there counts as of that date: its
 *   records bear no date but the meeting's
 */
gboolean
rectify_meeting_was_held (RectifyMeeting *meeting,
                          guint32         as_of)
{
  return rectify_record_has_happened (rectify_meeting_get_info (meeting), RECTIFY_MEETING_HELD_ON,
                                      as_of);
}

/* Dates of a measure */

static gboolean
event_extends (RectifyRecord *event,
               RectifyRecord *measure)
{
  return rectify_record_get_choice (event, RECTIFY_EVENTS_KIND) == RECTIFY_EVENT_EXTENDED
         && g_strcmp0 (rectify_record_get_text (event, RECTIFY_EVENTS_MEASURE),
                       rectify_record_get_id (measure)) == 0;
}

/* The earliest extension that had not happened yet: its old date was the one in force. */
static RectifyRecord *
find_later_extension (RectifyRecord *measure,
                      guint32        as_of)
{
  RectifyRecord *item = rectify_record_get_owner (measure);
  RectifyRecord *earliest = NULL;
  RectifyList *events;

  if (!item || rectify_record_get_kind_id (item) != RECTIFY_KIND_ITEMS)
    return NULL;

  events = rectify_record_get_list (item, RECTIFY_ITEMS_EVENTS);
  for (guint i = 0; i < rectify_list_get_length (events); i++)
    {
      RectifyRecord *event = rectify_list_get (events, i);

      if (!event_extends (event, measure)
          || rectify_record_has_happened (event, RECTIFY_EVENTS_ON, as_of))
        continue;
      if (!earliest
          || rectify_record_get_date (event, RECTIFY_EVENTS_ON)
                 < rectify_record_get_date (earliest, RECTIFY_EVENTS_ON))
        earliest = event;
    }
  return earliest;
}

/**
 * rectify_measure_get_due_on:
 * @measure: a measure
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: its due-on with later extensions rolled back; 0 if it had none
 */
guint32
rectify_measure_get_due_on (RectifyRecord *measure,
                            guint32        as_of)
{
  RectifyRecord *extension = find_later_extension (measure, as_of);

  return extension ? rectify_record_get_date (extension, RECTIFY_EVENTS_OLD_DUE)
                   : rectify_record_get_date (measure, RECTIFY_MEASURES_DUE_ON);
}

/**
 * rectify_measure_get_done_on:
 * @measure: a measure
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: when it was done, 0 if it was not yet
 */
guint32
rectify_measure_get_done_on (RectifyRecord *measure,
                             guint32        as_of)
{
  guint32 done_on = rectify_record_get_date (measure, RECTIFY_MEASURES_DONE_ON);

  return rectify_has_happened (done_on, as_of) ? done_on : 0;
}

/* The state of an item */

typedef enum
{
  NOTHING = 0,
  SOME_HAPPENED = 1 << 0,
  SOME_LATER = 1 << 1,
} Happening;

static Happening
list_happening (RectifyList    *list,
                RectifyFieldId  date,
                guint32         as_of)
{
  Happening happening = NOTHING;

  for (guint i = 0; i < rectify_list_get_length (list); i++)
    happening |= rectify_record_has_happened (rectify_list_get (list, i), date, as_of)
                     ? SOME_HAPPENED
                     : SOME_LATER;
  return happening;
}

static int
state_after (RectifyRecord *item,
             RectifyRecord *event,
             int            state)
{
  switch (rectify_record_get_choice (event, RECTIFY_EVENTS_KIND))
    {
    case RECTIFY_EVENT_APPLIED:
      return RECTIFY_STATE_APPLIED;
    case RECTIFY_EVENT_APPROVED:
      return rectify_item_is_lasting (item) ? RECTIFY_STATE_SUSTAINED : RECTIFY_STATE_CLOSED;
    case RECTIFY_EVENT_STARTED:
    case RECTIFY_EVENT_REJECTED:
    case RECTIFY_EVENT_WITHDRAWN:
    case RECTIFY_EVENT_REOPENED:
      return RECTIFY_STATE_IN_PROGRESS;
    default:
      return state;
    }
}

static int
replay_events (RectifyRecord *item,
               guint32        as_of)
{
  RectifyList *events = rectify_record_get_list (item, RECTIFY_ITEMS_EVENTS);
  int state = RECTIFY_STATE_OPEN;

  for (guint i = 0; i < rectify_list_get_length (events); i++)
    {
      RectifyRecord *event = rectify_list_get (events, i);

      if (rectify_record_has_happened (event, RECTIFY_EVENTS_ON, as_of))
        state = state_after (item, event, state);
    }
  return state;
}

/**
 * rectify_item_get_state:
 * @item: a ledger item
 * @as_of: the date of the view, 0 for no rollback
 *
 * The stored state, unless something that made it is dated after @as_of: then
 * the events up to that date are replayed, in the file's order, from open. The
 * first progress entry starts an open item.
 *
 * Returns: a state such as RECTIFY_STATE_CLOSED, open if none is stored
 */
int
rectify_item_get_state (RectifyRecord *item,
                        guint32        as_of)
{
  Happening events, progress;
  int state;

  g_return_val_if_fail (rectify_record_get_kind_id (item) == RECTIFY_KIND_ITEMS, -1);

  events = list_happening (rectify_record_get_list (item, RECTIFY_ITEMS_EVENTS),
                           RECTIFY_EVENTS_ON, as_of);
  progress = list_happening (rectify_record_get_list (item, RECTIFY_ITEMS_PROGRESS),
                             RECTIFY_PROGRESS_ON, as_of);

  if (events & SOME_LATER)
    {
      state = replay_events (item, as_of);
      return state == RECTIFY_STATE_OPEN && progress & SOME_HAPPENED ? RECTIFY_STATE_IN_PROGRESS
                                                                     : state;
    }

  state = MAX (rectify_record_get_choice (item, RECTIFY_ITEMS_STATE), RECTIFY_STATE_OPEN);
  if (state == RECTIFY_STATE_IN_PROGRESS && events == NOTHING && progress == SOME_LATER)
    return RECTIFY_STATE_OPEN;
  return state;
}

/**
 * rectify_item_get_closed_on:
 * @item: a ledger item
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: 销号时间, the date of the last approval, when the item is closed or
 *   sustained; else 0
 */
guint32
rectify_item_get_closed_on (RectifyRecord *item,
                            guint32        as_of)
{
  RectifyList *events = rectify_record_get_list (item, RECTIFY_ITEMS_EVENTS);

  if (rectify_item_get_state (item, as_of) < RECTIFY_STATE_CLOSED)
    return 0;

  for (guint i = rectify_list_get_length (events); i > 0; i--)
    {
      RectifyRecord *event = rectify_list_get (events, i - 1);

      if (rectify_record_get_choice (event, RECTIFY_EVENTS_KIND) == RECTIFY_EVENT_APPROVED
          && rectify_record_has_happened (event, RECTIFY_EVENTS_ON, as_of))
        return rectify_record_get_date (event, RECTIFY_EVENTS_ON);
    }
  return 0;
}

/**
 * rectify_item_is_lasting:
 * @item: a ledger item
 *
 * Returns: whether it has a measure whose limit or flag is lasting, so that
 *   approving it makes it sustained, not closed
 */
gboolean
rectify_item_is_lasting (RectifyRecord *item)
{
  RectifyList *measures = rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES);

  for (guint i = 0; i < rectify_list_get_length (measures); i++)
    {
      RectifyRecord *measure = rectify_list_get (measures, i);

      if (rectify_record_get_choice (measure, RECTIFY_MEASURES_LIMIT) == RECTIFY_LIMIT_LASTING
          || rectify_record_get_flag (measure, RECTIFY_MEASURES_LASTING))
        return TRUE;
    }
  return FALSE;
}
