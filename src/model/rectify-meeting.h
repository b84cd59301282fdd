/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A meeting: the tree of records of one file, with an index of ids and of
 * the links that lead to each record.
 *
 *   root ─┬─ meeting, report          one record each
 *         ├─ aspects, people          lists
 *         ├─ preparation              plan, steps … reviews
 *         ├─ proceedings              attendance … minutes
 *         └─ rectification            plan, items (measures, events …) …
 *
 * A snapshot is a meeting that nobody changes any more: the same functions
 * read it, in any one thread.
 */
#pragma once

#include "rectify-list.h"
#include "rectify-record.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_MEETING (rectify_meeting_get_type ())
G_DECLARE_FINAL_TYPE (RectifyMeeting, rectify_meeting, RECTIFY, MEETING, GObject)

typedef struct
{
  RectifyRecord *record; /* the record that links */
  RectifyFieldId field;  /* by this field */
} RectifyLinker;

typedef void (*RectifyRecordFunc) (RectifyRecord *record,
                                   gpointer       user_data);

RectifyMeeting *rectify_meeting_new           (void);
RectifyMeeting *rectify_meeting_snapshot      (RectifyMeeting    *self);
gboolean        rectify_meeting_equal         (RectifyMeeting    *a,
                                               RectifyMeeting    *b);

RectifyRecord  *rectify_meeting_get_root      (RectifyMeeting    *self);
RectifyRecord  *rectify_meeting_get_section   (RectifyMeeting    *self,
                                               RectifyFieldId     section);
RectifyRecord  *rectify_meeting_get_info      (RectifyMeeting    *self);
RectifyList    *rectify_meeting_get_list      (RectifyMeeting    *self,
                                               RectifyFieldId     section);
RectifyRecord  *rectify_meeting_get_single    (RectifyMeeting    *self,
                                               RectifyFieldId     section);
void            rectify_meeting_foreach       (RectifyMeeting    *self,
                                               RectifyRecordFunc  func,
                                               gpointer           user_data);
RectifyList    *rectify_meeting_get_home      (RectifyMeeting    *self,
                                               RectifyKindId      kind);

RectifyRecord  *rectify_meeting_find          (RectifyMeeting    *self,
                                               const char        *id);
RectifyRecord  *rectify_meeting_find_kind     (RectifyMeeting    *self,
                                               const char        *id,
                                               RectifyKindId      kind);
RectifyRecord  *rectify_meeting_follow        (RectifyMeeting    *self,
                                               RectifyRecord     *record,
                                               RectifyFieldId     field);
GArray         *rectify_meeting_get_linkers   (RectifyMeeting    *self,
                                               const char        *id);

const char     *rectify_meeting_get_team_word (RectifyMeeting    *self);
char           *rectify_meeting_describe      (RectifyMeeting    *self,
                                               RectifyRecord     *record);
char           *rectify_meeting_describe_id   (RectifyMeeting    *self,
                                               const RectifyField *field,
                                               const char        *id);

/* Kept right by src/document, which is alone in adding and removing records. */
void            rectify_meeting_index_add     (RectifyMeeting    *self,
                                               RectifyRecord     *record);
void            rectify_meeting_index_remove  (RectifyMeeting    *self,
                                               RectifyRecord     *record);
void            rectify_meeting_links_changed (RectifyMeeting    *self);

G_END_DECLS
