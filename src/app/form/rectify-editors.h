/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The editors of all fields of a kind of record, as an array of RectifyEditor
 * in the order of the field table.
 */
#pragma once

#include "rectify-editor.h"

G_BEGIN_DECLS

GPtrArray     *rectify_editors_new           (RectifyDocument *document,
                                              RectifyKindId    kind);
RectifyEditor *rectify_editors_find          (GPtrArray       *editors,
                                              RectifyFieldId   field);
void           rectify_editors_set_record    (GPtrArray       *editors,
                                              RectifyRecord   *record);
void           rectify_editors_refresh_links (GPtrArray       *editors);
void           rectify_editors_flush         (GPtrArray       *editors);
void           rectify_editors_set_editable  (GPtrArray       *editors,
                                              gboolean         editable);

G_END_DECLS
