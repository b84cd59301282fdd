/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * RectifyDocument is the one door through which a meeting changes: set a
 * field, insert, remove, move a record, grouped into named actions that undo
 * and redo.
 *
 *   rectify_document_begin (document, label);
 *   person = rectify_document_insert (document, people, position);
 *   rectify_document_set_text (document, person, RECTIFY_PEOPLE_NAME, "赵甲");
 *   rectify_document_end (document);
 *
 * Main thread only. Other threads get rectify_document_snapshot().
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_DOCUMENT (rectify_document_get_type ())
G_DECLARE_FINAL_TYPE (RectifyDocument, rectify_document, RECTIFY, DOCUMENT, GObject)

/*
 * Properties: "can-undo", "can-redo", "modified", "read-only" (booleans),
 * "undo-label", "redo-label" (strings, NULL when there is none).
 *
 * Signals:
 *   "record-changed" (RectifyRecord *record, guint field)  a field was set;
 *       for an insertion, removal or move among the children of a record, the
 *       owner and its list field
 *   "changed" ()  once, after an action, undo or redo has ended
 * Lists emit GListModel::items-changed, records notify their properties.
 */

RectifyDocument *rectify_document_new          (RectifyMeeting      *meeting);
RectifyDocument *rectify_document_new_empty    (void);
RectifyMeeting  *rectify_document_get_meeting  (RectifyDocument     *self);
RectifyMeeting  *rectify_document_snapshot     (RectifyDocument     *self);

void             rectify_document_begin        (RectifyDocument     *self,
                                                const char          *label);
void             rectify_document_end          (RectifyDocument     *self);
void             rectify_document_break        (RectifyDocument     *self);

gboolean         rectify_document_set          (RectifyDocument     *self,
                                                RectifyRecord       *record,
                                                RectifyFieldId       field,
                                                RectifyValue         value,
                                                GError             **error);
gboolean         rectify_document_type         (RectifyDocument     *self,
                                                RectifyRecord       *record,
                                                RectifyFieldId       field,
                                                RectifyValue         value,
                                                GError             **error);
void             rectify_document_set_text     (RectifyDocument     *self,
                                                RectifyRecord       *record,
                                                RectifyFieldId       field,
                                                const char          *text);
void             rectify_document_set_number   (RectifyDocument     *self,
                                                RectifyRecord       *record,
                                                RectifyFieldId       field,
                                                gint64               number);
RectifyRecord   *rectify_document_insert       (RectifyDocument     *self,
                                                RectifyList         *list,
                                                guint                position);
void             rectify_document_remove       (RectifyDocument     *self,
                                                RectifyRecord       *record);
void             rectify_document_move         (RectifyDocument     *self,
                                                RectifyRecord       *record,
                                                guint                position);

gboolean         rectify_document_undo         (RectifyDocument     *self);
gboolean         rectify_document_redo         (RectifyDocument     *self);
const char      *rectify_document_get_undo_label (RectifyDocument   *self);
const char      *rectify_document_get_redo_label (RectifyDocument   *self);
gboolean         rectify_document_is_modified  (RectifyDocument     *self);
gboolean         rectify_document_is_read_only (RectifyDocument     *self);
void             rectify_document_set_read_only (RectifyDocument    *self,
                                                 gboolean            read_only);

/* Saving: take a mark together with the snapshot, tell the mark once it is on disk. */
guint64          rectify_document_get_mark     (RectifyDocument     *self);
void             rectify_document_saved        (RectifyDocument     *self,
                                                guint64              mark);

G_END_DECLS
