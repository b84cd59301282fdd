/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The workbook (.xlsx) for the superiors: 整改台账 as printed, 明细数据 for
 * machines, 统计汇总.
 */
#pragma once

#include <gio/gio.h>

#include "rectify-paper.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_items; /* in the ledger */
  guint n_rows;  /* one a measure, and one for an item without any */
  guint n_cut;   /* texts longer than a cell, cut with a mark: tell the clerk */
} RectifyWorkbookResult;

gboolean rectify_workbook_export (RectifyMeeting         *snapshot,
                                  guint32                 as_of,
                                  const char             *path,
                                  RectifyProgressFunc     progress,
                                  gpointer                user_data,
                                  GCancellable           *cancellable,
                                  RectifyWorkbookResult  *result,
                                  GError                **error);

G_END_DECLS
