/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The rows follow the document here: records that come, go, move and change.
 */
#include "config.h"

#include "rectify-rows-private.h"

enum
{
  CONTENTS_CHANGED,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
rectify_rows_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
rectify_rows_get_n_items (GListModel *model)
{
  return RECTIFY_ROWS (model)->shown->len;
}

static gpointer
rectify_rows_get_item (GListModel *model,
                       guint       position)
{
  RectifyRows *self = RECTIFY_ROWS (model);

  if (position >= self->places->len)
    return NULL;
  if (!self->places->pdata[position])
    self->places->pdata[position] = g_object_new (G_TYPE_OBJECT, NULL);
  return g_object_ref (self->places->pdata[position]);
}

static void
rectify_rows_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rectify_rows_get_item_type;
  iface->get_n_items = rectify_rows_get_n_items;
  iface->get_item = rectify_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RectifyRows, rectify_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rectify_rows_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      rectify_rows_selection_init))

/* Rows */

static RectifyRow *
row_new (RectifyRecord *record)
{
  RectifyRow *row = g_new0 (RectifyRow, 1);

  row->record = g_object_ref (record);
  row->position = RECTIFY_ROW_HIDDEN;
  return row;
}

static void
row_free (RectifyRow *row)
{
  g_object_unref (row->record);
  g_free (row->haystack);
  g_free (row);
}

static void
place_free (gpointer place)
{
  g_clear_object (&place);
}

RectifyRow *
rectify_rows_get_row (RectifyRows *self,
                      guint        position)
{
  return position < self->shown->len ? self->shown->pdata[position] : NULL;
}

/* Gives the shown rows from a place on their positions. */
void
rectify_rows_renumber (RectifyRows *self,
                       guint        from)
{
  for (guint i = from; i < self->shown->len; i++)
    ((RectifyRow *) self->shown->pdata[i])->position = i;
}

static void
number_source (RectifyRows *self,
               guint        from)
{
  for (guint i = from; i < self->source->len; i++)
    ((RectifyRow *) self->source->pdata[i])->index = i;
}

/* Other records in the same places, or the same ones changed. */
void
rectify_rows_tell_contents (RectifyRows *self,
                            guint        position,
                            guint        n)
{
  if (n == 0)
    return;
  g_signal_emit (self, signals[CONTENTS_CHANGED], 0, position, n);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n);
}

/* Records that come and go */

static void
remove_row (RectifyRows *self,
            RectifyRow  *row)
{
  guint position = row->position;
  guint index = row->index;

  if (row->selected)
    {
      g_hash_table_add (self->lost, g_strdup (rectify_record_get_id (row->record)));
      rectify_rows_unselect_row (self, row);
    }
  g_ptr_array_remove_index (self->source, index);
  number_source (self, index);
  if (position != RECTIFY_ROW_HIDDEN)
    {
      g_ptr_array_remove_index (self->shown, position);
      g_ptr_array_remove_index (self->places, position);
      rectify_rows_renumber (self, position);
    }
  g_hash_table_remove (self->by_record, row->record);
  if (position != RECTIFY_ROW_HIDDEN)
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/* A row comes where the order wants it, even if the filter will hide it. */
static guint
place_for (RectifyRows *self,
           RectifyRow  *row)
{
  if (self->sort_column)
    return rectify_rows_is_busy (self) ? self->shown->len : rectify_rows_place (self, row);

  for (guint i = row->index; i > 0; i--)
    {
      guint before = ((RectifyRow *) self->source->pdata[i - 1])->position;

      if (before != RECTIFY_ROW_HIDDEN)
        return before + 1;
    }
  return 0;
}

static void
insert_row (RectifyRows   *self,
            guint          index,
            RectifyRecord *record)
{
  RectifyRow *row = row_new (record);
  guint position;

  g_hash_table_insert (self->by_record, record, row);
  g_ptr_array_insert (self->source, (int) index, row);
  number_source (self, index);
  position = place_for (self, row);
  g_ptr_array_insert (self->shown, (int) position, row);
  g_ptr_array_insert (self->places, (int) position, NULL);
  rectify_rows_renumber (self, position);
  if (g_hash_table_remove (self->lost, rectify_record_get_id (record)))
    g_ptr_array_add (self->arrived, g_object_ref (record));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* Without sorting, the shown rows of a range take each other's positions. */
static void
reorder_shown (RectifyRows *self,
               guint        first,
               guint        n)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint start, used = 0;

  for (guint i = first; i < first + n; i++)
    {
      RectifyRow *row = self->source->pdata[i];

      if (row->position != RECTIFY_ROW_HIDDEN)
        g_array_append_val (positions, row->position);
    }
  if (positions->len < 2)
    return;
  g_array_sort (positions, compare_positions);
  for (guint i = first; i < first + n; i++)
    {
      RectifyRow *row = self->source->pdata[i];

      if (row->position == RECTIFY_ROW_HIDDEN)
        continue;
      row->position = g_array_index (positions, guint, used++);
      self->shown->pdata[row->position] = row;
    }
  start = g_array_index (positions, guint, 0);
  n = g_array_index (positions, guint, positions->len - 1) - start + 1;
  rectify_rows_tell_contents (self, start, n);
}

/* Whether the records of a range are those it had, in another order. */
static gboolean
move_rows (RectifyRows *self,
           guint        first,
           guint        n)
{
  for (guint i = first; i < first + n; i++)
    {
      RectifyRow *row
          = g_hash_table_lookup (self->by_record, rectify_list_get (self->list, i));

      if (!row || row->index < first || row->index >= first + n)
        return FALSE;
    }
  for (guint i = first; i < first + n; i++)
    self->source->pdata[i]
        = g_hash_table_lookup (self->by_record, rectify_list_get (self->list, i));
  number_source (self, first);
  if (!self->sort_column)
    reorder_shown (self, first, n);
  return TRUE;
}

static void
list_changed_cb (GListModel  *list,
                 guint        position,
                 guint        removed,
                 guint        added,
                 RectifyRows *self)
{
  self->following++;
  rectify_rows_stop_work (self);
  if (removed != added || !move_rows (self, position, removed))
    {
      for (guint i = removed; i > 0; i--)
        remove_row (self, self->source->pdata[position + i - 1]);
      for (guint i = 0; i < added; i++)
        insert_row (self, position + i, rectify_list_get (self->list, position + i));
    }
  rectify_rows_restart_work (self);
  self->following--;
}

/* Records that change */

static void
record_changed_cb (RectifyDocument *document,
                   RectifyRecord   *record,
                   guint            field,
                   RectifyRows     *self)
{
  RectifyRecord *owner = rectify_rows_find_owner (self, record);
  RectifyRow *row = owner ? g_hash_table_lookup (self->by_record, owner) : NULL;

  if (!row)
    {
      /* A name, a rule of the meeting …: any row may show it. */
      self->key_generation++;
      self->haystack_generation++;
      return;
    }
  row->key_stamp = 0;
  row->haystack_stamp = 0;
  self->following++;
  if (row->position != RECTIFY_ROW_HIDDEN)
    rectify_rows_tell_contents (self, row->position, 1);
  self->following--;
}

static void
document_changed_cb (RectifyDocument *document,
                     RectifyRows     *self)
{
  g_autoptr (GPtrArray) arrived = self->arrived;

  self->arrived = g_ptr_array_new_with_free_func (g_object_unref);
  self->following++;
  if (arrived->len > 0)
    rectify_rows_select_records (self, arrived);
  rectify_rows_mend_selection (self);
  self->following--;
}

/* GObject */

static void
rectify_rows_dispose (GObject *object)
{
  RectifyRows *self = RECTIFY_ROWS (object);

  rectify_rows_stop_work (self);
  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->list)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->places, 0);
  g_ptr_array_set_size (self->source, 0);
  g_hash_table_remove_all (self->by_record);
  g_clear_object (&self->list);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rectify_rows_parent_class)->dispose (object);
}

static void
rectify_rows_finalize (GObject *object)
{
  RectifyRows *self = RECTIFY_ROWS (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->source, g_ptr_array_unref);
  g_clear_pointer (&self->by_record, g_hash_table_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->collation, g_hash_table_unref);
  g_clear_pointer (&self->lost, g_hash_table_unref);
  g_clear_pointer (&self->arrived, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (rectify_rows_parent_class)->finalize (object);
}

static void
rectify_rows_class_init (RectifyRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rectify_rows_dispose;
  object_class->finalize = rectify_rows_finalize;

  signals[CONTENTS_CHANGED] = g_signal_new ("contents-changed", RECTIFY_TYPE_ROWS,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                            2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SETTLED] = g_signal_new ("settled", RECTIFY_TYPE_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
rectify_rows_init (RectifyRows *self)
{
  self->by_record = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) row_free);
  self->source = g_ptr_array_new ();
  self->shown = g_ptr_array_new ();
  self->places = g_ptr_array_new_with_free_func (place_free);
  self->collation = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->arrived = g_ptr_array_new_with_free_func (g_object_unref);
  self->key_generation = 1;
  self->haystack_generation = 1;
  self->gap = G_MAXUINT;
}

static void
fill (RectifyRows *self)
{
  guint n = rectify_list_get_length (self->list);

  for (guint i = 0; i < n; i++)
    {
      RectifyRecord *record = rectify_list_get (self->list, i);
      RectifyRow *row = row_new (record);

      row->index = row->position = i;
      g_hash_table_insert (self->by_record, record, row);
      g_ptr_array_add (self->source, row);
      g_ptr_array_add (self->shown, row);
    }
  g_ptr_array_set_size (self->places, (int) n);
}

/* Public */

/**
 * rectify_rows_new:
 * @document: a document
 * @list: a list of its meeting
 *
 * Returns: (transfer full): all records of @list, in the file's order
 */
RectifyRows *
rectify_rows_new (RectifyDocument *document,
                  RectifyList     *list)
{
  RectifyRows *self;

  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RECTIFY_IS_LIST (list), NULL);

  self = g_object_new (RECTIFY_TYPE_ROWS, NULL);
  self->document = g_object_ref (document);
  self->list = g_object_ref (list);
  fill (self);
  g_signal_connect (list, "items-changed", G_CALLBACK (list_changed_cb), self);
  g_signal_connect (document, "record-changed", G_CALLBACK (record_changed_cb), self);
  g_signal_connect (document, "changed", G_CALLBACK (document_changed_cb), self);
  return self;
}

/**
 * rectify_rows_get_document:
 * @self: rows
 *
 * Returns: (transfer none): the document
 */
RectifyDocument *
rectify_rows_get_document (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), NULL);
  return self->document;
}

/**
 * rectify_rows_get_list:
 * @self: rows
 *
 * Returns: (transfer none): the list whose records these are
 */
RectifyList *
rectify_rows_get_list (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), NULL);
  return self->list;
}

/**
 * rectify_rows_set_as_of:
 * @self: rows
 * @as_of: the date for derived columns and filters, 0 for none; settles
 */
void
rectify_rows_set_as_of (RectifyRows *self,
                        guint32      as_of)
{
  g_return_if_fail (RECTIFY_IS_ROWS (self));

  if (self->as_of == as_of)
    return;
  self->as_of = as_of;
  self->key_generation++;
  self->haystack_generation++;
  rectify_rows_start_work (self);
}

/**
 * rectify_rows_get_as_of:
 * @self: rows
 *
 * Returns: the date for derived columns and filters
 */
guint32
rectify_rows_get_as_of (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), 0);
  return self->as_of;
}

/**
 * rectify_rows_set_columns:
 * @self: rows
 * @columns: (element-type RectifyColumn): the columns on show, which a search
 *   looks at besides the texts of the records
 */
void
rectify_rows_set_columns (RectifyRows *self,
                          GPtrArray   *columns)
{
  g_return_if_fail (RECTIFY_IS_ROWS (self));

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = g_ptr_array_ref (columns);
  self->haystack_generation++;
  if (self->words)
    rectify_rows_start_work (self);
}

/**
 * rectify_rows_set_sort:
 * @self: rows
 * @column: (nullable): what to sort by, %NULL for the file's order
 * @order: the direction; what is empty comes last in both. Settles.
 */
void
rectify_rows_set_sort (RectifyRows         *self,
                       const RectifyColumn *column,
                       GtkSortType          order)
{
  g_return_if_fail (RECTIFY_IS_ROWS (self));

  if (self->sort_column != column)
    self->key_generation++;
  self->sort_column = column;
  self->sort_order = order;
  rectify_rows_start_work (self);
}

/**
 * rectify_rows_get_sort:
 * @self: rows
 * @order: (out) (optional): the direction
 *
 * Returns: (transfer none) (nullable): what they are sorted by
 */
const RectifyColumn *
rectify_rows_get_sort (RectifyRows *self,
                       GtkSortType *order)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), NULL);

  if (order)
    *order = self->sort_order;
  return self->sort_column;
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = rectify_rows_fold (text ? text : "");
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  char **result;

  for (guint i = 0; parts[i]; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  result = g_strv_builder_end (words);
  if (result[0] == NULL)
    g_clear_pointer (&result, g_strfreev);
  return result;
}

/**
 * rectify_rows_set_search:
 * @self: rows
 * @text: (nullable): words that a record must have, all of them, anywhere in
 *   its texts, its children's or the columns on show; without regard to case
 *   and width. Settles.
 */
void
rectify_rows_set_search (RectifyRows *self,
                         const char  *text)
{
  g_return_if_fail (RECTIFY_IS_ROWS (self));

  g_free (self->search);
  self->search = g_strdup (text ? text : "");
  g_strfreev (self->words);
  self->words = split_words (text);
  self->from_top = TRUE;
  rectify_rows_start_work (self);
}

/**
 * rectify_rows_get_search:
 * @self: rows
 *
 * Returns: what is searched for, as it was given; empty for nothing
 */
const char *
rectify_rows_get_search (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), NULL);
  return self->search ? self->search : "";
}

/**
 * rectify_rows_set_filter:
 * @self: rows
 * @filter: (nullable): a static filter, %NULL for none. Settles.
 */
void
rectify_rows_set_filter (RectifyRows            *self,
                         const RectifyRowFilter *filter)
{
  g_return_if_fail (RECTIFY_IS_ROWS (self));

  if (self->filter == filter)
    return;
  self->filter = filter;
  self->from_top = TRUE;
  rectify_rows_start_work (self);
}

/**
 * rectify_rows_get_filter:
 * @self: rows
 *
 * Returns: (transfer none) (nullable): the filter
 */
const RectifyRowFilter *
rectify_rows_get_filter (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), NULL);
  return self->filter;
}

/**
 * rectify_rows_settle:
 * @self: rows
 *
 * Puts what has changed where it belongs: to be called when the focus leaves
 * the form. Does nothing when all is in its place.
 */
void
rectify_rows_settle (RectifyRows *self)
{
  g_return_if_fail (RECTIFY_IS_ROWS (self));
  if (!rectify_rows_is_busy (self))
    rectify_rows_start_work (self);
}

/**
 * rectify_rows_is_following:
 * @self: rows
 *
 * Returns: whether the document is just telling of a change: its handlers, and
 *   theirs, must not change it
 */
gboolean
rectify_rows_is_following (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), FALSE);
  return self->following > 0;
}

/**
 * rectify_rows_is_plain:
 * @self: rows
 *
 * Returns: whether all records show, in the file's order
 */
gboolean
rectify_rows_is_plain (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), FALSE);
  return !self->sort_column && !self->words && !self->filter;
}

/**
 * rectify_rows_get_length:
 * @self: rows
 *
 * Returns: how many records show
 */
guint
rectify_rows_get_length (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), 0);
  return self->shown->len;
}

/**
 * rectify_rows_get:
 * @self: rows
 * @position: less than the length
 *
 * Returns: (transfer none): the record there
 */
RectifyRecord *
rectify_rows_get (RectifyRows *self,
                  guint        position)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), NULL);
  g_return_val_if_fail (position < self->shown->len, NULL);
  return rectify_rows_get_row (self, position)->record;
}

/**
 * rectify_rows_find:
 * @self: rows
 * @record: (nullable): a record
 * @position: (out): where it shows
 *
 * Returns: whether it shows
 */
gboolean
rectify_rows_find (RectifyRows   *self,
                   RectifyRecord *record,
                   guint         *position)
{
  RectifyRow *row;

  g_return_val_if_fail (RECTIFY_IS_ROWS (self), FALSE);

  row = record ? g_hash_table_lookup (self->by_record, record) : NULL;
  *position = row ? row->position : RECTIFY_ROW_HIDDEN;
  return *position != RECTIFY_ROW_HIDDEN;
}

/**
 * rectify_rows_find_owner:
 * @self: rows
 * @record: any record of the meeting
 *
 * Returns: (transfer none) (nullable): the record of the list that @record is,
 *   or of which it is a child
 */
RectifyRecord *
rectify_rows_find_owner (RectifyRows   *self,
                         RectifyRecord *record)
{
  RectifyRecord *home;

  g_return_val_if_fail (RECTIFY_IS_ROWS (self), NULL);

  home = rectify_list_get_owner (self->list);
  while (record && rectify_record_get_owner (record) != home)
    record = rectify_record_get_owner (record);
  return record && g_hash_table_contains (self->by_record, record) ? record : NULL;
}
