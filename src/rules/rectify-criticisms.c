/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-criticisms.h"

#include "rectify-as-of.h"
#include "rectify-team.h"

/**
 * rectify_criticising_members:
 * @meeting: a meeting
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: (element-type RectifyRecord) (transfer container): the members of the
 *   team who were present or gave a written statement, in the file's order
 */
GPtrArray *
rectify_criticising_members (RectifyMeeting *meeting,
                             guint32         as_of)
{
  g_autoptr (GPtrArray) team = rectify_team_list (meeting);
  g_autoptr (GHashTable) index = rectify_attendance_index (meeting, as_of);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < team->len; i++)
    {
      RectifyRecord *attendance = g_hash_table_lookup (index, team->pdata[i]);

      if (attendance
          && (rectify_record_get_choice (attendance, RECTIFY_ATTENDANCE_STATUS)
                  == RECTIFY_STATUS_PRESENT
              || rectify_record_get_flag (attendance, RECTIFY_ATTENDANCE_STATEMENT)))
        g_ptr_array_add (members, team->pdata[i]);
    }
  return members;
}

static char *
pair_key (RectifyRecord *by,
          RectifyRecord *about)
{
  return g_strdup_printf ("%s %s", rectify_record_get_id (by), rectify_record_get_id (about));
}

static GHashTable *
index_criticisms (RectifyMeeting *meeting)
{
  RectifyList *list = rectify_meeting_get_list (meeting, RECTIFY_PROCEEDINGS_CRITICISMS);
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rectify_list_get_length (list); i++)
    {
      RectifyRecord *criticism = rectify_list_get (list, i);
      RectifyRecord *by = rectify_meeting_follow (meeting, criticism, RECTIFY_CRITICISMS_BY);
      RectifyRecord *about = rectify_meeting_follow (meeting, criticism, RECTIFY_CRITICISMS_ABOUT);
      g_autofree char *key = by && about ? pair_key (by, about) : NULL;

      if (key && !g_hash_table_contains (index, key))
        g_hash_table_insert (index, g_steal_pointer (&key), criticism);
    }
  return index;
}

/**
 * rectify_required_criticisms:
 * @meeting: a meeting
 * @as_of: the date of the view, 0 for no rollback
 *
 * Section 5 of the design: each member present or with a written statement to
 * each other such member, n(n−1) directed pairs.
 *
 * Returns: (element-type RectifyRequiredCriticism) (transfer full): the pairs, by
 *   critic; valid until the meeting changes; empty before the meeting
 */
GArray *
rectify_required_criticisms (RectifyMeeting *meeting,
                             guint32         as_of)
{
  g_autoptr (GPtrArray) members = rectify_criticising_members (meeting, as_of);
  g_autoptr (GHashTable) index = index_criticisms (meeting);
  GArray *required = g_array_new (FALSE, FALSE, sizeof (RectifyRequiredCriticism));

  for (guint i = 0; i < members->len; i++)
    for (guint j = 0; j < members->len; j++)
      {
        g_autofree char *key = pair_key (members->pdata[i], members->pdata[j]);
        RectifyRequiredCriticism pair
            = { members->pdata[i], members->pdata[j], g_hash_table_lookup (index, key) };

        if (i != j)
          g_array_append_val (required, pair);
      }
  return required;
}

/**
 * rectify_count_covered_criticisms:
 * @required: (element-type RectifyRequiredCriticism): required criticisms
 *
 * Returns: how many of them were made
 */
guint
rectify_count_covered_criticisms (GArray *required)
{
  guint covered = 0;

  for (guint i = 0; i < required->len; i++)
    covered += g_array_index (required, RectifyRequiredCriticism, i).criticism != NULL;
  return covered;
}
