/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Exports the ledger of a window in a worker, with progress and cancel.
 */
#pragma once

#include "rectify-window.h"

G_BEGIN_DECLS

void rectify_exporter_start (RectifyWindow *window,
                             GFile         *target);

G_END_DECLS
