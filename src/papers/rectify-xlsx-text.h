/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The one sanitiser in front of every call of libxlsxwriter, which writes a
 * broken or mutilated workbook without an error when a text is not as Excel
 * wants it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Limits of Excel, "Excel specifications and limits" (Microsoft): UTF-16 units. */
#define RECTIFY_XLSX_CELL_LIMIT 32767
#define RECTIFY_XLSX_SHEET_NAME_LIMIT 31
#define RECTIFY_XLSX_HEADER_LIMIT 255

/* Stands at the end of a text that a cell cannot hold. */
#define RECTIFY_XLSX_CUT_MARK "……（内容过长，已截断）"

const char *rectify_xlsx_text        (const char  *text,
                                      char       **changed,
                                      gboolean    *cut);
char       *rectify_xlsx_header_text (const char  *text,
                                      guint        limit);
char       *rectify_xlsx_sheet_name  (const char  *text);

G_END_DECLS
