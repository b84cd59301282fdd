/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long the window stands still while its ledger of many rows is sorted,
 * filtered and searched: the longest gap between the beats of a timer of one
 * millisecond, which nothing but a busy main loop keeps waiting. The floor is
 * the longest gap of the same loop, with the same window, doing nothing.
 *
 * bench-rows N-ROWS REPETITIONS prints, for each thing done, its name and
 * "STALL-MS IDLE-STALL-MS WORK-MS TOTAL-MS PEAK-KIB", parted by tabs: WORK is
 * processor time within one gap at most, the rest of a stall being other
 * programs' doing; TOTAL is how long it took until the table was right again.
 * Exits with 77 if there is no display.
 *
 * Cairo draws: where there is no graphics card, as under Xvfb, every frame of GTK's
 * OpenGL renderer would take some 70 ms of other threads' time and hide the rest.
 */
#include "config.h"

#include <adwaita.h>
#include <unistd.h>

#include "bench-clock.h"
#include "bench-document.h"
#include "rectify-date.h"
#include "rectify-section-page.h"
#include "rectify-sections.h"

#define AS_OF rectify_date_new (2024, 6, 30)
#define NO_DISPLAY 77

/* So long the views may go on after a change, for what is late is a stall too; so
 * long they are left alone before the next one (scroll bars fade out meanwhile); and
 * so long an idle loop is watched. */
#define SETTLE_USEC G_USEC_PER_SEC

typedef struct
{
  gint64 last, longest;           /* microseconds */
  gint64 last_work, longest_work;
} Watch;

typedef struct
{
  RectifySectionPage *page;
  RectifyTable *table;
  RectifyRows *rows;
} Bench;

static gboolean
beat_cb (gpointer user_data)
{
  Watch *watch = user_data;
  gint64 now = g_get_monotonic_time ();
  gint64 work = bench_work_time (CLOCK_THREAD_CPUTIME_ID);

  watch->longest = MAX (watch->longest, now - watch->last);
  watch->longest_work = MAX (watch->longest_work, work - watch->last_work);
  watch->last = now;
  watch->last_work = work;
  return G_SOURCE_CONTINUE;
}

static gboolean
end_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (gint64 microseconds)
{
  gboolean ended = FALSE;

  g_timeout_add ((guint) (microseconds / 1000), end_cb, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
}

/* Does it, if it is anything, and watches the loop until all is quiet again; returns
 * how long the table was wrong. */
static gint64
watch_loop (Bench  *bench,
            void  (*act) (Bench *bench),
            Watch  *watch)
{
  gint64 start = g_get_monotonic_time ();
  gint64 done;
  guint id;

  *watch = (Watch) {
    .last = start,
    .last_work = bench_work_time (CLOCK_THREAD_CPUTIME_ID),
  };
  if (act)
    act (bench);
  id = g_timeout_add_full (G_PRIORITY_HIGH, 1, beat_cb, watch, NULL);
  while (rectify_rows_is_busy (bench->rows))
    g_main_context_iteration (NULL, TRUE);
  done = g_get_monotonic_time ();
  run_for (SETTLE_USEC);
  g_source_remove (id);
  return done - start;
}

/* What is done */

static void
sort_by_title (Bench *bench)
{
  rectify_table_set_sort (bench->table, "title", GTK_SORT_DESCENDING);
}

static void
sort_by_light (Bench *bench)
{
  rectify_table_set_sort (bench->table, "light", GTK_SORT_ASCENDING);
}

static void
filter_overdue (Bench *bench)
{
  rectify_section_page_set_filter (bench->page, "overdue");
}

static void
filter_nothing (Bench *bench)
{
  rectify_section_page_set_filter (bench->page, NULL);
}

static void
search (Bench *bench)
{
  rectify_table_set_search (bench->table, "安全 北湖");
}

static void
search_nothing (Bench *bench)
{
  rectify_table_set_search (bench->table, "");
}

/* Every pixel of the page becomes a little paler, or as it was. */
static void
draw (Bench *bench)
{
  GtkWidget *page = GTK_WIDGET (bench->page);

  gtk_widget_set_opacity (page, gtk_widget_get_opacity (page) < 1 ? 1 : 0.9);
}

/* The last one is there to tell what a frame of the whole window costs. */
static const struct
{
  const char *name;
  void (*act) (Bench *bench);
} acts[] = {
  { "sort by title", sort_by_title },   { "sort by light", sort_by_light },
  { "filter: overdue", filter_overdue }, { "filter: all", filter_nothing },
  { "search", search },                 { "end the search", search_nothing },
  { "only draw again", draw },
};

static void
show_page (Bench           *bench,
           RectifyDocument *document)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page
      = rectify_section_create_page (rectify_section_find ("rectification.items"), document);

  bench->page = RECTIFY_SECTION_PAGE (page);
  bench->table = rectify_section_page_get_table (bench->page);
  bench->rows = rectify_table_get_rows (bench->table);
  rectify_section_page_set_as_of (bench->page, AS_OF);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (RectifyMeeting) meeting = NULL;
  g_autoptr (RectifyDocument) document = NULL;
  Bench bench = { 0 };
  Watch idle, busy;

  if (argc != 3)
    return 2;
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  if (!gtk_init_check ())
    return NO_DISPLAY;
  adw_init ();
  meeting = bench_document_new ((guint) g_ascii_strtoull (argv[1], NULL, 10));
  document = rectify_document_new (meeting);
  show_page (&bench, document);
  /* The counts of the filters are made in idle slices too. */
  run_for (2 * SETTLE_USEC);

  for (guint64 n = g_ascii_strtoull (argv[2], NULL, 10); n > 0; n--)
    for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
      {
        gint64 total;

        run_for (SETTLE_USEC);
        watch_loop (&bench, NULL, &idle);
        total = watch_loop (&bench, acts[i].act, &busy);
        g_print ("%s\t%.3f\t%.3f\t%.3f\t%.3f\t%u\n", acts[i].name, (double) busy.longest / 1000,
                 (double) idle.longest / 1000, (double) busy.longest_work / 1000,
                 (double) total / 1000, bench_peak_kib ((int) getpid ()));
      }
  return 0;
}
