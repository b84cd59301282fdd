/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Sorting and filtering, a slice at a time:
 *
 *   filter → keys of what passes → merge sort → publish
 *
 * The first slice runs at once, so that a list of ordinary size is done before
 * the call returns; the others run when the main loop is idle. Only publishing
 * changes what shows, in one go, over the smallest range that differs.
 *
 * GTK's own sorters and filters are not used: they take 80 to 700 ms for
 * 100,000 rows, and do not notice that an item has changed.
 */
#include "config.h"

#include "rectify-rows-private.h"

#define SLICE_USEC 8000
#define ROWS_PER_LOOK 16   /* between looks at the clock, where a row takes long */
#define MERGES_PER_LOOK 1024

static void
work_clear (RectifyWork *work)
{
  g_clear_handle_id (&work->source_id, g_source_remove);
  g_clear_pointer (&work->rows, g_free);
  g_clear_pointer (&work->scratch, g_free);
  *work = (RectifyWork) { .stage = RECTIFY_WORK_NONE };
}

static gboolean
is_late (gint64 deadline)
{
  return g_get_monotonic_time () >= deadline;
}

/* Searching */

/* Without regard to case, width and composition of characters. */
char *
rectify_rows_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return normal ? g_utf8_casefold (normal, -1) : g_strdup (text);
}

static void
append_texts (GString       *text,
              RectifyRecord *record)
{
  const RectifyKind *kind = rectify_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RectifyField *field = &kind->fields[i];
      const char *content;

      if (field->type == RECTIFY_FIELD_LIST)
        {
          RectifyList *list = rectify_record_get_list (record, field->id);

          for (guint j = 0; j < rectify_list_get_length (list); j++)
            append_texts (text, rectify_list_get (list, j));
        }
      if ((field->type != RECTIFY_FIELD_TEXT && field->type != RECTIFY_FIELD_PARAGRAPH)
          || field->id == RECTIFY_EVIDENCE_SHA256)
        continue;
      content = rectify_record_get_text (record, field->id);
      if (content)
        g_string_append_printf (text, "%s\n", content);
    }
}

static const char *
row_haystack (RectifyRows *self,
              RectifyRow  *row)
{
  RectifyMeeting *meeting = rectify_document_get_meeting (self->document);
  g_autoptr (GString) text = NULL;

  if (row->haystack_stamp == self->haystack_generation)
    return row->haystack;

  text = g_string_new (NULL);
  append_texts (text, row->record);
  for (guint i = 0; self->columns && i < self->columns->len; i++)
    {
      g_autofree char *shown
          = rectify_column_get_text (self->columns->pdata[i], meeting, row->record, self->as_of);

      g_string_append_printf (text, "%s\n", shown ? shown : "");
    }
  g_free (row->haystack);
  row->haystack = rectify_rows_fold (text->str);
  row->haystack_stamp = self->haystack_generation;
  return row->haystack;
}

static gboolean
row_passes (RectifyRows *self,
            RectifyRow  *row)
{
  if (self->filter
      && !self->filter->func (rectify_document_get_meeting (self->document), row->record,
                              self->as_of))
    return FALSE;
  for (guint i = 0; self->words && self->words[i]; i++)
    if (!strstr (row_haystack (self, row), self->words[i]))
      return FALSE;
  if (!self->words && row->haystack)
    {
      /* Texts are kept for as long as somebody searches. */
      g_clear_pointer (&row->haystack, g_free);
      row->haystack_stamp = 0;
    }
  return TRUE;
}

static gboolean
do_filter (RectifyRows *self,
           gint64       deadline)
{
  RectifyWork *work = &self->work;

  for (; work->next < self->source->len; work->next++)
    {
      RectifyRow *row = self->source->pdata[work->next];

      if (work->next % ROWS_PER_LOOK == 0 && is_late (deadline))
        return FALSE;
      if (row_passes (self, row))
        work->rows[work->n++] = row;
    }
  return TRUE;
}

/* Sorting */

/* Texts repeat (names, departments), and their keys are dear. */
static const char *
collation_key (RectifyRows *self,
               char        *text)
{
  const char *known = g_hash_table_lookup (self->collation, text);
  char *key;

  if (known)
    {
      g_free (text);
      return known;
    }
  key = *text == '\0' ? g_strdup ("") : g_utf8_collate_key (text, -1);
  g_hash_table_insert (self->collation, text, key);
  return key;
}

static void
make_key (RectifyRows *self,
          RectifyRow  *row)
{
  RectifyMeeting *meeting = rectify_document_get_meeting (self->document);

  if (row->key_stamp == self->key_generation)
    return;
  if (self->collation_stamp != self->key_generation)
    {
      g_hash_table_remove_all (self->collation);
      self->collation_stamp = self->key_generation;
    }
  row->number = rectify_column_get_number (self->sort_column, meeting, row->record, self->as_of);
  row->text = "";
  if (row->number == RECTIFY_UNSET)
    {
      char *text = rectify_column_get_text (self->sort_column, meeting, row->record, self->as_of);

      row->text = collation_key (self, text ? text : g_strdup (""));
    }
  row->key_stamp = self->key_generation;
}

static gboolean
do_keys (RectifyRows *self,
         gint64       deadline)
{
  RectifyWork *work = &self->work;

  if (work->generation != self->key_generation)
    work->next = 0;
  work->generation = self->key_generation;
  for (; self->sort_column && work->next < work->n; work->next++)
    {
      if (work->next % ROWS_PER_LOOK == 0 && is_late (deadline))
        return FALSE;
      make_key (self, work->rows[work->next]);
    }
  return TRUE;
}

/* Figures come before texts, and what is empty last whatever the direction. */
static int
key_rank (const RectifyRow *row)
{
  return row->number != RECTIFY_UNSET ? 0 : *row->text != '\0' ? 1 : 2;
}

static int
compare_rows (const RectifyRow *a,
              const RectifyRow *b,
              GtkSortType       order)
{
  int rank_a = key_rank (a);
  int rank_b = key_rank (b);
  int result;

  if (rank_a == 2 || rank_b == 2)
    return rank_a - rank_b;
  if (rank_a != rank_b)
    result = rank_a - rank_b;
  else if (rank_a == 0)
    result = (a->number > b->number) - (a->number < b->number);
  else
    result = strcmp (a->text, b->text);
  return order == GTK_SORT_DESCENDING ? -result : result;
}

static void
start_merge (RectifyWork *work,
             guint        start)
{
  work->start = start;
  work->left = start;
  work->right = MIN (start + work->width, work->n);
}

/* Puts the next row of the two runs into place; FALSE at their end. */
static gboolean
merge_one (RectifyWork *work,
           GtkSortType  order)
{
  guint middle = MIN (work->start + work->width, work->n);
  guint end = MIN (middle + work->width, work->n);
  guint to = work->left + work->right - middle;
  gboolean has_left = work->left < middle;
  gboolean has_right = work->right < end;

  if (has_left
      && (!has_right
          || compare_rows (work->rows[work->left], work->rows[work->right], order) <= 0))
    work->scratch[to] = work->rows[work->left++];
  else if (has_right)
    work->scratch[to] = work->rows[work->right++];
  else
    return FALSE;
  return TRUE;
}

/* A bottom-up merge sort: stable, and it can stop anywhere. */
static gboolean
do_sort (RectifyRows *self,
         gint64       deadline)
{
  RectifyWork *work = &self->work;

  while (self->sort_column && work->width < work->n)
    {
      for (guint i = 0; i < MERGES_PER_LOOK; i++)
        {
          guint end;

          if (merge_one (work, self->sort_order))
            continue;
          end = MIN (work->start + 2 * work->width, work->n);
          if (end == work->n)
            {
              RectifyRow **sorted = work->scratch;

              work->scratch = work->rows;
              work->rows = sorted;
              work->width *= 2;
              end = 0;
            }
          start_merge (work, end);
          if (work->width >= work->n)
            break;
        }
      if (work->width < work->n && is_late (deadline))
        return FALSE;
    }
  return TRUE;
}

/* Publishing */

/* Gives the rows of a range their positions, and takes leave of the others. */
static void
place_rows (RectifyRows *self,
            guint        first,
            guint        n_old,
            guint        n_new)
{
  RectifyWork *work = &self->work;

  for (guint i = first; i < first + n_new; i++)
    work->rows[i]->position = i;
  for (guint i = first; i < first + n_old; i++)
    {
      RectifyRow *row = self->shown->pdata[i];

      if (row->position < first + n_new && work->rows[row->position] == row)
        continue;
      rectify_rows_unselect_row (self, row);
      row->position = RECTIFY_ROW_HIDDEN;
    }
}

/* The same places for other rows, and at the end of the range more or fewer of them. */
static void
show_range (RectifyRows *self,
            guint        first,
            guint        n_old,
            guint        n_new)
{
  GListModel *model = G_LIST_MODEL (self);
  guint n = MIN (n_old, n_new);

  place_rows (self, first, n_old, n_new);
  g_ptr_array_set_size (self->shown, (int) self->work.n);
  memcpy (self->shown->pdata, self->work.rows, self->work.n * sizeof (gpointer));
  rectify_rows_renumber (self, first + n_new);
  if (n_old > n)
    {
      g_ptr_array_remove_range (self->places, first + n, n_old - n);
      g_list_model_items_changed (model, first + n, n_old - n, 0);
    }
  else if (n_new > n)
    {
      guint n_after = self->places->len - first - n;

      g_ptr_array_set_size (self->places, (int) self->work.n);
      memmove (self->places->pdata + first + n_new, self->places->pdata + first + n,
               n_after * sizeof (gpointer));
      memset (self->places->pdata + first + n, 0, (n_new - n) * sizeof (gpointer));
      g_list_model_items_changed (model, first + n, 0, n_new - n);
    }
  rectify_rows_tell_contents (self, first, n);
}

static void
publish (RectifyRows *self)
{
  RectifyWork *work = &self->work;
  guint n_shown = self->shown->len;
  guint first = 0, same = 0;

  while (first < MIN (n_shown, work->n) && self->shown->pdata[first] == work->rows[first])
    first++;
  while (same < MIN (n_shown, work->n) - first
         && self->shown->pdata[n_shown - same - 1] == work->rows[work->n - same - 1])
    same++;
  if (n_shown != first + same || work->n != first + same)
    show_range (self, first, n_shown - first - same, work->n - first - same);
  work_clear (work);
  rectify_rows_mend_selection (self);
  self->from_top = FALSE;
  g_signal_emit_by_name (self, "settled");
}

/* Slices */

/* Works until the deadline; TRUE once all is done. */
static gboolean
work_until (RectifyRows *self,
            gint64       deadline)
{
  RectifyWork *work = &self->work;

  switch (work->stage)
    {
    case RECTIFY_WORK_FILTER:
      if (!do_filter (self, deadline))
        return FALSE;
      work->next = 0;
      work->stage = RECTIFY_WORK_KEYS;
      G_GNUC_FALLTHROUGH;
    case RECTIFY_WORK_KEYS:
      if (!do_keys (self, deadline))
        return FALSE;
      work->width = 1;
      start_merge (work, 0);
      work->stage = RECTIFY_WORK_SORT;
      G_GNUC_FALLTHROUGH;
    case RECTIFY_WORK_SORT:
      if (!do_sort (self, deadline))
        return FALSE;
      work->stage = RECTIFY_WORK_PUBLISH;
      /* The view takes its time too: in a slice of its own, if this one is over. */
      if (is_late (deadline))
        return FALSE;
      G_GNUC_FALLTHROUGH;
    case RECTIFY_WORK_PUBLISH:
      publish (self);
      return TRUE;
    case RECTIFY_WORK_NONE:
    default:
      return TRUE;
    }
}

static gboolean
slice_cb (gpointer user_data)
{
  g_autoptr (RectifyRows) self = g_object_ref (user_data);

  /* Publishing has removed this source already. */
  return work_until (self, g_get_monotonic_time () + SLICE_USEC) ? G_SOURCE_REMOVE
                                                                 : G_SOURCE_CONTINUE;
}

static void
begin_work (RectifyRows *self)
{
  RectifyWork *work = &self->work;

  work_clear (work);
  work->stage = RECTIFY_WORK_FILTER;
  work->rows = g_new (RectifyRow *, self->source->len + 1);
  work->scratch = g_new (RectifyRow *, self->source->len + 1);
}

/* Sorts and filters anew: at once, or from now on until all is done. */
void
rectify_rows_start_work (RectifyRows *self)
{
  begin_work (self);
  if (!work_until (self, g_get_monotonic_time () + SLICE_USEC))
    self->work.source_id = g_idle_add (slice_cb, self);
}

/* Before rows come or go. */
void
rectify_rows_stop_work (RectifyRows *self)
{
  RectifyWorkStage stage = self->work.stage;

  work_clear (&self->work);
  self->work.stage = stage;
}

/* After rows have come or gone: what was under way begins again. */
void
rectify_rows_restart_work (RectifyRows *self)
{
  if (self->work.stage == RECTIFY_WORK_NONE)
    return;
  begin_work (self);
  self->work.source_id = g_idle_add (slice_cb, self);
}

/* Where a row belongs among the shown ones, all of which have keys. */
guint
rectify_rows_place (RectifyRows *self,
                    RectifyRow  *row)
{
  guint low = 0, high = self->shown->len;

  make_key (self, row);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      RectifyRow *other = self->shown->pdata[middle];

      make_key (self, other);
      if (compare_rows (other, row, self->sort_order) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * rectify_rows_is_busy:
 * @self: rows
 *
 * Returns: whether sorting or filtering is under way
 */
gboolean
rectify_rows_is_busy (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), FALSE);
  return self->work.stage != RECTIFY_WORK_NONE;
}

/**
 * rectify_rows_finish:
 * @self: rows
 *
 * Ends at once what is under way, however long it takes.
 */
void
rectify_rows_finish (RectifyRows *self)
{
  g_return_if_fail (RECTIFY_IS_ROWS (self));

  while (rectify_rows_is_busy (self))
    work_until (self, G_MAXINT64);
}
