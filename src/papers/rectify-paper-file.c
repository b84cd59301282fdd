/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-paper-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rectify-paper.h"

struct _RectifyPaperFile
{
  char *path;      /* as the clerk named it, for messages */
  char *target;    /* where its symbolic links lead */
  char *folder;    /* of the target */
  char *temporary; /* NULL once it has the target's name */
  int fd;          /* of the temporary file */
  mode_t mode;     /* of the finished file */
  gid_t group;     /* of the replaced file, or -1 */
};

static gboolean
fail (RectifyPaperFile *self,
      GError          **error,
      const char       *format)
{
  g_autofree char *name = g_filename_display_name (self->path);

  g_set_error (error, RECTIFY_PAPER_ERROR, RECTIFY_PAPER_ERROR_UNWRITTEN, format, name);
  return FALSE;
}

static gboolean
fail_errno (RectifyPaperFile *self,
            GError          **error,
            int               number)
{
  g_autofree char *name = g_filename_display_name (self->path);

  g_set_error (error, RECTIFY_PAPER_ERROR, RECTIFY_PAPER_ERROR_UNWRITTEN,
               /* Translators: a file name, and what the system says is wrong */
               _ ("“%s” could not be written (%s); choose another folder or name, "
                  "or make room on the disk"),
               name, g_strerror (number));
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

/* What stands at the target decides whether it may be replaced, and the new file's mode. */
static gboolean
check_target (RectifyPaperFile *self,
              gboolean         *exists,
              GError          **error)
{
  struct stat before;

  *exists = FALSE;
  if (stat (self->target, &before) != 0)
    return errno == ENOENT || fail_errno (self, error, errno);
  if (S_ISDIR (before.st_mode))
    return fail (self, error, _ ("“%s” is a folder; give the name of a file in it"));
  if (!S_ISREG (before.st_mode))
    return fail (self, error, _ ("“%s” is not an ordinary file; choose another name"));
  if (access (self->target, W_OK) != 0)
    return fail (self, error, _ ("“%s” is write-protected; choose another name"));

  *exists = TRUE;
  self->mode = before.st_mode & 07777;
  self->group = before.st_gid;
  return TRUE;
}

/* The temporary file is the clerk's alone until it is finished. A new target
 * gets the mode that the system gives a new file here: ask by making one. */
static gboolean
make_temporary (RectifyPaperFile *self,
                gboolean          exists,
                GError          **error)
{
  struct stat made;

  self->temporary = g_build_filename (self->folder, ".rectify-XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, exists ? 0600 : 0666);
  if (self->fd < 0)
    {
      g_clear_pointer (&self->temporary, g_free);
      return fail_errno (self, error, errno);
    }
  if (exists)
    return TRUE;
  if (fstat (self->fd, &made) != 0)
    return fail_errno (self, error, errno);
  self->mode = made.st_mode & 07777;
  /* A file system without modes refuses; then there is nothing to hide. */
  if (fchmod (self->fd, 0600) != 0)
    g_debug ("%s: no private mode: %s", self->temporary, g_strerror (errno));
  return TRUE;
}

/**
 * rectify_paper_file_open:
 * @path: the target
 * @error: RECTIFY_PAPER_ERROR_UNWRITTEN
 *
 * Makes an empty temporary file of mode 0600 in the target's folder.
 *
 * Returns: (transfer full) (nullable): what to commit or free
 */
RectifyPaperFile *
rectify_paper_file_open (const char  *path,
                         GError     **error)
{
  g_autoptr (RectifyPaperFile) self = g_new0 (RectifyPaperFile, 1);
  gboolean exists;

  self->fd = -1;
  self->group = (gid_t) -1;
  self->path = g_strdup (path);
  self->target = resolve (path);
  self->folder = g_path_get_dirname (self->target);
  if (!check_target (self, &exists, error) || !make_temporary (self, exists, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rectify_paper_file_get_temporary:
 * @self: a paper file not yet committed
 *
 * Returns: (transfer none): the file to write; it may be truncated, not replaced
 */
const char *
rectify_paper_file_get_temporary (RectifyPaperFile *self)
{
  return self->temporary;
}

/**
 * rectify_paper_file_get_folder:
 * @self: a paper file
 *
 * Returns: (transfer none): the folder of the target
 */
const char *
rectify_paper_file_get_folder (RectifyPaperFile *self)
{
  return self->folder;
}

/**
 * rectify_paper_file_get_fd:
 * @self: a paper file not yet committed
 *
 * Returns: the temporary file, open for reading and writing; owned by @self
 */
int
rectify_paper_file_get_fd (RectifyPaperFile *self)
{
  return self->fd;
}

static void
flush_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  /* The file stands already; a folder that cannot be flushed is no loss of it. */
  if (fd < 0 || fsync (fd) != 0)
    g_debug ("the folder %s cannot be flushed: %s", folder, g_strerror (errno));
  if (fd >= 0)
    close (fd);
}

/**
 * rectify_paper_file_commit:
 * @self: a paper file, its temporary file written and closed by who wrote it
 * @error: RECTIFY_PAPER_ERROR_UNWRITTEN
 *
 * Flushes the temporary file to the disk and gives it the target's name.
 *
 * Returns: whether the new file stands; if not, the target is untouched
 */
gboolean
rectify_paper_file_commit (RectifyPaperFile  *self,
                           GError           **error)
{
  /* The group can be kept only where the clerk belongs to it: try, as cp -p does. */
  if (self->group != (gid_t) -1 && fchown (self->fd, (uid_t) -1, self->group) != 0)
    g_debug ("the group of %s is not kept: %s", self->target, g_strerror (errno));
  if (fchmod (self->fd, self->mode) != 0)
    g_debug ("the mode of %s is not kept: %s", self->target, g_strerror (errno));

  /* EINVAL: a file system that cannot flush. */
  if ((fsync (self->fd) != 0 && errno != EINVAL) || g_rename (self->temporary, self->target) != 0)
    return fail_errno (self, error, errno);
  g_clear_pointer (&self->temporary, g_free);
  flush_folder (self->folder);
  return TRUE;
}

/**
 * rectify_paper_file_free:
 * @self: a paper file; one that was not committed leaves nothing behind
 */
void
rectify_paper_file_free (RectifyPaperFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->folder);
  g_free (self->target);
  g_free (self->path);
  g_free (self);
}
