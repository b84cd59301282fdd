/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Small things that the widgets of the form share.
 */
#pragma once

#include <adwaita.h>

#include "rectify-document.h"
#include "rectify-light.h"

G_BEGIN_DECLS

gboolean    rectify_form_holds          (RectifyDocument    *document,
                                         RectifyRecord      *record);
void        rectify_form_name_widget    (GtkWidget          *widget,
                                         const char         *name);
GtkWidget  *rectify_form_icon_button    (const char         *icon,
                                         const char         *name);
void        rectify_form_break_on_focus (GtkWidget          *control,
                                         RectifyDocument    *document);
char       *rectify_form_shorten        (const char         *text,
                                         guint               most);
const char *rectify_form_light_class    (RectifyLight        light);

G_END_DECLS
