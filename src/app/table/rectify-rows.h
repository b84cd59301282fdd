/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The rows a table shows: the records of a list, sorted and filtered, with the
 * selection. A GListModel that is its own GtkSelectionModel.
 *
 *   RectifyList (file order) → rows (order and filter as last settled) → view
 *
 * Its items are not the records but places for them, of no meaning but their
 * position: sorting puts other records in the same places. For 100,000 rows the
 * view would take 100 to 250 ms to learn of that many other items, as it makes
 * some 200 rows of widgets anew; now it is told only how many more or fewer
 * places there are, and the table fills its cells again.
 *
 * A record that changes keeps its row until rectify_rows_settle(), so that
 * nothing jumps while somebody types; one that comes or goes does so at once.
 * What takes long (keys, sorting, searching) runs in slices of the main loop.
 */
#pragma once

#include <gtk/gtk.h>

#include "rectify-column.h"
#include "rectify-document.h"

G_BEGIN_DECLS

/**
 * RectifyRowFilter:
 * @token: name, unique among the filters of a table
 * @label: msgid; shown on a button together with a count
 * @func: whether a record passes, as of a date (0: all dates); cheap, and
 *   without side effects, for it is called for every record
 */
typedef struct
{
  const char *token;
  const char *label;
  gboolean (*func) (RectifyMeeting *meeting,
                    RectifyRecord  *record,
                    guint32         as_of);
} RectifyRowFilter;

#define RECTIFY_TYPE_ROWS (rectify_rows_get_type ())
G_DECLARE_FINAL_TYPE (RectifyRows, rectify_rows, RECTIFY, ROWS, GObject)

/*
 * Signals:
 *   "contents-changed" (guint position, guint n)  the records in these places
 *       are other ones, or have changed
 *   "settled" ()  order and filter are right again
 * and those of GListModel and GtkSelectionModel.
 */

RectifyRows         *rectify_rows_new             (RectifyDocument         *document,
                                                   RectifyList             *list);
RectifyDocument     *rectify_rows_get_document    (RectifyRows             *self);
RectifyList         *rectify_rows_get_list        (RectifyRows             *self);

void                 rectify_rows_set_as_of       (RectifyRows             *self,
                                                   guint32                  as_of);
guint32              rectify_rows_get_as_of       (RectifyRows             *self);
void                 rectify_rows_set_columns     (RectifyRows             *self,
                                                   GPtrArray               *columns);
void                 rectify_rows_set_sort        (RectifyRows             *self,
                                                   const RectifyColumn     *column,
                                                   GtkSortType              order);
const RectifyColumn *rectify_rows_get_sort        (RectifyRows             *self,
                                                   GtkSortType             *order);
void                 rectify_rows_set_search      (RectifyRows             *self,
                                                   const char              *text);
const char          *rectify_rows_get_search      (RectifyRows             *self);
void                 rectify_rows_set_filter      (RectifyRows             *self,
                                                   const RectifyRowFilter  *filter);
const RectifyRowFilter *rectify_rows_get_filter   (RectifyRows             *self);

void                 rectify_rows_settle          (RectifyRows             *self);
void                 rectify_rows_finish          (RectifyRows             *self);
gboolean             rectify_rows_is_busy         (RectifyRows             *self);
gboolean             rectify_rows_is_following    (RectifyRows             *self);
gboolean             rectify_rows_is_plain        (RectifyRows             *self);

guint                rectify_rows_get_length      (RectifyRows             *self);
RectifyRecord       *rectify_rows_get             (RectifyRows             *self,
                                                   guint                    position);
gboolean             rectify_rows_find            (RectifyRows             *self,
                                                   RectifyRecord           *record,
                                                   guint                   *position);
RectifyRecord       *rectify_rows_find_owner      (RectifyRows             *self,
                                                   RectifyRecord           *record);

gboolean             rectify_rows_select          (RectifyRows             *self,
                                                   RectifyRecord           *record);
void                 rectify_rows_select_records  (RectifyRows             *self,
                                                   GPtrArray               *records);
GPtrArray           *rectify_rows_get_selected    (RectifyRows             *self);
guint                rectify_rows_get_n_selected  (RectifyRows             *self);

G_END_DECLS
