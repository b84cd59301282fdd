/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The form of one record: an editor a field, in groups, and below them the
 * lists of its child records.
 */
#pragma once

#include <adwaita.h>

#include "rectify-document.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_FORM (rectify_form_get_type ())
G_DECLARE_FINAL_TYPE (RectifyForm, rectify_form, RECTIFY, FORM, AdwBin)

GtkWidget     *rectify_form_new         (RectifyDocument *document);
RectifyRecord *rectify_form_get_record  (RectifyForm     *self);
void           rectify_form_set_record  (RectifyForm     *self,
                                         RectifyRecord   *record);
void           rectify_form_set_as_of   (RectifyForm     *self,
                                         guint32          as_of);
void           rectify_form_commit      (RectifyForm     *self);
gboolean       rectify_form_focus_field (RectifyForm     *self,
                                         RectifyFieldId   field);

G_END_DECLS
