/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-xlsx-text.h"

#include <string.h>

/* Excel reads _xHHHH_ as the character of that number (ECMA-376, ST_Xstring). */
#define ESCAPE_LENGTH 7

static gboolean
is_escape (const char *p)
{
  return p[1] == 'x' && g_ascii_isxdigit (p[2]) && g_ascii_isxdigit (p[3])
         && g_ascii_isxdigit (p[4]) && g_ascii_isxdigit (p[5]) && p[6] == '_';
}

/* What XML 1.0 does not allow, and the carriage return, which Excel would show. */
static gboolean
is_forbidden (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t') || c == 0xfffe || c == 0xffff;
}

/* Whether valid UTF-8 may go into a cell as it is, but for its length. */
static gboolean
is_clean (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    {
      if (*p < 0x20 && *p != '\n' && *p != '\t')
        return FALSE;
      if (*p == '_' && is_escape ((const char *) p))
        return FALSE;
      if (*p == 0xef && p[1] == 0xbf && p[2] >= 0xbe)
        return FALSE;
    }
  return TRUE;
}

static gboolean
fits (const char *text,
      gsize       length,
      guint       limit)
{
  guint units = 0;

  if (length <= limit)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      units += (guchar) *p >= 0xf0 ? 2 : 1;
      if (units > limit)
        return FALSE;
    }
  return TRUE;
}

/* Text that grows up to a limit; @safe is where an end mark still fits. */
typedef struct
{
  GString *text;
  guint units;
  guint limit;
  guint mark_units;
  gsize safe;
  gboolean full;
} Writer;

static void
writer_append (Writer     *self,
               const char *bytes,
               gsize       length,
               guint       units)
{
  if (self->full || self->units + units > self->limit)
    {
      self->full = TRUE;
      return;
    }
  g_string_append_len (self->text, bytes, (gssize) length);
  self->units += units;
  if (self->units + self->mark_units <= self->limit)
    self->safe = self->text->len;
}

/* Copies one character as a cell may have it; returns where the next one begins. */
static const char *
copy_character (Writer     *writer,
                const char *p)
{
  const char *next = g_utf8_next_char (p);

  if (*p == '\r')
    {
      if (*next != '\n')
        writer_append (writer, "\n", 1, 1);
    }
  else if (*p == '_' && is_escape (p))
    writer_append (writer, "_x005F_", ESCAPE_LENGTH, ESCAPE_LENGTH);
  else if (!is_forbidden (g_utf8_get_char (p)))
    writer_append (writer, p, (gsize) (next - p), (guchar) *p >= 0xf0 ? 2 : 1);
  return next;
}

static char *
rewrite (const char *text,
         guint       limit,
         const char *mark,
         gboolean   *cut)
{
  Writer writer = {
    .text = g_string_sized_new (MIN (strlen (text), limit) + 1),
    .limit = limit,
    .mark_units = (guint) g_utf8_strlen (mark, -1),
  };

  for (const char *p = text; *p != '\0' && !writer.full;)
    p = copy_character (&writer, p);
  if (writer.full)
    {
      g_string_truncate (writer.text, writer.safe);
      g_string_append (writer.text, mark);
    }
  if (cut)
    *cut = writer.full;
  return g_string_free (writer.text, FALSE);
}

/**
 * rectify_xlsx_text:
 * @text: any text, even of invalid UTF-8
 * @changed: (out) (transfer full) (nullable): the text that was made, %NULL if
 *   none had to be
 * @cut: (out): whether the text was longer than a cell and ends with
 *   %RECTIFY_XLSX_CUT_MARK
 *
 * Makes a text that a cell, or a property of the workbook, can hold: valid
 * UTF-8, line ends as \n, no control characters but \n and \t, literal
 * _xHHHH_ escaped, at most %RECTIFY_XLSX_CELL_LIMIT units.
 *
 * Returns: @text itself if it is such a text, else what is in @changed
 */
const char *
rectify_xlsx_text (const char  *text,
                   char       **changed,
                   gboolean    *cut)
{
  gsize length = strlen (text);
  g_autofree char *valid = NULL;

  *changed = NULL;
  *cut = FALSE;
  if (!g_utf8_validate_len (text, length, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  else if (is_clean (text) && fits (text, length, RECTIFY_XLSX_CELL_LIMIT))
    return text;

  *changed = rewrite (text, RECTIFY_XLSX_CELL_LIMIT, RECTIFY_XLSX_CUT_MARK, cut);
  return *changed;
}

/* One line without control characters, each of @forbidden replaced by a hyphen. */
static char *
to_line (const char *text,
         const char *forbidden)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t')
        g_string_append_c (line, ' ');
      else if (c < 0x80 && strchr (forbidden, (int) c))
        g_string_append_c (line, '-');
      else if (!is_forbidden (c) && !g_unichar_iscntrl (c))
        g_string_append_unichar (line, c);
    }
  return g_strstrip (g_string_free (line, FALSE));
}

/**
 * rectify_xlsx_header_text:
 * @text: any text
 * @limit: how many units it may take, at most %RECTIFY_XLSX_HEADER_LIMIT for the
 *   header or footer as a whole
 *
 * Returns: (transfer full): @text as a part of a header or footer, where & begins
 *   a command: each is doubled
 */
char *
rectify_xlsx_header_text (const char *text,
                          guint       limit)
{
  g_autofree char *line = to_line (text, "");
  Writer writer = { .text = g_string_new (NULL), .limit = limit };

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '&')
        writer_append (&writer, "&&", 2, 2);
      else
        writer_append (&writer, p, (gsize) (g_utf8_next_char (p) - p),
                       (guchar) *p >= 0xf0 ? 2 : 1);
    }
  return g_string_free (writer.text, FALSE);
}

/**
 * rectify_xlsx_sheet_name:
 * @text: any text
 *
 * Returns: (transfer full): @text as the name of a sheet: without []:*?/\, control
 *   characters or outer apostrophes, at most %RECTIFY_XLSX_SHEET_NAME_LIMIT
 *   units, never empty
 */
char *
rectify_xlsx_sheet_name (const char *text)
{
  g_autofree char *line = to_line (text, "[]:*?/\\");
  Writer writer = { .text = g_string_new (NULL), .limit = RECTIFY_XLSX_SHEET_NAME_LIMIT };
  const char *start = line;

  while (*start == '\'' || *start == ' ')
    start++;
  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    writer_append (&writer, p, (gsize) (g_utf8_next_char (p) - p), (guchar) *p >= 0xf0 ? 2 : 1);
  while (writer.text->len > 0 && strchr ("' ", writer.text->str[writer.text->len - 1]))
    g_string_truncate (writer.text, writer.text->len - 1);
  if (writer.text->len == 0)
    g_string_append (writer.text, "-");
  return g_string_free (writer.text, FALSE);
}
