/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Meetings to make papers of, and a folder to make them in.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

/* A meeting with these sections, members of the root; an apostrophe stands for a
 * quotation mark. */
RectifyMeeting *fixture_read         (const char *sections);

char           *fixture_make_folder  (void);
void            fixture_clear_folder (char       *folder);
guint           fixture_count_files  (const char *folder);

/* A folder that goes with its variable, and all that is in it. */
typedef char FixtureFolder;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FixtureFolder, fixture_clear_folder)

/* Compares a text that is to be freed. */
#define assert_text(text, expected) \
  G_STMT_START \
  { \
    g_autofree char *found_ = (text); \
    g_assert_cmpstr (found_, ==, expected); \
  } \
  G_STMT_END

G_END_DECLS
