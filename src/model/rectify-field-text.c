/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-field-text.h"

#include <glib/gi18n-lib.h>

#include "rectify-date.h"

G_DEFINE_QUARK (rectify-field-error-quark, rectify_field_error)

static void
append_item (GString    *text,
             const char *item)
{
  if (text->len > 0)
    g_string_append (text, RECTIFY_ENUMERATION_COMMA);
  g_string_append (text, item);
}

static char *
format_choices (const RectifyField *field,
                gint64              mask)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    if (mask & (G_GINT64_CONSTANT (1) << i))
      append_item (text, field->choices[i].word);
  return g_string_free (text, FALSE);
}

static char *
format_strings (RectifyMeeting     *meeting,
                const RectifyField *field,
                RectifyStrings     *strings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; strings && i < strings->n; i++)
    {
      g_autofree char *item = rectify_field_is_link (field)
                                  ? rectify_meeting_describe_id (meeting, field, strings->items[i])
                                  : g_strdup (strings->items[i]);
      append_item (text, item);
    }
  return g_string_free (text, FALSE);
}

/**
 * rectify_field_format_value:
 * @meeting: the meeting, for the names behind ids
 * @field: a field, not a list or record
 * @value: a value of it
 *
 * Returns: (transfer full): the value as official papers write it, empty if unset
 */
char *
rectify_field_format_value (RectifyMeeting     *meeting,
                            const RectifyField *field,
                            RectifyValue        value)
{
  if (rectify_value_is_unset (field, value))
    return g_strdup ("");

  switch (field->type)
    {
    case RECTIFY_FIELD_DATE:
      return rectify_date_to_chinese ((guint32) value.number);
    case RECTIFY_FIELD_TIME:
      return rectify_time_to_string (value.number);
    case RECTIFY_FIELD_NUMBER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value.number);
    case RECTIFY_FIELD_FLAG:
      return g_strdup ("是");
    case RECTIFY_FIELD_CHOICE:
      return g_strdup (field->choices[value.number].word);
    case RECTIFY_FIELD_CHOICES:
      return format_choices (field, value.number);
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      return format_strings (meeting, field, value.strings);
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_SUBJECT:
    case RECTIFY_FIELD_LINK:
      return rectify_meeting_describe_id (meeting, field, value.text);
    case RECTIFY_FIELD_TEXT:
    case RECTIFY_FIELD_PARAGRAPH:
    case RECTIFY_FIELD_FILE:
    case RECTIFY_FIELD_MAP:
      return g_strdup (value.text);
    case RECTIFY_FIELD_LIST:
    case RECTIFY_FIELD_RECORD:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * rectify_field_format:
 * @meeting: the meeting
 * @record: a record of it
 * @field: a field of the record
 *
 * Returns: (transfer full): the field as official papers write it, empty if
 *   unset; for a list, how many records it has
 */
char *
rectify_field_format (RectifyMeeting *meeting,
                      RectifyRecord  *record,
                      RectifyFieldId  field)
{
  const RectifyField *description = rectify_field (field);

  if (description->type == RECTIFY_FIELD_LIST)
    return g_strdup_printf ("%u",
                            rectify_list_get_length (rectify_record_get_list (record, field)));
  return rectify_field_format_value (meeting, description,
                                     *rectify_record_get_value (record, field));
}

static gboolean
refuse (GError     **error,
        const char  *format,
        const char  *text)
{
  g_set_error (error, RECTIFY_FIELD_ERROR, RECTIFY_FIELD_ERROR_INVALID, format, text);
  return FALSE;
}

static gboolean
refuse_range (const RectifyField  *field,
              const char          *text,
              GError             **error)
{
  g_set_error (error, RECTIFY_FIELD_ERROR, RECTIFY_FIELD_ERROR_INVALID,
               /* Translators: the text, the least and the most number allowed */
               _ ("“%s” is not a whole number from %d to %d"), text, (int) field->least,
               (int) field->most);
  return FALSE;
}

static gboolean
parse_number (const RectifyField *field,
              const char         *text,
              gint64             *number,
              GError            **error)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  if (!folded
      || !g_ascii_string_to_signed (g_strstrip (folded), 10, field->least, field->most, number,
                                    NULL))
    return refuse_range (field, text, error);
  return TRUE;
}

static gboolean
parse_choices (const RectifyField *field,
               const char         *text,
               gint64             *mask,
               GError            **error)
{
  g_auto (GStrv) words = rectify_split_names (text);
  gint64 parsed = 0;

  for (guint i = 0; words[i]; i++)
    {
      int choice = rectify_field_find_choice (field, words[i]);

      if (choice < 0)
        return refuse (error, _ ("“%s” is not one of the choices"), words[i]);
      parsed |= G_GINT64_CONSTANT (1) << choice;
    }
  *mask = parsed;
  return TRUE;
}

/**
 * rectify_field_parse:
 * @field: a field that a person can type: not a list, record or map
 * @text: what was typed; blank text is unset, but texts are taken as typed
 * @value: (out): the value; free with rectify_value_clear()
 * @error: RECTIFY_FIELD_ERROR_INVALID with a sentence that says what is wrong
 *
 * Ids of people and links are taken as they are: pickers give them.
 *
 * Returns: whether @text is a value of the field
 */
gboolean
rectify_field_parse (const RectifyField *field,
                     const char         *text,
                     RectifyValue       *value,
                     GError            **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  *value = rectify_value_unset (field);
  if (*stripped == '\0' && !rectify_field_is_text (field))
    return TRUE;

  switch (field->type)
    {
    case RECTIFY_FIELD_DATE:
      value->number = rectify_date_parse (stripped, 0);
      if (value->number != 0)
        return TRUE;
      *value = rectify_value_unset (field);
      return refuse (error, _ ("“%s” is not a date; write it as 2024-01-05"), text);
    case RECTIFY_FIELD_TIME:
      value->number = rectify_time_parse (stripped);
      return value->number != RECTIFY_UNSET
             || refuse (error, _ ("“%s” is not a time; write it as 09:30"), text);
    case RECTIFY_FIELD_NUMBER:
      return parse_number (field, stripped, &value->number, error);
    case RECTIFY_FIELD_FLAG:
      value->number = strcmp (stripped, "是") == 0 || strcmp (stripped, "true") == 0;
      return TRUE;
    case RECTIFY_FIELD_CHOICE:
      value->number = rectify_field_find_choice (field, stripped);
      if (value->number >= 0)
        return TRUE;
      *value = rectify_value_unset (field);
      return refuse (error, _ ("“%s” is not one of the choices"), text);
    case RECTIFY_FIELD_CHOICES:
      return parse_choices (field, stripped, &value->number, error);
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      {
        g_auto (GStrv) items = rectify_split_names (stripped);

        value->strings = rectify_strings_new ((const char *const *) items, -1);
        return TRUE;
      }
    case RECTIFY_FIELD_FILE:
      if (!rectify_file_name_is_safe (stripped))
        return refuse (error, _ ("“%s” is not a file below the document’s folder"), text);
      *value = rectify_value_new_text (stripped);
      return TRUE;
    case RECTIFY_FIELD_TEXT:
    case RECTIFY_FIELD_PARAGRAPH:
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_SUBJECT:
    case RECTIFY_FIELD_LINK:
      *value = rectify_value_new_text (text);
      return TRUE;
    case RECTIFY_FIELD_LIST:
    case RECTIFY_FIELD_RECORD:
    case RECTIFY_FIELD_MAP:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * rectify_field_check:
 * @field: a field of text, number or strings storage
 * @value: a value of it
 * @error: RECTIFY_FIELD_ERROR_INVALID with a sentence that says what is wrong
 *
 * Returns: whether the value may be written into a record
 */
gboolean
rectify_field_check (const RectifyField *field,
                     RectifyValue        value,
                     GError            **error)
{
  char number[32] = "";

  if (rectify_value_is_unset (field, value))
    return TRUE;
  if (rectify_field_get_storage (field) == RECTIFY_STORAGE_NUMBER)
    g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT, value.number);

  switch (field->type)
    {
    case RECTIFY_FIELD_NUMBER:
      return (value.number >= field->least && value.number <= field->most)
             || refuse_range (field, number, error);
    case RECTIFY_FIELD_DATE:
      return (value.number > 0 && value.number <= rectify_date_new (9999, 12, 31))
             || refuse (error, _ ("“%s” is not a date; write it as 2024-01-05"), number);
    case RECTIFY_FIELD_TIME:
      return (value.number >= 0 && value.number < 24 * 60)
             || refuse (error, _ ("“%s” is not a time; write it as 09:30"), number);
    case RECTIFY_FIELD_CHOICE:
      return (value.number >= 0 && value.number < field->n_choices)
             || refuse (error, _ ("“%s” is not one of the choices"), number);
    case RECTIFY_FIELD_CHOICES:
      return (value.number >> field->n_choices) == 0
             || refuse (error, _ ("“%s” is not one of the choices"), number);
    case RECTIFY_FIELD_FILE:
      return rectify_file_name_is_safe (value.text)
             || refuse (error, _ ("“%s” is not a file below the document’s folder"), value.text);
    default:
      return TRUE;
    }
}

/**
 * rectify_file_name_is_safe:
 * @path: a path as the file format has it, with slashes
 *
 * Returns: whether it is a relative path that stays below the document's folder
 */
gboolean
rectify_file_name_is_safe (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  if (*path == '\0' || strchr (path, '\\'))
    return FALSE;
  for (guint i = 0; parts[i]; i++)
    if (*parts[i] == '\0' || strcmp (parts[i], "..") == 0 || strcmp (parts[i], ".") == 0)
      return FALSE;
  return TRUE;
}

/* Compiled once: tables split the departments of every row. */
static GRegex *
name_separators (void)
{
  static GRegex *regex;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      regex = g_regex_new ("[、，,;；\\n\\t]+", G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  return regex;
}

/**
 * rectify_split_names:
 * @text: (nullable): names, departments or words, separated by the enumeration
 *   comma or by what clerks type in its place
 *
 * Returns: (transfer full) (array zero-terminated=1): the names, none empty
 */
char **
rectify_split_names (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_regex_split (name_separators (), text ? text : "", 0);

  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);
  return g_strv_builder_end (builder);
}
