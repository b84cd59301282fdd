/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The child records of a list field, as a GListModel of one kind.
 */
#pragma once

#include <gio/gio.h>

#include "rectify-record.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_LIST (rectify_list_get_type ())
G_DECLARE_FINAL_TYPE (RectifyList, rectify_list, RECTIFY, LIST, GObject)

guint           rectify_list_get_length      (RectifyList   *self);
RectifyRecord  *rectify_list_get             (RectifyList   *self,
                                              guint          position);
gboolean        rectify_list_find            (RectifyList   *self,
                                              RectifyRecord *record,
                                              guint         *position);
RectifyRecord  *rectify_list_get_owner       (RectifyList   *self);
RectifyFieldId  rectify_list_get_owner_field (RectifyList   *self);
RectifyKindId   rectify_list_get_kind_id     (RectifyList   *self);

G_END_DECLS
