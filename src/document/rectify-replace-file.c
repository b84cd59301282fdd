/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The new content is written beside the target, flushed to the disk, checked
 * by the caller, and only then takes the target's name. g_file_replace() does
 * this only for some files and rewrites the others in place.
 */
#include "config.h"

#include "rectify-replace-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (GError     **error,
      const char  *doing,
      int          number)
{
  g_set_error (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_UNSAVED, "%s: %s", doing,
               g_strerror (number));
  return FALSE;
}

/* The file a chain of symbolic links leads to, so that the links stay. */
static char *
resolve (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy = g_strdup (resolved ? resolved : path);

  free (resolved);
  return copy;
}

static gboolean
flush (const char *path,
       int         flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean well;

  if (fd < 0)
    return FALSE;
  well = fsync (fd) == 0;
  return (close (fd) == 0) && well;
}

/* The mode of the replaced file; a new file is the clerk's alone. */
static gboolean
copy_mode (const char *target,
           const char *temporary)
{
  struct stat before;

  if (stat (target, &before) != 0)
    return chmod (temporary, 0600) == 0;
  /* The group can be kept only where the clerk belongs to it: try, as cp -p does. */
  if (chown (temporary, (uid_t) -1, before.st_gid) != 0)
    g_debug ("the group of %s is not kept: %s", target, g_strerror (errno));
  return chmod (temporary, before.st_mode & 07777) == 0;
}

/**
 * rectify_replace_file:
 * @path: the target
 * @fill: (scope call): writes the content into the file whose path it is given,
 *   and checks it
 * @user_data: passed to @fill
 * @error: RECTIFY_STORE_ERROR_UNSAVED, or what @fill says
 *
 * Whatever happens, @path is afterwards the old file or the new one, and no
 * other file is left.
 *
 * Returns: whether the new file stands at @path, on the disk
 */
gboolean
rectify_replace_file (const char       *path,
                      RectifyFillFunc   fill,
                      gpointer          user_data,
                      GError          **error)
{
  g_autofree char *target = resolve (path);
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *temporary = g_build_filename (folder, ".rectify-XXXXXX", NULL);
  int fd;

  /* Resolved, and still a link: it leads nowhere, perhaps to a disk that is not in. */
  if (g_file_test (target, G_FILE_TEST_IS_SYMLINK))
    return fail (error, _ ("the link leads to no file"), ENOENT);
  if (g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return fail (error, _ ("the place is taken by something that is not a file"), EINVAL);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (error, _ ("no file can be made in this folder; choose another"), errno);
  close (fd);

  if (!fill (temporary, user_data, error))
    goto undo;
  if (!copy_mode (target, temporary) || !flush (temporary, O_RDWR))
    {
      fail (error, _ ("the file could not be written to the disk"), errno);
      goto undo;
    }
  if (g_rename (temporary, target) != 0)
    {
      fail (error, _ ("the old file could not be replaced"), errno);
      goto undo;
    }
  /* From here the new file stands; a folder that cannot be flushed is no loss of it. */
  if (!flush (folder, O_RDONLY | O_DIRECTORY))
    g_debug ("the folder %s cannot be flushed: %s", folder, g_strerror (errno));
  return TRUE;

undo:
  g_unlink (temporary);
  return FALSE;
}
