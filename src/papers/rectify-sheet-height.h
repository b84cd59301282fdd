/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Row heights of a sheet, for rows that no office program fits to their texts:
 * those of merged cells, and in LibreOffice without a window all of them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Excel allows 409.5 points. */
#define RECTIFY_ROW_HEIGHT_LIMIT 409.0

guint  rectify_sheet_count_lines   (const char *text,
                                    double      width,
                                    double      points);
double rectify_sheet_text_height   (const char *text,
                                    double      width,
                                    double      points);
void   rectify_sheet_spread_height (double     *rows,
                                    guint       n_rows,
                                    double      needed);

G_END_DECLS
