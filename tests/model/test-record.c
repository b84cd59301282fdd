/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records, lists and meetings: what they hold, share and tell. */
#include "config.h"

#include "rectify-date.h"
#include "rectify-meeting.h"
#include "rectify-record-write.h"

/* A value of the field that is not unset, of the right shape. */
static RectifyValue
example_value (const RectifyField *field)
{
  static const char *const texts[] = { "first", "second", NULL };

  switch (field->type)
    {
    case RECTIFY_FIELD_DATE:
      return rectify_value_new_number (rectify_date_new (2024, 1, 5));
    case RECTIFY_FIELD_TIME:
      return rectify_value_new_number (9 * 60 + 5);
    case RECTIFY_FIELD_NUMBER:
      return rectify_value_new_number (field->least);
    case RECTIFY_FIELD_FLAG:
      return rectify_value_new_number (1);
    case RECTIFY_FIELD_CHOICE:
      return rectify_value_new_number (field->n_choices - 1);
    case RECTIFY_FIELD_CHOICES:
      return rectify_value_new_number (1 | G_GINT64_CONSTANT (1) << (field->n_choices - 1));
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      return (RectifyValue) { .strings = rectify_strings_new (texts, -1) };
    default:
      return rectify_value_new_text ("text");
    }
}

static gboolean
is_child_field (const RectifyField *field)
{
  return field->type == RECTIFY_FIELD_LIST || field->type == RECTIFY_FIELD_RECORD;
}

static void
fill (RectifyRecord *record)
{
  const RectifyKind *kind = rectify_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!is_child_field (&kind->fields[i]))
      rectify_record_take_value (record, kind->fields[i].id, example_value (&kind->fields[i]));
}

static RectifyRecord *
add (RectifyList *list,
     const char  *id)
{
  g_autoptr (RectifyRecord) record = rectify_record_new (rectify_list_get_kind_id (list), id);

  rectify_list_insert (list, rectify_list_get_length (list), record);
  return record;
}

static void
set_text (RectifyRecord  *record,
          RectifyFieldId  field,
          const char     *text)
{
  rectify_record_take_value (record, field, rectify_value_new_text (text));
}

/* Properties */

static void
check_strv (const GValue *value,
            const char   *joined)
{
  g_autofree char *found = g_strjoinv ("|", g_value_get_boxed (value));

  g_assert_cmpstr (found, ==, joined);
}

static void
check_choices_property (const RectifyField *field,
                        const GValue       *value,
                        gboolean            filled)
{
  const char *first = field->choices[0].token;
  const char *last = field->choices[field->n_choices - 1].token;
  g_autofree char *joined = g_strconcat (first, "|", last, NULL);

  check_strv (value, filled ? joined : "");
}

static void
check_property (RectifyRecord      *record,
                const RectifyField *field,
                gboolean            filled)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_test_message ("%s.%s", rectify_record_get_kind (record)->token, field->member);
  g_object_get_property (G_OBJECT (record), field->member, &value);
  switch (field->type)
    {
    case RECTIFY_FIELD_DATE:
      g_assert_cmpstr (g_value_get_string (&value), ==, filled ? "2024-01-05" : NULL);
      break;
    case RECTIFY_FIELD_TIME:
      g_assert_cmpstr (g_value_get_string (&value), ==, filled ? "09:05" : NULL);
      break;
    case RECTIFY_FIELD_NUMBER:
      g_assert_cmpint (g_value_get_int64 (&value), ==, filled ? field->least : RECTIFY_UNSET);
      break;
    case RECTIFY_FIELD_FLAG:
      g_assert_cmpint (g_value_get_boolean (&value), ==, filled);
      break;
    case RECTIFY_FIELD_CHOICE:
      g_assert_cmpstr (g_value_get_string (&value), ==,
                       filled ? field->choices[field->n_choices - 1].token : NULL);
      break;
    case RECTIFY_FIELD_CHOICES:
      check_choices_property (field, &value, filled);
      break;
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      check_strv (&value, filled ? "first|second" : "");
      break;
    case RECTIFY_FIELD_LIST:
      g_assert_true (g_value_get_object (&value) == rectify_record_get_list (record, field->id));
      break;
    case RECTIFY_FIELD_RECORD:
      g_assert_true (g_value_get_object (&value) == rectify_record_get_record (record, field->id));
      break;
    default:
      g_assert_cmpstr (g_value_get_string (&value), ==, filled ? "text" : NULL);
    }
}

static void
test_properties (void)
{
  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    {
      const RectifyKind *kind = rectify_kind (k);
      g_autoptr (RectifyRecord) record = rectify_record_new (k, "an-id");
      g_autofree char *id = NULL;

      g_assert_cmpstr (G_OBJECT_TYPE_NAME (record), ==, kind->type_name);
      g_object_get (record, "id", &id, NULL);
      g_assert_cmpstr (id, ==, "an-id");
      for (guint i = 0; i < kind->n_fields; i++)
        {
          g_assert_false (rectify_record_is_set (record, kind->fields[i].id)
                          && kind->fields[i].type != RECTIFY_FIELD_RECORD);
          check_property (record, &kind->fields[i], FALSE);
        }
      fill (record);
      for (guint i = 0; i < kind->n_fields; i++)
        {
          g_assert_true (rectify_record_is_set (record, kind->fields[i].id)
                         || kind->fields[i].type == RECTIFY_FIELD_LIST);
          check_property (record, &kind->fields[i], TRUE);
        }
    }
}

static void
test_properties_cannot_be_written (void)
{
  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    {
      g_autoptr (RectifyRecord) record = rectify_record_new (k, "an-id");
      GObjectClass *klass = G_OBJECT_GET_CLASS (record);
      g_autofree GParamSpec **specs = NULL;
      guint n;

      specs = g_object_class_list_properties (klass, &n);
      g_assert_cmpuint (n, ==, rectify_kind (k)->n_fields + 1);
      for (guint i = 0; i < n; i++)
        g_assert_false (specs[i]->flags & G_PARAM_WRITABLE);
    }
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  g_ptr_array_add (user_data, (gpointer) pspec->name);
}

static void
test_notify (void)
{
  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    {
      const RectifyKind *kind = rectify_kind (k);
      g_autoptr (RectifyRecord) record = rectify_record_new (k, "an-id");
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      guint n = 0;

      g_signal_connect (record, "notify", G_CALLBACK (notify_cb), names);
      fill (record);
      for (guint i = 0; i < kind->n_fields; i++)
        if (!is_child_field (&kind->fields[i]))
          {
            g_assert_cmpuint (n, <, names->len);
            g_assert_cmpstr (names->pdata[n++], ==, kind->fields[i].member);
          }
      g_assert_cmpuint (n, ==, names->len);
    }
}

/* Copies */

static void
test_copies_share_texts (void)
{
  g_autoptr (RectifyRecord) item = rectify_record_new (RECTIFY_KIND_ITEMS, "i1");
  g_autoptr (RectifyRecord) copy = NULL;
  RectifyRecord *measure = add (rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES), "m1");
  RectifyRecord *measure_copy;

  fill (item);
  fill (measure);
  rectify_record_add_unknown (item, 1, "new-member", "[1]");
  copy = rectify_record_copy (item);
  g_assert_true (rectify_record_equal (item, copy));
  g_assert_null (rectify_record_get_owner (copy));
  g_assert_true (rectify_record_get_id (copy) == rectify_record_get_id (item));
  g_assert_true (rectify_record_get_text (copy, RECTIFY_ITEMS_TITLE)
                 == rectify_record_get_text (item, RECTIFY_ITEMS_TITLE));
  g_assert_true (rectify_record_get_strings (copy, RECTIFY_ITEMS_HISTORY)
                 == rectify_record_get_strings (item, RECTIFY_ITEMS_HISTORY));

  measure_copy = rectify_list_get (rectify_record_get_list (copy, RECTIFY_ITEMS_MEASURES), 0);
  g_assert_true (measure_copy != measure);
  g_assert_true (rectify_record_get_owner (measure_copy) == copy);
  g_assert_true (rectify_record_get_text (measure_copy, RECTIFY_MEASURES_TEXT)
                 == rectify_record_get_text (measure, RECTIFY_MEASURES_TEXT));

  set_text (measure, RECTIFY_MEASURES_TEXT, "changed");
  g_assert_cmpstr (rectify_record_get_text (measure_copy, RECTIFY_MEASURES_TEXT), ==, "text");
  g_assert_false (rectify_record_equal (item, copy));
}

static void
test_equality (void)
{
  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    {
      const RectifyKind *kind = rectify_kind (k);
      g_autoptr (RectifyRecord) record = rectify_record_new (k, "an-id");
      g_autoptr (RectifyRecord) other = rectify_record_new (k, "another-id");

      g_assert_false (rectify_record_equal (record, other));
      fill (record);
      for (guint i = 0; i < kind->n_fields; i++)
        {
          const RectifyField *field = &kind->fields[i];
          g_autoptr (RectifyRecord) copy = rectify_record_copy (record);

          g_assert_true (rectify_record_equal (record, copy));
          if (field->type == RECTIFY_FIELD_LIST)
            add (rectify_record_get_list (copy, field->id), "child");
          else if (field->type == RECTIFY_FIELD_RECORD)
            rectify_record_add_unknown (rectify_record_get_record (copy, field->id), 0, "a", "1");
          else
            rectify_record_take_value (copy, field->id, rectify_value_unset (field));
          g_test_message ("%s.%s", kind->token, field->member);
          g_assert_false (rectify_record_equal (record, copy));
          g_assert_false (rectify_record_equal (copy, record));
        }
    }
}

/* Equal means the same bytes: an unknown member stands behind what is written. */
static void
test_equality_of_unknown (void)
{
  g_autoptr (RectifyRecord) a = rectify_record_new (RECTIFY_KIND_PEOPLE, "p");
  g_autoptr (RectifyRecord) b = rectify_record_new (RECTIFY_KIND_PEOPLE, "p");
  const guint behind_name = RECTIFY_FIELD_INDEX (RECTIFY_PEOPLE_NAME) + 1;
  const guint behind_role = RECTIFY_FIELD_INDEX (RECTIFY_PEOPLE_ROLE) + 1;

  rectify_record_add_unknown (a, behind_role, "x", "1");
  rectify_record_add_unknown (a, behind_name, "y", "2");
  rectify_record_add_unknown (b, behind_name, "y", "2");
  rectify_record_add_unknown (b, behind_name, "x", "1");
  g_assert_true (rectify_record_equal (a, b));
  set_text (a, RECTIFY_PEOPLE_NAME, "n");
  set_text (b, RECTIFY_PEOPLE_NAME, "n");
  g_assert_true (rectify_record_equal (a, b));
  rectify_record_take_value (a, RECTIFY_PEOPLE_ROLE, rectify_value_new_number (0));
  rectify_record_take_value (b, RECTIFY_PEOPLE_ROLE, rectify_value_new_number (0));
  g_assert_false (rectify_record_equal (a, b));
}

static void
test_snapshot (void)
{
  g_autoptr (RectifyMeeting) meeting = rectify_meeting_new ();
  g_autoptr (RectifyMeeting) snapshot = NULL;
  RectifyList *people = rectify_meeting_get_list (meeting, RECTIFY_ROOT_PEOPLE);
  RectifyRecord *found;

  fill (add (people, "p1"));
  fill (rectify_meeting_get_single (meeting, RECTIFY_PROCEEDINGS_MINUTES));
  snapshot = rectify_meeting_snapshot (meeting);
  g_assert_true (rectify_meeting_equal (meeting, snapshot));
  found = rectify_meeting_find (snapshot, "p1");
  g_assert_nonnull (found);
  g_assert_true (found != rectify_list_get (people, 0));

  add (people, "p2");
  rectify_meeting_index_add (meeting, rectify_list_get (people, 1));
  g_assert_false (rectify_meeting_equal (meeting, snapshot));
  g_assert_nonnull (rectify_meeting_find (meeting, "p2"));
  g_assert_null (rectify_meeting_find (snapshot, "p2"));
}

/* Lists */

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  g_string_append_printf (user_data, "%u-%u+%u ", position, removed, added);
}

static char *
ids_of (GListModel *model)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (RectifyRecord) record = g_list_model_get_item (model, i);

      g_string_append (ids, rectify_record_get_id (record));
      g_assert_cmpuint (rectify_record_get_position (record), ==, i);
    }
  return g_string_free (ids, FALSE);
}

static void
check_list (RectifyList *list,
            GString     *changes,
            const char  *expected_changes,
            const char  *expected_ids)
{
  g_autofree char *ids = ids_of (G_LIST_MODEL (list));

  g_assert_cmpstr (changes->str, ==, expected_changes);
  g_assert_cmpstr (ids, ==, expected_ids);
  g_string_truncate (changes, 0);
}

static void
test_lists (void)
{
  g_autoptr (RectifyMeeting) meeting = rectify_meeting_new ();
  g_autoptr (GString) changes = g_string_new (NULL);
  RectifyList *people = rectify_meeting_get_list (meeting, RECTIFY_ROOT_PEOPLE);
  GListModel *model = G_LIST_MODEL (people);
  g_autoptr (RectifyRecord) b = NULL;
  guint position;

  g_assert_true (g_type_is_a (g_list_model_get_item_type (model), RECTIFY_TYPE_RECORD));
  g_assert_null (g_list_model_get_item (model, 0));
  g_assert_true (rectify_list_get_owner (people) == rectify_meeting_get_root (meeting));
  g_assert_cmpuint (rectify_list_get_owner_field (people), ==, RECTIFY_ROOT_PEOPLE);

  g_signal_connect (people, "items-changed", G_CALLBACK (items_changed_cb), changes);
  add (people, "a");
  b = g_object_ref (add (people, "b"));
  for (guint i = 0; i < 4; i++)
    add (people, (char[]){ (char) ('c' + i), '\0' });
  check_list (people, changes, "0-0+1 1-0+1 2-0+1 3-0+1 4-0+1 5-0+1 ", "abcdef");
  g_assert_null (g_list_model_get_item (model, 6));

  rectify_list_move (people, 1, 4);
  check_list (people, changes, "1-4+4 ", "acdebf");
  rectify_list_move (people, 4, 1);
  check_list (people, changes, "1-4+4 ", "abcdef");
  rectify_list_remove (people, 1);
  check_list (people, changes, "1-1+0 ", "acdef");
  g_assert_null (rectify_record_get_owner (b));
  g_assert_cmpuint (rectify_record_get_position (b), ==, G_MAXUINT);
  g_assert_false (rectify_list_find (people, b, &position));
  rectify_list_insert (people, 0, b);
  check_list (people, changes, "0-0+1 ", "bacdef");
  g_assert_true (rectify_record_get_owner (b) == rectify_meeting_get_root (meeting));
}

/* Whoever still holds a child when its owner goes finds it without one. */
static void
test_children_outlive_owners (void)
{
  RectifyMeeting *meeting = rectify_meeting_new ();
  g_autoptr (RectifyRecord) person
      = g_object_ref (add (rectify_meeting_get_list (meeting, RECTIFY_ROOT_PEOPLE), "p"));
  g_autoptr (RectifyRecord) info = g_object_ref (rectify_meeting_get_info (meeting));

  g_object_unref (meeting);
  g_assert_null (rectify_record_get_owner (person));
  g_assert_null (rectify_record_get_owner (info));
}

/* Links */

static RectifyMeeting *
linked_meeting (void)
{
  RectifyMeeting *meeting = rectify_meeting_new ();
  RectifyRecord *person = add (rectify_meeting_get_list (meeting, RECTIFY_ROOT_PEOPLE), "p1");
  RectifyRecord *problem
      = add (rectify_meeting_get_list (meeting, RECTIFY_PREPARATION_PROBLEMS), "b1");
  RectifyRecord *item = add (rectify_meeting_get_list (meeting, RECTIFY_RECTIFICATION_ITEMS), "i1");
  RectifyRecord *talk = add (rectify_meeting_get_list (meeting, RECTIFY_PREPARATION_TALKS), "t1");

  set_text (person, RECTIFY_PEOPLE_NAME, "赵甲");
  set_text (problem, RECTIFY_PROBLEMS_TITLE, "第一行\n第二行");
  set_text (problem, RECTIFY_PROBLEMS_SUBJECT, "p1");
  set_text (item, RECTIFY_ITEMS_PROBLEM, "b1");
  set_text (item, RECTIFY_ITEMS_SUBJECT, RECTIFY_TEAM);
  rectify_record_take_value (talk, RECTIFY_TALKS_PARTICIPANTS,
                             (RectifyValue) {
                                 .strings = rectify_strings_new (
                                     (const char *const[]) { "p1", "gone", NULL }, -1) });
  return meeting;
}

static void
check_description (RectifyMeeting *meeting,
                   RectifyFieldId  field,
                   const char     *id,
                   const char     *expected)
{
  g_autofree char *text = rectify_meeting_describe_id (meeting, rectify_field (field), id);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_links (void)
{
  g_autoptr (RectifyMeeting) meeting = linked_meeting ();
  RectifyRecord *problem = rectify_meeting_find (meeting, "b1");
  RectifyRecord *item = rectify_meeting_find (meeting, "i1");
  g_autofree char *talk = rectify_meeting_describe (meeting, rectify_meeting_find (meeting, "t1"));

  check_description (meeting, RECTIFY_PROBLEMS_SUBJECT, "p1", "赵甲");
  check_description (meeting, RECTIFY_ITEMS_PROBLEM, "b1", "第一行 第二行");
  check_description (meeting, RECTIFY_ITEMS_PROBLEM, "gone", "Deleted");
  check_description (meeting, RECTIFY_ITEMS_PROBLEM, "p1", "Deleted"); /* of the wrong kind */
  check_description (meeting, RECTIFY_ITEMS_SUBJECT, RECTIFY_TEAM, "领导班子");
  check_description (meeting, RECTIFY_MEETING_HOST, RECTIFY_TEAM, "Deleted");
  g_assert_cmpstr (talk, ==, "赵甲、Deleted");

  g_assert_true (rectify_meeting_follow (meeting, item, RECTIFY_ITEMS_PROBLEM) == problem);
  g_assert_null (rectify_meeting_follow (meeting, item, RECTIFY_ITEMS_SUBJECT));
  g_assert_null (rectify_meeting_follow (meeting, item, RECTIFY_ITEMS_ASPECT));
  g_assert_null (rectify_meeting_find_kind (meeting, "b1", RECTIFY_KIND_PEOPLE));
  g_assert_null (rectify_meeting_find (meeting, NULL));

  rectify_record_take_value (rectify_meeting_get_info (meeting), RECTIFY_MEETING_KIND,
                             rectify_value_new_number (RECTIFY_MEETING_KIND_BRANCH));
  check_description (meeting, RECTIFY_ITEMS_SUBJECT, RECTIFY_TEAM, "党支部");
}

static void
test_linkers (void)
{
  g_autoptr (RectifyMeeting) meeting = linked_meeting ();
  RectifyRecord *problem = rectify_meeting_find (meeting, "b1");
  GArray *linkers = rectify_meeting_get_linkers (meeting, "p1");

  /* In the file's order: talks stand before problems. */
  g_assert_nonnull (linkers);
  g_assert_cmpuint (linkers->len, ==, 2);
  g_assert_cmpuint (g_array_index (linkers, RectifyLinker, 0).field, ==,
                    RECTIFY_TALKS_PARTICIPANTS);
  g_assert_true (g_array_index (linkers, RectifyLinker, 1).record == problem);
  g_assert_cmpuint (g_array_index (linkers, RectifyLinker, 1).field, ==, RECTIFY_PROBLEMS_SUBJECT);
  g_assert_cmpuint (rectify_meeting_get_linkers (meeting, "b1")->len, ==, 1);
  g_assert_cmpuint (rectify_meeting_get_linkers (meeting, "gone")->len, ==, 1);
  g_assert_null (rectify_meeting_get_linkers (meeting, "i1"));

  set_text (problem, RECTIFY_PROBLEMS_SUBJECT, NULL);
  rectify_meeting_links_changed (meeting);
  g_assert_cmpuint (rectify_meeting_get_linkers (meeting, "p1")->len, ==, 1);
}

static void
test_empty_description (void)
{
  g_autoptr (RectifyMeeting) meeting = rectify_meeting_new ();
  RectifyRecord *person = add (rectify_meeting_get_list (meeting, RECTIFY_ROOT_PEOPLE), "p");
  g_autofree char *text = rectify_meeting_describe (meeting, person);

  g_assert_cmpstr (text, ==, "Person");
}

static void
test_homes (void)
{
  g_autoptr (RectifyMeeting) meeting = rectify_meeting_new ();

  g_assert_true (rectify_meeting_get_home (meeting, RECTIFY_KIND_PEOPLE)
                 == rectify_meeting_get_list (meeting, RECTIFY_ROOT_PEOPLE));
  g_assert_true (rectify_meeting_get_home (meeting, RECTIFY_KIND_RULES)
                 == rectify_meeting_get_list (meeting, RECTIFY_RECTIFICATION_RULES));
  g_assert_null (rectify_meeting_get_home (meeting, RECTIFY_KIND_MEASURES));
  g_assert_null (rectify_meeting_get_home (meeting, RECTIFY_KIND_MINUTES));
}

static void
test_strings (void)
{
  static const char *const texts[] = { "a", "b", NULL };
  g_autoptr (RectifyStrings) ab = rectify_strings_new (texts, -1);
  g_autoptr (RectifyStrings) abc = rectify_strings_with (ab, "c");
  g_autoptr (RectifyStrings) same = rectify_strings_with (abc, "a");
  g_autoptr (RectifyStrings) back = rectify_strings_without (abc, "c");
  g_autoptr (RectifyStrings) one = rectify_strings_with (NULL, "a");
  g_autoptr (RectifyStrings) none = rectify_strings_without (one, "a");

  g_assert_cmpuint (abc->n, ==, 3);
  g_assert_true (abc->items[0] == ab->items[0]);
  g_assert_true (same == abc);
  g_assert_true (rectify_strings_equal (back, ab));
  g_assert_false (rectify_strings_equal (abc, ab));
  g_assert_null (none);
  g_assert_true (rectify_strings_equal (none, NULL));
  g_assert_true (rectify_strings_contains (abc, "b"));
  g_assert_false (rectify_strings_contains (NULL, "b"));
  g_assert_null (rectify_strings_new (NULL, -1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/read-only", test_properties_cannot_be_written);
  g_test_add_func ("/record/notify", test_notify);
  g_test_add_func ("/record/copies-share-texts", test_copies_share_texts);
  g_test_add_func ("/record/equality", test_equality);
  g_test_add_func ("/record/equality-of-unknown", test_equality_of_unknown);
  g_test_add_func ("/record/children-outlive-owners", test_children_outlive_owners);
  g_test_add_func ("/list/model", test_lists);
  g_test_add_func ("/meeting/snapshot", test_snapshot);
  g_test_add_func ("/meeting/links", test_links);
  g_test_add_func ("/meeting/linkers", test_linkers);
  g_test_add_func ("/meeting/empty-description", test_empty_description);
  g_test_add_func ("/meeting/homes", test_homes);
  g_test_add_func ("/strings/basics", test_strings);
  return g_test_run ();
}
