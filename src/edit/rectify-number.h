/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The numbers of ledger items: stable, and never used twice.
 */
#pragma once

#include "rectify-document.h"

G_BEGIN_DECLS

void rectify_number_item (RectifyDocument *document,
                          RectifyRecord   *item);

G_END_DECLS
