/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How many records of a table pass each of its filters. Counted again, in
 * slices of the main loop, some time after the document has changed.
 */
#pragma once

#include "rectify-rows.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_ROW_COUNTS (rectify_row_counts_get_type ())
G_DECLARE_FINAL_TYPE (RectifyRowCounts, rectify_row_counts, RECTIFY, ROW_COUNTS, GObject)

/* Signal "changed" (): some count is another one. */

RectifyRowCounts *rectify_row_counts_new     (RectifyRows            *rows,
                                              const RectifyRowFilter *filters,
                                              guint                   n_filters);
guint             rectify_row_counts_get     (RectifyRowCounts       *self,
                                              guint                   filter);
void              rectify_row_counts_refresh (RectifyRowCounts       *self);

G_END_DECLS
