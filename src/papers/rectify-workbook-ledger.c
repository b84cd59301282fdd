/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Sheet 整改台账, as it is printed, signed and sent: title, unit and date, the
 * heading, a row a measure with its item's cells merged, the foot.
 */
#include "config.h"

#include <math.h>

#include "rectify-date.h"
#include "rectify-sheet-height.h"
#include "rectify-workbook-private.h"

#define SHEET_NAME "整改台账"

enum
{
  TITLE_ROW,
  LINE_ROW,
  HEADING_ROW,
  FIRST_ROW,
};

#define LINE_HEIGHT 20.0
#define TITLE_HEIGHT 36.0
#define FOOT_HEIGHT 30.0
#define EMPTY_ROW_HEIGHT 30.0

/* A3 landscape in points, and what of its height an item may fill: row heights are
 * rounded to pixels, and types that stand in for ours may be higher. */
#define PAGE_WIDTH 1190.6
#define PAGE_HEIGHT 841.9
#define USED_OF_PAGE 0.96
/* Excel allows 1,026 page breaks, libxlsxwriter some less. */
#define BREAKS_LIMIT (LXW_BREAKS_MAX - 1)

#define ITEM(token, title, width, align) \
  { token, RECTIFY_KIND_ITEMS, title, width, RECTIFY_SHEET_##align }
#define MEASURE(token, title, width, align) \
  { token, RECTIFY_KIND_MEASURES, title, width, RECTIFY_SHEET_##align }

/* Section 8 of the design. The widths fill an A3 page at nine tenths of the size. */
static const RectifySheetColumn columns[] = {
  ITEM (RECTIFY_TOKEN_ORDINAL, NULL, 5, CENTRE),
  ITEM ("subject", NULL, 5, CENTRE),
  ITEM ("sources", NULL, 8, CENTRE),
  ITEM ("aspect", NULL, 8, CENTRE),
  ITEM ("title", NULL, 17, LEFT),
  ITEM ("facts", NULL, 23, LEFT),
  ITEM ("cause", NULL, 19, LEFT),
  ITEM ("goal", NULL, 15, LEFT),
  MEASURE ("text", NULL, 20, LEFT),
  MEASURE ("leader", NULL, 6, CENTRE),
  MEASURE ("department", NULL, 10, CENTRE),
  MEASURE ("owners", NULL, 6, CENTRE),
  MEASURE ("limit", NULL, 8, CENTRE),
  MEASURE ("due", NULL, 14, CENTRE),
  ITEM ("progress", NULL, 26, LEFT),
  ITEM ("evidence-list", NULL, 12, LEFT),
  ITEM ("state", NULL, 8, CENTRE),
  ITEM ("closed-on", NULL, 14, CENTRE),
  ITEM ("note", NULL, 7, LEFT),
};

const RectifySheetLayout rectify_ledger_layout = { columns, G_N_ELEMENTS (columns) };

static double
total_width (const RectifySheetLayout *layout)
{
  double width = 0;

  for (guint i = 0; i < layout->n_columns; i++)
    width += layout->columns[i].width;
  return width;
}

static void
set_height (RectifyWorkbook *self,
            lxw_row_t        row,
            double           height)
{
  rectify_workbook_check (self, worksheet_set_row (self->ledger.worksheet, row,
                                                   MIN (height, RECTIFY_ROW_HEIGHT_LIMIT), NULL));
}

/* The room for items on a page, in points of the sheet: what the heading leaves, in
 * the scale that makes the columns one page wide. */
static double
get_page_height (const RectifySheetLayout *layout,
                 double                    heading)
{
  /* A column is 5 pixels wider than its text (ECMA-376, 18.3.1.13). */
  double width = (total_width (layout) * 7 + layout->n_columns * 5) * 72 / 96;
  double room = PAGE_WIDTH - 2 * RECTIFY_MARGIN_SIDE * 72;
  double scale = MIN (1.0, floor (room / width * 100) / 100);

  return MAX ((PAGE_HEIGHT - (RECTIFY_MARGIN_TOP + RECTIFY_MARGIN_BOTTOM) * 72) / scale
                      * USED_OF_PAGE
                  - heading,
              RECTIFY_ROW_HEIGHT_LIMIT);
}

/* The last column of the first @part of @n parts of the width, about equal. */
static guint
part_end (const RectifySheetLayout *layout,
          guint                     part,
          guint                     n)
{
  double limit = total_width (layout) * part / n;
  double width = 0;
  guint last = 0;

  for (guint i = 0; i < layout->n_columns; i++)
    {
      width += layout->columns[i].width;
      if (width <= limit + 0.01)
        last = i;
    }
  /* Leave a column for each part before and behind. */
  return CLAMP (last, part - 1, layout->n_columns - 1 - (n - part));
}

/* Texts beside each other over the width of the table; one cell if it is too narrow. */
static void
write_line (RectifyWorkbook          *self,
            lxw_row_t                 row,
            const char *const        *texts,
            guint                     n_texts,
            gboolean                  last_right)
{
  const RectifySheetLayout *layout = self->ledger.layout;
  guint first = 0;

  if (layout->n_columns < n_texts)
    {
      g_autofree char *joined = g_strjoinv ("  ", (char **) texts);

      rectify_workbook_write_text (self, self->ledger.worksheet, row, 0,
                                   (lxw_col_t) (layout->n_columns - 1), joined,
                                   self->formats.line_left);
      return;
    }
  for (guint i = 0; i < n_texts; i++)
    {
      guint last = part_end (layout, i + 1, n_texts);

      rectify_workbook_write_text (self, self->ledger.worksheet, row, (lxw_col_t) first,
                                   (lxw_col_t) last, texts[i],
                                   last_right && i == n_texts - 1 ? self->formats.line_right
                                                                  : self->formats.line_left);
      first = last + 1;
    }
}

/* Returns the height of the row. */
static double
write_heading (RectifyWorkbook *self)
{
  RectifySheet *sheet = &self->ledger;
  double height = 0;

  for (guint i = 0; i < sheet->layout->n_columns; i++)
    {
      const char *title = rectify_sheet_get_title (self, sheet, i);

      rectify_workbook_write_text (self, sheet->worksheet, HEADING_ROW, (lxw_col_t) i,
                                   (lxw_col_t) i, title, self->formats.heading);
      height = MAX (height, rectify_sheet_text_height (title, sheet->layout->columns[i].width,
                                                       RECTIFY_HEADING_SIZE));
    }
  set_height (self, HEADING_ROW, height);
  return height;
}

static const char *
info_text (RectifyWorkbook *self,
           RectifyFieldId   field)
{
  const char *text = rectify_record_get_text (rectify_meeting_get_info (self->meeting), field);

  return text ? text : "";
}

/**
 * rectify_ledger_begin:
 * @self: a workbook with formats
 *
 * Adds the sheet and writes what stands above the items.
 */
void
rectify_ledger_begin (RectifyWorkbook *self)
{
  g_autofree char *title = rectify_paper_title (self->meeting, SHEET_NAME);
  g_autofree char *unit = g_strconcat ("填报单位（盖章）：", info_text (self, RECTIFY_MEETING_UNIT),
                                       NULL);
  g_autofree char *date = rectify_date_to_chinese (self->as_of);
  g_autofree char *as_of = g_strconcat ("截至日期：", date, NULL);
  const char *const line[] = { unit, as_of, NULL };
  const RectifySheetLayout *layout = &rectify_ledger_layout;
  guint n_lines = rectify_sheet_count_lines (title, total_width (layout), RECTIFY_TITLE_SIZE);

  rectify_workbook_add_sheet (self, &self->ledger, layout, SHEET_NAME);
  rectify_workbook_write_text (self, self->ledger.worksheet, TITLE_ROW, 0,
                               (lxw_col_t) (layout->n_columns - 1), title, self->formats.title);
  set_height (self, TITLE_ROW, n_lines * TITLE_HEIGHT);
  write_line (self, LINE_ROW, line, 2, TRUE);
  set_height (self, LINE_ROW, LINE_HEIGHT);
  self->page_height = get_page_height (
      layout, n_lines * TITLE_HEIGHT + LINE_HEIGHT + write_heading (self));
  self->ledger.row = FIRST_ROW;
}

static double
cell_height (const RectifyCell        *cell,
             const RectifySheetColumn *column)
{
  return rectify_sheet_text_height (cell->text, column->width, RECTIFY_BODY_SIZE);
}

/* Fills in the heights that the rows of the block need; returns their sum. */
static double
work_out_heights (RectifyWorkbook *self)
{
  RectifySheet *sheet = &self->ledger;
  const guint n_rows = self->block.n_rows;
  double needed = 0, sum = 0;

  self->heights = g_renew (double, self->heights, n_rows);
  for (guint row = 0; row < n_rows; row++)
    self->heights[row] = 0;

  for (guint i = 0; i < sheet->layout->n_columns; i++)
    {
      const RectifySheetColumn *column = &sheet->layout->columns[i];

      if (column->kind == RECTIFY_KIND_ITEMS)
        needed = MAX (needed, cell_height (rectify_workbook_get_cell (self, sheet, 0, i), column));
      else
        for (guint row = 0; row < n_rows; row++)
          self->heights[row]
              = MAX (self->heights[row],
                     cell_height (rectify_workbook_get_cell (self, sheet, row, i), column));
    }
  rectify_sheet_spread_height (self->heights, n_rows, needed);
  for (guint row = 0; row < n_rows; row++)
    sum += self->heights[row];
  return sum;
}

/* Begins a page before a block that would be torn: merged texts are cut through
 * where a page ends. A block higher than a page is torn anyway. */
static void
break_page (RectifyWorkbook *self,
            double           height)
{
  if (self->page_used > 0 && self->page_used + height > self->page_height
      && self->breaks->len < BREAKS_LIMIT)
    {
      g_array_append_val (self->breaks, self->ledger.row);
      self->page_used = 0;
    }
  self->page_used = fmod (self->page_used + height, self->page_height);
}

static void
write_merged (RectifyWorkbook   *self,
              guint              column,
              const RectifyCell *cell)
{
  RectifySheet *sheet = &self->ledger;
  const RectifyCellFormats *formats = &self->formats.ledger;
  lxw_format *format = rectify_cell_format (cell, sheet->layout->columns[column].align, formats);
  gboolean is_text = cell->type == RECTIFY_CELL_TEXT;

  rectify_workbook_check (
      self, worksheet_merge_range (sheet->worksheet, sheet->row, (lxw_col_t) column,
                                   sheet->row + self->block.n_rows - 1, (lxw_col_t) column,
                                   is_text ? cell->text : "", format));
  if (!is_text && cell->type != RECTIFY_CELL_EMPTY)
    rectify_workbook_write_cell (self, sheet, sheet->row, column, cell, formats);
}

/**
 * rectify_ledger_add_block:
 * @self: a workbook with a filled block
 */
void
rectify_ledger_add_block (RectifyWorkbook *self)
{
  RectifySheet *sheet = &self->ledger;
  const guint n_rows = self->block.n_rows;

  break_page (self, work_out_heights (self));
  for (guint i = 0; i < sheet->layout->n_columns; i++)
    {
      if (n_rows > 1 && sheet->layout->columns[i].kind == RECTIFY_KIND_ITEMS)
        write_merged (self, i, rectify_workbook_get_cell (self, sheet, 0, i));
      else
        for (guint row = 0; row < n_rows; row++)
          rectify_workbook_write_cell (self, sheet, sheet->row + row, i,
                                       rectify_workbook_get_cell (self, sheet, row, i),
                                       &self->formats.ledger);
    }
  /* Excel fits a row to its cells but not to merged ones; LibreOffice 7.4 fits none
   * when it prints or converts without a window. */
  for (guint row = 0; row < n_rows; row++)
    set_height (self, sheet->row + row, self->heights[row]);
  sheet->row += n_rows;
}

static void
write_empty_row (RectifyWorkbook *self)
{
  const RectifyCell empty = { 0 };

  for (guint i = 0; i < self->ledger.layout->n_columns; i++)
    rectify_workbook_write_cell (self, &self->ledger, self->ledger.row, i, &empty,
                                 &self->formats.ledger);
  set_height (self, self->ledger.row, EMPTY_ROW_HEIGHT);
  self->ledger.row++;
}

static void
write_foot (RectifyWorkbook *self)
{
  g_autofree char *filled_by
      = g_strconcat ("填报人：", info_text (self, RECTIFY_MEETING_FILLED_BY), NULL);
  g_autofree char *checked_by
      = g_strconcat ("审核人：", info_text (self, RECTIFY_MEETING_CHECKED_BY), NULL);
  g_autofree char *phone = g_strconcat ("联系电话：", info_text (self, RECTIFY_MEETING_PHONE), NULL);
  const char *const texts[] = { filled_by, checked_by, "主要负责人（签字）：", phone, NULL };

  write_line (self, self->ledger.row, texts, 4, FALSE);
  set_height (self, self->ledger.row, FOOT_HEIGHT);
}

/**
 * rectify_ledger_end:
 * @self: a workbook, all items of which are written
 *
 * Writes the foot and sets up the page and the panes.
 */
void
rectify_ledger_end (RectifyWorkbook *self)
{
  RectifySheet *sheet = &self->ledger;
  const lxw_col_t last_column = (lxw_col_t) (sheet->layout->n_columns - 1);

  if (sheet->row == FIRST_ROW)
    write_empty_row (self);
  rectify_workbook_add_state_rules (self, sheet, FIRST_ROW, sheet->row - 1);
  write_foot (self);

  rectify_sheet_set_page (self, sheet->worksheet, 8, NULL);
  worksheet_freeze_panes (sheet->worksheet, FIRST_ROW, 0);
  rectify_workbook_check (self, worksheet_repeat_rows (sheet->worksheet, TITLE_ROW, HEADING_ROW));
  rectify_workbook_check (
      self, worksheet_print_area (sheet->worksheet, TITLE_ROW, 0, sheet->row, last_column));
  if (self->breaks->len > 0)
    rectify_workbook_check (self, worksheet_set_h_pagebreaks (
                                      sheet->worksheet, (lxw_row_t *) (void *) self->breaks->data));
  worksheet_activate (sheet->worksheet);
}
