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
 * bench_work_time:
 * @clock: of a process or thread
 *
 * Returns: the processor time that it has had, microseconds
 */
gint64
bench_work_time (clockid_t clock)
{
  struct timespec time = { 0 };

  clock_gettime (clock, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/**
 * bench_print:
 * @time: microseconds that something took
 * @work: microseconds of processor time among them
 * @pid: the process that did it
 *
 * Prints "MILLISECONDS WORK-MILLISECONDS PEAK-KIB", which bench.py reads.
 */
void
bench_print (gint64 time,
             gint64 work,
             int    pid)
{
  g_print ("%.3f %.3f %u\n", (double) time / 1000, (double) work / 1000, bench_peak_kib (pid));
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
  return (BenchClock) { .start = g_get_monotonic_time (),
                        .start_work = bench_work_time (CLOCK_PROCESS_CPUTIME_ID) };
}

/**
 * bench_clock_stop:
 * @self: a running clock
 *
 * Prints what it took since.
 */
void
bench_clock_stop (BenchClock *self)
{
  gint64 stop = g_get_monotonic_time ();
  gint64 work = bench_work_time (CLOCK_PROCESS_CPUTIME_ID);

  bench_print (stop - self->start, work - self->start_work, (int) getpid ());
}
