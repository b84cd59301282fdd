/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files on disk: the new one or the old one, whatever happens on the way. */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "rectify-safe-file.h"
#include "rectify-reader.h"
#include "rectify-record-write.h"
#include "rectify-store.h"

typedef struct
{
  char *folder;
  char *path;
  RectifyMeeting *meeting;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  const char *text = "{\"format\": \"rectify-meeting\", \"version\": 1,"
                     " \"meeting\": {\"title\": \"t\", \"x\": 1}}";

  self->folder = g_dir_make_tmp ("rectify-store-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "会议.rectify", NULL);
  self->meeting = rectify_reader_read (text, strlen (text), NULL, NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_object_unref (self->meeting);
  g_free (self->path);
  g_free (self->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
write_old (Fixture *self)
{
  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
}

static void
save_well (Fixture    *self,
           const char *path)
{
  g_autoptr (RectifyMeeting) again = NULL;
  g_autoptr (GError) error = NULL;

  rectify_store_save (self->meeting, path, &error);
  g_assert_no_error (error);
  again = rectify_store_load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rectify_meeting_equal (self->meeting, again));
}

/* What was there is still there, and nothing else. */
static void
check_old (Fixture *self)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
save_badly (Fixture    *self,
            const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rectify_store_save (self->meeting, path, &error));
  g_assert_error (error, RECTIFY_FILE_ERROR, RECTIFY_FILE_ERROR_UNWRITTEN);
  g_assert_cmpstr (error->message, !=, "");
}

static guint
mode_of (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_lstat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_new_file (Fixture       *self,
               gconstpointer  data)
{
  save_well (self, self->path);
  g_assert_cmpuint (mode_of (self->path), ==, 0600);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_mode_is_kept (Fixture       *self,
                   gconstpointer  data)
{
  write_old (self);
  g_assert_cmpint (g_chmod (self->path, 0664), ==, 0);
  save_well (self, self->path);
  g_assert_cmpuint (mode_of (self->path), ==, 0664);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_link_is_kept (Fixture       *self,
                   gconstpointer  data)
{
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);
  g_autofree char *target = NULL;

  write_old (self);
  g_assert_cmpint (symlink ("会议.rectify", link), ==, 0);
  save_well (self, link);
  target = g_file_read_link (link, NULL);
  g_assert_cmpstr (target, ==, "会议.rectify");
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_REGULAR));
  save_well (self, self->path);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

static void
test_dangling_link (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *target = NULL;

  g_assert_cmpint (symlink ("gone/away.rectify", self->path), ==, 0);
  save_badly (self, self->path);
  target = g_file_read_link (self->path, NULL);
  g_assert_cmpstr (target, ==, "gone/away.rectify");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_missing_folder (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "none", "a.rectify", NULL);

  save_badly (self, path);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

static void
test_folder_in_the_way (Fixture       *self,
                        gconstpointer  data)
{
  g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
  save_badly (self, self->path);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_DIR));
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* A limit on the size of files stands for a disk that fills up on the way. */
static void
test_full_disk (Fixture       *self,
                gconstpointer  data)
{
  struct rlimit before, full;

  write_old (self);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  full = before;
  full.rlim_cur = 100;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &full), ==, 0);
  save_badly (self, self->path);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  check_old (self);
}

/* What cannot be read back is not saved: here an element without an id. */
static void
test_unreadable_meeting (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr (RectifyRecord) person = rectify_record_new (RECTIFY_KIND_PEOPLE, NULL);
  g_autoptr (GError) error = NULL;

  write_old (self);
  rectify_list_append_quiet (rectify_meeting_get_list (self->meeting, RECTIFY_ROOT_PEOPLE),
                             person);
  g_assert_false (rectify_store_save (self->meeting, self->path, &error));
  g_assert_nonnull (error);
  check_old (self);
}

/* An unknown member may lose the field it followed; that is no reason not to save. */
static void
test_cleared_before_unknown (Fixture       *self,
                             gconstpointer  data)
{
  rectify_record_take_value (rectify_meeting_get_info (self->meeting), RECTIFY_MEETING_TITLE,
                             rectify_value_new_text (NULL));
  save_well (self, self->path);
}

static void
test_unreadable_files (Fixture       *self,
                       gconstpointer  data)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_null (rectify_store_load (self->path, NULL, &missing));
  g_assert_error (missing, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_UNREAD);
  g_assert_null (rectify_store_load (self->folder, NULL, &folder));
  g_assert_error (folder, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_UNREAD);
}

/* In a worker */

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (!*result)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_in_worker (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (RectifyMeeting) snapshot = rectify_meeting_snapshot (self->meeting);
  g_autoptr (RectifyMeeting) again = NULL;
  g_autoptr (GError) error = NULL;
  gboolean newer = TRUE;

  rectify_store_save_async (snapshot, self->path, NULL, keep_result_cb, &saved);
  wait_for (&saved);
  g_assert_true (rectify_store_save_finish (saved, &error));
  rectify_store_load_async (self->path, NULL, keep_result_cb, &loaded);
  wait_for (&loaded);
  again = rectify_store_load_finish (loaded, &newer, &error);
  g_assert_no_error (error);
  g_assert_false (newer);
  g_assert_true (rectify_meeting_equal (self->meeting, again));
}

static void
test_in_worker_failing (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GError) error = NULL;

  rectify_store_load_async (self->path, NULL, keep_result_cb, &loaded);
  wait_for (&loaded);
  g_assert_null (rectify_store_load_finish (loaded, NULL, &error));
  g_assert_error (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_UNREAD);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/new-file", test_new_file);
  ADD ("/store/mode", test_mode_is_kept);
  ADD ("/store/link", test_link_is_kept);
  ADD ("/store/dangling-link", test_dangling_link);
  ADD ("/store/missing-folder", test_missing_folder);
  ADD ("/store/folder-in-the-way", test_folder_in_the_way);
  ADD ("/store/full-disk", test_full_disk);
  ADD ("/store/unreadable-meeting", test_unreadable_meeting);
  ADD ("/store/cleared-before-unknown", test_cleared_before_unknown);
  ADD ("/store/unreadable-files", test_unreadable_files);
  ADD ("/store/worker", test_in_worker);
  ADD ("/store/worker-failing", test_in_worker_failing);
  return g_test_run ();
}
