/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the ledger's section has beyond a table and a form: its filters, a
 * heading over the form with number, light and state, a line of figures and
 * the as-of date.
 */
#pragma once

#include "rectify-section-page.h"

G_BEGIN_DECLS

#define RECTIFY_N_LEDGER_FILTERS 5
extern const RectifyRowFilter rectify_ledger_filters[RECTIFY_N_LEDGER_FILTERS];

void rectify_ledger_furnish (RectifySectionPage *page,
                             RectifyDocument    *document);

G_END_DECLS
