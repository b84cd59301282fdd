/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-store.h"

#include <glib/gi18n-lib.h>

#include "rectify-reader.h"
#include "rectify-safe-file.h"
#include "rectify-writer.h"

/**
 * rectify_store_load:
 * @path: a file
 * @newer: (out) (optional): whether a newer version wrote it; such a meeting
 *   may be read, not saved
 * @error: RECTIFY_STORE_ERROR with a sentence
 *
 * Returns: (transfer full) (nullable): the meeting in the file
 */
RectifyMeeting *
rectify_store_load (const char  *path,
                    gboolean    *newer,
                    GError     **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_UNREAD,
                           _ ("this is a folder; choose a file"));
      return NULL;
    }
  /* Read, not mapped: another program may cut the file while it is read. */
  if (!g_file_get_contents (path, &text, &length, &local))
    {
      g_set_error (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_UNREAD,
                   _ ("the file cannot be read: %s"),
                   g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                       ? _ ("there is no such file")
                       : local->message);
      return NULL;
    }
  return rectify_reader_read (text, length, newer, error);
}

static gboolean
write_meeting (RectifyMeeting   *snapshot,
               RectifySafeFile  *file,
               GError          **error)
{
  GString *text = rectify_writer_write (snapshot);
  gboolean well = rectify_safe_file_write (file, text->str, text->len, error);

  g_string_free (text, TRUE);
  return well;
}

/* Nothing is believed but what can be read back. */
static gboolean
verify (RectifyMeeting   *snapshot,
        RectifySafeFile  *file,
        GError          **error)
{
  g_autoptr (RectifyMeeting) again
      = rectify_store_load (rectify_safe_file_get_temporary (file), NULL, error);

  if (!again)
    return FALSE;
  if (rectify_meeting_equal (snapshot, again))
    return TRUE;
  g_set_error_literal (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_UNSAVED,
                       _ ("what was written differs from the meeting; "
                          "the old file is kept, save under another name"));
  return FALSE;
}

/**
 * rectify_store_save:
 * @snapshot: a meeting that nobody changes meanwhile
 * @path: where to; symbolic links are followed
 * @error: RECTIFY_FILE_ERROR or RECTIFY_STORE_ERROR_UNSAVED with a sentence
 *
 * Writes beside the target, reads back and compares, flushes, renames.
 *
 * Returns: whether the meeting is safely on the disk; otherwise the old file is untouched
 */
gboolean
rectify_store_save (RectifyMeeting  *snapshot,
                    const char      *path,
                    GError         **error)
{
  g_autoptr (RectifySafeFile) file = NULL;

  g_return_val_if_fail (RECTIFY_IS_MEETING (snapshot), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = rectify_safe_file_open (path, TRUE, error);
  return file && write_meeting (snapshot, file, error) && verify (snapshot, file, error)
         && rectify_safe_file_commit (file, error);
}

/* In a worker */

typedef struct
{
  char *path;
  RectifyMeeting *snapshot;
  gboolean newer;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->snapshot);
  g_free (job->path);
  g_free (job);
}

static GTask *
task_new (const char          *path,
          RectifyMeeting      *snapshot,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  g_set_object (&job->snapshot, snapshot);
  g_task_set_task_data (task, job, job_free);
  return task;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  RectifyMeeting *meeting = rectify_store_load (job->path, &job->newer, &error);

  if (meeting)
    g_task_return_pointer (task, meeting, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rectify_store_load_async:
 * @path: a file
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread that asked
 * @user_data: passed to @callback
 */
void
rectify_store_load_async (const char          *path,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = task_new (path, NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, rectify_store_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * rectify_store_load_finish:
 * @result: what the callback got
 * @newer: (out) (optional): see rectify_store_load()
 * @error: see rectify_store_load()
 *
 * Returns: (transfer full) (nullable): the meeting
 */
RectifyMeeting *
rectify_store_load_finish (GAsyncResult  *result,
                           gboolean      *newer,
                           GError       **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (newer)
    *newer = job->newer;
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (rectify_store_save (job->snapshot, job->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * rectify_store_save_async:
 * @snapshot: a snapshot, not used by anybody else meanwhile
 * @path: where to
 * @cancellable: (nullable): a cancellable; a save that has begun is finished
 * @callback: called in the thread that asked
 * @user_data: passed to @callback
 */
void
rectify_store_save_async (RectifyMeeting      *snapshot,
                          const char          *path,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = task_new (path, snapshot, cancellable, callback, user_data);

  g_task_set_source_tag (task, rectify_store_save_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * rectify_store_save_finish:
 * @result: what the callback got
 * @error: see rectify_store_save()
 *
 * Returns: whether it is saved
 */
gboolean
rectify_store_save_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
