/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-figure.h"

static const RectifyFigure ledger[] = {
  { "整改事项总数", "items.total", RECTIFY_FIGURE_COUNT },
  { "待整改", "items.open", RECTIFY_FIGURE_COUNT },
  { "整改中", "items.in-progress", RECTIFY_FIGURE_COUNT },
  { "申请销号", "items.applied", RECTIFY_FIGURE_COUNT },
  { "已销号", "items.closed", RECTIFY_FIGURE_COUNT },
  { "阶段性完成（长期坚持）", "items.sustained", RECTIFY_FIGURE_COUNT },
  { "长期坚持事项（未销号）", "items.lasting", RECTIFY_FIGURE_COUNT },
  { "逾期事项", "items.overdue", RECTIFY_FIGURE_COUNT },
  { "临期事项", "items.near", RECTIFY_FIGURE_COUNT },
  { "销号率", "items.rate", RECTIFY_FIGURE_PERCENT },
  { "完成率", "items.done-rate", RECTIFY_FIGURE_PERCENT },
  { "整改措施总数", "measures.total", RECTIFY_FIGURE_COUNT },
  { "立行立改", "measures.immediate", RECTIFY_FIGURE_COUNT },
  { "限期整改", "measures.dated", RECTIFY_FIGURE_COUNT },
  { "长期坚持", "measures.lasting", RECTIFY_FIGURE_COUNT },
  { "已完成措施", "measures.done", RECTIFY_FIGURE_COUNT },
  { "公开公示", "notices", RECTIFY_FIGURE_COUNT },
  { "反映意见", "feedback.total", RECTIFY_FIGURE_COUNT },
  { "已答复", "feedback.replied", RECTIFY_FIGURE_COUNT },
  { "制度建设", "rules", RECTIFY_FIGURE_COUNT },
};

static const RectifyFigure preparation[] = {
  { "集中学习（次）", "studies.collective", RECTIFY_FIGURE_COUNT },
  { "专题研讨（次）", "studies.seminar", RECTIFY_FIGURE_COUNT },
  { "专题辅导（次）", "studies.lecture", RECTIFY_FIGURE_COUNT },
  { "个人自学（次）", "studies.self", RECTIFY_FIGURE_COUNT },
  { "座谈会（场）", "forums", RECTIFY_FIGURE_COUNT },
  { "发放征求意见表（份）", "forms.issued", RECTIFY_FIGURE_COUNT },
  { "收回征求意见表（份）", "forms.returned", RECTIFY_FIGURE_COUNT },
  { "收回率", "forms.rate", RECTIFY_FIGURE_PERCENT },
  { "对班子原始意见（条）", "opinions.raw.team", RECTIFY_FIGURE_COUNT },
  { "对成员原始意见（条）", "opinions.raw.members", RECTIFY_FIGURE_COUNT },
  { "对班子归纳意见（条）", "opinions.merged.team", RECTIFY_FIGURE_COUNT },
  { "对成员归纳意见（条）", "opinions.merged.members", RECTIFY_FIGURE_COUNT },
  { "谈心谈话（次）", "talks.count", RECTIFY_FIGURE_COUNT },
  { "谈心谈话（人次）", "talks.person-times", RECTIFY_FIGURE_COUNT },
  { "必谈（对）", "talks.required", RECTIFY_FIGURE_COUNT },
  { "必谈已谈（对）", "talks.covered", RECTIFY_FIGURE_COUNT },
  { "班子问题（个）", "problems.team", RECTIFY_FIGURE_COUNT },
  { "成员问题（个）", "problems.members", RECTIFY_FIGURE_COUNT },
  { "上年度整改事项", "reviews.total", RECTIFY_FIGURE_COUNT },
  { "上年度已完成", "reviews.done", RECTIFY_FIGURE_COUNT },
  { "上年度持续推进", "reviews.continuing", RECTIFY_FIGURE_COUNT },
  { "上年度未完成", "reviews.undone", RECTIFY_FIGURE_COUNT },
};

static const RectifyFigure proceedings[] = {
  { "班子成员应到（人）", "team", RECTIFY_FIGURE_COUNT },
  { "班子成员实到（人）", "present", RECTIFY_FIGURE_COUNT },
  { "请假（人）", "leave", RECTIFY_FIGURE_COUNT },
  { "缺席（人）", "absent", RECTIFY_FIGURE_COUNT },
  { "到会人数要求（人）", "quorum.needed", RECTIFY_FIGURE_COUNT },
  { "符合到会要求", "quorum.met", RECTIFY_FIGURE_YES_NO },
  { "列席人员（人）", "observers", RECTIFY_FIGURE_COUNT },
  { "批评意见（条）", "criticisms.total", RECTIFY_FIGURE_COUNT },
  { "对成员批评意见（条）", "criticisms.members", RECTIFY_FIGURE_COUNT },
  { "对班子批评意见（条）", "criticisms.team", RECTIFY_FIGURE_COUNT },
  { "应批评（人次）", "criticisms.required", RECTIFY_FIGURE_COUNT },
  { "已批评（人次）", "criticisms.covered", RECTIFY_FIGURE_COUNT },
  { "个人事项说明（项）", "matters", RECTIFY_FIGURE_COUNT },
  { "会上新增问题（个）", "problems.at-meeting", RECTIFY_FIGURE_COUNT },
  { "督导组要求（条）", "demands", RECTIFY_FIGURE_COUNT },
};

static const RectifyFigureGroup groups[] = {
  [RECTIFY_FIGURES_LEDGER] = { "总体情况", ledger, G_N_ELEMENTS (ledger) },
  [RECTIFY_FIGURES_PREPARATION] = { "会前准备", preparation, G_N_ELEMENTS (preparation) },
  [RECTIFY_FIGURES_PROCEEDINGS] = { "会议进行", proceedings, G_N_ELEMENTS (proceedings) },
};

/**
 * rectify_figure_group:
 * @id: a group of figures
 *
 * Returns: (transfer none): its title and figures
 */
const RectifyFigureGroup *
rectify_figure_group (RectifyFigureGroupId id)
{
  g_return_val_if_fail (id < RECTIFY_N_FIGURE_GROUPS, NULL);
  return &groups[id];
}

/**
 * rectify_figure_find:
 * @stats: the object of rectify_stats_to_json()
 * @figure: a figure
 *
 * Returns: (transfer none) (nullable): its value, %NULL if there is none, such
 *   as a rate over nothing
 */
JsonNode *
rectify_figure_find (JsonObject          *stats,
                     const RectifyFigure *figure)
{
  g_auto (GStrv) names = g_strsplit (figure->member, ".", -1);
  JsonObject *object = stats;
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

/**
 * rectify_figure_format:
 * @stats: the object of rectify_stats_to_json()
 * @figure: a figure
 *
 * Returns: (transfer full): its value as papers write it, — if there is none
 */
char *
rectify_figure_format (JsonObject          *stats,
                       const RectifyFigure *figure)
{
  JsonNode *node = rectify_figure_find (stats, figure);

  if (!node)
    return g_strdup ("—");
  switch (figure->type)
    {
    case RECTIFY_FIGURE_PERCENT:
      return g_strdup_printf ("%.2f%%", json_node_get_double (node));
    case RECTIFY_FIGURE_YES_NO:
      return g_strdup (json_node_get_boolean (node) ? "是" : "否");
    case RECTIFY_FIGURE_COUNT:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    }
}
