/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Row heights of a sheet. Excel and LibreOffice fit a row to its cells by
 * themselves, but not to merged ones: rows of a merge need a height of ours.
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
