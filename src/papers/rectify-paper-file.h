/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Writes a paper beside its target and gives it the target's name when it is
 * whole. Until then the target is as it was; whatever fails leaves nothing.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RectifyPaperFile RectifyPaperFile;

RectifyPaperFile *rectify_paper_file_open          (const char        *path,
                                                    GError           **error);
const char       *rectify_paper_file_get_temporary (RectifyPaperFile  *self);
const char       *rectify_paper_file_get_folder    (RectifyPaperFile  *self);
int               rectify_paper_file_get_fd        (RectifyPaperFile  *self);
gboolean          rectify_paper_file_commit        (RectifyPaperFile  *self,
                                                    GError           **error);
void              rectify_paper_file_free          (RectifyPaperFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RectifyPaperFile, rectify_paper_file_free)

G_END_DECLS
