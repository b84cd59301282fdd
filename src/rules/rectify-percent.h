/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Shares with two decimals, rounded half up without going through floating
 * point, so that 1/8 is 12.50 and 2/3 is 66.67 everywhere.
 */
#pragma once

#include "rectify-value.h"

G_BEGIN_DECLS

gint64 rectify_ratio_hundredths   (gint64 part,
                                   gint64 whole);
gint64 rectify_percent_hundredths (gint64 part,
                                   gint64 whole);

G_END_DECLS
