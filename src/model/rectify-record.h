/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A record: a person, a talk, a ledger item … One class a kind, registered
 * from the tables of rectify-fields.h, each with a read-only GObject property
 * a field. A record is one block of memory: its id, one value a field, and the
 * members of the file that this version does not know.
 *
 * Records are read here and written only through RectifyDocument.
 */
#pragma once

#include "rectify-value.h"

G_BEGIN_DECLS

/* Final to everybody but rectify-record.c, which registers the classes of the kinds. */
#define RECTIFY_TYPE_RECORD (rectify_record_get_type ())
G_DECLARE_FINAL_TYPE (RectifyRecord, rectify_record, RECTIFY, RECORD, GObject)

/* A member that this version does not know, kept for the one that does. */
typedef struct
{
  guint after;      /* 0: behind the id; n: behind the field of index n - 1 */
  GRefString *name;
  GRefString *raw;  /* compact JSON */
} RectifyUnknown;

RectifyKindId      rectify_record_get_kind_id     (RectifyRecord     *self);
const RectifyKind *rectify_record_get_kind        (RectifyRecord     *self);
const char        *rectify_record_get_id          (RectifyRecord     *self);
RectifyRecord     *rectify_record_get_owner       (RectifyRecord     *self);
RectifyFieldId     rectify_record_get_owner_field (RectifyRecord     *self);
guint              rectify_record_get_position    (RectifyRecord     *self);

const RectifyValue *rectify_record_get_value      (RectifyRecord     *self,
                                                   RectifyFieldId     field);
gboolean           rectify_record_is_set          (RectifyRecord     *self,
                                                   RectifyFieldId     field);
const char        *rectify_record_get_text        (RectifyRecord     *self,
                                                   RectifyFieldId     field);
gint64             rectify_record_get_number      (RectifyRecord     *self,
                                                   RectifyFieldId     field);
gint64             rectify_record_get_number_or   (RectifyRecord     *self,
                                                   RectifyFieldId     field,
                                                   gint64             otherwise);
guint32            rectify_record_get_date        (RectifyRecord     *self,
                                                   RectifyFieldId     field);
gboolean           rectify_record_get_flag        (RectifyRecord     *self,
                                                   RectifyFieldId     field);
int                rectify_record_get_choice      (RectifyRecord     *self,
                                                   RectifyFieldId     field);
RectifyStrings    *rectify_record_get_strings     (RectifyRecord     *self,
                                                   RectifyFieldId     field);
RectifyList       *rectify_record_get_list        (RectifyRecord     *self,
                                                   RectifyFieldId     field);
RectifyRecord     *rectify_record_get_record      (RectifyRecord     *self,
                                                   RectifyFieldId     field);
GArray            *rectify_record_get_unknown     (RectifyRecord     *self);

gboolean           rectify_record_equal           (RectifyRecord     *a,
                                                   RectifyRecord     *b);
RectifyRecord     *rectify_record_copy            (RectifyRecord     *self);

G_END_DECLS
