/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Selected rows as text and as HTML, both of which spreadsheets take. A cell
 * that a spreadsheet would compute gets an apostrophe in front, as people type
 * one to have a text.
 */
#include "config.h"

#include "rectify-table-private.h"

/* The columns of figures cannot hold formulas. */
static char *
guarded_text (RectifyTable        *self,
              const RectifyColumn *column,
              RectifyRecord       *record)
{
  g_autofree char *text = rectify_table_cell_text (self, column, record);

  if (column->type == RECTIFY_COLUMN_TEXT && *text != '\0' && strchr ("=+-@\t\r", *text))
    return g_strconcat ("'", text, NULL);
  return g_steal_pointer (&text);
}

/**
 * rectify_table_copy_text:
 * @self: a table
 *
 * Returns: (transfer full): the selected rows, cells parted by tabs
 */
char *
rectify_table_copy_text (RectifyTable *self)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  GString *text;

  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);

  records = rectify_rows_get_selected (self->rows);
  columns = rectify_table_shown_columns (self);
  text = g_string_new (NULL);
  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < columns->len; j++)
      {
        /* One line without tabs: rectify_table_cell_text() sees to that. */
        g_autofree char *cell = guarded_text (self, columns->pdata[j], records->pdata[i]);

        g_string_append (text, cell);
        g_string_append_c (text, j + 1 < columns->len ? '\t' : '\n');
      }
  return g_string_free (text, FALSE);
}

/**
 * rectify_table_copy_html:
 * @self: a table
 *
 * Returns: (transfer full): the selected rows as an HTML table
 */
char *
rectify_table_copy_html (RectifyTable *self)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  GString *html;

  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);

  records = rectify_rows_get_selected (self->rows);
  columns = rectify_table_shown_columns (self);
  html = g_string_new ("<meta charset=\"utf-8\"><table>");
  for (guint i = 0; i < records->len; i++)
    {
      g_string_append (html, "<tr>");
      for (guint j = 0; j < columns->len; j++)
        {
          g_autofree char *cell = guarded_text (self, columns->pdata[j], records->pdata[i]);
          g_autofree char *escaped = g_markup_escape_text (cell, -1);

          g_string_append_printf (html, "<td>%s</td>", escaped);
        }
      g_string_append (html, "</tr>");
    }
  g_string_append (html, "</table>");
  return g_string_free (html, FALSE);
}

/**
 * rectify_table_copy:
 * @self: a table
 *
 * Puts the selected rows on the clipboard.
 */
void
rectify_table_copy (RectifyTable *self)
{
  g_autofree char *text = NULL;
  char *html;
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (RECTIFY_IS_TABLE (self));

  if (rectify_rows_get_n_selected (self->rows) == 0)
    return;
  text = rectify_table_copy_text (self);
  html = rectify_table_copy_html (self);
  bytes = g_bytes_new_take (html, strlen (html));
  providers[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
}
