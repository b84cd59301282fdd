/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The workbook as a file: whole or not there. What stands in its cells is tested
 * with another program, by tests/cli/test_workbook.py.
 */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "papers-fixture.h"
#include "rectify-date.h"
#include "rectify-workbook.h"
#include "rectify-xlsx-verify.h"

static RectifyMeeting *
make_meeting (guint n_items)
{
  GString *sections = g_string_new ("'meeting': {'unit': '甲单位', 'year': 2023},"
                                    "'rectification': {'items': [");

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (sections,
                            "%s{'id': 'i%u', 'number': %u, 'title': '问题%u', 'measures': ["
                            "{'id': 'm%u', 'text': '措施', 'limit': 'dated', 'due-on': '2024-03-31'},"
                            "{'id': 'n%u', 'text': '措施', 'limit': 'lasting'}]}",
                            i > 0 ? "," : "", i, i + 1, i, i, i);
  g_string_append (sections, "]}");

  RectifyMeeting *meeting = fixture_read (sections->str);
  g_string_free (sections, TRUE);
  return meeting;
}

static gboolean
export (RectifyMeeting         *meeting,
        const char             *path,
        GCancellable           *cancellable,
        RectifyWorkbookResult  *result,
        GError                **error)
{
  return rectify_workbook_export (meeting, rectify_date_new (2024, 3, 20), path, NULL, NULL,
                                  cancellable, result, error);
}

static gboolean
is_whole (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean whole;

  g_assert_cmpint (fd, >=, 0);
  whole = rectify_xlsx_verify (fd);
  close (fd);
  return whole;
}

static void
test_export (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr (RectifyMeeting) meeting = make_meeting (3);
  g_autoptr (GError) error = NULL;
  RectifyWorkbookResult result;

  g_assert_true (export (meeting, path, NULL, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result.n_items, ==, 3);
  g_assert_cmpuint (result.n_rows, ==, 6);
  g_assert_cmpuint (result.n_cut, ==, 0);
  g_assert_true (is_whole (path));
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr (RectifyMeeting) meeting = fixture_read ("'meeting': {}");
  RectifyWorkbookResult result;

  g_assert_true (export (meeting, path, NULL, &result, NULL));
  g_assert_cmpuint (result.n_items, ==, 0);
  g_assert_cmpuint (result.n_rows, ==, 0);
  g_assert_true (is_whole (path));
}

/* The same snapshot and date give the same bytes. */
static void
test_pure (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *first = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *second = g_build_filename (folder, "b.xlsx", NULL);
  g_autoptr (RectifyMeeting) meeting = make_meeting (2);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  gsize n_a, n_b;

  g_assert_true (export (meeting, first, NULL, NULL, NULL));
  g_usleep (1100 * 1000);
  g_assert_true (export (meeting, second, NULL, NULL, NULL));
  g_assert_true (g_file_get_contents (first, &a, &n_a, NULL));
  g_assert_true (g_file_get_contents (second, &b, &n_b, NULL));
  g_assert_cmpmem (a, n_a, b, n_b);
}

static void
test_cut (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *text = g_strnfill (40000, 'x');
  g_autofree char *sections = g_strdup_printf (
      "'rectification': {'items': [{'id': 'i', 'title': '%s', 'facts': '短'}]}", text);
  g_autoptr (RectifyMeeting) meeting = fixture_read (sections);
  RectifyWorkbookResult result;

  g_assert_true (export (meeting, path, NULL, &result, NULL));
  g_assert_cmpuint (result.n_cut, ==, 1);
  g_assert_cmpuint (result.n_rows, ==, 1);
}

typedef struct
{
  double last;
  GCancellable *cancellable;
  double cancel_at;
} Progress;

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpfloat (fraction, >=, progress->last);
  g_assert_cmpfloat (fraction, <=, 1);
  progress->last = fraction;
  if (progress->cancellable && fraction >= progress->cancel_at)
    g_cancellable_cancel (progress->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr (RectifyMeeting) meeting = make_meeting (200);
  Progress progress = { 0 };

  g_assert_true (rectify_workbook_export (meeting, rectify_date_new (2024, 3, 20), path,
                                          progress_cb, &progress, NULL, NULL, NULL));
  g_assert_cmpfloat (progress.last, >=, 1);
}

/* Cancelled in the middle, and when all but the renaming is done. */
static void
test_cancel (void)
{
  const double moments[] = { 0, 0.1, 0.9 };
  g_autoptr (RectifyMeeting) meeting = make_meeting (200);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (FixtureFolder) folder = fixture_make_folder ();
      g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
      g_autofree char *content = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Progress progress = { 0, cancellable, moments[i] };

      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      g_assert_false (rectify_workbook_export (meeting, rectify_date_new (2024, 3, 20), path,
                                               progress_cb, &progress, cancellable, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (fixture_count_files (folder), ==, 1);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, "old");
    }
}

/* A disk that holds the packed workbook, but not the parts that it is packed from:
 * libxlsxwriter does not notice. The limit stands for it. */
static void
test_disk_full (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *content = NULL;
  g_autoptr (RectifyMeeting) meeting = make_meeting (500);
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 200 * 1024;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (export (meeting, path, NULL, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_error (error, RECTIFY_PAPER_ERROR, RECTIFY_PAPER_ERROR_UNWRITTEN);
  g_assert_nonnull (strstr (error->message, "make room"));
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
}

static void
test_verify (void)
{
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr (RectifyMeeting) meeting = make_meeting (2);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (export (meeting, path, NULL, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (gsize n = 0; n < length; n += 97)
    {
      g_assert_true (g_file_set_contents (path, content, (gssize) n, NULL));
      g_assert_false (is_whole (path));
    }
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
  g_assert_true (is_whole (path));
}

/* libxlsxwriter prints numbers in the thread's locale: 0,3333 is no number. */
static void
test_decimal_comma (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "ru_RU.UTF-8" };
  g_autoptr (FixtureFolder) folder = fixture_make_folder ();
  g_autofree char *first = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *second = g_build_filename (folder, "b.xlsx", NULL);
  g_autoptr (RectifyMeeting) meeting = make_meeting (3);
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  const char *found = NULL;
  gsize n_a, n_b;

  g_assert_true (export (meeting, first, NULL, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (locales) && !found; i++)
    found = setlocale (LC_NUMERIC, locales[i]);
  if (!found)
    {
      g_test_skip ("no locale with a decimal comma is installed");
      return;
    }
  g_assert_true (export (meeting, second, NULL, NULL, NULL));
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  setlocale (LC_NUMERIC, before);
  g_assert_true (g_file_get_contents (first, &a, &n_a, NULL));
  g_assert_true (g_file_get_contents (second, &b, &n_b, NULL));
  g_assert_cmpmem (a, n_a, b, n_b);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/workbook/export", test_export);
  g_test_add_func ("/papers/workbook/empty", test_empty);
  g_test_add_func ("/papers/workbook/pure", test_pure);
  g_test_add_func ("/papers/workbook/cut", test_cut);
  g_test_add_func ("/papers/workbook/progress", test_progress);
  g_test_add_func ("/papers/workbook/cancel", test_cancel);
  g_test_add_func ("/papers/workbook/disk-full", test_disk_full);
  g_test_add_func ("/papers/workbook/verify", test_verify);
  g_test_add_func ("/papers/workbook/decimal-comma", test_decimal_comma);
  return g_test_run ();
}
