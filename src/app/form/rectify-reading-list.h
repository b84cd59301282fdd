/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is kept of a record and never edited: its events, its history. Not
 * there when there is nothing to read.
 */
#pragma once

#include <adwaita.h>

#include "rectify-meeting.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_READING_LIST (rectify_reading_list_get_type ())
G_DECLARE_FINAL_TYPE (RectifyReadingList, rectify_reading_list, RECTIFY, READING_LIST, AdwBin)

GtkWidget      *rectify_reading_list_new       (RectifyMeeting     *meeting,
                                                RectifyFieldId      field);
RectifyFieldId  rectify_reading_list_get_field (RectifyReadingList *self);
void            rectify_reading_list_show      (RectifyReadingList *self,
                                                RectifyRecord      *record);

G_END_DECLS
