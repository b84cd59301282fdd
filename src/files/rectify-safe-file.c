/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct _RectifySafeFile
{
  char *target;    /* where symbolic links lead */
  char *folder;    /* of the target */
  char *temporary; /* NULL once it has the target's name */
  int fd;          /* of the temporary file */
  mode_t mode;     /* of the finished file */
  gid_t group;     /* of the replaced file, or -1 */
};

G_DEFINE_QUARK (rectify-file-error-quark, rectify_file_error)

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, RECTIFY_FILE_ERROR, RECTIFY_FILE_ERROR_UNWRITTEN, message);
  return FALSE;
}

static gboolean
fail_errno (GError **error,
            int      number)
{
  g_set_error (error, RECTIFY_FILE_ERROR, RECTIFY_FILE_ERROR_UNWRITTEN,
               /* Translators: what the system says is wrong */
               _ ("the file could not be written (%s); choose another folder or name, "
                  "or make room on the disk"),
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

/* What stands at the target decides whether it may be replaced, and the new file's mode. */
static gboolean
check_target (RectifySafeFile *self,
              gboolean        *exists,
              GError         **error)
{
  struct stat before;

  *exists = FALSE;
  /* Resolved, and still a link: it leads nowhere, perhaps to a disk that is not in. */
  if (g_file_test (self->target, G_FILE_TEST_IS_SYMLINK))
    return fail (error, _ ("the link leads to no file; choose another name"));
  if (stat (self->target, &before) != 0)
    return errno == ENOENT || fail_errno (error, errno);
  if (S_ISDIR (before.st_mode))
    return fail (error, _ ("this is a folder; give the name of a file in it"));
  if (!S_ISREG (before.st_mode))
    return fail (error, _ ("this is not an ordinary file; choose another name"));
  if (access (self->target, W_OK) != 0)
    return fail (error, _ ("the file is write-protected; choose another name"));

  *exists = TRUE;
  self->mode = before.st_mode & 07777;
  self->group = before.st_gid;
  return TRUE;
}

/* The temporary file is the clerk's alone until it is finished. A new target that
 * is not to stay so gets the mode that the system gives a new file here: ask by
 * making one. */
static gboolean
make_temporary (RectifySafeFile *self,
                gboolean         mode_is_known,
                GError         **error)
{
  struct stat made;

  self->temporary = g_build_filename (self->folder, ".rectify-XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, mode_is_known ? 0600 : 0666);
  if (self->fd < 0)
    {
      g_clear_pointer (&self->temporary, g_free);
      return fail_errno (error, errno);
    }
  if (mode_is_known)
    return TRUE;
  if (fstat (self->fd, &made) != 0)
    return fail_errno (error, errno);
  self->mode = made.st_mode & 07777;
  /* A file system without modes refuses; then there is nothing to hide. */
  if (fchmod (self->fd, 0600) != 0)
    g_debug ("%s: no private mode: %s", self->temporary, g_strerror (errno));
  return TRUE;
}

/**
 * rectify_safe_file_open:
 * @path: the target; symbolic links are followed and stay
 * @is_private: whether a new file is to be its owner's alone; a replaced file's
 *   mode is kept in either case
 * @error: RECTIFY_FILE_ERROR_UNWRITTEN
 *
 * Makes an empty temporary file of mode 0600 in the target's folder.
 *
 * Returns: (transfer full) (nullable): what to commit or free
 */
RectifySafeFile *
rectify_safe_file_open (const char  *path,
                        gboolean     is_private,
                        GError     **error)
{
  g_autoptr (RectifySafeFile) self = g_new0 (RectifySafeFile, 1);
  gboolean exists;

  self->fd = -1;
  self->mode = 0600;
  self->group = (gid_t) -1;
  self->target = resolve (path);
  self->folder = g_path_get_dirname (self->target);
  if (!check_target (self, &exists, error) || !make_temporary (self, exists || is_private, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rectify_safe_file_get_temporary:
 * @self: a safe file not yet committed
 *
 * Returns: (transfer none): the file to write; it may be truncated, not replaced
 */
const char *
rectify_safe_file_get_temporary (RectifySafeFile *self)
{
  return self->temporary;
}

/**
 * rectify_safe_file_get_folder:
 * @self: a safe file
 *
 * Returns: (transfer none): the folder of the target
 */
const char *
rectify_safe_file_get_folder (RectifySafeFile *self)
{
  return self->folder;
}

/**
 * rectify_safe_file_get_fd:
 * @self: a safe file not yet committed
 *
 * Returns: the temporary file, open for reading and writing; owned by @self
 */
int
rectify_safe_file_get_fd (RectifySafeFile *self)
{
  return self->fd;
}

/**
 * rectify_safe_file_write:
 * @self: a safe file not yet committed
 * @text: (array length=length): bytes
 * @length: how many
 * @error: RECTIFY_FILE_ERROR_UNWRITTEN
 *
 * Returns: whether all of @text is behind what was written before
 */
gboolean
rectify_safe_file_write (RectifySafeFile  *self,
                         const char       *text,
                         gsize             length,
                         GError          **error)
{
  while (length > 0)
    {
      gssize written = write (self->fd, text, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return fail_errno (error, errno);
      text += written;
      length -= (gsize) written;
    }
  return TRUE;
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
 * rectify_safe_file_commit:
 * @self: a safe file, its temporary file written and closed by who wrote it
 * @error: RECTIFY_FILE_ERROR_UNWRITTEN
 *
 * Flushes the temporary file to the disk and gives it the target's name.
 *
 * Returns: whether the new file stands; if not, the target is untouched
 */
gboolean
rectify_safe_file_commit (RectifySafeFile  *self,
                          GError          **error)
{
  /* The group can be kept only where the clerk belongs to it: try, as cp -p does. */
  if (self->group != (gid_t) -1 && fchown (self->fd, (uid_t) -1, self->group) != 0)
    g_debug ("the group of %s is not kept: %s", self->target, g_strerror (errno));
  if (fchmod (self->fd, self->mode) != 0)
    g_debug ("the mode of %s is not kept: %s", self->target, g_strerror (errno));

  /* EINVAL: a file system that cannot flush. */
  if ((fsync (self->fd) != 0 && errno != EINVAL) || g_rename (self->temporary, self->target) != 0)
    return fail_errno (error, errno);
  g_clear_pointer (&self->temporary, g_free);
  flush_folder (self->folder);
  return TRUE;
}

/**
 * rectify_safe_file_free:
 * @self: a safe file; one that was not committed leaves nothing behind
 */
void
rectify_safe_file_free (RectifySafeFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->folder);
  g_free (self->target);
  g_free (self);
}
