/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Makes a list or table one stop of the Tab key: arrows move within it, Tab
 * leaves it. GTK 4.8 stops at every row (GtkListTabBehavior came in 4.12).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rectify_tab_stop_install (GtkWidget *widget,
                               GtkWidget *before,
                               GtkWidget *after);

G_END_DECLS
