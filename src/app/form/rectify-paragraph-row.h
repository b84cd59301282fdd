/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A row with a title and a text of several lines below it: what AdwEntryRow is
 * for one line.
 */
#pragma once

#include "rectify-plain-row.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_PARAGRAPH_ROW (rectify_paragraph_row_get_type ())
G_DECLARE_FINAL_TYPE (RectifyParagraphRow, rectify_paragraph_row, RECTIFY, PARAGRAPH_ROW,
                      RectifyPlainRow)

GtkWidget     *rectify_paragraph_row_new        (const char          *label);
GtkWidget     *rectify_paragraph_row_get_view   (RectifyParagraphRow *self);
GtkTextBuffer *rectify_paragraph_row_get_buffer (RectifyParagraphRow *self);

G_END_DECLS
