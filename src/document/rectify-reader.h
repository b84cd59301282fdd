/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads the text of a meeting file into a meeting.
 */
#pragma once

#include "rectify-meeting.h"
#include "rectify-store-error.h"

G_BEGIN_DECLS

#define RECTIFY_FORMAT "rectify-meeting"
#define RECTIFY_FORMAT_VERSION 1

RectifyMeeting *rectify_reader_read (const char  *text,
                                     gsize        length,
                                     gboolean    *newer,
                                     GError     **error);

G_END_DECLS
