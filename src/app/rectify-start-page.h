/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a window without a meeting shows: New, Open, and the files opened last.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RECTIFY_MIME_TYPE "application/vnd.rectify.meeting+json"

#define RECTIFY_TYPE_START_PAGE (rectify_start_page_get_type ())
G_DECLARE_FINAL_TYPE (RectifyStartPage, rectify_start_page, RECTIFY, START_PAGE, AdwBin)

GtkWidget *rectify_start_page_new      (void);
void       rectify_start_page_remember (GFile *file);

G_END_DECLS
