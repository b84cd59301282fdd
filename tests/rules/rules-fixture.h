/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Meetings to test the rules on, written as the files are. An apostrophe stands
 * for a quotation mark, so that the text can stand in C.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

RectifyMeeting *fixture_read  (const char     *sections);
RectifyMeeting *fixture_item  (const char     *members);
RectifyRecord  *fixture_find  (RectifyMeeting *meeting,
                               const char     *id);
guint32         fixture_date  (const char     *iso);
char           *fixture_iso   (guint32         date);

/* Compares a date with its ISO text, "" for none. */
#define assert_date(date, iso) \
  G_STMT_START \
  { \
    g_autofree char *found_ = fixture_iso (date); \
    g_assert_cmpstr (found_, ==, iso); \
  } \
  G_STMT_END

/* Compares a text that is to be freed. */
#define assert_text(text, expected) \
  G_STMT_START \
  { \
    g_autofree char *found_ = (text); \
    g_assert_cmpstr (found_, ==, expected); \
  } \
  G_STMT_END

G_END_DECLS
