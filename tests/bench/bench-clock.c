/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-clock.h"

#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/**
 * bench_peak_kib:
 * @pid: a process
 *
 * Returns: the most memory it had, in KiB; 0 where the kernel does not tell
 */
guint
bench_peak_kib (int pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", pid);
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents (path, &status, NULL, NULL) || !(line = strstr (status, "VmHWM:")))
    return 0;
  return (guint) g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10);
}

/* Forgets the peak so far: "5" since Linux 4.0. Elsewhere the preparations count too. */
static void
forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "we");

  malloc_trim (0);
  if (file)
    {
      fputs ("5", file);
      fclose (file);
    }
}

/**
 * bench_clock_start:
 *
 * To be called when all is prepared.
 *
 * Returns: a running clock
 */
BenchClock
bench_clock_start (void)
{
  forget_peak ();
  return (BenchClock) { .start = g_get_monotonic_time () };
}

/**
 * bench_clock_stop:
 * @self: a running clock
 *
 * Prints the milliseconds since, and the peak of the process's memory in KiB.
 */
void
bench_clock_stop (BenchClock *self)
{
  gint64 stop = g_get_monotonic_time ();

  g_print ("%.3f %u\n", (double) (stop - self->start) / 1000, bench_peak_kib ((int) getpid ()));
}
