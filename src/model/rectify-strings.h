/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * An immutable, shared, never empty array of texts: ids of people and links,
 * or plain strings. NULL stands for the empty one.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint n;
  GRefString *items[];
} RectifyStrings;

RectifyStrings *rectify_strings_new      (const char *const *items,
                                          gssize             n);
RectifyStrings *rectify_strings_new_take (GPtrArray         *items);
RectifyStrings *rectify_strings_ref      (RectifyStrings    *self);
void            rectify_strings_unref    (RectifyStrings    *self);
gboolean        rectify_strings_equal    (RectifyStrings    *a,
                                          RectifyStrings    *b);
gboolean        rectify_strings_contains (RectifyStrings    *self,
                                          const char        *item);
RectifyStrings *rectify_strings_with     (RectifyStrings    *self,
                                          const char        *item);
RectifyStrings *rectify_strings_without  (RectifyStrings    *self,
                                          const char        *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RectifyStrings, rectify_strings_unref)

G_END_DECLS
