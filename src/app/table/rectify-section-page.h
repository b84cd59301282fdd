/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The page of a section that is a list: a table with its toolbar and footer,
 * and beside it the form of the selected record.
 *
 *   ┌ + │ search │ All · Overdue 1 · Near 1 …     ⋮ ┬ header (caller) ┐
 *   │ table                                         │ form            │
 *   ├ 18 records                  footer (caller)   │                 │
 *   └───────────────────────────────────────────────┴─────────────────┘
 */
#pragma once

#include <adwaita.h>

#include "rectify-form.h"
#include "rectify-table.h"

G_BEGIN_DECLS

/**
 * RectifySectionInfo:
 * @token: the section's name, such as "rectification.items"
 * @section: the list field it shows
 * @label: msgid of its name, such as "Ledger"
 * @columns: the tokens of the columns shown at first, parted by spaces
 * @filters: (nullable): filters of the toolbar, at most one of which is on
 * @n_filters: how many
 * @empty_text: msgid: what to do when there is no record yet
 * @icon_name: (nullable): of the empty page
 * @prepare: (nullable): gives a new record what it must have
 *
 * All of it static.
 */
typedef struct
{
  const char *token;
  RectifyFieldId section;
  const char *label;
  const char *columns;
  const RectifyRowFilter *filters;
  guint n_filters;
  const char *empty_text;
  const char *icon_name;
  RectifyPrepareFunc prepare;
} RectifySectionInfo;

#define RECTIFY_TYPE_SECTION_PAGE (rectify_section_page_get_type ())
G_DECLARE_FINAL_TYPE (RectifySectionPage, rectify_section_page, RECTIFY, SECTION_PAGE, AdwBin)

GtkWidget    *rectify_section_page_new             (RectifyDocument          *document,
                                                    const RectifySectionInfo *info);
const RectifySectionInfo *
              rectify_section_page_get_info        (RectifySectionPage       *self);
RectifyTable *rectify_section_page_get_table       (RectifySectionPage       *self);
RectifyForm  *rectify_section_page_get_form        (RectifySectionPage       *self);

void          rectify_section_page_set_as_of       (RectifySectionPage       *self,
                                                    guint32                   as_of);
void          rectify_section_page_set_filter      (RectifySectionPage       *self,
                                                    const char               *token);
void          rectify_section_page_set_settings    (RectifySectionPage       *self,
                                                    GSettings                *settings);
void          rectify_section_page_set_form_header (RectifySectionPage       *self,
                                                    GtkWidget                *header);
void          rectify_section_page_set_footer      (RectifySectionPage       *self,
                                                    GtkWidget                *footer);
void          rectify_section_page_add_tool        (RectifySectionPage       *self,
                                                    GtkWidget                *tool);
void          rectify_section_page_add             (RectifySectionPage       *self);
gboolean      rectify_section_page_show_record     (RectifySectionPage       *self,
                                                    RectifyRecord            *record,
                                                    RectifyFieldId            field);
void          rectify_section_page_focus_search    (RectifySectionPage       *self);

G_END_DECLS
