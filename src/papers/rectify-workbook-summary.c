/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Sheet 统计汇总: the figures of rectify_stats_to_json() in labelled tables, as
 * values, for a formula shows 0 in previewers.
 */
#include "config.h"

#include "rectify-date.h"
#include "rectify-percent.h"
#include "rectify-sheet-height.h"
#include "rectify-stats.h"
#include "rectify-workbook-private.h"

#define SHEET_NAME "统计汇总"

/* A rate over nothing, or a figure that the statistics do not have. */
#define NO_FIGURE "—"
/* Items whose aspect or department is not filled in. */
#define NO_NAME "（未填写）"

typedef enum
{
  COUNT,
  PERCENT,
  YES_NO,
} FigureType;

typedef struct
{
  const char *label;
  const char *member; /* of the statistics, "items.total" */
  FigureType type;
} Figure;

static const Figure overview[] = {
  { "整改事项总数", "items.total", COUNT },
  { "待整改", "items.open", COUNT },
  { "整改中", "items.in-progress", COUNT },
  { "申请销号", "items.applied", COUNT },
  { "已销号", "items.closed", COUNT },
  { "阶段性完成（长期坚持）", "items.sustained", COUNT },
  { "长期坚持事项（未销号）", "items.lasting", COUNT },
  { "逾期事项", "items.overdue", COUNT },
  { "临期事项", "items.near", COUNT },
  { "销号率", "items.rate", PERCENT },
  { "完成率", "items.done-rate", PERCENT },
  { "整改措施总数", "measures.total", COUNT },
  { "立行立改", "measures.immediate", COUNT },
  { "限期整改", "measures.dated", COUNT },
  { "长期坚持", "measures.lasting", COUNT },
  { "已完成措施", "measures.done", COUNT },
  { "公开公示", "notices", COUNT },
  { "反映意见", "feedback.total", COUNT },
  { "已答复", "feedback.replied", COUNT },
  { "制度建设", "rules", COUNT },
};

static const Figure preparation[] = {
  { "集中学习（次）", "studies.collective", COUNT },
  { "专题研讨（次）", "studies.seminar", COUNT },
  { "专题辅导（次）", "studies.lecture", COUNT },
  { "个人自学（次）", "studies.self", COUNT },
  { "座谈会（场）", "forums", COUNT },
  { "发放征求意见表（份）", "forms.issued", COUNT },
  { "收回征求意见表（份）", "forms.returned", COUNT },
  { "收回率", "forms.rate", PERCENT },
  { "对班子原始意见（条）", "opinions.raw.team", COUNT },
  { "对成员原始意见（条）", "opinions.raw.members", COUNT },
  { "对班子归纳意见（条）", "opinions.merged.team", COUNT },
  { "对成员归纳意见（条）", "opinions.merged.members", COUNT },
  { "谈心谈话（次）", "talks.count", COUNT },
  { "谈心谈话（人次）", "talks.person-times", COUNT },
  { "必谈（对）", "talks.required", COUNT },
  { "必谈已谈（对）", "talks.covered", COUNT },
  { "班子问题（个）", "problems.team", COUNT },
  { "成员问题（个）", "problems.members", COUNT },
  { "上年度整改事项", "reviews.total", COUNT },
  { "上年度已完成", "reviews.done", COUNT },
  { "上年度持续推进", "reviews.continuing", COUNT },
  { "上年度未完成", "reviews.undone", COUNT },
};

static const Figure proceedings[] = {
  { "班子成员应到（人）", "team", COUNT },
  { "班子成员实到（人）", "present", COUNT },
  { "请假（人）", "leave", COUNT },
  { "缺席（人）", "absent", COUNT },
  { "到会人数要求（人）", "quorum.needed", COUNT },
  { "符合到会要求", "quorum.met", YES_NO },
  { "列席人员（人）", "observers", COUNT },
  { "批评意见（条）", "criticisms.total", COUNT },
  { "对成员批评意见（条）", "criticisms.members", COUNT },
  { "对班子批评意见（条）", "criticisms.team", COUNT },
  { "应批评（人次）", "criticisms.required", COUNT },
  { "已批评（人次）", "criticisms.covered", COUNT },
  { "个人事项说明（项）", "matters", COUNT },
  { "会上新增问题（个）", "problems.at-meeting", COUNT },
  { "督导组要求（条）", "demands", COUNT },
};

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

/* The member at a dotted path, NULL if it is null or not there. */
static JsonNode *
find_member (JsonObject *object,
             const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);
  JsonNode *node = NULL;

  for (guint i = 0; names[i]; i++)
    {
      node = object ? json_object_get_member (object, names[i]) : NULL;
      if (!node)
        return NULL;
      object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
    }
  return JSON_NODE_HOLDS_VALUE (node) ? node : NULL;
}

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
write_figure (Summary    *self,
              JsonNode   *node,
              FigureType  type)
{
  const RectifyFormats *formats = &self->book->formats;

  if (!node)
    write_text (self, 1, NO_FIGURE, formats->figure);
  else if (type == YES_NO)
    write_text (self, 1, json_node_get_boolean (node) ? "是" : "否", formats->figure);
  else if (type == PERCENT)
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
write_figures (Summary      *self,
               const char   *title,
               const Figure *figures,
               guint         n_figures)
{
  const RectifyFormats *formats = &self->book->formats;

  write_section (self, title);
  write_text (self, 0, "项目", formats->heading);
  write_text (self, 1, "数量", formats->heading);
  self->row++;
  for (guint i = 0; i < n_figures; i++, self->row++)
    {
      write_text (self, 0, figures[i].label, formats->label);
      write_figure (self, find_member (self->figures, figures[i].member), figures[i].type);
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
  write_figures (&summary, "总体情况", overview, G_N_ELEMENTS (overview));
  write_groups (&summary, "按对照方面", "对照方面", "by-aspect");
  write_groups (&summary, "按责任部门", "责任部门", "by-department");
  write_figures (&summary, "会前准备", preparation, G_N_ELEMENTS (preparation));
  write_figures (&summary, "会议进行", proceedings, G_N_ELEMENTS (proceedings));
  rectify_sheet_set_page (self, summary.sheet, 9, NULL);
}
