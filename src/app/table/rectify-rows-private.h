/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Shared by the parts of RectifyRows: following the document (rectify-rows.c),
 * sorting and filtering in slices (-work), the selection (-selection).
 */
#pragma once

#include "rectify-rows.h"

G_BEGIN_DECLS

#define RECTIFY_ROW_HIDDEN G_MAXUINT

typedef struct
{
  RectifyRecord *record; /* owned */
  guint index;           /* in the source list */
  guint position;        /* among the shown rows, or RECTIFY_ROW_HIDDEN */
  guint key_stamp;       /* the generation of number and text, 0 for none */
  guint haystack_stamp;  /* the generation of haystack, 0 for none */
  gint64 number;         /* RECTIFY_UNSET: sort by text */
  const char *text;      /* collation key in the rows' table; empty sorts last */
  char *haystack;        /* owned */
  gboolean selected;
} RectifyRow;

typedef enum
{
  RECTIFY_WORK_NONE,
  RECTIFY_WORK_FILTER,
  RECTIFY_WORK_KEYS,
  RECTIFY_WORK_SORT,
  RECTIFY_WORK_PUBLISH,
} RectifyWorkStage;

/* Sorting and filtering that is under way. */
typedef struct
{
  RectifyWorkStage stage;
  RectifyRow **rows;    /* those that pass, in order so far */
  RectifyRow **scratch; /* merged into */
  guint n;              /* how many pass */
  guint next;           /* filter, keys: the next row to look at */
  guint generation;     /* keys: of those made so far */
  guint width;          /* sort: length of the sorted runs */
  guint start;          /* sort: of the two runs being merged */
  guint left;
  guint right;
  guint source_id;      /* of the idle slices, 0 for none */
} RectifyWork;

struct _RectifyRows
{
  GObject parent_instance;
  RectifyDocument *document;
  RectifyList *list;
  GHashTable *by_record;   /* record → RectifyRow, owned */
  GPtrArray *source;       /* of RectifyRow, in file order */
  GPtrArray *shown;        /* of RectifyRow, as the table shows them */
  GPtrArray *places;       /* of GObject: the items, one a shown row; NULL until asked for */

  guint32 as_of;
  GPtrArray *columns;      /* of const RectifyColumn; searched; nullable */
  const RectifyColumn *sort_column;
  GtkSortType sort_order;
  char *search;            /* as typed */
  char **words;            /* of the search, folded; NULL for none */
  const RectifyRowFilter *filter;

  GHashTable *collation;   /* text → its collation key */
  guint collation_stamp;   /* generation of the table */
  guint key_generation;    /* rises when all keys may be wrong */
  guint haystack_generation;
  RectifyWork work;
  guint following;         /* the document is telling of a change, and takes none */
  gboolean from_top;       /* the next selection to fall out is the first row */

  guint n_selected;
  guint gap;               /* where the first selected row that went was, or G_MAXUINT */
  GHashTable *lost;        /* ids of selected records that were removed */
  GPtrArray *arrived;      /* of RectifyRecord: of these, those that came back */
};

RectifyRow *rectify_rows_get_row           (RectifyRows        *self,
                                            guint               position);
void        rectify_rows_renumber          (RectifyRows        *self,
                                            guint               from);
void        rectify_rows_tell_contents     (RectifyRows        *self,
                                            guint               position,
                                            guint               n);

/* rectify-rows-work.c */
void        rectify_rows_start_work        (RectifyRows        *self);
void        rectify_rows_restart_work      (RectifyRows        *self);
void        rectify_rows_stop_work         (RectifyRows        *self);
guint       rectify_rows_place             (RectifyRows        *self,
                                            RectifyRow         *row);
char       *rectify_rows_fold              (const char         *text);

/* rectify-rows-selection.c */
void        rectify_rows_selection_init    (GtkSelectionModelInterface *iface);
void        rectify_rows_unselect_row      (RectifyRows        *self,
                                            RectifyRow         *row);
void        rectify_rows_mend_selection    (RectifyRows        *self);

G_END_DECLS
