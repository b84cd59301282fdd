/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-number.h"

#include <glib/gi18n-lib.h>

/* The next number, also in a file that does not say it. */
static gint64
next_number (RectifyMeeting *meeting,
             RectifyRecord  *rectification)
{
  RectifyList *items = rectify_record_get_list (rectification, RECTIFY_RECTIFICATION_ITEMS);
  gint64 next = rectify_record_get_number_or (rectification, RECTIFY_RECTIFICATION_NEXT_NUMBER, 1);

  for (guint i = 0; i < rectify_list_get_length (items); i++)
    {
      gint64 number = rectify_record_get_number_or (rectify_list_get (items, i),
                                                    RECTIFY_ITEMS_NUMBER, 0);
      next = MAX (next, number + 1);
    }
  return next;
}

/**
 * rectify_number_item:
 * @document: a document
 * @item: a ledger item that has just been inserted
 *
 * Gives the item the next number and the state open, within the action that
 * inserts it.
 */
void
rectify_number_item (RectifyDocument *document,
                     RectifyRecord   *item)
{
  RectifyMeeting *meeting = rectify_document_get_meeting (document);
  RectifyRecord *rectification = rectify_meeting_get_section (meeting,
                                                              RECTIFY_RECTIFICATION_NEXT_NUMBER);
  gint64 number = next_number (meeting, rectification);

  rectify_document_begin (document, _ ("Number the Item"));
  rectify_document_set_number (document, item, RECTIFY_ITEMS_NUMBER, number);
  rectify_document_set_number (document, item, RECTIFY_ITEMS_STATE, RECTIFY_STATE_OPEN);
  rectify_document_set_number (document, rectification, RECTIFY_RECTIFICATION_NEXT_NUMBER,
                               number + 1);
  rectify_document_end (document);
}
