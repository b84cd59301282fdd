/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Columns: what a table, a search, a sort or a workbook shows of a record.
 * A column is a field, or something derived from the record as of a date. The
 * window and the papers use the same ones.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

typedef enum
{
  RECTIFY_COLUMN_TEXT,
  RECTIFY_COLUMN_NUMBER,
  RECTIFY_COLUMN_DATE,
} RectifyColumnType;

typedef struct _RectifyColumn RectifyColumn;

struct _RectifyColumn
{
  const char *token;     /* the field's member, or a name of the derived column */
  const char *title;     /* official Chinese title */
  const char *label;     /* msgid; show rectify_column_get_label() */
  RectifyKindId kind;
  RectifyFieldId field;  /* or RECTIFY_NO_FIELD */
  RectifyColumnType type;
  /* Derived columns: the text, and for numbers and dates the figure behind it. */
  char *(*get_text) (RectifyMeeting *meeting, RectifyRecord *record, guint32 as_of);
  gint64 (*get_number) (RectifyMeeting *meeting, RectifyRecord *record, guint32 as_of);
};

const RectifyColumn *rectify_columns           (RectifyKindId        kind,
                                                guint               *n_columns);
const RectifyColumn *rectify_column_find       (RectifyKindId        kind,
                                                const char          *token);
const char          *rectify_column_get_label  (const RectifyColumn *column);
char                *rectify_column_get_text   (const RectifyColumn *column,
                                                RectifyMeeting      *meeting,
                                                RectifyRecord       *record,
                                                guint32              as_of);
gint64               rectify_column_get_number (const RectifyColumn *column,
                                                RectifyMeeting      *meeting,
                                                RectifyRecord       *record,
                                                guint32              as_of);

G_END_DECLS
