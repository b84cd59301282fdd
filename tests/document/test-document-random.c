/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Random actions over every kind of record, undone and redone completely. Each
 * run has its number as seed, so that a failure comes again.
 */
#include "config.h"

#include "rectify-date.h"
#include "rectify-document.h"
#include "rectify-writer.h"

#define RUNS 240
#define OPERATIONS 100

typedef struct
{
  GRand *rand;
  RectifyDocument *document;
  GPtrArray *ids;             /* of every record that ever was, and some of none */
  gboolean saving;            /* this run saves, which may cut the undo stack */
  gboolean events;            /* an event has been inserted */
  guint64 mark;               /* taken, not yet on disk */
  RectifyMeeting *marked;     /* the snapshot of it, or NULL */
  RectifyMeeting *saved;      /* the snapshot on disk, NULL once unknown */
} Run;

static guint
below (Run   *run,
       guint  n)
{
  return (guint) g_rand_int_range (run->rand, 0, (gint32) n);
}

static RectifyMeeting *
meeting_of (Run *run)
{
  return rectify_document_get_meeting (run->document);
}

/* Checks */

static void
assert_equal (RectifyMeeting *a,
              RectifyMeeting *b)
{
  g_autoptr (GString) left = rectify_writer_write (a);
  g_autoptr (GString) right = rectify_writer_write (b);

  g_assert_true (rectify_meeting_equal (a, b));
  g_assert_cmpstr (left->str, ==, right->str);
}

static void
collect_record (RectifyRecord *record,
                gpointer       user_data)
{
  if (rectify_record_get_id (record))
    g_hash_table_insert (user_data, (gpointer) rectify_record_get_id (record), record);
}

static void
assert_same_linkers (GArray *kept,
                     GArray *fresh)
{
  g_assert_cmpuint (kept ? kept->len : 0, ==, fresh ? fresh->len : 0);
  for (guint i = 0; kept && i < kept->len; i++)
    {
      RectifyLinker *a = &g_array_index (kept, RectifyLinker, i);
      RectifyLinker *b = &g_array_index (fresh, RectifyLinker, i);

      g_assert_cmpuint (a->field, ==, b->field);
      g_assert_cmpstr (rectify_record_get_id (a->record), ==, rectify_record_get_id (b->record));
    }
}

/* What the meeting keeps beside its records is what a copy of it finds out afresh. */
static void
assert_consistent (Run *run)
{
  g_autoptr (RectifyMeeting) copy = rectify_document_snapshot (run->document);
  g_autoptr (GHashTable) records = g_hash_table_new (g_str_hash, g_str_equal);

  rectify_meeting_foreach (meeting_of (run), collect_record, records);
  for (guint i = 0; i < run->ids->len; i++)
    {
      const char *id = run->ids->pdata[i];

      g_assert_true (rectify_meeting_find (meeting_of (run), id)
                     == g_hash_table_lookup (records, id));
      assert_same_linkers (rectify_meeting_get_linkers (meeting_of (run), id),
                           rectify_meeting_get_linkers (copy, id));
    }
  if (run->saved && !rectify_document_is_modified (run->document))
    assert_equal (meeting_of (run), run->saved);
}

/* Values */

static GRefString *
random_text (Run        *run,
             const char *prefix)
{
  g_autofree char *text = g_strdup_printf ("%s%u\n“字”", prefix, below (run, 5));

  return g_ref_string_new (text);
}

static RectifyStrings *
random_strings (Run *run)
{
  RectifyStrings *strings = NULL;

  for (guint n = below (run, 4); n > 0; n--)
    {
      RectifyStrings *more;
      const char *id = run->ids->pdata[below (run, run->ids->len)];

      if (rectify_strings_contains (strings, id))
        continue;
      more = rectify_strings_with (strings, id);
      g_clear_pointer (&strings, rectify_strings_unref);
      strings = more;
    }
  return strings;
}

static RectifyValue
random_value (Run                *run,
              const RectifyField *field)
{
  RectifyValue value = rectify_value_unset (field);

  if (below (run, 6) == 0)
    return value;
  switch (field->type)
    {
    case RECTIFY_FIELD_NUMBER:
      value.number = field->least + below (run, MIN (20, field->most - field->least + 1));
      break;
    case RECTIFY_FIELD_DATE:
      value.number = rectify_date_new (2024, 1, 1) + below (run, 10);
      break;
    case RECTIFY_FIELD_TIME:
      value.number = below (run, 24 * 60);
      break;
    case RECTIFY_FIELD_FLAG:
      value.number = below (run, 2);
      break;
    case RECTIFY_FIELD_CHOICE:
      value.number = below (run, field->n_choices);
      break;
    case RECTIFY_FIELD_CHOICES:
      value.number = below (run, 1u << field->n_choices);
      break;
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_SUBJECT:
    case RECTIFY_FIELD_LINK:
      value.text = g_ref_string_new (run->ids->pdata[below (run, run->ids->len)]);
      break;
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      value.strings = random_strings (run);
      break;
    case RECTIFY_FIELD_FILE:
      value.text = g_ref_string_new (below (run, 2) ? "附件/a.pdf" : "b.pdf");
      break;
    case RECTIFY_FIELD_MAP:
      value.text = g_ref_string_new (below (run, 2) ? "{\"a\":\"1\"}" : "{\"b\":\"2\"}");
      break;
    case RECTIFY_FIELD_TEXT:
    case RECTIFY_FIELD_PARAGRAPH:
      value.text = random_text (run, "文");
      break;
    case RECTIFY_FIELD_LIST:
    case RECTIFY_FIELD_RECORD:
    default:
      g_assert_not_reached ();
    }
  return value;
}

/* Places */

static void
add_lists (RectifyRecord *record,
           gpointer       lists)
{
  const RectifyKind *kind = rectify_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == RECTIFY_FIELD_LIST)
      g_ptr_array_add (lists, rectify_record_get_list (record, kind->fields[i].id));
}

static RectifyList *
random_list (Run *run)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  rectify_meeting_foreach (meeting_of (run), add_lists, lists);
  return lists->pdata[below (run, lists->len)];
}

static void
add_record (RectifyRecord *record,
            gpointer       records)
{
  g_ptr_array_add (records, record);
}

static RectifyRecord *
random_record (Run *run)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  rectify_meeting_foreach (meeting_of (run), add_record, records);
  return records->pdata[below (run, records->len)];
}

static RectifyRecord *
random_element (Run *run)
{
  RectifyRecord *record = random_record (run);

  return rectify_record_get_id (record) ? record : NULL;
}

/* Any field that holds a value; NULL for the records that are structure only. */
static const RectifyField *
random_field (Run           *run,
              RectifyRecord *record)
{
  const RectifyKind *kind = rectify_record_get_kind (record);
  const RectifyField *field = &kind->fields[below (run, kind->n_fields)];

  return field->type == RECTIFY_FIELD_LIST || field->type == RECTIFY_FIELD_RECORD ? NULL : field;
}

/* Operations */

static void
op_insert (Run *run)
{
  RectifyList *list = random_list (run);
  guint length = rectify_list_get_length (list);
  RectifyRecord *record;

  record = rectify_document_insert (run->document, list,
                                    below (run, 3) ? below (run, length + 1) : G_MAXUINT);
  run->events |= rectify_record_get_kind_id (record) == RECTIFY_KIND_EVENTS;
  g_ptr_array_add (run->ids, g_strdup (rectify_record_get_id (record)));
}

static void
op_remove (Run *run)
{
  RectifyRecord *record = random_element (run);

  if (record)
    rectify_document_remove (run->document, record);
}

static void
op_move (Run *run)
{
  RectifyRecord *record = random_element (run);
  RectifyList *list;

  if (!record)
    return;
  list = rectify_record_get_list (rectify_record_get_owner (record),
                                  rectify_record_get_owner_field (record));
  rectify_document_move (run->document, record, below (run, rectify_list_get_length (list)));
}

static void
op_set (Run *run)
{
  RectifyRecord *record = random_record (run);
  const RectifyField *field = random_field (run, record);
  RectifyValue value;

  if (!field)
    return;
  value = random_value (run, field);
  g_assert_true (rectify_document_set (run->document, record, field->id, value, NULL));
  g_assert_true (rectify_value_equal (field, value,
                                      *rectify_record_get_value (record, field->id)));
  rectify_value_clear (field, &value);
}

/* Half of the time back to what was there: then nothing has happened. */
static void
op_type (Run *run)
{
  RectifyRecord *record = random_record (run);
  const RectifyField *field = random_field (run, record);
  RectifyValue first, value;

  if (!field)
    return;
  first = rectify_value_copy (field, *rectify_record_get_value (record, field->id));
  for (guint n = 1 + below (run, 5); n > 0; n--)
    {
      value = random_value (run, field);
      g_assert_true (rectify_document_type (run->document, record, field->id, value, NULL));
      rectify_value_clear (field, &value);
    }
  if (below (run, 2))
    g_assert_true (rectify_document_type (run->document, record, field->id, first, NULL));
  rectify_value_clear (field, &first);
}

static void
op_change (Run *run)
{
  static void (*const ops[]) (Run *run) = { op_insert, op_insert, op_insert, op_insert,
                                            op_remove, op_move,   op_set,    op_set,
                                            op_set,    op_type,   op_type };

  ops[below (run, G_N_ELEMENTS (ops))](run);
}

static void
op_group (Run *run)
{
  rectify_document_begin (run->document, "Group");
  for (guint n = below (run, 6); n > 0; n--)
    if (below (run, 8) == 0)
      op_group (run);
    else
      op_change (run);
  rectify_document_end (run->document);
}

static void
op_step (Run *run)
{
  for (guint n = below (run, 4); n > 0; n--)
    rectify_document_undo (run->document);
  for (guint n = below (run, 4); n > 0; n--)
    rectify_document_redo (run->document);
}

/* A snapshot now, and word from the disk some operations later. */
static void
op_save (Run *run)
{
  if (!run->saving)
    {
      rectify_document_get_mark (run->document);
      return;
    }
  if (!run->marked)
    {
      run->mark = rectify_document_get_mark (run->document);
      run->marked = rectify_document_snapshot (run->document);
      return;
    }
  g_clear_object (&run->saved);
  run->saved = g_steal_pointer (&run->marked);
  rectify_document_saved (run->document, run->mark);
}

static void
operate (Run *run)
{
  switch (below (run, 12))
    {
    case 0:
    case 1:
      op_group (run);
      break;
    case 2:
      op_step (run);
      break;
    case 3:
      op_save (run);
      break;
    case 4:
      rectify_document_break (run->document);
      break;
    default:
      op_change (run);
    }
}

/* Runs */

static void
undo_and_redo (Run            *run,
               RectifyMeeting *start)
{
  g_autoptr (RectifyMeeting) end = NULL;
  g_autoptr (RectifyMeeting) bottom = NULL;
  guint n = 0;

  while (rectify_document_redo (run->document))
    ;
  end = rectify_document_snapshot (run->document);

  for (; rectify_document_undo (run->document); n++)
    if (n % 16 == 0)
      assert_consistent (run);
  assert_consistent (run);
  if (!run->saving || !run->events)
    assert_equal (meeting_of (run), start);
  bottom = rectify_document_snapshot (run->document);

  for (; rectify_document_redo (run->document); n--)
    ;
  g_assert_cmpuint (n, ==, 0);
  assert_consistent (run);
  assert_equal (meeting_of (run), end);

  while (rectify_document_undo (run->document))
    ;
  assert_equal (meeting_of (run), bottom);
}

static void
add_id (RectifyRecord *record,
        gpointer       ids)
{
  if (rectify_record_get_id (record))
    g_ptr_array_add (ids, g_strdup (rectify_record_get_id (record)));
}

/* A document that opens a copy of what some operations have made. */
static void
start_run (Run   *run,
           guint  seed)
{
  g_autoptr (RectifyMeeting) meeting = NULL;

  *run = (Run) { .rand = g_rand_new_with_seed (seed), .saving = seed % 3 == 2 };
  run->ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (run->ids, g_strdup (RECTIFY_TEAM));
  g_ptr_array_add (run->ids, g_strdup ("nobody"));
  run->document = rectify_document_new_empty ();
  for (guint i = 0; i < seed % 50; i++)
    op_change (run);

  meeting = rectify_document_snapshot (run->document);
  g_object_unref (run->document);
  run->document = rectify_document_new (meeting);
  run->saved = rectify_document_snapshot (run->document);
  run->events = FALSE;
  rectify_meeting_foreach (meeting, add_id, run->ids);
}

static void
end_run (Run *run)
{
  g_assert_finalize_object (run->document);
  g_clear_object (&run->marked);
  g_clear_object (&run->saved);
  g_ptr_array_unref (run->ids);
  g_rand_free (run->rand);
}

static void
test_random (void)
{
  guint actions = 0;

  for (guint seed = 0; seed < RUNS; seed++)
    {
      g_autoptr (RectifyMeeting) start = NULL;
      Run run;

      start_run (&run, seed);
      start = rectify_document_snapshot (run.document);
      for (guint i = 0; i < OPERATIONS; i++)
        {
          operate (&run);
          if (i % 8 == 0 || !rectify_document_is_modified (run.document))
            assert_consistent (&run);
        }
      undo_and_redo (&run, start);
      while (rectify_document_redo (run.document))
        actions++;
      end_run (&run);
    }
  g_test_message ("%u actions undone and redone", actions);
  g_assert_cmpuint (actions, >, RUNS * OPERATIONS / 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/random", test_random);
  return g_test_run ();
}
