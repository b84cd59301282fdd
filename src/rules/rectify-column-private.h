/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The tables of derived columns, one a file of the kinds that have them. A
 * column whose token is a field's replaces that field's column.
 */
#pragma once

#include "rectify-column.h"

G_BEGIN_DECLS

extern const RectifyColumn rectify_item_columns[];
extern const guint rectify_n_item_columns;
extern const RectifyColumn rectify_other_columns[];
extern const guint rectify_n_other_columns;

/* Names, each once, in the order they came. */
typedef struct
{
  GString *text;
  GHashTable *seen;
} RectifyNames;

void  rectify_names_init   (RectifyNames *self);
void  rectify_names_add    (RectifyNames *self,
                            const char   *name);
char *rectify_names_finish (RectifyNames *self);

gint64 rectify_date_to_number (guint32 date);

G_END_DECLS
