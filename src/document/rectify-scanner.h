/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A strict JSON scanner over a whole text (RFC 8259, and stricter: no
 * duplicate members, no U+0000, no lone surrogates, 64 levels). It decodes as
 * it goes and knows where it is, so that every mistake has a line.
 *
 * The caller pulls: object → member, value, member, value … end. A mistake
 * makes every later call return FALSE at once; ask for the message at the end.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECTIFY_SCANNER_MAX_DEPTH 64

typedef enum
{
  RECTIFY_JSON_INVALID,
  RECTIFY_JSON_NULL,
  RECTIFY_JSON_BOOLEAN,
  RECTIFY_JSON_NUMBER,
  RECTIFY_JSON_STRING,
  RECTIFY_JSON_ARRAY,
  RECTIFY_JSON_OBJECT,
} RectifyJsonType;

typedef struct
{
  const char *start;
  const char *end;
  const char *at;
  guint depth;
  const char *mistake_at; /* NULL while all is well */
  char *mistake;
} RectifyScanner;

gboolean         rectify_scanner_init         (RectifyScanner  *self,
                                               const char      *text,
                                               gsize            length);
void             rectify_scanner_clear        (RectifyScanner  *self);
gboolean         rectify_scanner_fail         (RectifyScanner  *self,
                                               const char      *at,
                                               const char      *format,
                                               ...) G_GNUC_PRINTF (3, 4);
guint            rectify_scanner_get_line     (RectifyScanner  *self,
                                               const char      *at);

RectifyJsonType  rectify_scanner_peek         (RectifyScanner  *self);
gboolean         rectify_scanner_begin        (RectifyScanner  *self,
                                               char             bracket);
gboolean         rectify_scanner_next_element (RectifyScanner  *self,
                                               gboolean        *first);
gboolean         rectify_scanner_next_member  (RectifyScanner  *self,
                                               gboolean        *first,
                                               GString         *name);
gboolean         rectify_scanner_read_string  (RectifyScanner  *self,
                                               GString         *text);
gboolean         rectify_scanner_read_number  (RectifyScanner  *self,
                                               const char     **token,
                                               gsize           *length);
gboolean         rectify_scanner_read_literal (RectifyScanner  *self,
                                               gboolean        *value);
gboolean         rectify_scanner_read_compact (RectifyScanner  *self,
                                               GString         *compact);
gboolean         rectify_scanner_at_end       (RectifyScanner  *self);

void             rectify_json_append_string   (GString         *json,
                                               const char      *text);

G_END_DECLS
