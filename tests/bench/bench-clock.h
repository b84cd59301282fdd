/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long something takes, and how much memory the process has at most
 * meanwhile (VmHWM of Linux's proc(5)).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 start;
} BenchClock;

BenchClock bench_clock_start (void);
void       bench_clock_stop  (BenchClock *self);
guint      bench_peak_kib    (int         pid);

G_END_DECLS
