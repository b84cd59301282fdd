/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A ledger of any length, byte for byte the same each time.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

RectifyMeeting *bench_document_new (guint n_items);

G_END_DECLS
