/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The child records of a list field, such as the measures of a ledger item: a
 * group of its own with a button to add one.
 */
#pragma once

#include <adwaita.h>

#include "rectify-document.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_CHILD_LIST (rectify_child_list_get_type ())
G_DECLARE_FINAL_TYPE (RectifyChildList, rectify_child_list, RECTIFY, CHILD_LIST, AdwBin)

GtkWidget      *rectify_child_list_new            (RectifyDocument  *document,
                                                   RectifyFieldId    field);
RectifyFieldId  rectify_child_list_get_field      (RectifyChildList *self);
void            rectify_child_list_set_record     (RectifyChildList *self,
                                                   RectifyRecord    *owner);
void            rectify_child_list_set_as_of      (RectifyChildList *self,
                                                   guint32           as_of);
void            rectify_child_list_set_editable   (RectifyChildList *self,
                                                   gboolean          editable);
void            rectify_child_list_refresh        (RectifyChildList *self);
void            rectify_child_list_record_changed (RectifyChildList *self,
                                                   RectifyRecord    *record,
                                                   RectifyFieldId    field);
void            rectify_child_list_flush          (RectifyChildList *self);

G_END_DECLS
