/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The floor of the workbook: writes what sheets.py has read from one, by a bare
 * loop over calls of libxlsxwriter.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BenchSheets BenchSheets;

BenchSheets *bench_sheets_load  (const char  *path);
void         bench_sheets_write (BenchSheets *self,
                                 const char  *path);
void         bench_sheets_free  (BenchSheets *self);

G_END_DECLS
