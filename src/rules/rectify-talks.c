/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Required talks, section 5 of the design: everybody in the team with everybody
 * else, each with the heads of the departments in his charge and with a
 * representative of his branch. A pair required twice counts once.
 */
#include "config.h"

#include "rectify-talks.h"

#include "rectify-as-of.h"
#include "rectify-field-text.h"
#include "rectify-team.h"

typedef struct
{
  RectifyList *people;
  GPtrArray *team;
  GHashTable *heads; /* department → GPtrArray of people */
  GHashTable *done;  /* pair key → talk */
  GArray *required;  /* of RectifyRequiredTalk */
  GHashTable *index; /* pair key → position in required + 1 */
  GArray *gaps;      /* of RectifyTalkGap */
} Search;

/* The same key for both orders of a pair. */
static char *
pair_key (RectifyRecord *a,
          RectifyRecord *b)
{
  const char *left = rectify_record_get_id (a);
  const char *right = rectify_record_get_id (b);

  return strcmp (left, right) < 0 ? g_strdup_printf ("%s %s", left, right)
                                  : g_strdup_printf ("%s %s", right, left);
}

/* Talks that were held */

static GPtrArray *
resolve_people (RectifyMeeting *meeting,
                RectifyStrings *ids)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; ids && i < ids->n; i++)
    {
      RectifyRecord *person
          = rectify_meeting_find_kind (meeting, ids->items[i], RECTIFY_KIND_PEOPLE);

      if (person && !g_ptr_array_find (people, person, NULL))
        g_ptr_array_add (people, person);
    }
  return people;
}

/**
 * rectify_talk_count_people:
 * @meeting: the meeting
 * @talk: a talk of it
 *
 * Returns: how many took part, each once; whoever is deleted does not count
 */
guint
rectify_talk_count_people (RectifyMeeting *meeting,
                           RectifyRecord  *talk)
{
  g_autoptr (GPtrArray) people
      = resolve_people (meeting, rectify_record_get_strings (talk, RECTIFY_TALKS_PARTICIPANTS));

  return people->len;
}

/* A required talk is to be held before the meeting, and its date must say so. */
static gboolean
talk_counts (RectifyMeeting *meeting,
             RectifyRecord  *talk,
             guint32         as_of)
{
  guint32 date = rectify_record_get_date (talk, RECTIFY_TALKS_HELD_ON);
  guint32 held_on
      = rectify_record_get_date (rectify_meeting_get_info (meeting), RECTIFY_MEETING_HELD_ON);

  return date != 0 && rectify_has_happened (date, as_of) && (held_on == 0 || date <= held_on);
}

static GHashTable *
index_done (RectifyMeeting *meeting,
            guint32         as_of)
{
  RectifyList *talks = rectify_meeting_get_list (meeting, RECTIFY_PREPARATION_TALKS);
  GHashTable *done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rectify_list_get_length (talks); i++)
    {
      RectifyRecord *talk = rectify_list_get (talks, i);
      g_autoptr (GPtrArray) people
          = resolve_people (meeting, rectify_record_get_strings (talk, RECTIFY_TALKS_PARTICIPANTS));
      g_autofree char *key = NULL;

      if (people->len != 2 || !talk_counts (meeting, talk, as_of))
        continue;
      key = pair_key (people->pdata[0], people->pdata[1]);
      if (!g_hash_table_contains (done, key))
        g_hash_table_insert (done, g_steal_pointer (&key), talk);
    }
  return done;
}

/* Requiring */

static RectifyRequiredTalk *
find_required (Search        *search,
               RectifyRecord *a,
               RectifyRecord *b)
{
  g_autofree char *key = pair_key (a, b);
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (search->index, key));

  return position ? &g_array_index (search->required, RectifyRequiredTalk, position - 1) : NULL;
}

static gboolean
is_done (Search        *search,
         RectifyRecord *a,
         RectifyRecord *b)
{
  g_autofree char *key = pair_key (a, b);

  return g_hash_table_contains (search->done, key);
}

static void
require (Search        *search,
         RectifyRecord *a,
         RectifyRecord *b,
         int            kind)
{
  RectifyRequiredTalk *known = find_required (search, a, b);
  RectifyRequiredTalk talk = { a, b, kind, 1U << kind, NULL };
  char *key;

  if (known)
    {
      known->kinds |= 1U << kind;
      return;
    }
  key = pair_key (a, b);
  talk.talk = g_hash_table_lookup (search->done, key);
  g_array_append_val (search->required, talk);
  g_hash_table_insert (search->index, key, GUINT_TO_POINTER (search->required->len));
}

static void
add_gap (Search        *search,
         RectifyRecord *person,
         const char    *name,
         int            kind)
{
  RectifyTalkGap gap = { person, g_strdup (name), kind };

  g_array_append_val (search->gaps, gap);
}

static int
team_kind (RectifyRecord *a,
           RectifyRecord *b)
{
  return rectify_record_get_choice (a, RECTIFY_PEOPLE_ROLE) == RECTIFY_ROLE_LEAD
                 || rectify_record_get_choice (b, RECTIFY_PEOPLE_ROLE) == RECTIFY_ROLE_LEAD
             ? RECTIFY_TALK_LEAD_MEMBER
             : RECTIFY_TALK_MEMBER_MEMBER;
}

static void
require_team (Search *search)
{
  for (guint i = 0; i < search->team->len; i++)
    for (guint j = i + 1; j < search->team->len; j++)
      require (search, search->team->pdata[i], search->team->pdata[j],
               team_kind (search->team->pdata[i], search->team->pdata[j]));
}

static GHashTable *
index_heads (RectifyList *people)
{
  GHashTable *heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < rectify_list_get_length (people); i++)
    {
      RectifyRecord *person = rectify_list_get (people, i);
      g_auto (GStrv) departments
          = rectify_split_names (rectify_record_get_text (person, RECTIFY_PEOPLE_HEADS));

      for (guint j = 0; departments[j]; j++)
        {
          GPtrArray *array = g_hash_table_lookup (heads, departments[j]);

          if (!array)
            {
              array = g_ptr_array_new ();
              g_hash_table_insert (heads, g_strdup (departments[j]), array);
            }
          g_ptr_array_add (array, person);
        }
    }
  return heads;
}

static void
require_heads (Search        *search,
               RectifyRecord *member,
               const char    *department)
{
  GPtrArray *heads = g_hash_table_lookup (search->heads, department);

  for (guint i = 0; heads && i < heads->len; i++)
    if (heads->pdata[i] != member)
      require (search, member, heads->pdata[i], RECTIFY_TALK_MEMBER_DEPARTMENT);
  if (!heads)
    add_gap (search, member, department, RECTIFY_TALK_MEMBER_DEPARTMENT);
}

static gboolean
represents (RectifyRecord *person,
            const char    *branch)
{
  const char *own = rectify_record_get_text (person, RECTIFY_PEOPLE_BRANCH);
  g_autofree char *stripped = g_strstrip (g_strdup (own ? own : ""));

  return rectify_record_get_flag (person, RECTIFY_PEOPLE_REPRESENTS)
         && strcmp (stripped, branch) == 0;
}

/* One representative is enough: who must be talked with anyway, else who has
 * been talked with, else the first. */
static void
require_branch (Search        *search,
                RectifyRecord *member,
                const char    *branch)
{
  RectifyRecord *first = NULL, *known = NULL, *done = NULL;
  gboolean represented = FALSE;

  for (guint i = 0; i < rectify_list_get_length (search->people); i++)
    {
      RectifyRecord *person = rectify_list_get (search->people, i);

      if (!represents (person, branch))
        continue;
      represented = TRUE;
      if (person == member)
        continue;
      first = first ? first : person;
      if (!known && find_required (search, member, person))
        known = person;
      if (!done && is_done (search, member, person))
        done = person;
    }
  if (first)
    require (search, member, known ? known : done ? done : first, RECTIFY_TALK_MEMBER_BRANCH);
  else if (!represented)
    add_gap (search, member, branch, RECTIFY_TALK_MEMBER_BRANCH);
}

static void
require_all (Search *search)
{
  require_team (search);
  for (guint i = 0; i < search->team->len; i++)
    {
      RectifyRecord *member = search->team->pdata[i];
      g_auto (GStrv) departments
          = rectify_split_names (rectify_record_get_text (member, RECTIFY_PEOPLE_IN_CHARGE));

      for (guint j = 0; departments[j]; j++)
        require_heads (search, member, departments[j]);
    }
  for (guint i = 0; i < search->team->len; i++)
    {
      RectifyRecord *member = search->team->pdata[i];
      const char *text = rectify_record_get_text (member, RECTIFY_PEOPLE_BRANCH);
      g_autofree char *branch = g_strstrip (g_strdup (text ? text : ""));

      if (*branch != '\0')
        require_branch (search, member, branch);
    }
}

static void
clear_gap (gpointer data)
{
  g_free (((RectifyTalkGap *) data)->name);
}

static void
search_talks (RectifyMeeting *meeting,
              guint32         as_of,
              GArray        **required,
              GArray        **gaps)
{
  RectifyList *people = rectify_meeting_get_list (meeting, RECTIFY_ROOT_PEOPLE);
  Search search = {
    .people = people,
    .heads = index_heads (people),
    .team = rectify_team_list (meeting),
    .done = index_done (meeting, as_of),
    .required = g_array_new (FALSE, FALSE, sizeof (RectifyRequiredTalk)),
    .index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .gaps = g_array_new (FALSE, FALSE, sizeof (RectifyTalkGap)),
  };

  g_array_set_clear_func (search.gaps, clear_gap);
  require_all (&search);

  g_ptr_array_unref (search.team);
  g_hash_table_unref (search.heads);
  g_hash_table_unref (search.done);
  g_hash_table_unref (search.index);
  *required = search.required;
  *gaps = search.gaps;
}

/**
 * rectify_required_talks:
 * @meeting: a meeting
 * @as_of: the date of the view, 0 for no rollback
 *
 * A required talk is done by one with exactly those two, dated on or before the
 * meeting. A talk without a date does not prove it.
 *
 * Returns: (element-type RectifyRequiredTalk) (transfer full): the pairs that
 *   must talk, each once: the team, then departments, then branches; valid
 *   until the meeting changes
 */
GArray *
rectify_required_talks (RectifyMeeting *meeting,
                        guint32         as_of)
{
  g_autoptr (GArray) gaps = NULL;
  GArray *required;

  g_return_val_if_fail (RECTIFY_IS_MEETING (meeting), NULL);
  search_talks (meeting, as_of, &required, &gaps);
  return required;
}

/**
 * rectify_count_done_talks:
 * @required: (element-type RectifyRequiredTalk): required talks
 *
 * Returns: how many of them are done
 */
guint
rectify_count_done_talks (GArray *required)
{
  guint done = 0;

  for (guint i = 0; i < required->len; i++)
    done += g_array_index (required, RectifyRequiredTalk, i).talk != NULL;
  return done;
}

/**
 * rectify_talk_gaps:
 * @meeting: a meeting
 *
 * A department that nobody heads and a branch that nobody represents are
 * findings, not missing talks.
 *
 * Returns: (element-type RectifyTalkGap) (transfer full): them, for each member
 *   concerned
 */
GArray *
rectify_talk_gaps (RectifyMeeting *meeting)
{
  g_autoptr (GArray) required = NULL;
  GArray *gaps;

  g_return_val_if_fail (RECTIFY_IS_MEETING (meeting), NULL);
  search_talks (meeting, 0, &required, &gaps);
  return gaps;
}

static int
find_pair_kind (GArray        *required,
                RectifyRecord *a,
                RectifyRecord *b)
{
  for (guint i = 0; i < required->len; i++)
    {
      RectifyRequiredTalk *talk = &g_array_index (required, RectifyRequiredTalk, i);

      if ((talk->a == a && talk->b == b) || (talk->a == b && talk->b == a))
        return talk->kind;
    }
  return -1;
}

/* A pair nobody requires: what the other one is says what the talk is. */
static int
guess_kind (RectifyRecord *member,
            RectifyRecord *other)
{
  if (!rectify_person_is_team (member))
    return -1;
  if (rectify_record_is_set (other, RECTIFY_PEOPLE_HEADS)
      || rectify_record_get_choice (other, RECTIFY_PEOPLE_ROLE) == RECTIFY_ROLE_DEPARTMENT_HEAD)
    return RECTIFY_TALK_MEMBER_DEPARTMENT;
  if (rectify_record_get_flag (other, RECTIFY_PEOPLE_REPRESENTS)
      || rectify_record_get_choice (other, RECTIFY_PEOPLE_ROLE)
             == RECTIFY_ROLE_BRANCH_REPRESENTATIVE)
    return RECTIFY_TALK_MEMBER_BRANCH;
  return -1;
}

/**
 * rectify_propose_talk_kind:
 * @meeting: the meeting
 * @participants: (nullable): ids of those who talk
 *
 * Returns: the kind to propose, such as RECTIFY_TALK_LEAD_MEMBER: collective for
 *   three or more, why the pair must talk for two, -1 if nothing tells
 */
int
rectify_propose_talk_kind (RectifyMeeting *meeting,
                           RectifyStrings *participants)
{
  g_autoptr (GPtrArray) people = resolve_people (meeting, participants);
  g_autoptr (GArray) required = NULL;
  int kind;

  if (people->len > 2)
    return RECTIFY_TALK_COLLECTIVE;
  if (people->len < 2)
    return -1;

  required = rectify_required_talks (meeting, 0);
  kind = find_pair_kind (required, people->pdata[0], people->pdata[1]);
  if (kind < 0)
    kind = guess_kind (people->pdata[0], people->pdata[1]);
  return kind < 0 ? guess_kind (people->pdata[1], people->pdata[0]) : kind;
}
