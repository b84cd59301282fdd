/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Shared by the parts of RectifyTable: the view (rectify-table.c), its columns
 * (-columns), their widths (-widths) and cells (-cells), what can be done
 * (-actions), copying (-clipboard).
 */
#pragma once

#include "rectify-table.h"

G_BEGIN_DECLS

typedef struct
{
  RectifyTable *table;           /* not owned: it owns this */
  const RectifyColumn *column;
  GtkColumnViewColumn *view_column; /* owned */
  GtkSorter *sorter;             /* owned by the view column */
  gboolean by_default;
  gboolean is_light;
  int natural;                   /* width that shows the first records in full; 0: not measured */
  int least;                     /* width it may shrink to, in a narrow window */
  int width;                     /* as set by the table; another one is the person's */
} RectifyTableColumn;

struct _RectifyTable
{
  AdwBin parent_instance;
  RectifyDocument *document;
  RectifyRows *rows;
  GtkWidget *view;
  GPtrArray *columns;            /* of RectifyTableColumn, in the view's order */
  GHashTable *bound;             /* GtkListItem → its RectifyTableColumn */
  GSimpleActionGroup *actions;
  RectifyPrepareFunc prepare;
  RectifyRecord *selected;       /* owned; the one told last */
  guint n_selected;              /* told last */
  guint tell_id;                 /* idle: to tell what is selected */
  guint refresh_id;              /* idle: texts of the bound cells */
  guint fit_id;                  /* idle: widths for a new width of the view */
  guint scroll_id;               /* idle: to show the selected row */
  gboolean scroll_to_top;
  gboolean keep_focus;           /* it was in the view before what made the view scroll */
  gboolean measured;             /* the widths, with records */
  gboolean sorting;              /* the table itself tells the view how to sort */
};

/* rectify-table.c */
void                rectify_table_hold_focus       (RectifyTable        *self);
void                rectify_table_scroll_soon      (RectifyTable        *self,
                                                    gboolean             to_top);
guint32             rectify_table_get_as_of        (RectifyTable        *self);

/* rectify-table-columns.c */
void                rectify_table_add_columns      (RectifyTable        *self,
                                                    const char          *shown);
void                rectify_table_view_sorted_cb   (GtkSorter           *sorter,
                                                    GtkSorterChange      change,
                                                    RectifyTable        *self);
RectifyTableColumn *rectify_table_find_column      (RectifyTable        *self,
                                                    const char          *token);
gboolean            rectify_table_show_column      (RectifyTable        *self,
                                                    RectifyTableColumn  *column,
                                                    gboolean             show);
GPtrArray          *rectify_table_shown_columns    (RectifyTable        *self);

/* rectify-table-widths.c */
void                rectify_table_fit_columns      (RectifyTable        *self);

/* rectify-table-cells.c */
GtkListItemFactory *rectify_table_cell_factory     (RectifyTableColumn  *column);
void                rectify_table_refresh_cells    (RectifyTable        *self,
                                                    guint                first,
                                                    guint                n);
GtkWidget          *rectify_table_find_cell        (RectifyTable        *self,
                                                    guint                position);
char               *rectify_table_cell_text        (RectifyTable        *self,
                                                    const RectifyColumn *column,
                                                    RectifyRecord       *record);

/* rectify-table-actions.c */
void                rectify_table_add_actions      (RectifyTable        *self);
void                rectify_table_update_actions   (RectifyTable        *self);
void                rectify_table_show_sort        (RectifyTable        *self);

G_END_DECLS
