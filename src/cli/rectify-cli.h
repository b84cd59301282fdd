/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The commands that need no display: new, export, stats, format.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit codes: nothing wrong; the command line or a file is wrong. */
#define RECTIFY_EXIT_OK 0
#define RECTIFY_EXIT_WRONG 2

gboolean rectify_cli_is_command (const char   *word);
int      rectify_cli_run        (int           argc,
                                 char        **argv);
void     rectify_cli_print_help (void);
int      rectify_cli_complain   (const char   *file,
                                 const char   *message);
gboolean rectify_cli_parse_date (const char   *text,
                                 guint32      *date,
                                 GError      **error);

G_END_DECLS
