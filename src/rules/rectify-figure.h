/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the figures of the statistics are called, in the groups and the order in
 * which papers and the command line show them.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  RECTIFY_FIGURE_COUNT,
  RECTIFY_FIGURE_PERCENT,
  RECTIFY_FIGURE_YES_NO,
} RectifyFigureType;

typedef struct
{
  const char *title;  /* official Chinese title */
  const char *member; /* of the statistics, "items.total" */
  RectifyFigureType type;
} RectifyFigure;

typedef struct
{
  const char *title;
  const RectifyFigure *figures;
  guint n_figures;
} RectifyFigureGroup;

typedef enum
{
  RECTIFY_FIGURES_LEDGER,
  RECTIFY_FIGURES_PREPARATION,
  RECTIFY_FIGURES_PROCEEDINGS,
  RECTIFY_N_FIGURE_GROUPS
} RectifyFigureGroupId;

const RectifyFigureGroup *rectify_figure_group  (RectifyFigureGroupId  id);
JsonNode                 *rectify_figure_find   (JsonObject           *stats,
                                                 const RectifyFigure  *figure);
char                     *rectify_figure_format (JsonObject           *stats,
                                                 const RectifyFigure  *figure);

G_END_DECLS
