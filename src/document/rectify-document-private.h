/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How a document changes, private to src/document/rectify-document*.c.
 */
#pragma once

#include "rectify-document.h"
#include "rectify-history.h"

G_BEGIN_DECLS

/* What the properties said last, to notify only those that changed. */
typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
  gboolean modified;
  gboolean read_only;
  GRefString *undo_label; /* owned */
  GRefString *redo_label; /* owned */
} RectifyDocumentShown;

struct _RectifyDocument
{
  GObject parent_instance;
  RectifyMeeting *meeting;
  RectifyHistory *history;
  guint busy; /* handlers are running, which may read only */
  gboolean read_only;
  RectifyDocumentShown shown;
};

void rectify_document_run     (RectifyDocument  *self,
                               RectifyChange    *change,
                               void            (*run) (RectifyChange  *change,
                                                       RectifyMeeting *meeting));
void rectify_document_changed (RectifyDocument  *self);

G_END_DECLS
