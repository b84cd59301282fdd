/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Sheet 统计汇总: the figures of rectify_stats_to_json() in labelled tables, as
 * values, for a formula shows 0 in previewers.
 */
#include "config.h"

#include "rectify-date.h"
#include "rectify-figure.h"
#include "rectify-percent.h"
#include "rectify-sheet-height.h"
#include "rectify-stats.h"
#include "rectify-workbook-private.h"

#define SHEET_NAME "统计汇总"

/* A rate over nothing, or a figure that the statistics do not have. */
#define NO_FIGURE "—"
/* Items whose aspect or department is not filled in. */
#define NO_NAME "（未填写）"

static const struct
{
  const char *title;
  double width;
} group_columns[] = {
  { NULL, 30 }, { "事项数", 14 }, { "已销号", 14 }, { "逾期", 14 }, { "销号率", 14 },
};

#define LAST_COLUMN (G_N_ELEMENTS (group_columns) - 1)

typedef struct
{
  RectifyWorkbook *book;
  lxw_worksheet *sheet;
  JsonObject *figures;
  lxw_row_t row;
} Summary;

static void
write_text (Summary    *self,
            guint       column,
            const char *text,
            lxw_format *format)
{
  rectify_workbook_write_text (self->book, self->sheet, self->row, (lxw_col_t) column,
                               (lxw_col_t) column, text, format);
}

static void
write_number (Summary    *self,
              guint       column,
              double      number,
              lxw_format *format)
{
  rectify_workbook_check (self->book, worksheet_write_number (self->sheet, self->row,
                                                              (lxw_col_t) column, number, format));
}

/* Two decimals of a percentage are all there is, as in the statistics. */
static void
write_rate (Summary *self,
            guint    column,
            gint64   hundredths)
{
  if (hundredths == RECTIFY_UNSET)
    write_text (self, column, NO_FIGURE, self->book->formats.figure);
  else
    write_number (self, column, (double) hundredths / 10000, self->book->formats.percent);
}

static void
write_figure (Summary           *self,
              JsonNode          *node,
              RectifyFigureType  type)
{
  const RectifyFormats *formats = &self->book->formats;

  if (!node)
    write_text (self, 1, NO_FIGURE, formats->figure);
  else if (type == RECTIFY_FIGURE_YES_NO)
    write_text (self, 1, json_node_get_boolean (node) ? "是" : "否", formats->figure);
  else if (type == RECTIFY_FIGURE_PERCENT)
    write_rate (self, 1, (gint64) (json_node_get_double (node) * 100 + 0.5));
  else
    write_number (self, 1, json_node_get_double (node), formats->figure);
}

static void
write_section (Summary    *self,
               const char *title)
{
  self->row++;
  write_text (self, 0, title, self->book->formats.section);
  self->row++;
}

static void
write_figures (Summary              *self,
               RectifyFigureGroupId  id)
{
  const RectifyFormats *formats = &self->book->formats;
  const RectifyFigureGroup *group = rectify_figure_group (id);

  write_section (self, group->title);
  write_text (self, 0, "项目", formats->heading);
  write_text (self, 1, "数量", formats->heading);
  self->row++;
  for (guint i = 0; i < group->n_figures; i++, self->row++)
    {
      const RectifyFigure *figure = &group->figures[i];

      write_text (self, 0, figure->title, formats->label);
      write_figure (self, rectify_figure_find (self->figures, figure), figure->type);
    }
}

static void
write_group (Summary    *self,
             JsonObject *group)
{
  const RectifyFormats *formats = &self->book->formats;
  const char *name = json_object_get_string_member_with_default (group, "name", "");
  gint64 total = json_object_get_int_member_with_default (group, "total", 0);
  gint64 closed = json_object_get_int_member_with_default (group, "closed", 0);
  gint64 overdue = json_object_get_int_member_with_default (group, "overdue", 0);
  double height
      = rectify_sheet_text_height (name, group_columns[0].width, RECTIFY_BODY_SIZE);

  rectify_workbook_check (self->book,
                          worksheet_set_row (self->sheet, self->row,
                                             MIN (height, RECTIFY_ROW_HEIGHT_LIMIT), NULL));
  write_text (self, 0, name && *name != '\0' ? name : NO_NAME, formats->label);
  write_number (self, 1, (double) total, formats->figure);
  write_number (self, 2, (double) closed, formats->figure);
  write_number (self, 3, (double) overdue, formats->figure);
  write_rate (self, 4, rectify_percent_hundredths (closed, total));
  self->row++;
}

static void
write_groups (Summary    *self,
              const char *title,
              const char *name_title,
              const char *member)
{
  JsonNode *node = json_object_get_member (self->figures, member);
  JsonArray *groups
      = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  write_section (self, title);
  for (guint i = 0; i <= LAST_COLUMN; i++)
    write_text (self, i, i == 0 ? name_title : group_columns[i].title,
                self->book->formats.heading);
  self->row++;
  for (guint i = 0; groups && i < json_array_get_length (groups); i++)
    write_group (self, json_array_get_object_element (groups, i));
}

static void
write_head (Summary *self)
{
  RectifyWorkbook *book = self->book;
  g_autofree char *title = rectify_paper_title (book->meeting, SHEET_NAME);
  g_autofree char *date = rectify_date_to_chinese (book->as_of);
  g_autofree char *as_of = g_strconcat ("截至日期：", date, NULL);

  for (guint i = 0; i <= LAST_COLUMN; i++)
    rectify_workbook_check (book, worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                                        group_columns[i].width, NULL));
  rectify_workbook_write_text (book, self->sheet, 0, 0, LAST_COLUMN, title, book->formats.title);
  rectify_workbook_check (book, worksheet_set_row (self->sheet, 0, 60, NULL));
  rectify_workbook_write_text (book, self->sheet, 1, 0, LAST_COLUMN, as_of,
                               book->formats.line_right);
  self->row = 1;
}

/**
 * rectify_summary_add:
 * @self: a workbook with formats
 */
void
rectify_summary_add (RectifyWorkbook *self)
{
  g_autoptr (JsonNode) stats = rectify_stats_to_json (self->meeting, self->as_of);
  Summary summary = {
    .book = self,
    .sheet = workbook_add_worksheet (self->book, SHEET_NAME),
    .figures = json_node_get_object (stats),
  };

  write_head (&summary);
  write_figures (&summary, RECTIFY_FIGURES_LEDGER);
  write_groups (&summary, "按对照方面", "对照方面", "by-aspect");
  write_groups (&summary, "按责任部门", "责任部门", "by-department");
  write_figures (&summary, RECTIFY_FIGURES_PREPARATION);
  write_figures (&summary, RECTIFY_FIGURES_PROCEEDINGS);
  rectify_sheet_set_page (self, summary.sheet, 9, NULL);
}
