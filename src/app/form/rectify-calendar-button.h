/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A button that opens a calendar.
 *
 * Signals:
 *   "opening" ()            time to call rectify_calendar_button_set_date()
 *   "picked" (guint date)   a day was chosen, as a Julian day; 0 to clear
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RECTIFY_TYPE_CALENDAR_BUTTON (rectify_calendar_button_get_type ())
G_DECLARE_FINAL_TYPE (RectifyCalendarButton, rectify_calendar_button, RECTIFY, CALENDAR_BUTTON,
                      AdwBin)

GtkWidget *rectify_calendar_button_new      (const char            *name);
void       rectify_calendar_button_set_date (RectifyCalendarButton *self,
                                             guint32                date);

G_END_DECLS
