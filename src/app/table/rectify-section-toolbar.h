/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The toolbar over a table: add, search, filters with counts, and a menu of
 * the rest. Where the filters do not fit, a menu button takes their place.
 */
#pragma once

#include <adwaita.h>

#include "rectify-table.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_SECTION_TOOLBAR (rectify_section_toolbar_get_type ())
G_DECLARE_FINAL_TYPE (RectifySectionToolbar, rectify_section_toolbar, RECTIFY, SECTION_TOOLBAR,
                      AdwBin)

GtkWidget    *rectify_section_toolbar_new          (RectifyTable           *table,
                                                    const RectifyRowFilter *filters,
                                                    guint                   n_filters);
GActionGroup *rectify_section_toolbar_get_actions  (RectifySectionToolbar  *self);
void          rectify_section_toolbar_set_filter   (RectifySectionToolbar  *self,
                                                    const char             *token);
void          rectify_section_toolbar_show_all     (RectifySectionToolbar  *self);
void          rectify_section_toolbar_add_tool     (RectifySectionToolbar  *self,
                                                    GtkWidget              *tool);
void          rectify_section_toolbar_focus_search (RectifySectionToolbar  *self);
void          rectify_section_toolbar_recount      (RectifySectionToolbar  *self);

G_END_DECLS
