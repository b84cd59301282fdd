/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The form of one kind of record: built once, shown with one record after the
 * other.
 */
#pragma once

#include <adwaita.h>

#include "rectify-document.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_KIND_FORM (rectify_kind_form_get_type ())
G_DECLARE_FINAL_TYPE (RectifyKindForm, rectify_kind_form, RECTIFY, KIND_FORM, AdwBin)

GtkWidget *rectify_kind_form_new            (RectifyDocument *document,
                                             RectifyKindId    kind);
void       rectify_kind_form_set_record     (RectifyKindForm *self,
                                             RectifyRecord   *record);
void       rectify_kind_form_set_as_of      (RectifyKindForm *self,
                                             guint32          as_of);
void       rectify_kind_form_set_editable   (RectifyKindForm *self,
                                             gboolean         editable);
void       rectify_kind_form_record_changed (RectifyKindForm *self,
                                             RectifyRecord   *record,
                                             RectifyFieldId   field);
void       rectify_kind_form_refresh        (RectifyKindForm *self);
void       rectify_kind_form_flush          (RectifyKindForm *self);
gboolean   rectify_kind_form_focus_field    (RectifyKindForm *self,
                                             RectifyFieldId   field);

G_END_DECLS
