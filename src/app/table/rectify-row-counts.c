/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-row-counts.h"

#define SLICE_USEC 5000
#define ROWS_PER_LOOK 16
#define LONG_LIST 2000
#define LONG_LIST_DELAY_MSEC 600

struct _RectifyRowCounts
{
  GObject parent_instance;
  RectifyRows *rows;
  const RectifyRowFilter *filters; /* static */
  guint n_filters;
  guint *counts;      /* as last counted */
  guint *tally;       /* being counted */
  guint next;         /* record to look at */
  guint source_id;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RectifyRowCounts, rectify_row_counts, G_TYPE_OBJECT)

static void
tally_record (RectifyRowCounts *self,
              RectifyRecord    *record)
{
  RectifyMeeting *meeting
      = rectify_document_get_meeting (rectify_rows_get_document (self->rows));
  guint32 as_of = rectify_rows_get_as_of (self->rows);

  for (guint i = 0; i < self->n_filters; i++)
    if (self->filters[i].func (meeting, record, as_of))
      self->tally[i]++;
}

static gboolean
count_cb (gpointer user_data)
{
  RectifyRowCounts *self = user_data;
  RectifyList *list = rectify_rows_get_list (self->rows);
  gint64 deadline = g_get_monotonic_time () + SLICE_USEC;
  guint *counted;

  for (; self->next < rectify_list_get_length (list); self->next++)
    {
      if (self->next % ROWS_PER_LOOK == 0 && g_get_monotonic_time () >= deadline)
        return G_SOURCE_CONTINUE;
      tally_record (self, rectify_list_get (list, self->next));
    }

  self->source_id = 0;
  counted = self->tally;
  self->tally = self->counts;
  self->counts = counted;
  if (memcmp (self->counts, self->tally, self->n_filters * sizeof (guint)) != 0)
    g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_cb (gpointer user_data)
{
  RectifyRowCounts *self = user_data;

  self->next = 0;
  memset (self->tally, 0, self->n_filters * sizeof (guint));
  self->source_id = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* Typing in a long list does not count it at every key. */
static void
schedule (RectifyRowCounts *self)
{
  gboolean is_long = rectify_list_get_length (rectify_rows_get_list (self->rows)) > LONG_LIST;

  g_clear_handle_id (&self->source_id, g_source_remove);
  self->source_id = is_long ? g_timeout_add (LONG_LIST_DELAY_MSEC, begin_cb, self)
                            : g_idle_add (begin_cb, self);
}

static void
rectify_row_counts_dispose (GObject *object)
{
  RectifyRowCounts *self = RECTIFY_ROW_COUNTS (object);

  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (rectify_row_counts_parent_class)->dispose (object);
}

static void
rectify_row_counts_finalize (GObject *object)
{
  RectifyRowCounts *self = RECTIFY_ROW_COUNTS (object);

  g_free (self->counts);
  g_free (self->tally);

  G_OBJECT_CLASS (rectify_row_counts_parent_class)->finalize (object);
}

static void
rectify_row_counts_class_init (RectifyRowCountsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rectify_row_counts_dispose;
  object_class->finalize = rectify_row_counts_finalize;

  signals[CHANGED] = g_signal_new ("changed", RECTIFY_TYPE_ROW_COUNTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rectify_row_counts_init (RectifyRowCounts *self)
{
}

/**
 * rectify_row_counts_new:
 * @rows: the rows of a table; all records of their list are counted
 * @filters: (array length=n_filters) (nullable): static filters
 * @n_filters: how many
 *
 * Returns: (transfer full): counts, all zero until first "changed"
 */
RectifyRowCounts *
rectify_row_counts_new (RectifyRows            *rows,
                        const RectifyRowFilter *filters,
                        guint                   n_filters)
{
  RectifyRowCounts *self;

  g_return_val_if_fail (RECTIFY_IS_ROWS (rows), NULL);

  self = g_object_new (RECTIFY_TYPE_ROW_COUNTS, NULL);
  self->rows = g_object_ref (rows);
  self->filters = filters;
  self->n_filters = n_filters;
  self->counts = g_new0 (guint, n_filters + 1);
  self->tally = g_new0 (guint, n_filters + 1);
  g_signal_connect_object (rectify_rows_get_document (rows), "changed", G_CALLBACK (schedule),
                           self, G_CONNECT_SWAPPED);
  schedule (self);
  return self;
}

/**
 * rectify_row_counts_get:
 * @self: counts
 * @filter: the place of a filter
 *
 * Returns: how many records passed it when last counted
 */
guint
rectify_row_counts_get (RectifyRowCounts *self,
                        guint             filter)
{
  g_return_val_if_fail (RECTIFY_IS_ROW_COUNTS (self) && filter < self->n_filters, 0);
  return self->counts[filter];
}

/**
 * rectify_row_counts_refresh:
 * @self: counts
 *
 * To be called when the as-of date has changed.
 */
void
rectify_row_counts_refresh (RectifyRowCounts *self)
{
  g_return_if_fail (RECTIFY_IS_ROW_COUNTS (self));
  schedule (self);
}
