/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The value of a field: eight bytes, whose meaning the field's type gives.
 * Texts and lists of texts are immutable and shared, so that copying a value,
 * keeping it for undo and handing it to another thread cost a reference.
 */
#pragma once

#include "rectify-field.h"
#include "rectify-strings.h"

G_BEGIN_DECLS

typedef struct _RectifyRecord RectifyRecord;
typedef struct _RectifyList RectifyList;

/* An unset number, date, time or choice: 0 is a figure. */
#define RECTIFY_UNSET G_MININT64

/* The subject and link that is the team as a whole, not a person. */
#define RECTIFY_TEAM "team"

typedef union
{
  gint64 number;           /* number, date (Julian day), time (minutes), flag, choice, choices */
  GRefString *text;        /* text, paragraph, person, subject, link, file, map; NULL unset */
  RectifyStrings *strings; /* people, links, strings; NULL unset */
  RectifyList *list;       /* list; NULL until asked for: rectify_record_get_list() */
  RectifyRecord *record;   /* record; never NULL in a record */
} RectifyValue;

typedef enum
{
  RECTIFY_STORAGE_NUMBER,
  RECTIFY_STORAGE_TEXT,
  RECTIFY_STORAGE_STRINGS,
  RECTIFY_STORAGE_LIST,
  RECTIFY_STORAGE_RECORD,
} RectifyStorage;

RectifyStorage rectify_field_get_storage (const RectifyField *field);

RectifyValue   rectify_value_unset       (const RectifyField *field);
gboolean       rectify_value_is_unset    (const RectifyField *field,
                                          RectifyValue        value);
RectifyValue   rectify_value_copy        (const RectifyField *field,
                                          RectifyValue        value);
void           rectify_value_clear       (const RectifyField *field,
                                          RectifyValue       *value);
gboolean       rectify_value_equal       (const RectifyField *field,
                                          RectifyValue        a,
                                          RectifyValue        b);

RectifyValue   rectify_value_new_text    (const char         *text);
RectifyValue   rectify_value_new_number  (gint64              number);

G_END_DECLS
