/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The sections of the three tabs, as one table: what each shows and how.
 */
#pragma once

#include "rectify-section-page.h"

G_BEGIN_DECLS

typedef enum
{
  RECTIFY_TAB_PREPARATION,
  RECTIFY_TAB_PROCEEDINGS,
  RECTIFY_TAB_RECTIFICATION,
  RECTIFY_N_TABS
} RectifyTabId;

/**
 * RectifySection:
 * @tab: the tab it stands in
 * @info: its name, field and, for a list, what its table shows
 * @furnish: (nullable): adds what a list section has beyond table and form
 */
typedef struct
{
  RectifyTabId tab;
  RectifySectionInfo info;
  void (*furnish) (RectifySectionPage *page,
                   RectifyDocument    *document);
} RectifySection;

const RectifySection *rectify_sections            (guint                *n_sections);
const RectifySection *rectify_section_find        (const char           *token);
const char           *rectify_section_get_label   (const RectifySection *section);
gboolean              rectify_section_is_list     (const RectifySection *section);
GtkWidget            *rectify_section_create_page (const RectifySection *section,
                                                   RectifyDocument      *document);

G_END_DECLS
