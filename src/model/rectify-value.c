/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-value.h"

/**
 * rectify_field_get_storage:
 * @field: a field
 *
 * Returns: which member of #RectifyValue holds the field's value
 */
RectifyStorage
rectify_field_get_storage (const RectifyField *field)
{
  switch (field->type)
    {
    case RECTIFY_FIELD_DATE:
    case RECTIFY_FIELD_TIME:
    case RECTIFY_FIELD_NUMBER:
    case RECTIFY_FIELD_FLAG:
    case RECTIFY_FIELD_CHOICE:
    case RECTIFY_FIELD_CHOICES:
      return RECTIFY_STORAGE_NUMBER;
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      return RECTIFY_STORAGE_STRINGS;
    case RECTIFY_FIELD_LIST:
      return RECTIFY_STORAGE_LIST;
    case RECTIFY_FIELD_RECORD:
      return RECTIFY_STORAGE_RECORD;
    case RECTIFY_FIELD_TEXT:
    case RECTIFY_FIELD_PARAGRAPH:
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_SUBJECT:
    case RECTIFY_FIELD_LINK:
    case RECTIFY_FIELD_FILE:
    case RECTIFY_FIELD_MAP:
    default:
      return RECTIFY_STORAGE_TEXT;
    }
}

/**
 * rectify_value_unset:
 * @field: a field of text, number or strings storage
 *
 * Returns: the value that means "not filled in"
 */
RectifyValue
rectify_value_unset (const RectifyField *field)
{
  if (rectify_field_get_storage (field) != RECTIFY_STORAGE_NUMBER)
    return (RectifyValue) { .text = NULL };
  if (field->type == RECTIFY_FIELD_FLAG || field->type == RECTIFY_FIELD_CHOICES)
    return (RectifyValue) { .number = 0 };
  return (RectifyValue) { .number = RECTIFY_UNSET };
}

/**
 * rectify_value_is_unset:
 * @field: a field of text, number or strings storage
 * @value: a value of it
 *
 * Returns: whether nothing is filled in
 */
gboolean
rectify_value_is_unset (const RectifyField *field,
                        RectifyValue        value)
{
  return rectify_value_equal (field, value, rectify_value_unset (field));
}

/**
 * rectify_value_copy:
 * @field: a field of text, number or strings storage
 * @value: a value of it
 *
 * Returns: (transfer full): another reference to the same value; free with
 *   rectify_value_clear()
 */
RectifyValue
rectify_value_copy (const RectifyField *field,
                    RectifyValue        value)
{
  switch (rectify_field_get_storage (field))
    {
    case RECTIFY_STORAGE_TEXT:
      if (value.text)
        g_ref_string_acquire (value.text);
      break;
    case RECTIFY_STORAGE_STRINGS:
      if (value.strings)
        rectify_strings_ref (value.strings);
      break;
    case RECTIFY_STORAGE_NUMBER:
      break;
    case RECTIFY_STORAGE_LIST:
    case RECTIFY_STORAGE_RECORD:
    default:
      g_assert_not_reached ();
    }
  return value;
}

/**
 * rectify_value_clear:
 * @field: a field of text, number or strings storage
 * @value: (inout): a value of it, left unset
 */
void
rectify_value_clear (const RectifyField *field,
                     RectifyValue       *value)
{
  switch (rectify_field_get_storage (field))
    {
    case RECTIFY_STORAGE_TEXT:
      g_clear_pointer (&value->text, g_ref_string_release);
      break;
    case RECTIFY_STORAGE_STRINGS:
      g_clear_pointer (&value->strings, rectify_strings_unref);
      break;
    case RECTIFY_STORAGE_NUMBER:
      *value = rectify_value_unset (field);
      break;
    case RECTIFY_STORAGE_LIST:
    case RECTIFY_STORAGE_RECORD:
    default:
      g_assert_not_reached ();
    }
}

/**
 * rectify_value_equal:
 * @field: a field of text, number or strings storage
 * @a: a value of it
 * @b: a value of it
 *
 * Returns: whether both say the same
 */
gboolean
rectify_value_equal (const RectifyField *field,
                     RectifyValue        a,
                     RectifyValue        b)
{
  switch (rectify_field_get_storage (field))
    {
    case RECTIFY_STORAGE_TEXT:
      return a.text == b.text || g_strcmp0 (a.text, b.text) == 0;
    case RECTIFY_STORAGE_STRINGS:
      return rectify_strings_equal (a.strings, b.strings);
    case RECTIFY_STORAGE_NUMBER:
      return a.number == b.number;
    case RECTIFY_STORAGE_LIST:
    case RECTIFY_STORAGE_RECORD:
    default:
      g_assert_not_reached ();
    }
}

/**
 * rectify_value_new_text:
 * @text: (nullable): UTF-8; an empty text is unset
 *
 * Returns: (transfer full): a value of text storage
 */
RectifyValue
rectify_value_new_text (const char *text)
{
  return (RectifyValue) { .text = text && *text ? g_ref_string_new (text) : NULL };
}

/**
 * rectify_value_new_number:
 * @number: a number, or RECTIFY_UNSET
 *
 * Returns: a value of number storage
 */
RectifyValue
rectify_value_new_number (gint64 number)
{
  return (RectifyValue) { .number = number };
}
