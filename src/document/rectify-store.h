/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Meeting files on disk: loading, and saving so that a crash, a full disk or a
 * mistake of ours never costs the file that is there. The synchronous functions
 * run in any thread; the others run them in a worker.
 */
#pragma once

#include <gio/gio.h>

#include "rectify-meeting.h"
#include "rectify-store-error.h"

G_BEGIN_DECLS

RectifyMeeting *rectify_store_load        (const char           *path,
                                           gboolean             *newer,
                                           GError              **error);
gboolean        rectify_store_save        (RectifyMeeting       *snapshot,
                                           const char           *path,
                                           GError              **error);

void            rectify_store_load_async  (const char           *path,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
RectifyMeeting *rectify_store_load_finish (GAsyncResult         *result,
                                           gboolean             *newer,
                                           GError              **error);
void            rectify_store_save_async  (RectifyMeeting       *snapshot,
                                           const char           *path,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean        rectify_store_save_finish (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
