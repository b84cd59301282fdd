/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Replaces a file by a new one, whole or not at all: the new one is written beside
 * the target and takes its name when it is complete and on the disk. Until then
 * the target is as it was; whatever fails leaves nothing. g_file_replace() does
 * this only for some files and rewrites the others in place.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECTIFY_FILE_ERROR (rectify_file_error_quark ())
GQuark rectify_file_error_quark (void);

/* Messages are sentences without the file's name, which the caller puts before them. */
typedef enum
{
  RECTIFY_FILE_ERROR_UNWRITTEN, /* the target is as it was */
} RectifyFileError;

typedef struct _RectifySafeFile RectifySafeFile;

RectifySafeFile *rectify_safe_file_open          (const char       *path,
                                                  gboolean          is_private,
                                                  GError          **error);
const char      *rectify_safe_file_get_temporary (RectifySafeFile  *self);
const char      *rectify_safe_file_get_folder    (RectifySafeFile  *self);
int              rectify_safe_file_get_fd        (RectifySafeFile  *self);
gboolean         rectify_safe_file_write         (RectifySafeFile  *self,
                                                  const char       *text,
                                                  gsize             length,
                                                  GError          **error);
gboolean         rectify_safe_file_commit        (RectifySafeFile  *self,
                                                  GError          **error);
void             rectify_safe_file_free          (RectifySafeFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RectifySafeFile, rectify_safe_file_free)

G_END_DECLS
