/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What something takes: time, processor time, and the most memory that the process
 * has meanwhile (VmHWM of Linux's proc(5)).
 */
#pragma once

#include <glib.h>
#include <time.h>

G_BEGIN_DECLS

/* Microseconds. */
typedef struct
{
  gint64 start;
  gint64 start_work;
} BenchClock;

BenchClock bench_clock_start (void);
void       bench_clock_stop  (BenchClock *self);

void       bench_print       (gint64      time,
                              gint64      work,
                              int         pid);
gint64     bench_work_time   (clockid_t   clock);
guint      bench_peak_kib    (int         pid);

G_END_DECLS
