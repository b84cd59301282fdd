/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The footer of the ledger: how many measures and closed items there are, and
 * the date as of which. Property "as-of": a Julian day.
 */
#pragma once

#include <adwaita.h>

#include "rectify-document.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_LEDGER_FOOTER (rectify_ledger_footer_get_type ())
G_DECLARE_FINAL_TYPE (RectifyLedgerFooter, rectify_ledger_footer, RECTIFY, LEDGER_FOOTER, AdwBin)

GtkWidget *rectify_ledger_footer_new (RectifyDocument *document);

G_END_DECLS
