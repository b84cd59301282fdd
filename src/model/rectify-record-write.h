/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The setters of records, private to src/model and src/document: everything
 * else changes a meeting through RectifyDocument, the one door.
 */
#pragma once

#include "rectify-list.h"
#include "rectify-record.h"

G_BEGIN_DECLS

RectifyRecord *rectify_record_new         (RectifyKindId   kind,
                                           const char     *id);
void           rectify_record_set_id      (RectifyRecord  *self,
                                           const char     *id);
void           rectify_record_take_value  (RectifyRecord  *self,
                                           RectifyFieldId  field,
                                           RectifyValue    value);
void           rectify_record_take_value_quiet (RectifyRecord *self,
                                           RectifyFieldId  field,
                                           RectifyValue    value);
void           rectify_record_add_unknown (RectifyRecord  *self,
                                           guint           after,
                                           const char     *name,
                                           const char     *raw);
void           rectify_record_attach      (RectifyRecord  *self,
                                           RectifyRecord  *owner,
                                           RectifyFieldId  field);

RectifyList   *rectify_list_new           (RectifyRecord  *owner,
                                           RectifyFieldId  field);
void           rectify_list_append_quiet  (RectifyList    *self,
                                           RectifyRecord  *record);
void           rectify_list_insert        (RectifyList    *self,
                                           guint           position,
                                           RectifyRecord  *record);
void           rectify_list_remove        (RectifyList    *self,
                                           guint           position);
void           rectify_list_move          (RectifyList    *self,
                                           guint           from,
                                           guint           to);

G_END_DECLS
