/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * An AdwEntryRow as the form uses it: titles are no markup, undo is the
 * document's, the text has an accessible name.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *rectify_entry_row_new         (const char *label);
GtkWidget *rectify_entry_row_get_control (GtkWidget  *row);
void       rectify_entry_row_show_text   (GtkWidget  *row,
                                          const char *text);

G_END_DECLS
