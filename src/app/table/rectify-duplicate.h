/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Copies of records, made by hand with "Duplicate": a new record with what was
 * planned in the old one, and nothing of what has happened to it.
 */
#pragma once

#include "rectify-document.h"

G_BEGIN_DECLS

RectifyRecord *rectify_duplicate (RectifyDocument *document,
                                  RectifyRecord   *record,
                                  guint            position);

G_END_DECLS
