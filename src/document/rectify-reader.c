/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One recursive function over the field tables reads every record; each type
 * of field has its own function. json-glib is not used here: it changes numbers
 * and texts silently, so each value would have to be checked against the text
 * again, and it knows no positions.
 */
#include "config.h"

#include "rectify-reader.h"

#include <glib/gi18n-lib.h>

#include "rectify-date.h"
#include "rectify-field-text.h"
#include "rectify-file-header.h"
#include "rectify-record-write.h"
#include "rectify-scanner.h"

typedef struct
{
  RectifyScanner scanner;
  GString *path;      /* of the member being read */
  GString *text;      /* the string read last */
  GHashTable *ids;    /* every id of the file, borrowed from the records */
  GHashTable *shared; /* ids that links repeat: text → itself */
  gboolean newer;     /* values that are not understood read as unset */
} Reader;

G_DEFINE_QUARK (rectify-store-error-quark, rectify_store_error)

static gboolean read_record (Reader *self, RectifyRecord *record);

static gboolean
wrong_type (Reader             *self,
            const RectifyField *field,
            const char         *at)
{
  const char *expected;

  switch (field->type)
    {
    case RECTIFY_FIELD_NUMBER:
      expected = _ ("a whole number");
      break;
    case RECTIFY_FIELD_FLAG:
      expected = _ ("true or false");
      break;
    case RECTIFY_FIELD_CHOICES:
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      expected = _ ("a list of texts");
      break;
    case RECTIFY_FIELD_LIST:
      expected = _ ("a list of records");
      break;
    case RECTIFY_FIELD_RECORD:
    case RECTIFY_FIELD_MAP:
      expected = _ ("a record");
      break;
    default:
      expected = _ ("a text in quotation marks");
    }
  return rectify_scanner_fail (&self->scanner, at,
                               /* Translators: %s is “a whole number”, “a list of texts” … */
                               _ ("%s is expected here"), expected);
}

/* Texts */

static GRefString *
share (Reader *self)
{
  GRefString *text = g_hash_table_lookup (self->shared, self->text->str);

  if (!text)
    {
      text = g_ref_string_new_len (self->text->str, (gssize) self->text->len);
      g_hash_table_add (self->shared, text);
    }
  return g_ref_string_acquire (text);
}

static gboolean
take_text (Reader             *self,
           RectifyRecord      *record,
           const RectifyField *field,
           const char         *at)
{
  const char *text = self->text->str;
  RectifyValue value = { 0 };

  switch (field->type)
    {
    case RECTIFY_FIELD_DATE:
      value.number = rectify_date_parse_iso (text);
      if (value.number == 0)
        return rectify_scanner_fail (&self->scanner, at,
                                     _ ("“%s” is not a date; dates are written 2024-01-05"), text);
      break;
    case RECTIFY_FIELD_TIME:
      value.number = rectify_time_parse_strict (text);
      if (value.number == RECTIFY_UNSET)
        return rectify_scanner_fail (&self->scanner, at,
                                     _ ("“%s” is not a time; times are written 09:30"), text);
      break;
    case RECTIFY_FIELD_CHOICE:
      value.number = rectify_field_find_token (field, text);
      if (value.number < 0)
        return rectify_scanner_fail (&self->scanner, at, _ ("“%s” is not one of the choices"),
                                     text);
      break;
    case RECTIFY_FIELD_FILE:
      if (!rectify_file_name_is_safe (text))
        return rectify_scanner_fail (&self->scanner, at,
                                     _ ("“%s” is not a file below the document’s folder"), text);
      value.text = g_ref_string_new_len (text, (gssize) self->text->len);
      break;
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_SUBJECT:
    case RECTIFY_FIELD_LINK:
      value.text = share (self);
      break;
    case RECTIFY_FIELD_TEXT:
    case RECTIFY_FIELD_PARAGRAPH:
      value.text = g_ref_string_new_len (text, (gssize) self->text->len);
      break;
    default:
      return wrong_type (self, field, at);
    }
  rectify_record_take_value_quiet (record, field->id, value);
  return TRUE;
}

/* Numbers */

static gboolean
read_number (Reader             *self,
             RectifyRecord      *record,
             const RectifyField *field)
{
  g_autofree char *digits = NULL;
  g_autoptr (GError) error = NULL;
  const char *token;
  gsize length;
  gint64 number;

  if (!rectify_scanner_read_number (&self->scanner, &token, &length))
    return FALSE;
  digits = g_strndup (token, length);
  if (!g_ascii_string_to_signed (digits, 10, G_MININT64 + 1, G_MAXINT64, &number, NULL))
    return rectify_scanner_fail (&self->scanner, token, _ ("“%s” is not a whole number"), digits);
  if (!rectify_field_check (field, rectify_value_new_number (number), &error))
    return rectify_scanner_fail (&self->scanner, token, "%s", error->message);
  rectify_record_take_value_quiet (record, field->id, rectify_value_new_number (number));
  return TRUE;
}

/* Lists of texts */

static gboolean
take_choice (Reader             *self,
             const RectifyField *field,
             gint64             *mask)
{
  int choice = rectify_field_find_token (field, self->text->str);

  if (choice < 0)
    return self->newer
           || rectify_scanner_fail (&self->scanner, self->scanner.at,
                                    _ ("“%s” is not one of the choices"), self->text->str);
  *mask |= G_GINT64_CONSTANT (1) << choice;
  return TRUE;
}

static gboolean
holds (GPtrArray  *items,
       const char *text)
{
  for (guint i = 0; i < items->len; i++)
    if (strcmp (items->pdata[i], text) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_texts (Reader             *self,
            RectifyRecord      *record,
            const RectifyField *field)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  RectifyValue value = { 0 };
  gboolean first = TRUE;
  gboolean well = rectify_scanner_begin (&self->scanner, '[');

  while (well && rectify_scanner_next_element (&self->scanner, &first))
    {
      if (rectify_scanner_peek (&self->scanner) != RECTIFY_JSON_STRING)
        well = wrong_type (self, field, self->scanner.at);
      else if ((well = rectify_scanner_read_string (&self->scanner, self->text))
               && self->text->len > 0)
        {
          if (field->type == RECTIFY_FIELD_CHOICES)
            well = take_choice (self, field, &value.number);
          else if (field->type == RECTIFY_FIELD_STRINGS || !holds (items, self->text->str))
            g_ptr_array_add (items, share (self));
        }
    }
  if (self->scanner.mistake_at)
    {
      g_ptr_array_unref (items);
      return FALSE;
    }
  if (field->type == RECTIFY_FIELD_CHOICES)
    g_ptr_array_unref (items);
  else
    value.strings = rectify_strings_new_take (items);
  rectify_record_take_value_quiet (record, field->id, value);
  return TRUE;
}

/* Lists of records */

static gboolean
read_list (Reader             *self,
           RectifyRecord      *owner,
           const RectifyField *field)
{
  RectifyList *list = rectify_record_get_list (owner, field->id);
  gsize length = self->path->len;
  gboolean first = TRUE;

  if (!rectify_scanner_begin (&self->scanner, '['))
    return FALSE;
  while (rectify_scanner_next_element (&self->scanner, &first))
    {
      g_autoptr (RectifyRecord) record = NULL;
      const char *at;

      g_string_append_printf (self->path, "[%u]", rectify_list_get_length (list));
      if (rectify_scanner_peek (&self->scanner) != RECTIFY_JSON_OBJECT)
        return wrong_type (self, field, self->scanner.at);
      at = self->scanner.at;
      record = rectify_record_new (field->target, NULL);
      if (!read_record (self, record))
        return FALSE;
      if (!rectify_record_get_id (record))
        return rectify_scanner_fail (&self->scanner, at, _ ("the record has no id"));
      rectify_list_append_quiet (list, record);
      g_string_truncate (self->path, length);
    }
  return !self->scanner.mistake_at;
}

/* Any field */

static gboolean
read_map (Reader             *self,
          RectifyRecord      *record,
          const RectifyField *field)
{
  GString *compact = g_string_new (NULL);
  gboolean well = rectify_scanner_read_compact (&self->scanner, compact);

  if (well && strcmp (compact->str, "{}") != 0)
    rectify_record_take_value_quiet (record, field->id, rectify_value_new_text (compact->str));
  g_string_free (compact, TRUE);
  return well;
}

static gboolean
read_empty_array (Reader             *self,
                  const RectifyField *field,
                  const char         *at)
{
  gboolean first = TRUE;

  if (!rectify_scanner_begin (&self->scanner, '['))
    return FALSE;
  if (rectify_scanner_next_element (&self->scanner, &first))
    return wrong_type (self, field, at);
  return !self->scanner.mistake_at;
}

static gboolean
read_array (Reader             *self,
            RectifyRecord      *record,
            const RectifyField *field,
            const char         *at)
{
  switch (field->type)
    {
    case RECTIFY_FIELD_LIST:
      return read_list (self, record, field);
    case RECTIFY_FIELD_CHOICES:
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      return read_texts (self, record, field);
    default:
      return read_empty_array (self, field, at);
    }
}

static gboolean
read_known (Reader             *self,
            RectifyRecord      *record,
            const RectifyField *field)
{
  RectifyJsonType type = rectify_scanner_peek (&self->scanner);
  const char *at = self->scanner.at;
  gboolean value;

  switch (type)
    {
    case RECTIFY_JSON_NULL:
      return rectify_scanner_read_literal (&self->scanner, &value);
    case RECTIFY_JSON_STRING:
      return rectify_scanner_read_string (&self->scanner, self->text)
             && (self->text->len == 0 || take_text (self, record, field, at));
    case RECTIFY_JSON_ARRAY:
      return read_array (self, record, field, at);
    case RECTIFY_JSON_NUMBER:
      if (field->type != RECTIFY_FIELD_NUMBER)
        return wrong_type (self, field, at);
      return read_number (self, record, field);
    case RECTIFY_JSON_BOOLEAN:
      if (field->type != RECTIFY_FIELD_FLAG)
        return wrong_type (self, field, at);
      if (!rectify_scanner_read_literal (&self->scanner, &value))
        return FALSE;
      rectify_record_take_value_quiet (record, field->id, rectify_value_new_number (value));
      return TRUE;
    case RECTIFY_JSON_OBJECT:
      if (field->type == RECTIFY_FIELD_MAP)
        return read_map (self, record, field);
      if (field->type == RECTIFY_FIELD_RECORD)
        return read_record (self, rectify_record_get_record (record, field->id));
      return wrong_type (self, field, at);
    case RECTIFY_JSON_INVALID:
    default:
      return FALSE;
    }
}

static gboolean
skip_value (Reader *self)
{
  GString *compact = g_string_new (NULL);
  gboolean well = rectify_scanner_read_compact (&self->scanner, compact);

  g_string_free (compact, TRUE);
  return well;
}

/* A newer version may use a known member otherwise: then it is unset here. */
static gboolean
read_leniently (Reader             *self,
                RectifyRecord      *record,
                const RectifyField *field)
{
  RectifyScanner before = self->scanner;

  /* Records are lenient within; what stands in their place is not looked at. */
  if (field->type == RECTIFY_FIELD_LIST || field->type == RECTIFY_FIELD_RECORD)
    return rectify_scanner_peek (&self->scanner)
                   == (field->type == RECTIFY_FIELD_LIST ? RECTIFY_JSON_ARRAY
                                                         : RECTIFY_JSON_OBJECT)
               ? read_known (self, record, field)
               : skip_value (self);
  if (read_known (self, record, field))
    return TRUE;
  rectify_scanner_clear (&self->scanner);
  self->scanner = before;
  return skip_value (self);
}

/* Records */

static gboolean
id_is_valid (const char *id)
{
  gsize length = strspn (id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

  return length >= 1 && length <= 64 && id[length] == '\0' && strcmp (id, RECTIFY_TEAM) != 0;
}

static gboolean
read_id (Reader        *self,
         RectifyRecord *record)
{
  RectifyJsonType type = rectify_scanner_peek (&self->scanner);
  const char *at = self->scanner.at;

  if (rectify_record_get_id (record))
    return rectify_scanner_fail (&self->scanner, at, _ ("the member “%s” stands twice"), "id");
  if (type != RECTIFY_JSON_STRING)
    return rectify_scanner_fail (&self->scanner, at, _ ("%s is expected here"),
                                 _ ("a text in quotation marks"));
  if (!rectify_scanner_read_string (&self->scanner, self->text))
    return FALSE;
  if (!id_is_valid (self->text->str))
    return rectify_scanner_fail (&self->scanner, at,
                                 _ ("“%s” is not an id: 1 to 64 letters, digits and hyphens"),
                                 self->text->str);
  rectify_record_set_id (record, self->text->str);
  if (!g_hash_table_add (self->ids, (gpointer) rectify_record_get_id (record)))
    return rectify_scanner_fail (&self->scanner, at, _ ("the id “%s” stands twice"),
                                 self->text->str);
  return TRUE;
}

static gboolean
read_unknown (Reader        *self,
              RectifyRecord *record,
              guint          after,
              const char    *name)
{
  GArray *unknown = rectify_record_get_unknown (record);
  GString *compact;
  gboolean well;

  for (guint i = 0; unknown && i < unknown->len; i++)
    if (strcmp (g_array_index (unknown, RectifyUnknown, i).name, name) == 0)
      return rectify_scanner_fail (&self->scanner, self->scanner.at,
                                   _ ("the member “%s” stands twice"), name);
  compact = g_string_new (NULL);
  well = rectify_scanner_read_compact (&self->scanner, compact);
  if (well)
    rectify_record_add_unknown (record, after, name, compact->str);
  g_string_free (compact, TRUE);
  return well;
}

/* Canonical files have the fields in order: the one after the last is tried first. */
static const RectifyField *
find_field (const RectifyKind *kind,
            const char        *name,
            guint              guess)
{
  if (guess < kind->n_fields && strcmp (kind->fields[guess].member, name) == 0)
    return &kind->fields[guess];
  return rectify_kind_find_field (kind, name);
}

/* The members before the first field: the id, and the file's format and version. */
static gboolean
read_head (Reader        *self,
           RectifyRecord *record,
           const char    *name,
           guint         *seen)
{
  gboolean root = rectify_record_get_kind_id (record) == RECTIFY_KIND_ROOT;
  guint bit = root && strcmp (name, "version") == 0 ? 2 : 1;
  GString *ignored;
  gboolean well;

  if (*seen & bit)
    return rectify_scanner_fail (&self->scanner, self->scanner.at,
                                 _ ("the member “%s” stands twice"), name);
  *seen |= bit;
  if (!root)
    return read_id (self, record);
  ignored = g_string_new (NULL);
  well = rectify_scanner_read_compact (&self->scanner, ignored);
  g_string_free (ignored, TRUE);
  return well;
}

static gboolean
is_head (RectifyRecord *record,
         gboolean       element,
         const char    *name)
{
  if (rectify_record_get_kind_id (record) == RECTIFY_KIND_ROOT)
    return strcmp (name, "format") == 0 || strcmp (name, "version") == 0;
  return element && strcmp (name, "id") == 0;
}

static gboolean
read_member (Reader             *self,
             RectifyRecord      *record,
             const RectifyField *field,
             const char         *name,
             guint               after)
{
  if (!field)
    return read_unknown (self, record, after, name);
  if (self->newer)
    return read_leniently (self, record, field);
  return read_known (self, record, field);
}

static gboolean
read_record (Reader        *self,
             RectifyRecord *record)
{
  const RectifyKind *kind = rectify_record_get_kind (record);
  /* The one child record of a field is attached at birth, an element later. */
  gboolean element = !rectify_record_get_owner (record);
  g_autoptr (GString) name = g_string_sized_new (32);
  gsize length = self->path->len;
  guint64 seen = 0;
  guint seen_head = 0;
  guint after = 0;
  gboolean first = TRUE;

  if (!rectify_scanner_begin (&self->scanner, '{'))
    return FALSE;
  while (rectify_scanner_next_member (&self->scanner, &first, name))
    {
      const RectifyField *field = NULL;

      if (length > 0)
        g_string_append_c (self->path, '.');
      g_string_append_len (self->path, name->str, (gssize) name->len);

      if (is_head (record, element, name->str))
        {
          if (!read_head (self, record, name->str, &seen_head))
            return FALSE;
          g_string_truncate (self->path, length);
          after = 0; /* what follows stays behind it, wherever it stood */
          continue;
        }
      if ((field = find_field (kind, name->str, after)))
        {
          after = RECTIFY_FIELD_INDEX (field->id) + 1;
          if (seen & (G_GUINT64_CONSTANT (1) << after))
            return rectify_scanner_fail (&self->scanner, self->scanner.at,
                                         _ ("the member “%s” stands twice"), name->str);
          seen |= G_GUINT64_CONSTANT (1) << after;
        }
      if (!read_member (self, record, field, name->str, after))
        return FALSE;
      g_string_truncate (self->path, length);
    }
  return !self->scanner.mistake_at;
}

/* The file */

#define HEAD_LENGTH 80
#define TAIL_LENGTH 120

/* What the file says may be long, or break the line: messages are one short line. */
static char *
one_line (const char *text)
{
  glong length = g_utf8_strlen (text, -1);
  GString *line = g_string_new (NULL);

  for (glong i = 0; i < length; i++, text = g_utf8_next_char (text))
    {
      if (i == HEAD_LENGTH && length > HEAD_LENGTH + TAIL_LENGTH)
        {
          g_string_append (line, "…");
          text = g_utf8_offset_to_pointer (text, length - TAIL_LENGTH - i);
          i = length - TAIL_LENGTH;
        }
      g_string_append_unichar (line, g_unichar_isprint (g_utf8_get_char (text))
                                         ? g_utf8_get_char (text)
                                         : ' ');
    }
  return g_string_free (line, FALSE);
}

static void
set_mistake (Reader  *self,
             GError **error)
{
  RectifyScanner *scanner = &self->scanner;
  guint line = rectify_scanner_get_line (scanner, scanner->mistake_at);
  g_autofree char *path = one_line (self->path->str);
  g_autofree char *mistake = one_line (scanner->mistake);

  if (*path != '\0')
    g_set_error (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_DAMAGED,
                 /* Translators: line number, path of the member, what is wrong */
                 _ ("line %u, %s: %s"), line, path, mistake);
  else
    g_set_error (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_DAMAGED,
                 /* Translators: line number, what is wrong */
                 _ ("line %u: %s"), line, mistake);
}

static gboolean
read_root (Reader        *self,
           RectifyRecord *root)
{
  if (rectify_scanner_peek (&self->scanner) != RECTIFY_JSON_OBJECT)
    return rectify_scanner_fail (&self->scanner, self->scanner.at, _ ("a value is expected here"));
  return read_record (self, root) && rectify_scanner_at_end (&self->scanner);
}

/**
 * rectify_reader_read:
 * @text: (array length=length): the bytes of a file
 * @length: how many
 * @newer: (out) (optional): whether a newer version wrote it; then what this
 *   version does not understand is unset and the meeting must not be saved
 * @error: RECTIFY_STORE_ERROR_DAMAGED with line and member path, or _FOREIGN
 *
 * Runs in any thread.
 *
 * Returns: (transfer full) (nullable): the meeting
 */
RectifyMeeting *
rectify_reader_read (const char  *text,
                     gsize        length,
                     gboolean    *newer,
                     GError     **error)
{
  g_autoptr (RectifyMeeting) meeting = rectify_meeting_new ();
  Reader self = { 0 };
  gint64 version = RECTIFY_FORMAT_VERSION;
  gboolean well;

  if (length == 0)
    {
      g_set_error_literal (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_FOREIGN,
                           _ ("the file is empty; open an earlier copy of it"));
      return NULL;
    }

  self.path = g_string_new (NULL);
  well = rectify_scanner_init (&self.scanner, text, length);
  if (well && !rectify_file_header_read (text, length, &version, error))
    {
      g_string_free (self.path, TRUE);
      return NULL;
    }
  self.text = g_string_sized_new (256);
  self.ids = g_hash_table_new (g_str_hash, g_str_equal);
  self.shared = g_hash_table_new_full (g_str_hash, g_str_equal,
                                       (GDestroyNotify) g_ref_string_release, NULL);
  self.newer = version > RECTIFY_FORMAT_VERSION;
  if (newer)
    *newer = self.newer;

  well = well && read_root (&self, rectify_meeting_get_root (meeting));
  if (!well)
    set_mistake (&self, error);

  rectify_scanner_clear (&self.scanner);
  g_string_free (self.path, TRUE);
  g_string_free (self.text, TRUE);
  g_hash_table_unref (self.ids);
  g_hash_table_unref (self.shared);
  return well ? g_steal_pointer (&meeting) : NULL;
}
