/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A table of the records of a list: one-line rows that are read, sorted,
 * chosen, copied, moved and removed here, and edited in a form beside it.
 */
#pragma once

#include <adwaita.h>

#include "rectify-rows.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_TABLE (rectify_table_get_type ())
G_DECLARE_FINAL_TYPE (RectifyTable, rectify_table, RECTIFY, TABLE, AdwBin)

/* Columns beyond these are refused: rows are virtual, columns are not. */
#define RECTIFY_TABLE_MAX_COLUMNS 12

/*
 * Called within the action that inserts a record, also for a duplicate: gives
 * it what a new record has (a number, a state).
 */
typedef void (*RectifyPrepareFunc) (RectifyDocument *document,
                                    RectifyRecord   *record);

/*
 * Signals:
 *   "selected" (RectifyRecord *record)  the one selected record, NULL when
 *       there is none or several; also again when the number of selected
 *       records changes
 *   "activated" (RectifyRecord *record) double click or Enter
 *   "added" (RectifyRecord *record)     by the table's own actions
 *   "columns-changed" ()                by the person
 * Actions, in a group that rectify_table_get_actions() gives, prefix "table.":
 *   add, duplicate, delete, move-up, move-down, copy, select-all,
 *   show-TOKEN (boolean), sort (string: a token or ""), descending (boolean)
 */

GtkWidget     *rectify_table_new             (RectifyDocument         *document,
                                              RectifyList             *list,
                                              const char              *columns);
RectifyDocument *rectify_table_get_document  (RectifyTable            *self);
RectifyRows   *rectify_table_get_rows        (RectifyTable            *self);
GActionGroup  *rectify_table_get_actions     (RectifyTable            *self);
GMenuModel    *rectify_table_get_columns_menu (RectifyTable           *self);
GMenuModel    *rectify_table_get_sort_menu   (RectifyTable            *self);

void           rectify_table_set_label       (RectifyTable            *self,
                                              const char              *label);
void           rectify_table_set_prepare     (RectifyTable            *self,
                                              RectifyPrepareFunc       prepare);
void           rectify_table_set_as_of       (RectifyTable            *self,
                                              guint32                  as_of);
void           rectify_table_set_filter      (RectifyTable            *self,
                                              const RectifyRowFilter  *filter);
void           rectify_table_set_search      (RectifyTable            *self,
                                              const char              *text);
void           rectify_table_set_sort        (RectifyTable            *self,
                                              const char              *token,
                                              GtkSortType              order);
void           rectify_table_settle          (RectifyTable            *self);

char         **rectify_table_get_shown       (RectifyTable            *self);
void           rectify_table_set_shown       (RectifyTable            *self,
                                              const char *const       *tokens);
char         **rectify_table_get_hidden      (RectifyTable            *self);
void           rectify_table_set_hidden      (RectifyTable            *self,
                                              const char *const       *tokens);

RectifyRecord *rectify_table_get_selected    (RectifyTable            *self);
GPtrArray     *rectify_table_get_selection   (RectifyTable            *self);
gboolean       rectify_table_select          (RectifyTable            *self,
                                              RectifyRecord           *record);
RectifyRecord *rectify_table_add             (RectifyTable            *self);
RectifyRecord *rectify_table_duplicate       (RectifyTable            *self);
void           rectify_table_delete          (RectifyTable            *self);
void           rectify_table_copy            (RectifyTable            *self);
char          *rectify_table_copy_text       (RectifyTable            *self);
char          *rectify_table_copy_html       (RectifyTable            *self);

G_END_DECLS
