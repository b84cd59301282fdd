/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From records to cells: which columns the sheets ask for, what stands in them,
 * and writing one cell.
 */
#include "config.h"

#include "rectify-date.h"
#include "rectify-light.h"
#include "rectify-workbook-private.h"
#include "rectify-xlsx-text.h"

/* The heading of the column of places in the ledger. */
#define ORDINAL_TITLE "序号"

/* Excel's day 61 is 1 March 1900; it takes 1900 for a leap year, so that the days
 * before it differ from everybody else's (ECMA-376, 18.17.4.1). */
#define EXCEL_DAY_ZERO 693594
#define EXCEL_FIRST_SAFE_DAY 61

/* Slots */

static guint
find_slot (RectifyWorkbook          *self,
           const RectifySheetColumn *column)
{
  RectifySlot slot = { column->token, column->kind, NULL };

  for (guint i = 0; i < self->slots->len; i++)
    {
      const RectifySlot *known = &g_array_index (self->slots, RectifySlot, i);

      if (known->kind == column->kind && strcmp (known->token, column->token) == 0)
        return i;
    }
  if (strcmp (column->token, RECTIFY_TOKEN_ORDINAL) != 0
      && strcmp (column->token, RECTIFY_TOKEN_ID) != 0)
    {
      slot.column = rectify_column_find (column->kind, column->token);
      if (!slot.column)
        g_error ("no column %s of %s", column->token, rectify_kind (column->kind)->token);
    }
  g_array_append_val (self->slots, slot);
  return self->slots->len - 1;
}

/**
 * rectify_workbook_add_sheet:
 * @self: a workbook
 * @sheet: (out caller-allocates): the sheet
 * @layout: (nullable): its columns, all of them known
 * @name: its name
 */
void
rectify_workbook_add_sheet (RectifyWorkbook          *self,
                            RectifySheet             *sheet,
                            const RectifySheetLayout *layout,
                            const char               *name)
{
  g_autofree char *safe_name = rectify_xlsx_sheet_name (name);

  sheet->layout = layout;
  sheet->slots = g_new0 (guint, layout->n_columns);
  sheet->worksheet = workbook_add_worksheet (self->book, safe_name);
  if (!sheet->worksheet)
    g_error ("no sheet %s", safe_name);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      const RectifySheetColumn *column = &layout->columns[i];
      lxw_row_col_options hidden = { .hidden = LXW_TRUE };

      sheet->slots[i] = find_slot (self, column);
      rectify_workbook_check (
          self, worksheet_set_column_opt (sheet->worksheet, (lxw_col_t) i, (lxw_col_t) i,
                                          column->width > 0 ? column->width : LXW_DEF_COL_WIDTH,
                                          NULL, column->width > 0 ? NULL : &hidden));
    }
}

/**
 * rectify_sheet_get_title:
 * @self: a workbook
 * @sheet: a sheet of it
 * @column: a column of the sheet
 *
 * Returns: (transfer none): its heading
 */
const char *
rectify_sheet_get_title (RectifyWorkbook *self,
                         RectifySheet    *sheet,
                         guint            column)
{
  const RectifySlot *slot = &g_array_index (self->slots, RectifySlot, sheet->slots[column]);

  if (sheet->layout->columns[column].title)
    return sheet->layout->columns[column].title;
  return slot->column ? slot->column->title : ORDINAL_TITLE;
}

/* Values */

static void
set_text (RectifyWorkbook *self,
          RectifyCell     *cell,
          const char      *text,
          char            *owned)
{
  char *changed;
  gboolean cut;

  if (!text || *text == '\0')
    {
      g_free (owned);
      return;
    }
  cell->type = RECTIFY_CELL_TEXT;
  cell->text = rectify_xlsx_text (text, &changed, &cut);
  cell->owned = owned;
  if (changed)
    {
      g_free (owned);
      cell->owned = changed;
    }
  self->n_cut += cut;
}

static void
set_number (RectifyCell *cell,
            gint64       number)
{
  if (number == RECTIFY_UNSET)
    return;
  cell->type = RECTIFY_CELL_NUMBER;
  cell->number = (double) number;
}

/* A date is a date where the paper shows nothing but the date: "并长期坚持" is text. */
static void
set_date (RectifyWorkbook     *self,
          RectifyCell         *cell,
          const RectifyColumn *column,
          RectifyRecord       *record)
{
  char *text = rectify_column_get_text (column, self->meeting, record, self->as_of);
  g_autofree char *date = NULL;
  gint64 number;

  set_text (self, cell, text, text);
  if (cell->type == RECTIFY_CELL_EMPTY || !g_ascii_isdigit (*cell->text)
      || !g_str_has_suffix (cell->text, "日"))
    return;
  number = rectify_column_get_number (column, self->meeting, record, self->as_of);
  if (number == RECTIFY_UNSET || number < EXCEL_DAY_ZERO + EXCEL_FIRST_SAFE_DAY)
    return;
  date = rectify_date_to_chinese ((guint32) number);
  if (strcmp (date, cell->text) != 0)
    return;
  cell->type = RECTIFY_CELL_DATE;
  cell->number = (double) (number - EXCEL_DAY_ZERO);
}

static void
set_column (RectifyWorkbook     *self,
            RectifyCell         *cell,
            const RectifyColumn *column,
            RectifyRecord       *record)
{
  char *text;

  if (column->type == RECTIFY_COLUMN_NUMBER)
    set_number (cell, rectify_column_get_number (column, self->meeting, record, self->as_of));
  else if (column->type == RECTIFY_COLUMN_DATE)
    set_date (self, cell, column, record);
  else if (!column->get_text && rectify_field_is_text (rectify_field (column->field)))
    set_text (self, cell, rectify_record_get_text (record, column->field), NULL);
  else
    {
      text = rectify_column_get_text (column, self->meeting, record, self->as_of);
      set_text (self, cell, text, text);
    }
}

/* The light of a row: its measure's. An item that is done with shows that, for a
 * measure still to be looked at again is no longer overdue. */
static void
set_light (RectifyWorkbook     *self,
           RectifyCell         *cell,
           const RectifyColumn *column,
           RectifyRecord       *item,
           RectifyRecord       *measure)
{
  int state = rectify_item_get_state (item, self->as_of);

  if (state == RECTIFY_STATE_CLOSED || state == RECTIFY_STATE_SUSTAINED)
    set_text (self, cell, rectify_field (RECTIFY_ITEMS_STATE)->choices[state].word, NULL);
  else if (measure)
    set_column (self, cell, column, measure);
  else
    set_text (self, cell,
              rectify_light_get_word (rectify_item_get_light (self->meeting, item, self->as_of)),
              NULL);
}

/* Blocks */

static void
fill_cell (RectifyWorkbook   *self,
           RectifyCell       *cell,
           const RectifySlot *slot,
           RectifyRecord     *item,
           RectifyRecord     *measure,
           guint              ordinal)
{
  RectifyRecord *record = slot->kind == RECTIFY_KIND_ITEMS ? item : measure;

  if (slot->kind == RECTIFY_KIND_MEASURES && strcmp (slot->token, "light") == 0)
    set_light (self, cell, slot->column, item, measure);
  else if (!record)
    return;
  else if (slot->column)
    set_column (self, cell, slot->column, record);
  else if (strcmp (slot->token, RECTIFY_TOKEN_ORDINAL) == 0)
    set_number (cell, ordinal);
  else
    set_text (self, cell, rectify_record_get_id (record), NULL);
}

static RectifyCell *
block_cell (RectifyWorkbook *self,
            guint            row,
            guint            slot)
{
  return &g_array_index (self->block.cells, RectifyCell, row * self->slots->len + slot);
}

/**
 * rectify_workbook_fill_block:
 * @self: a workbook whose sheets are added, its block cleared
 * @item: an item
 * @ordinal: its place in the ledger, from 1
 *
 * Makes the texts of an item and its measures, each once for all sheets.
 */
void
rectify_workbook_fill_block (RectifyWorkbook *self,
                             RectifyRecord   *item,
                             guint            ordinal)
{
  RectifyList *measures = rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES);
  guint n_measures = rectify_list_get_length (measures);

  self->block.n_rows = MAX (n_measures, 1);
  g_array_set_size (self->block.cells, self->block.n_rows * self->slots->len);
  for (guint row = 0; row < self->block.n_rows; row++)
    for (guint i = 0; i < self->slots->len; i++)
      {
        const RectifySlot *slot = &g_array_index (self->slots, RectifySlot, i);

        if (row == 0 || slot->kind == RECTIFY_KIND_MEASURES)
          fill_cell (self, block_cell (self, row, i), slot, item,
                     n_measures > 0 ? rectify_list_get (measures, row) : NULL, ordinal);
      }
}

/**
 * rectify_workbook_clear_block:
 * @self: a workbook
 */
void
rectify_workbook_clear_block (RectifyWorkbook *self)
{
  for (guint i = 0; i < self->block.cells->len; i++)
    g_free (g_array_index (self->block.cells, RectifyCell, i).owned);
  g_array_set_size (self->block.cells, 0);
}

/**
 * rectify_workbook_get_cell:
 * @self: a workbook with a filled block
 * @sheet: a sheet of it
 * @row: a row of the block
 * @column: a column of the sheet
 *
 * Returns: (transfer none): the cell; an item's is the same in every row
 */
const RectifyCell *
rectify_workbook_get_cell (RectifyWorkbook *self,
                           RectifySheet    *sheet,
                           guint            row,
                           guint            column)
{
  return block_cell (self, sheet->layout->columns[column].kind == RECTIFY_KIND_ITEMS ? 0 : row,
                     sheet->slots[column]);
}

/* Writing */

/**
 * rectify_cell_format:
 * @cell: a cell
 * @align: how its column is aligned
 * @formats: the formats of the sheet
 *
 * Returns: (transfer none): the format for what the cell holds
 */
lxw_format *
rectify_cell_format (const RectifyCell        *cell,
                     RectifySheetAlign         align,
                     const RectifyCellFormats *formats)
{
  switch (cell->type)
    {
    case RECTIFY_CELL_DATE:
      return formats->date;
    case RECTIFY_CELL_NUMBER:
      return formats->align[RECTIFY_SHEET_CENTRE];
    case RECTIFY_CELL_EMPTY:
    case RECTIFY_CELL_TEXT:
    default:
      return formats->align[align];
    }
}

/**
 * rectify_workbook_write_cell:
 * @self: a workbook
 * @sheet: a sheet of it
 * @row: a row of the sheet
 * @column: a column of the sheet
 * @cell: what to write
 * @formats: how
 */
void
rectify_workbook_write_cell (RectifyWorkbook          *self,
                             RectifySheet             *sheet,
                             lxw_row_t                 row,
                             guint                     column,
                             const RectifyCell        *cell,
                             const RectifyCellFormats *formats)
{
  lxw_format *format = rectify_cell_format (cell, sheet->layout->columns[column].align, formats);
  lxw_col_t col = (lxw_col_t) column;
  lxw_error error;

  switch (cell->type)
    {
    case RECTIFY_CELL_TEXT:
      error = worksheet_write_string (sheet->worksheet, row, col, cell->text, format);
      break;
    case RECTIFY_CELL_NUMBER:
    case RECTIFY_CELL_DATE:
      error = worksheet_write_number (sheet->worksheet, row, col, cell->number, format);
      break;
    case RECTIFY_CELL_EMPTY:
    default:
      error = worksheet_write_blank (sheet->worksheet, row, col, format);
    }
  rectify_workbook_check (self, error);
}

/**
 * rectify_workbook_write_text:
 * @self: a workbook
 * @worksheet: a worksheet of it
 * @row: a row
 * @first: the first column that the text spans
 * @last: the last one
 * @text: any text
 * @format: how
 *
 * Writes a text that belongs to no item, merged over its columns.
 */
void
rectify_workbook_write_text (RectifyWorkbook *self,
                             lxw_worksheet   *worksheet,
                             lxw_row_t        row,
                             lxw_col_t        first,
                             lxw_col_t        last,
                             const char      *text,
                             lxw_format      *format)
{
  RectifyCell cell = { 0 };

  set_text (self, &cell, text, NULL);
  if (first == last)
    rectify_workbook_check (self, worksheet_write_string (worksheet, row, first,
                                                          cell.text ? cell.text : "", format));
  else
    rectify_workbook_check (self, worksheet_merge_range (worksheet, row, first, row, last,
                                                         cell.text ? cell.text : "", format));
  g_free (cell.owned);
}

/**
 * rectify_sheet_set_page:
 * @self: a workbook
 * @worksheet: a worksheet of it
 * @paper: 8 for A3, landscape; 9 for A4, upright
 * @header: (nullable): what stands at the top of each page
 *
 * One page wide, as many as it takes, with page numbers.
 */
void
rectify_sheet_set_page (RectifyWorkbook *self,
                        lxw_worksheet   *worksheet,
                        guint8           paper,
                        const char      *header)
{
  worksheet_set_paper (worksheet, paper);
  if (paper == 8)
    worksheet_set_landscape (worksheet);
  worksheet_set_margins (worksheet, RECTIFY_MARGIN_SIDE, RECTIFY_MARGIN_SIDE,
                         RECTIFY_MARGIN_TOP + (header ? RECTIFY_MARGIN_HEADER : 0),
                         RECTIFY_MARGIN_BOTTOM);
  worksheet_center_horizontally (worksheet);
  worksheet_fit_to_pages (worksheet, 1, 0);
  if (header)
    {
      g_autofree char *text = rectify_xlsx_header_text (header, RECTIFY_XLSX_HEADER_LIMIT - 16);
      g_autofree char *centred = g_strconcat ("&C", text, NULL);

      rectify_workbook_check (self, worksheet_set_header (worksheet, centred));
    }
  rectify_workbook_check (self, worksheet_set_footer (worksheet, "&C第 &P 页 共 &N 页"));
}
