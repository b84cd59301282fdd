/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-scanner.h"

#include <glib/gi18n-lib.h>

/**
 * rectify_scanner_init:
 * @self: a scanner
 * @text: (not nullable): the text; must outlive the scanner; need not end with NUL
 * @length: its length in bytes
 *
 * A byte order mark is passed over.
 *
 * Returns: %FALSE with a mistake set if @text is not UTF-8
 */
gboolean
rectify_scanner_init (RectifyScanner *self,
                      const char     *text,
                      gsize           length)
{
  const char *bad;

  *self = (RectifyScanner) { .start = text, .end = text + length, .at = text };
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    self->at += 3;
  if (!g_utf8_validate_len (text, length, &bad))
    return rectify_scanner_fail (self, bad, _ ("the text is not UTF-8"));
  return TRUE;
}

void
rectify_scanner_clear (RectifyScanner *self)
{
  g_clear_pointer (&self->mistake, g_free);
}

/**
 * rectify_scanner_fail:
 * @self: a scanner
 * @at: where the mistake is
 * @format: what is wrong, translated
 * @...: arguments of @format
 *
 * Remembers the first mistake and stops the scan.
 *
 * Returns: always %FALSE
 */
gboolean
rectify_scanner_fail (RectifyScanner *self,
                      const char     *at,
                      const char     *format,
                      ...)
{
  va_list arguments;

  if (self->mistake_at)
    return FALSE;
  va_start (arguments, format);
  self->mistake = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  self->mistake_at = at;
  self->at = self->end;
  return FALSE;
}

/**
 * rectify_scanner_get_line:
 * @self: a scanner
 * @at: a place in its text
 *
 * Returns: the line of @at, counted from 1; CR LF, LF and CR end a line
 */
guint
rectify_scanner_get_line (RectifyScanner *self,
                          const char     *at)
{
  guint line = 1;

  for (const char *p = self->start; p < at && p < self->end; p++)
    if (*p == '\n' || (*p == '\r' && (p + 1 == self->end || p[1] != '\n')))
      line++;
  return line;
}

static void
skip_space (RectifyScanner *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

/**
 * rectify_scanner_peek:
 * @self: a scanner
 *
 * Returns: what kind of value comes next
 */
RectifyJsonType
rectify_scanner_peek (RectifyScanner *self)
{
  const char *before = self->at;

  skip_space (self);
  if (self->at == self->end)
    {
      rectify_scanner_fail (self, self->end, _ ("the text ends too early"));
      return RECTIFY_JSON_INVALID;
    }

  switch (*self->at)
    {
    case '{':
      return RECTIFY_JSON_OBJECT;
    case '[':
      return RECTIFY_JSON_ARRAY;
    case '"':
      return RECTIFY_JSON_STRING;
    case 't':
    case 'f':
      return RECTIFY_JSON_BOOLEAN;
    case 'n':
      return RECTIFY_JSON_NULL;
    default:
      if (*self->at == '-' || g_ascii_isdigit (*self->at))
        return RECTIFY_JSON_NUMBER;
      /* A value that is not there is missed where it should stand. */
      if (*self->at != '\0' && strchr (",:]}", *self->at))
        self->at = before;
      rectify_scanner_fail (self, self->at, _ ("a value is expected here"));
      return RECTIFY_JSON_INVALID;
    }
}

/**
 * rectify_scanner_begin:
 * @self: a scanner
 * @bracket: '{' or '[', which rectify_scanner_peek() has found
 *
 * Returns: whether the scan went one level deeper
 */
gboolean
rectify_scanner_begin (RectifyScanner *self,
                       char            bracket)
{
  if (self->mistake_at)
    return FALSE;
  g_assert (*self->at == bracket);
  if (self->depth == RECTIFY_SCANNER_MAX_DEPTH)
    return rectify_scanner_fail (self, self->at, _ ("more than %d levels are nested"),
                                 RECTIFY_SCANNER_MAX_DEPTH);
  self->depth++;
  self->at++;
  return TRUE;
}

/* Passes the comma before an element, or the bracket after the last. */
static gboolean
next_in (RectifyScanner *self,
         gboolean       *first,
         char            closing)
{
  skip_space (self);
  if (self->at == self->end)
    return rectify_scanner_fail (self, self->end, _ ("the text ends too early"));
  if (*self->at == closing)
    {
      self->at++;
      self->depth--;
      return FALSE;
    }
  if (!*first)
    {
      if (*self->at != ',')
        return rectify_scanner_fail (self, self->at, _ ("a comma or “%c” is expected here"),
                                     closing);
      self->at++;
      skip_space (self);
    }
  *first = FALSE;
  return TRUE;
}

/**
 * rectify_scanner_next_element:
 * @self: a scanner within an array
 * @first: (inout): %TRUE before the first call
 *
 * Returns: whether an element follows; %FALSE at the array's end and after a mistake
 */
gboolean
rectify_scanner_next_element (RectifyScanner *self,
                              gboolean       *first)
{
  return !self->mistake_at && next_in (self, first, ']');
}

/**
 * rectify_scanner_next_member:
 * @self: a scanner within an object
 * @first: (inout): %TRUE before the first call
 * @name: (out caller-allocates): the member's name
 *
 * Returns: whether a member follows; %FALSE at the object's end and after a mistake
 */
gboolean
rectify_scanner_next_member (RectifyScanner *self,
                             gboolean       *first,
                             GString        *name)
{
  if (self->mistake_at || !next_in (self, first, '}'))
    return FALSE;
  if (self->at == self->end || *self->at != '"')
    return rectify_scanner_fail (self, self->at, _ ("the name of a member is expected here"));
  if (!rectify_scanner_read_string (self, name))
    return FALSE;
  skip_space (self);
  if (self->at == self->end || *self->at != ':')
    return rectify_scanner_fail (self, self->at, _ ("a colon is expected here"));
  self->at++;
  return TRUE;
}

static gboolean
read_hex (RectifyScanner *self,
          gunichar       *value)
{
  *value = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return rectify_scanner_fail (self, self->at, _ ("“\\u” needs four hexadecimal digits"));
      *value = *value * 16 + (gunichar) g_ascii_xdigit_value (*self->at++);
    }
  return TRUE;
}

static gboolean
read_unicode_escape (RectifyScanner *self,
                     const char     *escape,
                     GString        *text)
{
  gunichar c, low;

  if (!read_hex (self, &c))
    return FALSE;
  if (c >= 0xd800 && c < 0xdc00 && self->end - self->at >= 2 && self->at[0] == '\\'
      && self->at[1] == 'u')
    {
      self->at += 2;
      if (!read_hex (self, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return rectify_scanner_fail (self, escape, _ ("half of a character stands alone"));
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
  if (c >= 0xd800 && c <= 0xdfff)
    return rectify_scanner_fail (self, escape, _ ("half of a character stands alone"));
  if (c == 0)
    return rectify_scanner_fail (self, escape, _ ("the character U+0000 is not allowed"));
  g_string_append_unichar (text, c);
  return TRUE;
}

static gboolean
read_escape (RectifyScanner *self,
             GString        *text)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *escape = self->at - 1;
  const char *letter;

  if (self->at == self->end)
    return rectify_scanner_fail (self, self->end, _ ("the text ends too early"));
  if (*self->at == 'u')
    {
      self->at++;
      return read_unicode_escape (self, escape, text);
    }
  letter = *self->at ? strchr (letters, *self->at) : NULL;
  if (!letter)
    return rectify_scanner_fail (self, escape, _ ("there is no such escape in JSON"));
  g_string_append_c (text, meanings[letter - letters]);
  self->at++;
  return TRUE;
}

/**
 * rectify_scanner_read_string:
 * @self: a scanner before a string
 * @text: (out caller-allocates): the decoded string
 *
 * Returns: whether it could be read
 */
gboolean
rectify_scanner_read_string (RectifyScanner *self,
                             GString        *text)
{
  if (self->mistake_at)
    return FALSE;
  g_assert (*self->at == '"');
  g_string_truncate (text, 0);

  for (self->at++;;)
    {
      const char *plain = self->at;

      while (self->at < self->end && (guchar) *self->at >= 0x20 && *self->at != '"'
             && *self->at != '\\')
        self->at++;
      g_string_append_len (text, plain, self->at - plain);

      if (self->at == self->end)
        return rectify_scanner_fail (self, self->end, _ ("the text ends too early"));
      if (*self->at == '"')
        break;
      if (*self->at != '\\')
        return rectify_scanner_fail (self, self->at,
                                     _ ("a control character stands inside quotation marks"));
      self->at++;
      if (!read_escape (self, text))
        return FALSE;
    }
  self->at++;
  return TRUE;
}

static gboolean
skip_digits (RectifyScanner *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > first;
}

/**
 * rectify_scanner_read_number:
 * @self: a scanner before a number
 * @token: (out): where it is written, not ended by NUL
 * @length: (out): in bytes
 *
 * Returns: whether it is a number by RFC 8259 section 6
 */
gboolean
rectify_scanner_read_number (RectifyScanner  *self,
                             const char     **token,
                             gsize           *length)
{
  gboolean well;

  if (self->mistake_at)
    return FALSE;
  *token = self->at;
  if (*self->at == '-')
    self->at++;
  if (self->at < self->end && *self->at == '0')
    {
      self->at++;
      well = self->at == self->end || !g_ascii_isdigit (*self->at);
    }
  else
    well = skip_digits (self);
  if (well && self->at < self->end && *self->at == '.')
    {
      self->at++;
      well = skip_digits (self);
    }
  if (well && self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      well = skip_digits (self);
    }
  *length = (gsize) (self->at - *token);
  return well || rectify_scanner_fail (self, *token, _ ("this is not a number"));
}

/**
 * rectify_scanner_read_literal:
 * @self: a scanner before true, false or null
 * @value: (out): %TRUE for true
 *
 * Returns: whether it is one of the three
 */
gboolean
rectify_scanner_read_literal (RectifyScanner *self,
                              gboolean       *value)
{
  static const char *const literals[] = { "true", "false", "null" };

  if (self->mistake_at)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, literals[i], length) == 0)
        {
          self->at += length;
          *value = i == 0;
          return TRUE;
        }
    }
  return rectify_scanner_fail (self, self->at, _ ("a value is expected here"));
}

/* Whole values, kept as they are but for white space and needless escapes */

static gboolean
compact_object (RectifyScanner *self,
                GString        *compact)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean first = TRUE;

  if (!rectify_scanner_begin (self, '{'))
    return FALSE;
  g_string_append_c (compact, '{');
  while (rectify_scanner_next_member (self, &first, name))
    {
      if (g_hash_table_size (names) > 0)
        g_string_append_c (compact, ',');
      if (!g_hash_table_add (names, g_strdup (name->str)))
        return rectify_scanner_fail (self, self->at, _ ("the member “%s” stands twice"),
                                     name->str);
      rectify_json_append_string (compact, name->str);
      g_string_append_c (compact, ':');
      if (!rectify_scanner_read_compact (self, compact))
        return FALSE;
    }
  g_string_append_c (compact, '}');
  return !self->mistake_at;
}

static gboolean
compact_array (RectifyScanner *self,
               GString        *compact)
{
  gboolean first = TRUE;

  if (!rectify_scanner_begin (self, '['))
    return FALSE;
  g_string_append_c (compact, '[');
  for (guint n = 0; rectify_scanner_next_element (self, &first); n++)
    {
      if (n > 0)
        g_string_append_c (compact, ',');
      if (!rectify_scanner_read_compact (self, compact))
        return FALSE;
    }
  g_string_append_c (compact, ']');
  return !self->mistake_at;
}

/**
 * rectify_scanner_read_compact:
 * @self: a scanner before any value
 * @compact: (inout): the value is appended without white space, its strings
 *   escaped as rectify_json_append_string() does, its numbers as written
 *
 * Returns: whether it could be read
 */
gboolean
rectify_scanner_read_compact (RectifyScanner *self,
                              GString        *compact)
{
  g_autoptr (GString) text = NULL;
  const char *token;
  gsize length;
  gboolean value;

  switch (rectify_scanner_peek (self))
    {
    case RECTIFY_JSON_OBJECT:
      return compact_object (self, compact);
    case RECTIFY_JSON_ARRAY:
      return compact_array (self, compact);
    case RECTIFY_JSON_STRING:
      text = g_string_new (NULL);
      if (!rectify_scanner_read_string (self, text))
        return FALSE;
      rectify_json_append_string (compact, text->str);
      return TRUE;
    case RECTIFY_JSON_NUMBER:
      if (!rectify_scanner_read_number (self, &token, &length))
        return FALSE;
      g_string_append_len (compact, token, (gssize) length);
      return TRUE;
    case RECTIFY_JSON_BOOLEAN:
    case RECTIFY_JSON_NULL:
      token = self->at;
      if (!rectify_scanner_read_literal (self, &value))
        return FALSE;
      g_string_append_len (compact, token, self->at - token);
      return TRUE;
    case RECTIFY_JSON_INVALID:
    default:
      return FALSE;
    }
}

/**
 * rectify_scanner_at_end:
 * @self: a scanner behind the one value of the text
 *
 * Returns: whether only white space is left; otherwise a mistake is set
 */
gboolean
rectify_scanner_at_end (RectifyScanner *self)
{
  if (self->mistake_at)
    return FALSE;
  skip_space (self);
  return self->at == self->end
         || rectify_scanner_fail (self, self->at, _ ("something follows the end of the meeting"));
}

/**
 * rectify_json_append_string:
 * @json: a text
 * @text: UTF-8
 *
 * Appends @text as a JSON string, escaped as Python's json.dumps does with
 * ensure_ascii=False: quotation mark, backslash and control characters only.
 */
void
rectify_json_append_string (GString    *json,
                            const char *text)
{
  static const char letters[] = "btn?fr";

  g_string_append_c (json, '"');
  for (const char *p = text;;)
    {
      const char *plain = p;

      while ((guchar) *p >= 0x20 && *p != '"' && *p != '\\')
        p++;
      g_string_append_len (json, plain, p - plain);
      if (*p == '\0')
        break;
      if (*p == '"' || *p == '\\')
        {
          g_string_append_c (json, '\\');
          g_string_append_c (json, *p);
        }
      else if (*p >= '\b' && *p <= '\r' && *p != '\v')
        {
          g_string_append_c (json, '\\');
          g_string_append_c (json, letters[*p - '\b']);
        }
      else
        g_string_append_printf (json, "\\u%04x", (guint) *p);
      p++;
    }
  g_string_append_c (json, '"');
}
