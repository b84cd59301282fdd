/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "papers-fixture.h"
#include "rectify-safe-file.h"

static void
write_into (RectifySafeFile *file,
            const char       *content)
{
  g_assert_cmpint (write (rectify_safe_file_get_fd (file), content, strlen (content)), ==,
                   (gssize) strlen (content));
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static mode_t
mode_of (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
write_paper (const char *path,
             const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RectifySafeFile) file = rectify_safe_file_open (path, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mode_of (rectify_safe_file_get_temporary (file)), ==, 0600);
  write_into (file, content);
  g_assert_true (rectify_safe_file_commit (file, &error));
  g_assert_no_error (error);
}

static void
assert_refused (const char *path,
                const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rectify_safe_file_open (path, FALSE, &error));
  g_assert_error (error, RECTIFY_FILE_ERROR, RECTIFY_FILE_ERROR_UNWRITTEN);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_new (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "台账.xlsx", NULL);
  mode_t before = umask (027);

  write_paper (path, "new");
  umask (before);
  assert_content (path, "new");
  g_assert_cmpuint (mode_of (path), ==, 0640);
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
}

static void
test_replace (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (chmod (path, 0604), ==, 0);
  write_paper (path, "new");
  assert_content (path, "new");
  g_assert_cmpuint (mode_of (path), ==, 0604);
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
}

static void
test_given_up (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr (RectifySafeFile) file = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  file = rectify_safe_file_open (path, FALSE, NULL);
  write_into (file, "half");
  assert_content (path, "old");
  g_assert_cmpuint (fixture_count_files (folder), ==, 2);
  g_clear_pointer (&file, rectify_safe_file_free);
  assert_content (path, "old");
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
}

static void
test_symlink (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autoptr (FixtureFolder) other = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "link.xlsx", NULL);
  g_autofree char *target = g_build_filename (other, "real.xlsx", NULL);

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink (target, path), ==, 0);
  write_paper (path, "new");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  assert_content (target, "new");
  g_assert_cmpuint (fixture_count_files (other), ==, 1);
}

static void
test_refused (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *sub = g_build_filename (folder, "sub", NULL);
  g_autofree char *fifo = g_build_filename (folder, "fifo", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "a.xlsx", NULL);

  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_refused (sub, "folder");
  assert_refused (fifo, "ordinary file");
  assert_refused (nowhere, "choose another folder");
  g_assert_cmpuint (fixture_count_files (folder), ==, 2);
}

static void
test_write_protected (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (chmod (path, 0400), ==, 0);
  if (access (path, W_OK) == 0)
    {
      g_test_skip ("nothing is write-protected for root");
      return;
    }
  assert_refused (path, "write-protected");
  assert_content (path, "old");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/file/new", test_new);
  g_test_add_func ("/papers/file/replace", test_replace);
  g_test_add_func ("/papers/file/given-up", test_given_up);
  g_test_add_func ("/papers/file/symlink", test_symlink);
  g_test_add_func ("/papers/file/refused", test_refused);
  g_test_add_func ("/papers/file/write-protected", test_write_protected);
  return g_test_run ();
}
