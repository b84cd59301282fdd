/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-team.h"

#include "rectify-as-of.h"

/**
 * rectify_person_is_team:
 * @person: a person
 *
 * Returns: whether they are the principal (主要负责同志) or a member of the team
 */
gboolean
rectify_person_is_team (RectifyRecord *person)
{
  int role = rectify_record_get_choice (person, RECTIFY_PEOPLE_ROLE);

  return role == RECTIFY_ROLE_LEAD || role == RECTIFY_ROLE_MEMBER;
}

/**
 * rectify_team_list:
 * @meeting: a meeting
 *
 * Returns: (element-type RectifyRecord) (transfer container): the team, in the
 *   file's order
 */
GPtrArray *
rectify_team_list (RectifyMeeting *meeting)
{
  RectifyList *people = rectify_meeting_get_list (meeting, RECTIFY_ROOT_PEOPLE);
  GPtrArray *team = g_ptr_array_new ();

  for (guint i = 0; i < rectify_list_get_length (people); i++)
    if (rectify_person_is_team (rectify_list_get (people, i)))
      g_ptr_array_add (team, rectify_list_get (people, i));
  return team;
}

/**
 * rectify_attendance_index:
 * @meeting: a meeting
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: (element-type RectifyRecord RectifyRecord) (transfer container): the
 *   attendance record of each person, the last where there are several; empty
 *   before the meeting
 */
GHashTable *
rectify_attendance_index (RectifyMeeting *meeting,
                          guint32         as_of)
{
  RectifyList *list = rectify_meeting_get_list (meeting, RECTIFY_PROCEEDINGS_ATTENDANCE);
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; rectify_meeting_was_held (meeting, as_of) && i < rectify_list_get_length (list);
       i++)
    {
      RectifyRecord *attendance = rectify_list_get (list, i);
      RectifyRecord *person
          = rectify_meeting_follow (meeting, attendance, RECTIFY_ATTENDANCE_PERSON);

      if (person)
        g_hash_table_replace (index, person, attendance);
    }
  return index;
}

/* Quorum */

static gint64
chinese_figure (const char *text)
{
  static const char *const figures[]
      = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };

  for (guint i = 1; i < G_N_ELEMENTS (figures); i++)
    if (strcmp (text, figures[i]) == 0)
      return i;
  return strcmp (text, "两") == 0 ? 2 : 0;
}

/* 0.9 or 90 as figures over a power of ten. */
static void
parse_decimal (const char *whole,
               const char *decimals,
               gint64     *part,
               gint64     *of)
{
  *part = g_ascii_strtoll (whole, NULL, 10);
  *of = 1;
  for (const char *p = decimals; p && g_ascii_isdigit (*p) && *of < 1000000; p++)
    {
      *part = *part * 10 + (*p - '0');
      *of *= 10;
    }
}

/* U+2044 is the stroke that ⅔ and its like are folded to. */
#define RATIO "(\\d{1,6})\\s*[/\\x{2044}]\\s*(\\d{1,6})"

/* The groups of a pattern in a text; NULL if it is not there. */
static char **
find (const char *pattern,
      const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch_all (match) : NULL;
}

/* 2/3, 90%, 0.9 or 三分之二, full-width or not. */
static gboolean
parse_fraction (const char *text,
                gint64     *part,
                gint64     *of)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_auto (GStrv) words = folded ? find ("(.)分之(.)", folded) : NULL;
  g_auto (GStrv) ratio = folded ? find (RATIO, folded) : NULL;
  g_auto (GStrv) number = folded ? find ("(\\d{1,6})(?:\\.(\\d+))?\\s*(%?)", folded) : NULL;

  if (words)
    {
      *of = chinese_figure (words[1]);
      *part = chinese_figure (words[2]);
    }
  else if (ratio)
    {
      *part = g_ascii_strtoll (ratio[1], NULL, 10);
      *of = g_ascii_strtoll (ratio[2], NULL, 10);
    }
  else if (number)
    {
      parse_decimal (number[1], number[2], part, of);
      *of *= *number[3] == '%' ? 100 : 1;
    }
  else
    return FALSE;
  return *part > 0 && *of > 0 && *part <= *of;
}

/**
 * rectify_quorum_needed:
 * @quorum: (nullable): the fraction of the team that must be there: 2/3, 90%,
 *   0.9 or 三分之二; anything else, and nothing, counts as two thirds
 * @team: how many the team is
 *
 * Section 5 of the design: rounded up.
 *
 * Returns: how many of them must be there
 */
guint
rectify_quorum_needed (const char *quorum,
                       guint       team)
{
  gint64 part, of;

  if (!quorum || !parse_fraction (quorum, &part, &of))
    {
      part = 2;
      of = 3;
    }
  return (guint) ((team * part + of - 1) / of);
}
