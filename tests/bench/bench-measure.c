/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One measurement in a process of its own: prepares, does one thing once, and
 * prints what it took (bench-clock.h). NAME-floor is the same done by the bare
 * library; bench.py runs both in turn.
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <json-glib/json-glib.h>
#include <locale.h>
#include <unistd.h>

#include "bench-clock.h"
#include "bench-document.h"
#include "bench-sheets.h"
#include "rectify-date.h"
#include "rectify-document.h"
#include "rectify-store.h"
#include "rectify-workbook.h"

#define AS_OF rectify_date_new (2024, 6, 30)
#define UNDO_SETS 10000

static void
must (gboolean      well,
      const GError *error)
{
  if (!well)
    g_error ("%s", error ? error->message : g_strerror (errno));
}

/* The meeting of a file, loaded. */
static RectifyMeeting *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  RectifyMeeting *meeting = rectify_store_load (path, NULL, &error);

  must (meeting != NULL, error);
  return meeting;
}

/* make-document N OUT */
static void
make_document (char **arguments)
{
  g_autoptr (RectifyMeeting) meeting
      = bench_document_new ((guint) g_ascii_strtoull (arguments[0], NULL, 10));
  g_autoptr (GError) error = NULL;

  must (rectify_store_save (meeting, arguments[1], &error), error);
}

/* load FILE */
static void
load_ours (char **arguments)
{
  BenchClock clock = bench_clock_start ();
  g_autoptr (RectifyMeeting) meeting = load (arguments[0]);

  bench_clock_stop (&clock);
}

static void
load_floor (char **arguments)
{
  BenchClock clock = bench_clock_start ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  must (json_parser_load_from_file (parser, arguments[0], &error), error);
  bench_clock_stop (&clock);
}

/* save FILE OUT */
static void
save_ours (char **arguments)
{
  g_autoptr (RectifyMeeting) meeting = load (arguments[0]);
  g_autoptr (GError) error = NULL;
  BenchClock clock = bench_clock_start ();

  must (rectify_store_save (meeting, arguments[1], &error), error);
  bench_clock_stop (&clock);
}

static void
write_and_flush (const char *path,
                 const char *text,
                 gsize       length)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  must (fd >= 0, NULL);
  for (gsize done = 0; done < length;)
    {
      gssize written = write (fd, text + done, length - done);

      must (written > 0, NULL);
      done += (gsize) written;
    }
  must (fsync (fd) == 0 && close (fd) == 0, NULL);
}

static void
save_floor (char **arguments)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  BenchClock clock;
  gsize length;

  must (json_parser_load_from_file (parser, arguments[0], &error), error);
  clock = bench_clock_start ();
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, json_parser_get_root (parser));
  text = json_generator_to_data (generator, &length);
  write_and_flush (arguments[1], text, length);
  bench_clock_stop (&clock);
}

/* export FILE OUT */
static void
export_ours (char **arguments)
{
  g_autoptr (RectifyMeeting) meeting = load (arguments[0]);
  g_autoptr (GError) error = NULL;
  BenchClock clock = bench_clock_start ();

  must (rectify_workbook_export (meeting, AS_OF, arguments[1], NULL, NULL, NULL, NULL, &error),
        error);
  bench_clock_stop (&clock);
}

/* export-floor SHEETS OUT */
static void
export_floor (char **arguments)
{
  BenchSheets *sheets = bench_sheets_load (arguments[0]);
  BenchClock clock = bench_clock_start ();

  bench_sheets_write (sheets, arguments[1]);
  bench_clock_stop (&clock);
  bench_sheets_free (sheets);
}

/* snapshot FILE */
static void
snapshot (char **arguments)
{
  g_autoptr (RectifyMeeting) meeting = load (arguments[0]);
  g_autoptr (RectifyDocument) document = rectify_document_new (meeting);
  BenchClock clock = bench_clock_start ();
  g_autoptr (RectifyMeeting) taken = rectify_document_snapshot (document);

  bench_clock_stop (&clock);
}

static void
set_notes (RectifyDocument *document)
{
  RectifyList *items = rectify_meeting_get_list (rectify_document_get_meeting (document),
                                                 RECTIFY_RECTIFICATION_ITEMS);
  guint n = rectify_list_get_length (items);

  rectify_document_begin (document, "Set");
  for (guint i = 0; i < UNDO_SETS; i++)
    {
      g_autofree char *text = g_strdup_printf ("第%u次修改", i);

      rectify_document_set_text (document, rectify_list_get (items, i % n), RECTIFY_ITEMS_NOTE,
                                 text);
    }
  rectify_document_end (document);
}

/* set FILE: as many sets in one action */
static void
set (char **arguments)
{
  g_autoptr (RectifyMeeting) meeting = load (arguments[0]);
  g_autoptr (RectifyDocument) document = rectify_document_new (meeting);
  BenchClock clock = bench_clock_start ();

  set_notes (document);
  bench_clock_stop (&clock);
}

/* undo FILE: the same undone */
static void
undo (char **arguments)
{
  g_autoptr (RectifyMeeting) meeting = load (arguments[0]);
  g_autoptr (RectifyDocument) document = rectify_document_new (meeting);
  BenchClock clock;

  set_notes (document);
  clock = bench_clock_start ();
  must (rectify_document_undo (document), NULL);
  bench_clock_stop (&clock);
}

static const struct
{
  const char *name;
  int n_arguments;
  void (*run) (char **arguments);
} commands[] = {
  { "make-document", 2, make_document },
  { "load", 1, load_ours },
  { "load-floor", 1, load_floor },
  { "save", 2, save_ours },
  { "save-floor", 2, save_floor },
  { "export", 2, export_ours },
  { "export-floor", 2, export_floor },
  { "snapshot", 1, snapshot },
  { "set", 1, set },
  { "undo", 1, undo },
};

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0 && argc == 2 + commands[i].n_arguments)
      {
        commands[i].run (argv + 2);
        return 0;
      }
  g_printerr ("usage: bench-measure COMMAND ARGUMENT…; see bench.py\n");
  return 2;
}
