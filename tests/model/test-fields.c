/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The field tables against the list that describes the file format. */
#include "config.h"

#include "rectify-value.h"

enum
{
  COLUMN_RECORD,
  COLUMN_MEMBER,
  COLUMN_TYPE,
  COLUMN_TITLE,
  COLUMN_LABEL,
  COLUMN_VALUES,
  COLUMN_GROUP,
  N_COLUMNS,
};

static const char *const type_words[] = {
  [RECTIFY_FIELD_TEXT] = "text",       [RECTIFY_FIELD_PARAGRAPH] = "paragraph",
  [RECTIFY_FIELD_DATE] = "date",       [RECTIFY_FIELD_TIME] = "time",
  [RECTIFY_FIELD_NUMBER] = "number",   [RECTIFY_FIELD_FLAG] = "flag",
  [RECTIFY_FIELD_CHOICE] = "choice",   [RECTIFY_FIELD_CHOICES] = "choices",
  [RECTIFY_FIELD_PERSON] = "person",   [RECTIFY_FIELD_PEOPLE] = "people",
  [RECTIFY_FIELD_SUBJECT] = "subject", [RECTIFY_FIELD_LINK] = "link:",
  [RECTIFY_FIELD_LINKS] = "links:",    [RECTIFY_FIELD_FILE] = "file",
  [RECTIFY_FIELD_LIST] = "list:",      [RECTIFY_FIELD_RECORD] = "record:",
  [RECTIFY_FIELD_STRINGS] = "strings", [RECTIFY_FIELD_MAP] = "map",
};

/* Every line of the list, split into its columns. */
static GPtrArray *
read_list (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RECTIFY_SOURCE"), "tests", "data",
                                            "fields.tsv", NULL);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 1; lines[i]; i++)
    {
      char **row = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (row), ==, N_COLUMNS);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static char *
type_to_word (const RectifyField *field)
{
  const char *word = type_words[field->type];

  if (g_str_has_suffix (word, ":"))
    return g_strconcat (word, rectify_kind (field->target)->token, NULL);
  return g_strdup (word);
}

static char *
choices_to_words (const RectifyField *field)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (words, "%s%s %s", i > 0 ? "|" : "", field->choices[i].token,
                            field->choices[i].word);
  return g_string_free (words, FALSE);
}

static const RectifyField *
find_field (const char *record,
            const char *member)
{
  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    if (strcmp (rectify_kind (k)->token, record) == 0)
      return rectify_kind_find_field (rectify_kind (k), member);
  return NULL;
}

static void
check_choices (const RectifyField *field,
               const char         *values)
{
  g_autofree char *found = choices_to_words (field);
  g_autofree char *expected = g_strdup (values);

  if (g_str_has_prefix (values, "as "))
    {
      g_auto (GStrv) other = g_strsplit (values + strlen ("as "), ".", 2);

      g_free (expected);
      expected = choices_to_words (find_field (other[0], other[1]));
    }
  g_assert_cmpuint (field->n_choices, >, 0);
  g_assert_cmpuint (field->n_choices, <, 64); /* choices are a bit mask */
  g_assert_cmpstr (found, ==, expected);
}

/* “0..90; default 15”, “1949..2200”, “1..; never reused” */
static void
check_number (const RectifyField *field,
              const char         *values)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("^(\\d+)\\.\\.(\\d*)(?:; default (\\d+)|; .*)?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  g_autofree char *preset = NULL;

  g_assert_true (g_regex_match (regex, values, 0, &match));
  least = g_match_info_fetch (match, 1);
  most = g_match_info_fetch (match, 2);
  preset = g_match_info_fetch (match, 3);
  g_assert_cmpint (field->least, ==, g_ascii_strtoll (least, NULL, 10));
  if (*most)
    g_assert_cmpint (field->most, ==, g_ascii_strtoll (most, NULL, 10));
  else
    g_assert_cmpint (field->most, >=, 1000000);
  g_assert_cmpint (field->preset, ==,
                   preset && *preset ? g_ascii_strtoll (preset, NULL, 10) : RECTIFY_UNSET);
}

static void
check_values (const RectifyField *field,
              const char         *values)
{
  const char *preset = strstr (values, "default ");

  if (field->type == RECTIFY_FIELD_CHOICE || field->type == RECTIFY_FIELD_CHOICES)
    check_choices (field, values);
  else
    g_assert_cmpuint (field->n_choices, ==, 0);
  if (field->type == RECTIFY_FIELD_NUMBER)
    check_number (field, values);
  else
    {
      g_assert_cmpint (field->preset, ==, RECTIFY_UNSET);
      g_assert_cmpstr (field->preset_text, ==, preset ? preset + strlen ("default ") : NULL);
    }
}

static void
check_field (const RectifyField *field,
             char              **row)
{
  g_autofree char *type = type_to_word (field);

  g_test_message ("%s.%s", row[COLUMN_RECORD], row[COLUMN_MEMBER]);
  g_assert_cmpstr (field->member, ==, row[COLUMN_MEMBER]);
  g_assert_cmpstr (type, ==, row[COLUMN_TYPE]);
  g_assert_cmpstr (field->title, ==, row[COLUMN_TITLE]);
  g_assert_cmpstr (field->label, ==, row[COLUMN_LABEL]);
  g_assert_cmpstr (rectify_group_get_title (field->group), ==, row[COLUMN_GROUP]);
  check_values (field, row[COLUMN_VALUES]);
  if (field->type == RECTIFY_FIELD_PERSON || field->type == RECTIFY_FIELD_PEOPLE
      || field->type == RECTIFY_FIELD_SUBJECT)
    g_assert_cmpint (field->target, ==, RECTIFY_KIND_PEOPLE);
}

/* Walks the tables and the list side by side, so that order and number count too. */
static void
test_list (void)
{
  g_autoptr (GPtrArray) rows = read_list ();
  guint n_kinds = 0, n_fields = 0;

  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    {
      const RectifyKind *kind = rectify_kind (k);

      if (rectify_kind_is_structure (k))
        continue;
      n_kinds++;
      for (guint i = 0; i < kind->n_fields; i++)
        {
          char **row;

          g_assert_cmpuint (n_fields, <, rows->len);
          row = rows->pdata[n_fields++];
          g_assert_cmpstr (kind->token, ==, row[COLUMN_RECORD]);
          check_field (&kind->fields[i], row);
        }
    }
  g_assert_cmpuint (n_kinds, ==, 29);
  g_assert_cmpuint (n_fields, ==, 233);
  g_assert_cmpuint (n_fields, ==, rows->len);
}

static void
test_ids (void)
{
  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    {
      const RectifyKind *kind = rectify_kind (k);

      g_assert_cmpuint (kind->id, ==, k);
      for (guint i = 0; i < kind->n_fields; i++)
        {
          const RectifyField *field = &kind->fields[i];

          g_assert_cmpuint (field->id, ==, RECTIFY_FIELD_ID (k, i));
          g_assert_true (rectify_field (field->id) == field);
          g_assert_true (rectify_kind_find_field (kind, field->member) == field);
        }
      g_assert_null (rectify_kind_find_field (kind, "no-such-member"));
    }
  g_assert_cmpstr (rectify_field (RECTIFY_ITEMS_CARRIED_FROM)->member, ==, "carried-from");
  g_assert_cmpstr (rectify_field (RECTIFY_MEASURES_DONE_ON)->member, ==, "done-on");
}

static void
test_headlines (void)
{
  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    {
      const RectifyKind *kind = rectify_kind (k);

      if (rectify_kind_is_structure (k))
        g_assert_cmpuint (kind->headline, ==, RECTIFY_NO_FIELD);
      else
        g_assert_cmpuint (RECTIFY_FIELD_KIND (kind->headline), ==, k);
    }
}

static void
test_choices (void)
{
  const RectifyField *state = rectify_field (RECTIFY_ITEMS_STATE);

  g_assert_cmpint (rectify_field_find_token (state, "sustained"), ==, RECTIFY_STATE_SUSTAINED);
  g_assert_cmpint (rectify_field_find_token (state, "已销号"), ==, -1);
  g_assert_cmpint (rectify_field_find_choice (state, "已销号"), ==, RECTIFY_STATE_CLOSED);
  g_assert_cmpint (rectify_field_find_choice (state, "closed"), ==, RECTIFY_STATE_CLOSED);
  g_assert_cmpint (rectify_field_find_choice (state, "Closed"), ==, -1);
  g_assert_cmpint (rectify_field_find_choice (state, ""), ==, -1);
}

/* Every kind of record has one home in the file, or belongs to another record. */
static void
test_every_kind_has_a_place (void)
{
  for (guint target = 0; target < RECTIFY_N_KINDS; target++)
    {
      guint places = 0;

      for (guint k = 0; k < RECTIFY_N_KINDS; k++)
        for (guint i = 0; i < rectify_kind (k)->n_fields; i++)
          {
            const RectifyField *field = &rectify_kind (k)->fields[i];

            if ((field->type == RECTIFY_FIELD_LIST || field->type == RECTIFY_FIELD_RECORD)
                && field->target == target)
              places++;
          }
      g_test_message ("%s", rectify_kind (target)->token);
      g_assert_cmpuint (places, ==, target == RECTIFY_KIND_ROOT ? 0 : 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fields/list", test_list);
  g_test_add_func ("/fields/ids", test_ids);
  g_test_add_func ("/fields/headlines", test_headlines);
  g_test_add_func ("/fields/choices", test_choices);
  g_test_add_func ("/fields/places", test_every_kind_has_a_place);
  return g_test_run ();
}
