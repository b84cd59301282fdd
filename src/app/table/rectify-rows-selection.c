/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The selection is a flag of each shown row, so that it goes wherever sorting
 * takes the row. A row that leaves loses it; what was removed and comes back
 * by undo gets it again; and while there are rows, one at least has it once
 * somebody has selected anything.
 */
#include "config.h"

#include "rectify-rows-private.h"

static gboolean
rectify_rows_is_selected (GtkSelectionModel *model,
                          guint              position)
{
  RectifyRow *row = rectify_rows_get_row (RECTIFY_ROWS (model), position);

  return row && row->selected;
}

static GtkBitset *
rectify_rows_get_selection_in_range (GtkSelectionModel *model,
                                     guint              position,
                                     guint              n)
{
  RectifyRows *self = RECTIFY_ROWS (model);
  GtkBitset *bits = gtk_bitset_new_empty ();

  for (guint i = position; i < self->shown->len && i - position < n; i++)
    if (rectify_rows_get_row (self, i)->selected)
      gtk_bitset_add (bits, i);
  return bits;
}

static gboolean
rectify_rows_set_selection (GtkSelectionModel *model,
                            GtkBitset         *selected,
                            GtkBitset         *mask)
{
  RectifyRows *self = RECTIFY_ROWS (model);
  GtkBitsetIter iter;
  guint position, first = G_MAXUINT, last = 0;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      RectifyRow *row = rectify_rows_get_row (self, position);
      gboolean wanted;

      if (!row)
        break;
      wanted = gtk_bitset_contains (selected, position);
      if (row->selected == wanted)
        continue;
      row->selected = wanted;
      self->n_selected += wanted ? 1 : -1;
      first = MIN (first, position);
      last = position;
    }
  if (first != G_MAXUINT)
    {
      self->gap = G_MAXUINT;
      gtk_selection_model_selection_changed (model, first, last - first + 1);
    }
  return TRUE;
}

void
rectify_rows_selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = rectify_rows_is_selected;
  iface->get_selection_in_range = rectify_rows_get_selection_in_range;
  iface->set_selection = rectify_rows_set_selection;
}

/* For a row that is about to leave: the view forgets it with the row. */
void
rectify_rows_unselect_row (RectifyRows *self,
                           RectifyRow  *row)
{
  if (!row->selected)
    return;
  row->selected = FALSE;
  self->n_selected--;
  self->gap = MIN (self->gap, row->position);
}

/* Where the selection has left with its rows, the next row gets it. */
void
rectify_rows_mend_selection (RectifyRows *self)
{
  guint gap = self->gap;

  self->gap = G_MAXUINT;
  if (gap == G_MAXUINT || self->n_selected > 0 || self->shown->len == 0)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self),
                                   MIN (self->from_top ? 0 : gap, self->shown->len - 1), TRUE);
}

/**
 * rectify_rows_select:
 * @self: rows
 * @record: (nullable): the one record to select, %NULL for none
 *
 * Returns: whether @record shows
 */
gboolean
rectify_rows_select (RectifyRows   *self,
                     RectifyRecord *record)
{
  guint position;

  g_return_val_if_fail (RECTIFY_IS_ROWS (self), FALSE);

  if (!rectify_rows_find (self, record, &position))
    {
      if (!record)
        gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self));
      return FALSE;
    }
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self), position, TRUE);
  return TRUE;
}

/**
 * rectify_rows_select_records:
 * @self: rows
 * @records: (element-type RectifyRecord): what to select, and nothing else
 */
void
rectify_rows_select_records (RectifyRows *self,
                             GPtrArray   *records)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = NULL;
  guint position;

  g_return_if_fail (RECTIFY_IS_ROWS (self));

  for (guint i = 0; i < records->len; i++)
    if (rectify_rows_find (self, records->pdata[i], &position))
      gtk_bitset_add (selected, position);
  mask = gtk_bitset_new_range (0, self->shown->len);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self), selected, mask);
}

/**
 * rectify_rows_get_selected:
 * @self: rows
 *
 * Returns: (transfer container) (element-type RectifyRecord): the selected
 *   records, in the order they show
 */
GPtrArray *
rectify_rows_get_selected (RectifyRows *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (RECTIFY_IS_ROWS (self), records);

  for (guint i = 0; i < self->shown->len && records->len < self->n_selected; i++)
    {
      RectifyRow *row = self->shown->pdata[i];

      if (row->selected)
        g_ptr_array_add (records, g_object_ref (row->record));
    }
  return records;
}

/**
 * rectify_rows_get_n_selected:
 * @self: rows
 *
 * Returns: how many records are selected
 */
guint
rectify_rows_get_n_selected (RectifyRows *self)
{
  g_return_val_if_fail (RECTIFY_IS_ROWS (self), 0);
  return self->n_selected;
}
