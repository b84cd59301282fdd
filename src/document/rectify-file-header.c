/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-file-header.h"

#include <glib/gi18n-lib.h>

#include "rectify-reader.h"
#include "rectify-scanner.h"

/* @line is where the format stands or should; 0 for something else altogether. */
static gboolean
foreign (guint    line,
         GError **error)
{
  const char *mistake = _ ("this is not a meeting file of this program; "
                           "choose a file whose name ends in .rectify");

  if (line > 0)
    g_set_error (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_FOREIGN, _ ("line %u, %s: %s"),
                 line, "format", mistake);
  else
    g_set_error_literal (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_FOREIGN, mistake);
  return FALSE;
}

static gboolean
read_format (RectifyScanner  *scanner,
             GString         *value,
             GError         **error)
{
  RectifyJsonType type = rectify_scanner_peek (scanner);
  guint line = rectify_scanner_get_line (scanner, scanner->at);

  if (type == RECTIFY_JSON_INVALID
      || (type == RECTIFY_JSON_STRING && !rectify_scanner_read_string (scanner, value)))
    return TRUE; /* the reader tells */
  if (type != RECTIFY_JSON_STRING || strcmp (value->str, RECTIFY_FORMAT) != 0)
    return foreign (line, error);
  return TRUE;
}

static gboolean
read_version (RectifyScanner *scanner,
              gint64         *version,
              GError        **error)
{
  g_autofree char *digits = NULL;
  const char *token = scanner->at;
  gsize length = 0;

  if (rectify_scanner_peek (scanner) == RECTIFY_JSON_NUMBER
      && rectify_scanner_read_number (scanner, &token, &length))
    digits = g_strndup (token, length);
  if (digits && g_ascii_string_to_signed (digits, 10, 1, G_MAXINT64, version, NULL))
    return TRUE;
  g_set_error (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_DAMAGED, _ ("line %u, %s: %s"),
               rectify_scanner_get_line (scanner,
                                         scanner->mistake_at ? scanner->mistake_at : token),
               "version", _ ("a version is a whole number from 1"));
  return FALSE;
}

/* Broken JSON is told by the reader, with its line; other values are not ours. */
static gboolean
read_other (RectifyScanner  *scanner,
            GError         **error)
{
  gboolean broken = scanner->mistake_at != NULL && scanner->end > scanner->start;

  rectify_scanner_clear (scanner);
  return broken || foreign (0, error);
}

static gboolean
lacks_version (GError **error)
{
  g_set_error (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_DAMAGED, _ ("line %u, %s: %s"),
               1u, "version", _ ("the file does not say its version"));
  return FALSE;
}

/**
 * rectify_file_header_read:
 * @text: (array length=length): the bytes of a file, UTF-8
 * @length: how many
 * @version: (inout): the version of the format; left alone if the JSON breaks
 *   before it
 * @error: RECTIFY_STORE_ERROR_FOREIGN for another program's file,
 *   RECTIFY_STORE_ERROR_DAMAGED for a bad or missing version, with its line
 *
 * Finds format and version, wherever they stand, before anything else is
 * believed. Broken JSON is left to the reader, which tells the line and member.
 *
 * Returns: whether to read on
 */
gboolean
rectify_file_header_read (const char  *text,
                          gsize        length,
                          gint64      *version,
                          GError     **error)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) value = g_string_new (NULL);
  RectifyScanner scanner = { .start = text, .end = text + length, .at = text };
  gboolean first = TRUE, ours = FALSE, versioned = FALSE, well = TRUE;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    scanner.at += 3;
  if (rectify_scanner_peek (&scanner) != RECTIFY_JSON_OBJECT
      || !rectify_scanner_begin (&scanner, '{'))
    return read_other (&scanner, error);

  while (well && !(ours && versioned) && rectify_scanner_next_member (&scanner, &first, name))
    {
      if (strcmp (name->str, "format") == 0)
        ours = well = read_format (&scanner, value, error);
      else if (strcmp (name->str, "version") == 0)
        versioned = well = read_version (&scanner, version, error);
      else
        {
          g_string_truncate (value, 0);
          rectify_scanner_read_compact (&scanner, value);
        }
    }
  if (well && !scanner.mistake_at && !ours)
    well = foreign (1, error);
  else if (well && !scanner.mistake_at && !versioned)
    well = lacks_version (error);
  rectify_scanner_clear (&scanner);
  return well;
}
