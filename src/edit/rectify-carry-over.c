/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is taken over stands in tables of fields; a link is taken over when the
 * record it leads to was. People and aspects therefore come first.
 */
#include "config.h"

#include "rectify-carry-over.h"

#include <glib/gi18n-lib.h>

#include "rectify-document.h"
#include "rectify-light.h"
#include "rectify-new-meeting.h"

typedef struct
{
  RectifyMeeting *last;
  RectifyDocument *document; /* of the new meeting */
  RectifyMeeting *meeting;   /* the new one, borrowed from its document */
  GHashTable *ids;           /* id in the last meeting → id in the new one */
  const char *file;
} CarryOver;

typedef struct
{
  RectifyFieldId from;
  RectifyFieldId to;
} Pair;

#define SAME(Field) { RECTIFY_##Field, RECTIFY_##Field }

static const Pair info_pairs[] = {
  SAME (MEETING_KIND),
  SAME (MEETING_UNIT),
  SAME (MEETING_SUPERIOR),
  SAME (MEETING_QUORUM),
  SAME (MEETING_NOTICE_DAYS),
  SAME (MEETING_REPORT_DAYS),
  SAME (MEETING_NEAR_DAYS),
  SAME (MEETING_IMMEDIATE_DAYS),
  SAME (MEETING_REPORT_TO),
  SAME (MEETING_FILLED_BY),
  SAME (MEETING_CHECKED_BY),
  SAME (MEETING_PHONE),
};

static const Pair problem_pairs[] = {
  { RECTIFY_ITEMS_SUBJECT, RECTIFY_PROBLEMS_SUBJECT },
  { RECTIFY_ITEMS_ASPECT, RECTIFY_PROBLEMS_ASPECT },
  { RECTIFY_ITEMS_TITLE, RECTIFY_PROBLEMS_TITLE },
  { RECTIFY_ITEMS_FACTS, RECTIFY_PROBLEMS_FACTS },
  { RECTIFY_ITEMS_CAUSE, RECTIFY_PROBLEMS_CAUSE },
};

static const Pair item_pairs[] = {
  SAME (ITEMS_SUBJECT), SAME (ITEMS_ASPECT), SAME (ITEMS_TITLE), SAME (ITEMS_FACTS),
  SAME (ITEMS_CAUSE),   SAME (ITEMS_GOAL),   SAME (ITEMS_TASK),
};

static const Pair measure_pairs[] = {
  SAME (MEASURES_TEXT),        SAME (MEASURES_LEADER),   SAME (MEASURES_DEPARTMENT),
  SAME (MEASURES_COOPERATING), SAME (MEASURES_OWNERS),   SAME (MEASURES_LIMIT),
  SAME (MEASURES_LASTING),     SAME (MEASURES_DUE_ON),   SAME (MEASURES_DUE_TEXT),
  SAME (MEASURES_REVIEW_ON),
};

/* A measure that is done but for its lasting part. */
static const Pair lasting_measure_pairs[] = {
  SAME (MEASURES_TEXT),        SAME (MEASURES_LEADER), SAME (MEASURES_DEPARTMENT),
  SAME (MEASURES_COOPERATING), SAME (MEASURES_OWNERS), SAME (MEASURES_REVIEW_ON),
};

/* Fields */

/* The team is the team in every year; a record that stays behind is no longer linked. */
static const char *
translate (CarryOver  *self,
           const char *id)
{
  return strcmp (id, RECTIFY_TEAM) == 0 ? id : g_hash_table_lookup (self->ids, id);
}

static void
carry_link (CarryOver      *self,
            const char     *id,
            RectifyRecord  *to,
            RectifyFieldId  field)
{
  const char *translated = translate (self, id);

  if (translated)
    rectify_document_set_text (self->document, to, field, translated);
}

static void
carry_field (CarryOver      *self,
             RectifyRecord  *from,
             RectifyFieldId  from_field,
             RectifyRecord  *to,
             RectifyFieldId  to_field)
{
  g_autoptr (GError) error = NULL;

  if (!rectify_record_is_set (from, from_field))
    return;
  if (rectify_field_is_link (rectify_field (to_field)))
    carry_link (self, rectify_record_get_text (from, from_field), to, to_field);
  else if (!rectify_document_set (self->document, to, to_field,
                                  *rectify_record_get_value (from, from_field), &error))
    g_warning ("%s is not carried over: %s", rectify_field (to_field)->member, error->message);
}

static void
carry_pairs (CarryOver     *self,
             RectifyRecord *from,
             RectifyRecord *to,
             const Pair    *pairs,
             guint          n_pairs)
{
  for (guint i = 0; i < n_pairs; i++)
    carry_field (self, from, pairs[i].from, to, pairs[i].to);
}

static RectifyRecord *
append (CarryOver   *self,
        RectifyList *list)
{
  return rectify_document_insert (self->document, list, G_MAXUINT);
}

/* Lists that are taken over whole */

static RectifyRecord *
find_translated (CarryOver     *self,
                 RectifyRecord *record)
{
  return rectify_meeting_find (self->meeting,
                               g_hash_table_lookup (self->ids, rectify_record_get_id (record)));
}

static void
carry_list (CarryOver      *self,
            RectifyFieldId  section)
{
  RectifyList *from = rectify_meeting_get_list (self->last, section);
  RectifyList *to = rectify_meeting_get_list (self->meeting, section);
  const RectifyKind *kind = rectify_kind (rectify_list_get_kind_id (from));

  for (guint i = 0; i < rectify_list_get_length (from); i++)
    g_hash_table_insert (self->ids, g_strdup (rectify_record_get_id (rectify_list_get (from, i))),
                         g_strdup (rectify_record_get_id (append (self, to))));
  /* Only now, for one may link to another that follows it. */
  for (guint i = 0; i < rectify_list_get_length (from); i++)
    {
      RectifyRecord *record = rectify_list_get (from, i);

      for (guint j = 0; j < kind->n_fields; j++)
        carry_field (self, record, kind->fields[j].id, find_translated (self, record),
                     kind->fields[j].id);
    }
}

/* The meeting, and how the last one ended */

static void
carry_info (CarryOver *self)
{
  RectifyRecord *from = rectify_meeting_get_info (self->last);
  RectifyRecord *to = rectify_meeting_get_info (self->meeting);
  gint64 year = rectify_record_get_number (from, RECTIFY_MEETING_YEAR);

  carry_pairs (self, from, to, info_pairs, G_N_ELEMENTS (info_pairs));
  if (year != RECTIFY_UNSET && year < rectify_field (RECTIFY_MEETING_YEAR)->most)
    rectify_document_set_number (self->document, to, RECTIFY_MEETING_YEAR, year + 1);
}

static gboolean
is_closed (RectifyRecord *item)
{
  return rectify_record_get_choice (item, RECTIFY_ITEMS_STATE) == RECTIFY_STATE_CLOSED;
}

static void
set_count (CarryOver      *self,
           RectifyRecord  *review,
           RectifyFieldId  field,
           guint           count)
{
  rectify_document_set_number (self->document, review, field,
                               MIN (count, rectify_field (field)->most));
}

static void
count_items (CarryOver     *self,
             RectifyRecord *review)
{
  RectifyList *items = rectify_meeting_get_list (self->last, RECTIFY_RECTIFICATION_ITEMS);
  guint total = rectify_list_get_length (items);
  guint done = 0, continuing = 0;

  for (guint i = 0; i < total; i++)
    {
      RectifyRecord *item = rectify_list_get (items, i);

      if (is_closed (item))
        done++;
      else if (rectify_item_is_lasting (item)
               || rectify_record_get_choice (item, RECTIFY_ITEMS_STATE) == RECTIFY_STATE_SUSTAINED)
        continuing++;
    }
  set_count (self, review, RECTIFY_REVIEWS_TOTAL, total);
  set_count (self, review, RECTIFY_REVIEWS_DONE, done);
  set_count (self, review, RECTIFY_REVIEWS_CONTINUING, continuing);
  set_count (self, review, RECTIFY_REVIEWS_UNDONE, total - done - continuing);
}

/* A meeting without a title is called by its file. */
static char *
last_title (CarryOver *self)
{
  const char *title
      = rectify_record_get_text (rectify_meeting_get_info (self->last), RECTIFY_MEETING_TITLE);
  char *name, *extension;

  if (title || !self->file)
    return g_strdup (title);
  name = g_filename_display_basename (self->file);
  extension = strrchr (name, '.');
  if (extension && extension != name)
    *extension = '\0';
  return name;
}

static void
add_review (CarryOver *self)
{
  RectifyRecord *review
      = append (self, rectify_meeting_get_list (self->meeting, RECTIFY_PREPARATION_REVIEWS));
  g_autofree char *title = last_title (self);

  rectify_document_set_text (self->document, review, RECTIFY_REVIEWS_TITLE, title);
  carry_field (self, rectify_meeting_get_info (self->last), RECTIFY_MEETING_YEAR, review,
               RECTIFY_REVIEWS_YEAR);
  count_items (self, review);
}

/* Items */

/* 2023年度第5项: how ledgers name an item of an earlier year. */
static char *
name_item (CarryOver     *self,
           RectifyRecord *item)
{
  gint64 year = rectify_record_get_number (rectify_meeting_get_info (self->last),
                                           RECTIFY_MEETING_YEAR);
  gint64 number = rectify_record_get_number_or (item, RECTIFY_ITEMS_NUMBER,
                                                rectify_record_get_position (item) + 1);

  return year == RECTIFY_UNSET
             ? g_strdup_printf ("上年度第%" G_GINT64_FORMAT "项", number)
             : g_strdup_printf ("%" G_GINT64_FORMAT "年度第%" G_GINT64_FORMAT "项", year,
                                number);
}

static RectifyRecord *
add_problem (CarryOver     *self,
             RectifyRecord *from)
{
  RectifyRecord *problem
      = append (self, rectify_meeting_get_list (self->meeting, RECTIFY_PREPARATION_PROBLEMS));

  carry_pairs (self, from, problem, problem_pairs, G_N_ELEMENTS (problem_pairs));
  rectify_document_set_number (self->document, problem, RECTIFY_PROBLEMS_SOURCES,
                               1 << RECTIFY_SOURCE_PREVIOUS);
  return problem;
}

/* What is done stays behind; what is done and then lasts goes on lasting. */
static void
carry_measure (CarryOver     *self,
               RectifyRecord *from,
               RectifyRecord *item)
{
  RectifyList *measures = rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES);
  RectifyRecord *measure;

  if (!rectify_record_is_set (from, RECTIFY_MEASURES_DONE_ON))
    {
      measure = append (self, measures);
      carry_pairs (self, from, measure, measure_pairs, G_N_ELEMENTS (measure_pairs));
    }
  else if (rectify_record_get_flag (from, RECTIFY_MEASURES_LASTING))
    {
      measure = append (self, measures);
      carry_pairs (self, from, measure, lasting_measure_pairs,
                   G_N_ELEMENTS (lasting_measure_pairs));
      rectify_document_set_number (self->document, measure, RECTIFY_MEASURES_LIMIT,
                                   RECTIFY_LIMIT_LASTING);
    }
}

static void
carry_item (CarryOver     *self,
            RectifyRecord *from,
            gint64         number)
{
  RectifyRecord *problem = add_problem (self, from);
  RectifyRecord *item
      = append (self, rectify_meeting_get_list (self->meeting, RECTIFY_RECTIFICATION_ITEMS));
  RectifyList *measures = rectify_record_get_list (from, RECTIFY_ITEMS_MEASURES);
  g_autofree char *name = name_item (self, from);

  rectify_document_set_number (self->document, item, RECTIFY_ITEMS_NUMBER, number);
  carry_pairs (self, from, item, item_pairs, G_N_ELEMENTS (item_pairs));
  rectify_document_set_number (self->document, item, RECTIFY_ITEMS_SOURCES,
                               1 << RECTIFY_SOURCE_PREVIOUS);
  rectify_document_set_text (self->document, item, RECTIFY_ITEMS_PROBLEM,
                             rectify_record_get_id (problem));
  rectify_document_set_text (self->document, item, RECTIFY_ITEMS_CARRIED_FROM, name);
  rectify_document_set_number (self->document, item, RECTIFY_ITEMS_STATE, RECTIFY_STATE_OPEN);
  for (guint i = 0; i < rectify_list_get_length (measures); i++)
    carry_measure (self, rectify_list_get (measures, i), item);
}

static void
carry_items (CarryOver *self)
{
  RectifyList *items = rectify_meeting_get_list (self->last, RECTIFY_RECTIFICATION_ITEMS);
  gint64 number = 1;

  for (guint i = 0; i < rectify_list_get_length (items); i++)
    if (!is_closed (rectify_list_get (items, i)))
      carry_item (self, rectify_list_get (items, i), number++);
  rectify_document_set_number (
      self->document,
      rectify_meeting_get_section (self->meeting, RECTIFY_RECTIFICATION_NEXT_NUMBER),
      RECTIFY_RECTIFICATION_NEXT_NUMBER, number);
}

/**
 * rectify_carry_over:
 * @last: last year's meeting
 * @file: (nullable): the file it is in, which names it when it has no title
 *
 * Takes over the unit, its rules and its people, the aspects, a count of how
 * last year's items ended, and each item that is not closed as a problem and a
 * ledger item with the measures that are still to be carried out. Progress,
 * evidence and events stay in last year's file.
 *
 * Returns: (transfer full): the meeting of the next year
 */
RectifyMeeting *
rectify_carry_over (RectifyMeeting *last,
                    const char     *file)
{
  g_autoptr (RectifyMeeting) meeting = rectify_new_meeting ();
  g_autoptr (RectifyDocument) document = rectify_document_new (meeting);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  CarryOver self = { last, document, meeting, ids, file };

  g_return_val_if_fail (RECTIFY_IS_MEETING (last), NULL);

  rectify_document_begin (document, _ ("Carry Over"));
  carry_info (&self);
  carry_list (&self, RECTIFY_ROOT_PEOPLE);
  carry_list (&self, RECTIFY_ROOT_ASPECTS);
  add_review (&self);
  carry_items (&self);
  rectify_document_end (document);
  return g_steal_pointer (&meeting);
}
