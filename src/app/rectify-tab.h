/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One of the three tabs: its sections with their counts at the left, the
 * chosen section at the right. A section is built when first shown.
 */
#pragma once

#include "rectify-sections.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_TAB (rectify_tab_get_type ())
G_DECLARE_FINAL_TYPE (RectifyTab, rectify_tab, RECTIFY, TAB, AdwBin)

GtkWidget            *rectify_tab_new           (RectifyDocument      *document,
                                                 RectifyTabId          tab,
                                                 guint32               as_of);
const RectifySection *rectify_tab_get_section   (RectifyTab           *self);
void                  rectify_tab_show_section  (RectifyTab           *self,
                                                 const RectifySection *section);
void                  rectify_tab_set_as_of     (RectifyTab           *self,
                                                 guint32               as_of);
void                  rectify_tab_search        (RectifyTab           *self);
void                  rectify_tab_commit        (RectifyTab           *self);
AdwFlap              *rectify_tab_get_flap      (RectifyTab           *self);

G_END_DECLS
