/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The floor of starting up: an AdwApplicationWindow of the program's size that
 * holds a header bar and nothing else. The title is Chinese, for the first
 * Chinese character costs a font that no Chinese program is without.
 */
#include <adwaita.h>

#define TITLE "民主生活会台账"

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *header = adw_header_bar_new ();

  gtk_widget_set_valign (header, GTK_ALIGN_START);
  gtk_window_set_title (GTK_WINDOW (window), TITLE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), header);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application
      = adw_application_new ("io.github.rectify.BenchBareWindow", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
