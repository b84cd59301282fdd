/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How a workbook is made, private to src/papers/rectify-workbook*.c.
 *
 * A layout says which columns a sheet has. The texts of an item and of its
 * measures are made once for all sheets, as a block of cells:
 *
 *   layouts ── slots (every column of every sheet, each once)
 *                 │
 *   item ──────── block: a row a measure, a cell a slot ──┬── ledger
 *                                                         └── detail
 */
#pragma once

#include <xlsxwriter.h>

#include "rectify-column.h"
#include "rectify-paper.h"

G_BEGIN_DECLS

/* Layouts */

/* Besides the tokens of rectify-column.h: the place in the ledger, and the id. */
#define RECTIFY_TOKEN_ORDINAL "ordinal"
#define RECTIFY_TOKEN_ID "id"

typedef enum
{
  RECTIFY_SHEET_CENTRE,
  RECTIFY_SHEET_LEFT,
} RectifySheetAlign;

typedef struct
{
  const char *token;
  RectifyKindId kind;      /* RECTIFY_KIND_ITEMS or RECTIFY_KIND_MEASURES */
  const char *title;       /* instead of the column's own, or NULL */
  double width;            /* in characters of the default font, 0 for hidden */
  RectifySheetAlign align; /* of texts; figures and dates are centred */
} RectifySheetColumn;

typedef struct
{
  const RectifySheetColumn *columns;
  guint n_columns;
} RectifySheetLayout;

extern const RectifySheetLayout rectify_ledger_layout;
extern const RectifySheetLayout rectify_detail_layout;

/* Formats */

/* Points. On A3 paper the ledger is printed at some nine tenths of its size. */
#define RECTIFY_TITLE_SIZE 20
#define RECTIFY_HEADING_SIZE 11
#define RECTIFY_BODY_SIZE 10

typedef struct
{
  lxw_format *align[2]; /* by RectifySheetAlign */
  lxw_format *date;
} RectifyCellFormats;

typedef struct
{
  RectifyCellFormats ledger; /* in the middle of the row's height */
  RectifyCellFormats detail; /* at the top: rows are lower than their texts */
  lxw_format *title;
  lxw_format *line_left; /* beside the table: unit, date, foot */
  lxw_format *line_right;
  lxw_format *heading;
  lxw_format *section; /* heading of a table in the summary */
  lxw_format *label;
  lxw_format *figure;
  lxw_format *percent;
} RectifyFormats;

/* Pages: inches for libxlsxwriter. */
#define RECTIFY_MARGIN_SIDE 0.4
#define RECTIFY_MARGIN_TOP 0.6
#define RECTIFY_MARGIN_BOTTOM 0.7
#define RECTIFY_MARGIN_HEADER 0.2 /* more at the top of a page with a header */

/* Cells */

typedef enum
{
  RECTIFY_CELL_EMPTY,
  RECTIFY_CELL_TEXT,
  RECTIFY_CELL_NUMBER,
  RECTIFY_CELL_DATE,
} RectifyCellType;

typedef struct
{
  RectifyCellType type;
  const char *text; /* sanitised; of a date too, for its height */
  double number;    /* of a date: Excel's day */
  char *owned;      /* what @text points into, if it has to be freed */
} RectifyCell;

typedef struct
{
  const char *token;
  RectifyKindId kind;
  const RectifyColumn *column; /* NULL for the tokens above */
} RectifySlot;

typedef struct
{
  guint n_rows;  /* a row a measure, at least one */
  GArray *cells; /* of RectifyCell: n_rows times n_slots */
} RectifyBlock;

/* Sheets */

typedef struct
{
  const RectifySheetLayout *layout;
  guint *slots; /* one a column */
  lxw_worksheet *worksheet;
  lxw_row_t row; /* the next one to write */
} RectifySheet;

typedef struct
{
  RectifyMeeting *meeting;
  guint32 as_of;
  lxw_workbook *book;
  RectifyFormats formats;
  GArray *slots; /* of RectifySlot */
  RectifyBlock block;
  RectifySheet ledger, detail;
  double *heights; /* of the rows of a block */
  GArray *breaks;  /* of lxw_row_t: rows of the ledger that begin a page */
  double page_height, page_used; /* of the ledger, points before scaling */
  guint n_cut;
  lxw_error error; /* the first one of libxlsxwriter */
} RectifyWorkbook;

void               rectify_workbook_check           (RectifyWorkbook          *self,
                                                     lxw_error                 error);
void               rectify_workbook_add_formats     (RectifyWorkbook          *self);
void               rectify_workbook_add_state_rules (RectifyWorkbook          *self,
                                                     RectifySheet             *sheet,
                                                     lxw_row_t                 first,
                                                     lxw_row_t                 last);

void               rectify_workbook_add_sheet       (RectifyWorkbook          *self,
                                                     RectifySheet             *sheet,
                                                     const RectifySheetLayout *layout,
                                                     const char               *name);
void               rectify_workbook_fill_block      (RectifyWorkbook          *self,
                                                     RectifyRecord            *item,
                                                     guint                     ordinal);
const RectifyCell *rectify_workbook_get_cell        (RectifyWorkbook          *self,
                                                     RectifySheet             *sheet,
                                                     guint                     row,
                                                     guint                     column);
void               rectify_workbook_clear_block     (RectifyWorkbook          *self);

void               rectify_workbook_write_cell      (RectifyWorkbook          *self,
                                                     RectifySheet             *sheet,
                                                     lxw_row_t                 row,
                                                     guint                     column,
                                                     const RectifyCell        *cell,
                                                     const RectifyCellFormats *formats);
void               rectify_workbook_write_text      (RectifyWorkbook          *self,
                                                     lxw_worksheet            *worksheet,
                                                     lxw_row_t                 row,
                                                     lxw_col_t                 first,
                                                     lxw_col_t                 last,
                                                     const char               *text,
                                                     lxw_format               *format);
lxw_format        *rectify_cell_format              (const RectifyCell        *cell,
                                                     RectifySheetAlign         align,
                                                     const RectifyCellFormats *formats);
const char        *rectify_sheet_get_title          (RectifyWorkbook          *self,
                                                     RectifySheet             *sheet,
                                                     guint                     column);
void               rectify_sheet_set_page           (RectifyWorkbook          *self,
                                                     lxw_worksheet            *worksheet,
                                                     guint8                    paper,
                                                     const char               *header);

void               rectify_ledger_begin             (RectifyWorkbook          *self);
void               rectify_ledger_add_block         (RectifyWorkbook          *self);
void               rectify_ledger_end               (RectifyWorkbook          *self);
void               rectify_detail_begin             (RectifyWorkbook          *self);
void               rectify_detail_add_block         (RectifyWorkbook          *self);
void               rectify_detail_end               (RectifyWorkbook          *self);
void               rectify_summary_add              (RectifyWorkbook          *self);

G_END_DECLS
