/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A popover to choose from a list of candidates, with a search.
 *
 * Signals:
 *   "picked" (const char *id)   one was chosen, or given up if it was chosen
 *   "cleared" ()                none shall be chosen
 */
#pragma once

#include <adwaita.h>

#include "rectify-strings.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_PICKER (rectify_picker_get_type ())
G_DECLARE_FINAL_TYPE (RectifyPicker, rectify_picker, RECTIFY, PICKER, GtkPopover)

GtkWidget *rectify_picker_new            (const char     *name,
                                          gboolean        several);
void       rectify_picker_set_candidates (RectifyPicker  *self,
                                          GListModel     *candidates);
void       rectify_picker_set_chosen     (RectifyPicker  *self,
                                          RectifyStrings *chosen);

G_END_DECLS
