/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A button that shows the date as of which everything is shown, with a
 * calendar to choose another. Property "as-of": a Julian day.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RECTIFY_TYPE_AS_OF_BUTTON (rectify_as_of_button_get_type ())
G_DECLARE_FINAL_TYPE (RectifyAsOfButton, rectify_as_of_button, RECTIFY, AS_OF_BUTTON, AdwBin)

GtkWidget *rectify_as_of_button_new (void);

G_END_DECLS
