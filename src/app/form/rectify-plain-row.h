/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A row that takes no focus itself: the Tab key goes through the widgets in it.
 * (A GtkListBoxRow that is merely not focusable traps Shift+Tab.)
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RECTIFY_TYPE_PLAIN_ROW (rectify_plain_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (RectifyPlainRow, rectify_plain_row, RECTIFY, PLAIN_ROW,
                          AdwPreferencesRow)

struct _RectifyPlainRowClass
{
  AdwPreferencesRowClass parent_class;
};

GtkWidget *rectify_plain_row_new (GtkWidget *child);

G_END_DECLS
