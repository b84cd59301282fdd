/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Chooses between a command and the window.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "rectify-application.h"
#include "rectify-cli.h"

/* Where the catalogues are: installed, or beside an uninstalled build. */
static const char *
locale_dir (void)
{
  const char *uninstalled = g_getenv ("RECTIFY_LOCALEDIR");

  return uninstalled ? uninstalled : RECTIFY_LOCALEDIR;
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (rectify_cli_is_command (argc > 1 ? argv[1] : NULL))
    return rectify_cli_run (argc, argv);
  return rectify_application_main (argc, argv);
}
