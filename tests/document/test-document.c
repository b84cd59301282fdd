/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-date.h"
#include "rectify-document.h"
#include "rectify-field-text.h"
#include "rectify-new-meeting.h"

/* Small helpers */

#define FAILS(text) g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*" text "*")

static RectifyList *
list_in (RectifyDocument *document,
         RectifyFieldId   section)
{
  return rectify_meeting_get_list (rectify_document_get_meeting (document), section);
}

static RectifyRecord *
info_of (RectifyDocument *document)
{
  return rectify_meeting_get_info (rectify_document_get_meeting (document));
}

static RectifyRecord *
find (RectifyDocument *document,
      const char      *id)
{
  return rectify_meeting_find (rectify_document_get_meeting (document), id);
}

static RectifyRecord *
add_person (RectifyDocument *document,
            const char      *name)
{
  RectifyRecord *person;

  rectify_document_begin (document, "Add Person");
  person = rectify_document_insert (document, list_in (document, RECTIFY_ROOT_PEOPLE), G_MAXUINT);
  rectify_document_set_text (document, person, RECTIFY_PEOPLE_NAME, name);
  rectify_document_end (document);
  return person;
}

static gboolean
type_text (RectifyDocument *document,
           RectifyRecord   *record,
           RectifyFieldId   field,
           const char      *text)
{
  RectifyValue value = rectify_value_new_text (text);
  g_autoptr (GError) error = NULL;
  gboolean done = rectify_document_type (document, record, field, value, &error);

  g_assert_no_error (error);
  rectify_value_clear (rectify_field (field), &value);
  return done;
}

static guint
undo_all (RectifyDocument *document)
{
  guint n = 0;

  while (rectify_document_undo (document))
    n++;
  return n;
}

static guint
redo_all (RectifyDocument *document)
{
  guint n = 0;

  while (rectify_document_redo (document))
    n++;
  return n;
}

static void
count_cb (guint *count)
{
  ++*count;
}

/* The rules */

static void
test_new (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  g_autoptr (RectifyMeeting) again = rectify_new_meeting ();
  RectifyRecord *info = info_of (document);
  guint year, month, day;

  rectify_date_split (rectify_date_today (), &year, &month, &day);
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_YEAR), ==, year);
  g_assert_cmpstr (rectify_record_get_text (info, RECTIFY_MEETING_QUORUM), ==, "2/3");
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_NOTICE_DAYS), ==, 15);
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_REPORT_DAYS), ==, 15);
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_NEAR_DAYS), ==, 10);
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_IMMEDIATE_DAYS), ==, 30);
  g_assert_false (rectify_record_is_set (info, RECTIFY_MEETING_KIND));
  g_assert_true (rectify_meeting_equal (rectify_document_get_meeting (document), again));
  g_assert_false (rectify_document_is_modified (document));
  g_assert_false (rectify_document_undo (document));
  g_assert_false (rectify_document_redo (document));
  g_assert_null (rectify_document_get_undo_label (document));
  g_assert_cmpuint (rectify_document_get_mark (document), ==, 0);
}

static void
test_set (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *info = info_of (document);
  RectifyValue value = rectify_value_new_text ("某公司");
  g_autoptr (GError) error = NULL;

  g_assert_true (rectify_document_set (document, info, RECTIFY_MEETING_UNIT, value, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (rectify_document_get_undo_label (document), ==, "Edit Unit");
  g_assert_true (rectify_document_is_modified (document));

  /* An equal value is no change, and the redo stack stays. */
  g_assert_true (rectify_document_undo (document));
  g_assert_cmpstr (rectify_document_get_redo_label (document), ==, "Edit Unit");
  rectify_document_set_text (document, info, RECTIFY_MEETING_UNIT, NULL);
  rectify_document_set_text (document, info, RECTIFY_MEETING_UNIT, "");
  rectify_document_set_text (document, info, RECTIFY_MEETING_QUORUM, "2/3");
  g_assert_true (rectify_document_redo (document));
  rectify_document_set_text (document, info, RECTIFY_MEETING_UNIT, value.text);
  g_assert_cmpuint (undo_all (document), ==, 1);
  g_assert_false (rectify_document_is_modified (document));

  /* A new action drops what could be redone. */
  rectify_document_set_number (document, info, RECTIFY_MEETING_NEAR_DAYS, 7);
  g_assert_false (rectify_document_redo (document));
  g_assert_null (rectify_document_get_redo_label (document));

  /* The value is still ours. */
  g_assert_cmpstr (value.text, ==, "某公司");
  rectify_value_clear (rectify_field (RECTIFY_MEETING_UNIT), &value);
}

static void
test_tidy (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *person = add_person (document, "赵甲");
  RectifyRecord *info = info_of (document);
  GRefString *empty = g_ref_string_new ("");

  /* Every way to say "nothing" is the one way the model knows. */
  rectify_document_set_number (document, info, RECTIFY_MEETING_HELD_ON, 0);
  rectify_document_set_number (document, info, RECTIFY_MEETING_KIND, -1);
  rectify_document_set_number (document, person, RECTIFY_PEOPLE_REPRESENTS, RECTIFY_UNSET);
  g_assert_true (rectify_document_set (document, info, RECTIFY_MEETING_UNIT,
                                       (RectifyValue) { .text = empty }, NULL));
  g_ref_string_release (empty);
  g_assert_cmpstr (rectify_document_get_undo_label (document), ==, "Add Person");

  rectify_document_set_number (document, person, RECTIFY_PEOPLE_REPRESENTS, 5);
  g_assert_cmpint (rectify_record_get_number (person, RECTIFY_PEOPLE_REPRESENTS), ==, 1);
}

static void
test_check (void)
{
  const struct
  {
    RectifyFieldId field;
    gint64 number;
  } wrong[] = {
    { RECTIFY_MEETING_YEAR, 1948 },       { RECTIFY_MEETING_NEAR_DAYS, -1 },
    { RECTIFY_MEETING_HELD_ON, -3 },      { RECTIFY_MEETING_STARTS_AT, 24 * 60 },
    { RECTIFY_MEETING_KIND, RECTIFY_N_MEETING_KIND },
  };
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *plan = rectify_meeting_get_single (rectify_document_get_meeting (document),
                                                    RECTIFY_PREPARATION_PLAN);
  RectifyValue path = rectify_value_new_text ("../secret");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rectify_document_set (document, info_of (document), wrong[i].field,
                                            rectify_value_new_number (wrong[i].number), &error));
      g_assert_error (error, RECTIFY_FIELD_ERROR, RECTIFY_FIELD_ERROR_INVALID);
      g_assert_false (rectify_document_type (document, info_of (document), wrong[i].field,
                                             rectify_value_new_number (wrong[i].number), NULL));
    }
  g_assert_false (rectify_document_set (document, plan, RECTIFY_PLAN_FILE, path, NULL));
  rectify_value_clear (rectify_field (RECTIFY_PLAN_FILE), &path);
  g_assert_false (rectify_document_undo (document));
}

static void
test_records (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyList *items = list_in (document, RECTIFY_RECTIFICATION_ITEMS);
  RectifyRecord *first, *second, *measure;
  const char *id;

  first = rectify_document_insert (document, items, G_MAXUINT);
  g_assert_cmpstr (rectify_document_get_undo_label (document), ==, "Add Ledger item");
  second = rectify_document_insert (document, items, 0);
  g_assert_true (rectify_list_get (items, 0) == second);
  g_assert_true (find (document, rectify_record_get_id (second)) == second);
  g_assert_true (g_uuid_string_is_valid (rectify_record_get_id (second)));
  measure = rectify_document_insert (document,
                                     rectify_record_get_list (second, RECTIFY_ITEMS_MEASURES), 0);
  id = rectify_record_get_id (measure);

  /* A removed record takes its children out of the index, and comes back itself. */
  rectify_document_remove (document, second);
  g_assert_cmpstr (rectify_document_get_undo_label (document), ==, "Delete Ledger item");
  g_assert_null (find (document, id));
  g_assert_null (rectify_record_get_owner (second));
  FAILS ("document_owns");
  rectify_document_set_text (document, measure, RECTIFY_MEASURES_TEXT, "迟了");
  g_test_assert_expected_messages ();
  g_assert_true (rectify_document_undo (document));
  g_assert_true (find (document, id) == measure);
  g_assert_true (rectify_list_get (items, 0) == second);

  rectify_document_move (document, second, 0);
  g_assert_cmpstr (rectify_document_get_undo_label (document), ==, "Add Measure");
  rectify_document_move (document, second, 1);
  g_assert_cmpstr (rectify_document_get_undo_label (document), ==, "Move Ledger item");
  g_assert_true (rectify_list_get (items, 0) == first);
  g_assert_true (rectify_document_undo (document));
  g_assert_true (rectify_list_get (items, 0) == second);

  g_assert_cmpuint (undo_all (document), ==, 3);
  g_assert_cmpuint (rectify_list_get_length (items), ==, 0);
  g_assert_cmpuint (redo_all (document), ==, 4);
  g_assert_true (rectify_list_get (items, 1) == second);
  g_assert_true (find (document, id) == measure);
}

static void
test_links (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyMeeting *meeting = rectify_document_get_meeting (document);
  RectifyRecord *person = add_person (document, "赵甲");
  RectifyRecord *info = info_of (document);
  g_autofree char *id = g_strdup (rectify_record_get_id (person));

  g_assert_null (rectify_meeting_get_linkers (meeting, id));
  rectify_document_set_text (document, info, RECTIFY_MEETING_HOST, id);
  g_assert_cmpuint (rectify_meeting_get_linkers (meeting, id)->len, ==, 1);
  g_assert_true (rectify_meeting_follow (meeting, info, RECTIFY_MEETING_HOST) == person);

  /* Links stay when what they lead to goes. */
  rectify_document_remove (document, person);
  g_assert_cmpstr (rectify_record_get_text (info, RECTIFY_MEETING_HOST), ==, id);
  g_assert_null (rectify_meeting_follow (meeting, info, RECTIFY_MEETING_HOST));
  rectify_document_undo (document);
  g_assert_true (rectify_meeting_follow (meeting, info, RECTIFY_MEETING_HOST) == person);

  g_assert_nonnull (rectify_meeting_get_linkers (meeting, id));
  rectify_document_undo (document);
  g_assert_null (rectify_meeting_get_linkers (meeting, id));
}

/* Those who link are listed in the file's order, which a move changes. */
static void
test_links_moved (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyMeeting *meeting = rectify_document_get_meeting (document);
  RectifyRecord *speeches[2];

  for (guint i = 0; i < 2; i++)
    {
      speeches[i] = rectify_document_insert (document,
                                             list_in (document, RECTIFY_PROCEEDINGS_SPEECHES), i);
      rectify_document_set_text (document, speeches[i], RECTIFY_SPEECHES_SPEAKER, "someone");
    }
  for (guint i = 0; i < 3; i++)
    {
      GArray *linkers = rectify_meeting_get_linkers (meeting, "someone");

      g_assert_true (g_array_index (linkers, RectifyLinker, 0).record == speeches[i % 2]);
      if (i == 0)
        rectify_document_move (document, speeches[0], 1);
      else
        rectify_document_undo (document);
    }
}

static void
test_group (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  guint changed = 0;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &changed);
  rectify_document_begin (document, "Import");
  add_person (document, "赵甲");
  add_person (document, "钱乙");
  g_assert_cmpuint (changed, ==, 0);
  FAILS ("depth == 0");
  g_assert_false (rectify_document_undo (document));
  g_test_assert_expected_messages ();
  rectify_document_end (document);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpstr (rectify_document_get_undo_label (document), ==, "Import");
  g_assert_cmpuint (undo_all (document), ==, 1);
  g_assert_cmpuint (changed, ==, 2);

  /* Nothing done: no action, nothing said, and the redo stack stays. */
  rectify_document_begin (document, "Nothing");
  rectify_document_set_number (document, info_of (document), RECTIFY_MEETING_NEAR_DAYS, 10);
  rectify_document_end (document);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_null (rectify_document_get_undo_label (document));
  g_assert_cmpuint (redo_all (document), ==, 1);
  FAILS ("depth > 0");
  rectify_document_end (document);
  g_test_assert_expected_messages ();
}

static void
test_typing (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *info = info_of (document);
  guint changed = 0;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &changed);
  type_text (document, info, RECTIFY_MEETING_UNIT, "某");
  type_text (document, info, RECTIFY_MEETING_UNIT, "某公");
  type_text (document, info, RECTIFY_MEETING_UNIT, "某公");
  type_text (document, info, RECTIFY_MEETING_UNIT, "某公司");
  g_assert_cmpuint (changed, ==, 3);
  type_text (document, info, RECTIFY_MEETING_PLACE, "会议室");
  type_text (document, info, RECTIFY_MEETING_UNIT, "某公");
  g_assert_cmpstr (rectify_document_get_undo_label (document), ==, "Edit Unit");
  g_assert_cmpuint (undo_all (document), ==, 3);
  g_assert_false (rectify_record_is_set (info, RECTIFY_MEETING_UNIT));
  g_assert_cmpuint (redo_all (document), ==, 3);
  g_assert_cmpstr (rectify_record_get_text (info, RECTIFY_MEETING_UNIT), ==, "某公");

  /* Back at the first value: as if nothing had been typed. */
  rectify_document_saved (document, rectify_document_get_mark (document));
  type_text (document, info, RECTIFY_MEETING_UNIT, "某公X");
  g_assert_true (rectify_document_is_modified (document));
  type_text (document, info, RECTIFY_MEETING_UNIT, "某公");
  g_assert_false (rectify_document_is_modified (document));
  g_assert_cmpuint (undo_all (document), ==, 3);
}

typedef void (*Breaker) (RectifyDocument *document);

static void
break_by_mark (RectifyDocument *document)
{
  rectify_document_get_mark (document);
}

static void
break_by_save (RectifyDocument *document)
{
  rectify_document_saved (document, 0);
}

static void
break_by_action (RectifyDocument *document)
{
  add_person (document, "钱乙");
  rectify_document_undo (document);
}

static void
break_by_undo (RectifyDocument *document)
{
  rectify_document_undo (document);
  rectify_document_redo (document);
}

static void
test_typing_breaks (void)
{
  const Breaker breakers[] = { rectify_document_break, break_by_mark, break_by_save,
                               break_by_action, break_by_undo };

  for (guint i = 0; i < G_N_ELEMENTS (breakers); i++)
    {
      g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
      RectifyRecord *info = info_of (document);

      type_text (document, info, RECTIFY_MEETING_UNIT, "某");
      breakers[i] (document);
      type_text (document, info, RECTIFY_MEETING_UNIT, "某公");
      rectify_document_undo (document);
      g_assert_cmpstr (rectify_record_get_text (info, RECTIFY_MEETING_UNIT), ==, "某");
    }
}

static void
test_typing_records (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *first = add_person (document, "赵甲");
  RectifyRecord *second = add_person (document, "钱乙");

  type_text (document, first, RECTIFY_PEOPLE_NOTE, "甲");
  type_text (document, second, RECTIFY_PEOPLE_NOTE, "乙");
  rectify_document_undo (document);
  g_assert_false (rectify_record_is_set (second, RECTIFY_PEOPLE_NOTE));
  g_assert_cmpstr (rectify_record_get_text (first, RECTIFY_PEOPLE_NOTE), ==, "甲");
}

static void
test_typing_in_group (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *info = info_of (document);

  type_text (document, info, RECTIFY_MEETING_UNIT, "某");
  rectify_document_begin (document, "Group");
  type_text (document, info, RECTIFY_MEETING_UNIT, "某公");
  type_text (document, info, RECTIFY_MEETING_UNIT, "某");
  rectify_document_end (document);
  type_text (document, info, RECTIFY_MEETING_UNIT, "某公司");
  g_assert_cmpuint (undo_all (document), ==, 3);
  g_assert_cmpuint (redo_all (document), ==, 3);
  rectify_document_undo (document);
  g_assert_cmpstr (rectify_document_get_undo_label (document), ==, "Group");
}

static void
test_modified (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *info = info_of (document);
  guint64 mark;

  rectify_document_set_number (document, info, RECTIFY_MEETING_NEAR_DAYS, 7);
  mark = rectify_document_get_mark (document);
  rectify_document_set_number (document, info, RECTIFY_MEETING_NEAR_DAYS, 8);
  rectify_document_saved (document, mark);
  g_assert_true (rectify_document_is_modified (document));
  rectify_document_undo (document);
  g_assert_false (rectify_document_is_modified (document));
  rectify_document_undo (document);
  g_assert_true (rectify_document_is_modified (document));
  rectify_document_redo (document);
  g_assert_false (rectify_document_is_modified (document));

  /* What was saved lies on a branch that is gone. */
  rectify_document_undo (document);
  rectify_document_set_number (document, info, RECTIFY_MEETING_NEAR_DAYS, 7);
  g_assert_true (rectify_document_is_modified (document));
  undo_all (document);
  g_assert_true (rectify_document_is_modified (document));
  rectify_document_saved (document, rectify_document_get_mark (document));
  g_assert_false (rectify_document_is_modified (document));
}

static void
add_event (RectifyDocument *document,
           RectifyRecord   *item)
{
  rectify_document_begin (document, "Start");
  rectify_document_insert (document, rectify_record_get_list (item, RECTIFY_ITEMS_EVENTS),
                           G_MAXUINT);
  rectify_document_set_number (document, item, RECTIFY_ITEMS_STATE, RECTIFY_STATE_IN_PROGRESS);
  rectify_document_end (document);
}

static void
test_events (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *item;
  guint64 early, late;

  item = rectify_document_insert (document, list_in (document, RECTIFY_RECTIFICATION_ITEMS), 0);
  early = rectify_document_get_mark (document);
  add_event (document, item);
  rectify_document_set_text (document, item, RECTIFY_ITEMS_NOTE, "甲");
  late = rectify_document_get_mark (document);
  rectify_document_set_text (document, item, RECTIFY_ITEMS_NOTE, "乙");
  add_event (document, item);
  rectify_document_undo (document);

  /* Saved before the event: all can be undone. */
  rectify_document_saved (document, early);
  g_assert_cmpuint (undo_all (document), ==, 4);
  g_assert_cmpuint (redo_all (document), ==, 5);
  rectify_document_undo (document);

  /* Saved after the first: it stays; the second was never saved. */
  rectify_document_saved (document, late);
  g_assert_true (rectify_document_is_modified (document));
  g_assert_cmpuint (undo_all (document), ==, 2);
  g_assert_cmpuint (rectify_list_get_length (rectify_record_get_list (item, RECTIFY_ITEMS_EVENTS)),
                    ==, 1);
  g_assert_false (rectify_record_is_set (item, RECTIFY_ITEMS_NOTE));
  g_assert_cmpuint (redo_all (document), ==, 3);

  /* Saved at the very event: nothing to undo and nothing to save. */
  rectify_document_saved (document, rectify_document_get_mark (document));
  g_assert_null (rectify_document_get_undo_label (document));
  g_assert_false (rectify_document_is_modified (document));
  rectify_document_saved (document, early);
  g_assert_true (rectify_document_is_modified (document));
}

/* Signals */

typedef struct
{
  RectifyRecord *record;
  RectifyFieldId field;
  guint n;
} Heard;

static void
record_changed_cb (RectifyDocument *document,
                   RectifyRecord   *record,
                   guint            field,
                   Heard           *heard)
{
  *heard = (Heard) { record, field, heard->n + 1 };
}

static void
notify_cb (RectifyDocument *document,
           GParamSpec      *pspec,
           GString         *names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

/* In any order: GObject promises none. */
static void
assert_said (GString    *names,
             const char *expected)
{
  g_auto (GStrv) each = g_strsplit (expected, " ", -1);

  g_assert_cmpuint (names->len, ==, strlen (expected));
  for (guint i = 0; each[i]; i++)
    g_assert_nonnull (strstr (names->str, each[i]));
  g_string_truncate (names, 0);
}

static void
test_signals (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *root = rectify_meeting_get_root (rectify_document_get_meeting (document));
  RectifyRecord *info = info_of (document);
  g_autoptr (GString) names = g_string_new (NULL);
  Heard heard = { NULL, 0, 0 };

  g_signal_connect (document, "record-changed", G_CALLBACK (record_changed_cb), &heard);
  g_signal_connect (document, "notify", G_CALLBACK (notify_cb), names);

  rectify_document_set_number (document, info, RECTIFY_MEETING_NEAR_DAYS, 7);
  g_assert_true (heard.record == info && heard.field == RECTIFY_MEETING_NEAR_DAYS);
  assert_said (names, "undo-label modified can-undo ");
  rectify_document_set_number (document, info, RECTIFY_MEETING_NEAR_DAYS, 8);
  assert_said (names, "");
  rectify_document_undo (document);
  assert_said (names, "redo-label can-redo ");
  rectify_document_saved (document, rectify_document_get_mark (document));
  assert_said (names, "modified ");

  rectify_document_insert (document, list_in (document, RECTIFY_ROOT_PEOPLE), 0);
  g_assert_true (heard.record == root && heard.field == RECTIFY_ROOT_PEOPLE);
  assert_said (names, "redo-label undo-label modified can-redo ");
  g_assert_cmpuint (heard.n, ==, 4);
  undo_all (document);
  g_assert_cmpuint (heard.n, ==, 6);
}

static void
test_read_only (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *person = add_person (document, "赵甲");
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_signal_connect (document, "notify", G_CALLBACK (notify_cb), names);
  rectify_document_set_read_only (document, TRUE);
  assert_said (names, "undo-label read-only can-undo ");
  g_assert_true (rectify_document_is_read_only (document));
  g_assert_false (rectify_document_set (document, person, RECTIFY_PEOPLE_REPRESENTS,
                                        rectify_value_new_number (1), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  g_assert_false (rectify_document_type (document, person, RECTIFY_PEOPLE_REPRESENTS,
                                         rectify_value_new_number (1), NULL));
  g_assert_false (rectify_document_undo (document));

  FAILS ("read_only");
  rectify_document_begin (document, "Group");
  FAILS ("read_only");
  rectify_document_set_text (document, person, RECTIFY_PEOPLE_NAME, "钱乙");
  FAILS ("read_only");
  g_assert_null (rectify_document_insert (document, list_in (document, RECTIFY_ROOT_PEOPLE), 0));
  FAILS ("read_only");
  rectify_document_remove (document, person);
  FAILS ("read_only");
  rectify_document_move (document, person, 0);
  g_test_assert_expected_messages ();
  rectify_document_set_read_only (document, FALSE);
  g_assert_true (rectify_document_undo (document));
}

static void
meddle_cb (RectifyDocument *document)
{
  rectify_document_break (document);
  FAILS ("busy == 0");
  rectify_document_set_number (document, info_of (document), RECTIFY_MEETING_NEAR_DAYS, 3);
  FAILS ("busy == 0");
  g_assert_null (rectify_document_insert (document, list_in (document, RECTIFY_ROOT_PEOPLE), 0));
  FAILS ("busy == 0");
  rectify_document_begin (document, "Meddle");
  FAILS ("busy == 0");
  rectify_document_undo (document);
  g_test_assert_expected_messages ();
}

static void
test_handlers (void)
{
  const char *signals[] = { "record-changed", "changed", "notify::modified" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
      g_autoptr (RectifyMeeting) start = rectify_document_snapshot (document);

      g_signal_connect (document, signals[i], G_CALLBACK (meddle_cb), NULL);
      add_person (document, "赵甲");
      rectify_document_undo (document);
      g_assert_true (rectify_meeting_equal (rectify_document_get_meeting (document), start));
    }
}

/* Every list tells the truth while it says that it has changed. */
static void
items_changed_cb (GListModel      *model,
                  guint            position,
                  guint            removed,
                  guint            added,
                  RectifyDocument *document)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (RectifyRecord) record = g_list_model_get_item (model, position + i);

      g_assert_true (find (document, rectify_record_get_id (record)) == record);
    }
}

static void
test_items_changed (void)
{
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();
  RectifyRecord *person;

  g_signal_connect (list_in (document, RECTIFY_ROOT_PEOPLE), "items-changed",
                    G_CALLBACK (items_changed_cb), document);
  g_assert_null (find (document, "nobody")); /* the index exists from here on */
  person = add_person (document, "赵甲");
  add_person (document, "钱乙");
  rectify_document_move (document, person, 1);
  rectify_document_remove (document, person);
  g_assert_cmpuint (undo_all (document), ==, 4);
  g_assert_cmpuint (redo_all (document), ==, 4);
}

static void
test_memory (void)
{
  RectifyDocument *document = rectify_document_new_empty ();
  RectifyRecord *gone = add_person (document, "赵甲");
  RectifyRecord *undone;

  rectify_document_remove (document, gone);
  undone = add_person (document, "钱乙");
  rectify_document_undo (document);
  g_object_add_weak_pointer (G_OBJECT (gone), (gpointer *) &gone);
  g_object_add_weak_pointer (G_OBJECT (undone), (gpointer *) &undone);
  rectify_document_set_number (document, info_of (document), RECTIFY_MEETING_NEAR_DAYS, 3);
  g_assert_null (undone);
  g_assert_nonnull (gone);
  rectify_document_begin (document, "Never ended");
  add_person (document, "孙丙");
  g_assert_finalize_object (document);
  g_assert_null (gone);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/new", test_new);
  g_test_add_func ("/document/set", test_set);
  g_test_add_func ("/document/tidy", test_tidy);
  g_test_add_func ("/document/check", test_check);
  g_test_add_func ("/document/records", test_records);
  g_test_add_func ("/document/links", test_links);
  g_test_add_func ("/document/links-moved", test_links_moved);
  g_test_add_func ("/document/group", test_group);
  g_test_add_func ("/document/typing", test_typing);
  g_test_add_func ("/document/typing-breaks", test_typing_breaks);
  g_test_add_func ("/document/typing-records", test_typing_records);
  g_test_add_func ("/document/typing-in-group", test_typing_in_group);
  g_test_add_func ("/document/modified", test_modified);
  g_test_add_func ("/document/events", test_events);
  g_test_add_func ("/document/signals", test_signals);
  g_test_add_func ("/document/read-only", test_read_only);
  g_test_add_func ("/document/handlers", test_handlers);
  g_test_add_func ("/document/items-changed", test_items_changed);
  g_test_add_func ("/document/memory", test_memory);
  return g_test_run ();
}
