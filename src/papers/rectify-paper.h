/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What every paper has in common: its errors, how it tells of its progress, and
 * the title that its meeting has in print.
 *
 * A paper is a pure function of a snapshot and an as-of date. It may be written
 * in any one thread.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

#define RECTIFY_PAPER_ERROR (rectify_paper_error_quark ())
GQuark rectify_paper_error_quark (void);

/* Every message is one sentence for the clerk, and says what to do. */
typedef enum
{
  RECTIFY_PAPER_ERROR_UNWRITTEN, /* the file could not be written */
  RECTIFY_PAPER_ERROR_TOO_LARGE, /* more than the format of the paper holds */
} RectifyPaperError;

/* @fraction is from 0 to 1. Called in the thread that writes the paper. */
typedef void (*RectifyProgressFunc) (double   fraction,
                                     gpointer user_data);

/* Printed in place of what only the clerk knows. */
#define RECTIFY_TO_FILL "【待填】"

char *rectify_paper_title (RectifyMeeting *meeting,
                           const char     *suffix);

G_END_DECLS
