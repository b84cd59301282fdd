/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The columns of every kind: its fields, then what is derived. A column that
 * shows no field as it is stored has functions; the others are read generically.
 */
#include "config.h"

#include "rectify-column.h"

#include <glib/gi18n-lib.h>

#include "rectify-column-private.h"
#include "rectify-field-text.h"

/* Helpers of the derived columns */

void
rectify_names_init (RectifyNames *self)
{
  self->text = g_string_new (NULL);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
rectify_names_add (RectifyNames *self,
                   const char   *name)
{
  if (!name || *name == '\0' || !g_hash_table_add (self->seen, g_strdup (name)))
    return;
  if (self->text->len > 0)
    g_string_append (self->text, RECTIFY_ENUMERATION_COMMA);
  g_string_append (self->text, name);
}

char *
rectify_names_finish (RectifyNames *self)
{
  g_clear_pointer (&self->seen, g_hash_table_unref);
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

gint64
rectify_date_to_number (guint32 date)
{
  return date == 0 ? RECTIFY_UNSET : (gint64) date;
}

/* The tables */

static gboolean
field_is_column (const RectifyField *field)
{
  switch (field->type)
    {
    case RECTIFY_FIELD_LIST:
    case RECTIFY_FIELD_RECORD:
    case RECTIFY_FIELD_STRINGS:
    case RECTIFY_FIELD_MAP:
      return FALSE;
    default:
      return TRUE;
    }
}

static RectifyColumn
field_column (const RectifyField *field)
{
  return (RectifyColumn) {
    .token = field->member,
    .title = field->title,
    .label = field->label,
    .kind = RECTIFY_FIELD_KIND (field->id),
    .field = field->id,
    .type = field->type == RECTIFY_FIELD_NUMBER ? RECTIFY_COLUMN_NUMBER
            : field->type == RECTIFY_FIELD_DATE ? RECTIFY_COLUMN_DATE
                                                : RECTIFY_COLUMN_TEXT,
  };
}

static RectifyColumn *
find_in (GArray     *columns,
         const char *token)
{
  for (guint i = 0; i < columns->len; i++)
    if (strcmp (g_array_index (columns, RectifyColumn, i).token, token) == 0)
      return &g_array_index (columns, RectifyColumn, i);
  return NULL;
}

static void
add_derived (GArray              *kinds[],
             const RectifyColumn *columns,
             guint                n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      RectifyColumn *replaced = find_in (kinds[columns[i].kind], columns[i].token);

      if (replaced)
        *replaced = columns[i];
      else
        g_array_append_val (kinds[columns[i].kind], columns[i]);
    }
}

static GArray **
build_columns (void)
{
  GArray **kinds = g_new0 (GArray *, RECTIFY_N_KINDS);

  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    {
      const RectifyKind *kind = rectify_kind (k);

      kinds[k] = g_array_new (FALSE, FALSE, sizeof (RectifyColumn));
      for (guint i = 0; i < kind->n_fields; i++)
        if (field_is_column (&kind->fields[i]))
          {
            RectifyColumn column = field_column (&kind->fields[i]);

            g_array_append_val (kinds[k], column);
          }
    }
  add_derived (kinds, rectify_item_columns, rectify_n_item_columns);
  add_derived (kinds, rectify_other_columns, rectify_n_other_columns);
  return kinds;
}

static GArray *
kind_columns (RectifyKindId kind)
{
  static GArray **kinds;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      kinds = build_columns ();
      g_once_init_leave (&once, 1);
    }
  return kinds[kind];
}

/**
 * rectify_columns:
 * @kind: a kind of record
 * @n_columns: (out): how many
 *
 * Returns: (array length=n_columns) (transfer none): its columns: the fields
 *   that hold one value, in the file's order, then the derived ones
 */
const RectifyColumn *
rectify_columns (RectifyKindId  kind,
                 guint         *n_columns)
{
  GArray *columns;

  g_return_val_if_fail (kind < RECTIFY_N_KINDS, NULL);

  columns = kind_columns (kind);
  *n_columns = columns->len;
  return (const RectifyColumn *) (const void *) columns->data;
}

/**
 * rectify_column_find:
 * @kind: a kind of record
 * @token: a column's token
 *
 * Returns: (transfer none) (nullable): that column
 */
const RectifyColumn *
rectify_column_find (RectifyKindId  kind,
                     const char    *token)
{
  g_return_val_if_fail (kind < RECTIFY_N_KINDS, NULL);
  return find_in (kind_columns (kind), token);
}

/**
 * rectify_column_get_label:
 * @column: a column
 *
 * Returns: its name in the language of the interface
 */
const char *
rectify_column_get_label (const RectifyColumn *column)
{
  return column->field != RECTIFY_NO_FIELD
             ? rectify_field_get_label (rectify_field (column->field))
             : g_dpgettext2 (GETTEXT_PACKAGE, "column", column->label);
}

/**
 * rectify_column_get_text:
 * @column: a column
 * @meeting: the meeting
 * @record: a record of the column's kind
 * @as_of: the date of the view, 0 for no rollback
 *
 * Returns: (transfer full): what the column shows, as official papers write it;
 *   empty if there is nothing
 */
char *
rectify_column_get_text (const RectifyColumn *column,
                         RectifyMeeting      *meeting,
                         RectifyRecord       *record,
                         guint32              as_of)
{
  g_return_val_if_fail (rectify_record_get_kind_id (record) == column->kind, NULL);

  return column->get_text ? column->get_text (meeting, record, as_of)
                          : rectify_field_format (meeting, record, column->field);
}

/**
 * rectify_column_get_number:
 * @column: a column
 * @meeting: the meeting
 * @record: a record of the column's kind
 * @as_of: the date of the view, 0 for no rollback
 *
 * The figure to sort and compute by: a number, a date's Julian day. A text
 * column may have one too, for sorting only: a choice gives its place in the
 * declared order, a time its minutes, a flag 0 or 1, a light its rank, a rate
 * its hundredths of a percent.
 *
 * Returns: the figure, RECTIFY_UNSET if there is none: then sort by the text
 */
gint64
rectify_column_get_number (const RectifyColumn *column,
                           RectifyMeeting      *meeting,
                           RectifyRecord       *record,
                           guint32              as_of)
{
  g_return_val_if_fail (rectify_record_get_kind_id (record) == column->kind, RECTIFY_UNSET);

  if (column->get_number)
    return column->get_number (meeting, record, as_of);
  if (column->get_text)
    return RECTIFY_UNSET;

  switch (rectify_field (column->field)->type)
    {
    case RECTIFY_FIELD_NUMBER:
    case RECTIFY_FIELD_DATE:
    case RECTIFY_FIELD_TIME:
    case RECTIFY_FIELD_FLAG:
    case RECTIFY_FIELD_CHOICE:
      return rectify_record_get_number (record, column->field);
    default:
      return RECTIFY_UNSET;
    }
}
