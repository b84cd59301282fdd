/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A window: the start page, or one meeting in its three tabs.
 * Property "as-of": the Julian day as of which everything is shown.
 */
#pragma once

#include <adwaita.h>

#include "rectify-document.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_WINDOW (rectify_window_get_type ())
G_DECLARE_FINAL_TYPE (RectifyWindow, rectify_window, RECTIFY, WINDOW, AdwApplicationWindow)

RectifyWindow   *rectify_window_new            (GtkApplication  *application);
void             rectify_window_install_accels (GtkApplication  *application);
RectifyDocument *rectify_window_get_document   (RectifyWindow   *self);
void             rectify_window_set_document   (RectifyWindow   *self,
                                                RectifyDocument *document,
                                                GFile           *file);
GFile           *rectify_window_get_file       (RectifyWindow   *self);
void             rectify_window_open           (RectifyWindow   *self,
                                                GFile           *file);
guint32          rectify_window_get_as_of      (RectifyWindow   *self);
void             rectify_window_set_as_of      (RectifyWindow   *self,
                                                guint32          as_of);

G_END_DECLS
