/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Replaces a file by a new one, whole or not at all.
 */
#pragma once

#include <gio/gio.h>

#include "rectify-store-error.h"

G_BEGIN_DECLS

/* Writes and checks the new content at @path; its result decides. */
typedef gboolean (*RectifyFillFunc) (const char  *path,
                                     gpointer     user_data,
                                     GError     **error);

gboolean rectify_replace_file (const char       *path,
                               RectifyFillFunc   fill,
                               gpointer          user_data,
                               GError          **error);

G_END_DECLS
