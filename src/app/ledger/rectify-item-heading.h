/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The heading over the form of a ledger item: its number, light and state.
 * Property "as-of": a Julian day.
 */
#pragma once

#include <adwaita.h>

#include "rectify-document.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_ITEM_HEADING (rectify_item_heading_get_type ())
G_DECLARE_FINAL_TYPE (RectifyItemHeading, rectify_item_heading, RECTIFY, ITEM_HEADING, AdwBin)

GtkWidget *rectify_item_heading_new      (RectifyDocument    *document);
void       rectify_item_heading_set_item (RectifyItemHeading *self,
                                          RectifyRecord      *item);

G_END_DECLS
