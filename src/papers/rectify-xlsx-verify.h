/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads a finished workbook back. libxlsxwriter collects each part in a
 * temporary file and looks at no error of writing it: on a full disk it packs
 * the half that got through, and reports success.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rectify_xlsx_verify (int fd);

G_END_DECLS
