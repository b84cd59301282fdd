/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whether a file is a meeting, and of which version: the members "format" and
 * "version" of its outermost record.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rectify_file_header_read (const char  *text,
                                   gsize        length,
                                   gint64      *version,
                                   GError     **error);

G_END_DECLS
