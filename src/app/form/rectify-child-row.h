/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A child record, such as a measure of a ledger item: one line that unfolds to
 * its editors. They are built when it first unfolds.
 */
#pragma once

#include <adwaita.h>

#include "rectify-document.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_CHILD_ROW (rectify_child_row_get_type ())
G_DECLARE_FINAL_TYPE (RectifyChildRow, rectify_child_row, RECTIFY, CHILD_ROW, AdwExpanderRow)

GtkWidget     *rectify_child_row_new            (RectifyDocument *document,
                                                 RectifyKindId    kind);
RectifyRecord *rectify_child_row_get_record     (RectifyChildRow *self);
void           rectify_child_row_set_record     (RectifyChildRow *self,
                                                 RectifyRecord   *record);
void           rectify_child_row_set_editable   (RectifyChildRow *self,
                                                 gboolean         editable);
void           rectify_child_row_refresh        (RectifyChildRow *self,
                                                 guint32          as_of);
void           rectify_child_row_field_changed  (RectifyChildRow *self,
                                                 RectifyFieldId   field);
void           rectify_child_row_flush          (RectifyChildRow *self);
void           rectify_child_row_open           (RectifyChildRow *self);

G_END_DECLS
