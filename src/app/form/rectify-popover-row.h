/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A row that shows a value and opens a popover to choose another one.
 *
 * Signal "opening" (): the popover is about to be shown; time to make it, with
 * rectify_popover_row_set_popover(), and to fill it.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RECTIFY_TYPE_POPOVER_ROW (rectify_popover_row_get_type ())
G_DECLARE_FINAL_TYPE (RectifyPopoverRow, rectify_popover_row, RECTIFY, POPOVER_ROW, AdwActionRow)

GtkWidget  *rectify_popover_row_new         (const char        *label);
GtkPopover *rectify_popover_row_get_popover (RectifyPopoverRow *self);
void        rectify_popover_row_set_popover (RectifyPopoverRow *self,
                                             GtkPopover        *popover);
void        rectify_value_row_show          (GtkWidget         *row,
                                             const char        *value);

G_END_DECLS
