/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "papers-fixture.h"

#include <glib/gstdio.h>

#include "rectify-reader.h"

RectifyMeeting *
fixture_read (const char *sections)
{
  g_autofree char *text
      = g_strdup_printf ("{'format': 'rectify-meeting', 'version': 1, %s}", sections);
  g_autoptr (GError) error = NULL;
  gboolean newer = FALSE;
  RectifyMeeting *meeting;

  g_strdelimit (text, "'", '"');
  meeting = rectify_reader_read (text, strlen (text), &newer, &error);
  g_assert_no_error (error);
  return meeting;
}

char *
fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("rectify-papers-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
fixture_clear_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_remove (path) != 0)
        fixture_clear_folder (g_strdup (path));
    }
  g_rmdir (folder);
  g_free (folder);
}

guint
fixture_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}
