/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Sheet 明细数据, which groups merge by machine: heading in row 1, a row a
 * measure, nothing merged, and the ids by which rows are known again.
 */
#include "config.h"

#include "rectify-workbook-private.h"

#define SHEET_NAME "明细数据"
#define HEADING_HEIGHT 30.0
/* Two lines show of a text, so that many rows are seen; the cell holds all of it. */
#define ROW_HEIGHT 30.0

#define ITEM(token, title, width, align) \
  { token, RECTIFY_KIND_ITEMS, title, width, RECTIFY_SHEET_##align }
#define MEASURE(token, title, width, align) \
  { token, RECTIFY_KIND_MEASURES, title, width, RECTIFY_SHEET_##align }
#define HIDDEN 0

/* Section 8 of the design. */
static const RectifySheetColumn columns[] = {
  ITEM (RECTIFY_TOKEN_ORDINAL, NULL, 7, CENTRE),
  ITEM ("number", NULL, 7, CENTRE),
  ITEM ("subject", NULL, 10, CENTRE),
  ITEM ("sources", NULL, 16, LEFT),
  ITEM ("aspect", NULL, 12, CENTRE),
  ITEM ("title", NULL, 36, LEFT),
  ITEM ("facts", NULL, 36, LEFT),
  ITEM ("cause", NULL, 30, LEFT),
  ITEM ("goal", NULL, 30, LEFT),
  MEASURE ("text", NULL, 36, LEFT),
  MEASURE ("leader", NULL, 10, CENTRE),
  MEASURE ("department", NULL, 14, CENTRE),
  MEASURE ("cooperating", NULL, 14, CENTRE),
  MEASURE ("owners", NULL, 14, CENTRE),
  MEASURE ("limit", NULL, 10, CENTRE),
  MEASURE ("starts-on", NULL, 15, CENTRE),
  MEASURE ("due", NULL, 15, CENTRE),
  MEASURE ("due-text", NULL, 18, LEFT),
  MEASURE ("done", NULL, 15, CENTRE),
  MEASURE ("light", NULL, 10, CENTRE),
  ITEM ("progress", NULL, 40, LEFT),
  ITEM ("reason", NULL, 30, LEFT),
  ITEM ("next", NULL, 30, LEFT),
  ITEM ("effect", NULL, 30, LEFT),
  ITEM ("evidence-list", NULL, 24, LEFT),
  ITEM ("state", NULL, 12, CENTRE),
  ITEM ("closed-on", NULL, 15, CENTRE),
  ITEM ("note", NULL, 16, LEFT),
  ITEM (RECTIFY_TOKEN_ID, "事项ID", HIDDEN, LEFT),
  MEASURE (RECTIFY_TOKEN_ID, "措施ID", HIDDEN, LEFT),
};

const RectifySheetLayout rectify_detail_layout = { columns, G_N_ELEMENTS (columns) };

/**
 * rectify_detail_begin:
 * @self: a workbook with formats
 *
 * Adds the sheet and writes its heading.
 */
void
rectify_detail_begin (RectifyWorkbook *self)
{
  RectifySheet *sheet = &self->detail;

  rectify_workbook_add_sheet (self, sheet, &rectify_detail_layout, SHEET_NAME);
  for (guint i = 0; i < sheet->layout->n_columns; i++)
    rectify_workbook_write_text (self, sheet->worksheet, 0, (lxw_col_t) i, (lxw_col_t) i,
                                 rectify_sheet_get_title (self, sheet, i), self->formats.heading);
  rectify_workbook_check (self, worksheet_set_row (sheet->worksheet, 0, HEADING_HEIGHT, NULL));
  worksheet_set_default_row (sheet->worksheet, ROW_HEIGHT, LXW_FALSE);
  sheet->row = 1;
}

/**
 * rectify_detail_add_block:
 * @self: a workbook with a filled block
 */
void
rectify_detail_add_block (RectifyWorkbook *self)
{
  RectifySheet *sheet = &self->detail;

  for (guint row = 0; row < self->block.n_rows; row++)
    for (guint i = 0; i < sheet->layout->n_columns; i++)
      rectify_workbook_write_cell (self, sheet, sheet->row + row, i,
                                   rectify_workbook_get_cell (self, sheet, row, i),
                                   &self->formats.detail);
  sheet->row += self->block.n_rows;
}

static lxw_col_t
last_shown (const RectifySheetLayout *layout)
{
  guint last = layout->n_columns - 1;

  while (last > 0 && layout->columns[last].width <= 0)
    last--;
  return (lxw_col_t) last;
}

/**
 * rectify_detail_end:
 * @self: a workbook, all items of which are written
 */
void
rectify_detail_end (RectifyWorkbook *self)
{
  RectifySheet *sheet = &self->detail;
  g_autofree char *title = rectify_paper_title (self->meeting, SHEET_NAME);

  if (sheet->row > 1)
    rectify_workbook_add_state_rules (self, sheet, 1, sheet->row - 1);
  rectify_workbook_check (self, worksheet_autofilter (sheet->worksheet, 0, 0, sheet->row - 1,
                                                      last_shown (sheet->layout)));
  worksheet_freeze_panes (sheet->worksheet, 1, 0);
  rectify_sheet_set_page (self, sheet->worksheet, 8, title);
  rectify_workbook_check (self, worksheet_repeat_rows (sheet->worksheet, 0, 0));
}
