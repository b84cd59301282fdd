/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The columns of a table: which show, and which one it is sorted by. All columns
 * that the kind has are made, those that do not show are invisible.
 */
#include "config.h"

#include "rectify-table-private.h"

#include <glib/gi18n.h>

/*
 * Sorts nothing: it makes a title clickable, and tells through compare() that
 * its column is the one sorted by, which GTK says only from 4.10 on
 * (gtk_column_view_sorter_get_primary_sort_column).
 */
#define RECTIFY_TYPE_TITLE_SORTER (rectify_title_sorter_get_type ())
G_DECLARE_FINAL_TYPE (RectifyTitleSorter, rectify_title_sorter, RECTIFY, TITLE_SORTER, GtkSorter)

struct _RectifyTitleSorter
{
  GtkSorter parent_instance;
  gboolean asked;
};

G_DEFINE_FINAL_TYPE (RectifyTitleSorter, rectify_title_sorter, GTK_TYPE_SORTER)

static GtkOrdering
rectify_title_sorter_compare (GtkSorter *sorter,
                              gpointer   a,
                              gpointer   b)
{
  RECTIFY_TITLE_SORTER (sorter)->asked = TRUE;
  return GTK_ORDERING_SMALLER;
}

static void
rectify_title_sorter_class_init (RectifyTitleSorterClass *klass)
{
  GTK_SORTER_CLASS (klass)->compare = rectify_title_sorter_compare;
}

static void
rectify_title_sorter_init (RectifyTitleSorter *self)
{
}

/* Columns */

static void
column_free (RectifyTableColumn *column)
{
  g_object_unref (column->view_column);
  g_free (column);
}

static void
add_column (RectifyTable        *self,
            const RectifyColumn *description,
            gboolean             by_default)
{
  RectifyTableColumn *column = g_new0 (RectifyTableColumn, 1);

  column->table = self;
  column->column = description;
  column->by_default = by_default;
  column->is_light = strcmp (description->token, "light") == 0
                     && (description->kind == RECTIFY_KIND_ITEMS
                         || description->kind == RECTIFY_KIND_MEASURES);
  column->view_column = gtk_column_view_column_new (rectify_column_get_label (description),
                                                    rectify_table_cell_factory (column));
  column->sorter = g_object_new (RECTIFY_TYPE_TITLE_SORTER, NULL);
  gtk_column_view_column_set_sorter (column->view_column, column->sorter);
  g_object_unref (column->sorter);
  gtk_column_view_column_set_resizable (column->view_column, TRUE);
  gtk_column_view_column_set_visible (column->view_column, by_default);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column->view_column);
  g_ptr_array_add (self->columns, column);
}

/* Those named come first and show, the kind's others follow. */
void
rectify_table_add_columns (RectifyTable *self,
                           const char   *shown)
{
  RectifyKindId kind = rectify_list_get_kind_id (rectify_rows_get_list (self->rows));
  g_auto (GStrv) tokens = g_strsplit (shown, " ", -1);
  g_autoptr (GPtrArray) columns = NULL;
  const RectifyColumn *all;
  guint n_all;

  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  for (guint i = 0; tokens[i]; i++)
    {
      const RectifyColumn *column
          = *tokens[i] != '\0' ? rectify_column_find (kind, tokens[i]) : NULL;

      if (column && self->columns->len < RECTIFY_TABLE_MAX_COLUMNS)
        add_column (self, column, TRUE);
      else if (*tokens[i] != '\0')
        g_warning ("%s: there is no column %s", rectify_kind (kind)->token, tokens[i]);
    }
  all = rectify_columns (kind, &n_all);
  for (guint i = 0; i < n_all; i++)
    if (!rectify_table_find_column (self, all[i].token))
      add_column (self, &all[i], FALSE);
  columns = rectify_table_shown_columns (self);
  rectify_rows_set_columns (self->rows, columns);
}

RectifyTableColumn *
rectify_table_find_column (RectifyTable *self,
                           const char   *token)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];

      if (strcmp (column->column->token, token) == 0)
        return column;
    }
  return NULL;
}

/* Returns: (element-type RectifyColumn): the columns on show, from left to right */
GPtrArray *
rectify_table_shown_columns (RectifyTable *self)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];

      if (gtk_column_view_column_get_visible (column->view_column))
        g_ptr_array_add (columns, (gpointer) column->column);
    }
  return columns;
}

/* FALSE when that would leave no column, or too many. */
gboolean
rectify_table_show_column (RectifyTable       *self,
                           RectifyTableColumn *column,
                           gboolean            show)
{
  g_autoptr (GPtrArray) before = rectify_table_shown_columns (self);
  g_autoptr (GPtrArray) after = NULL;

  if (gtk_column_view_column_get_visible (column->view_column) == show)
    return TRUE;
  if (show ? before->len >= RECTIFY_TABLE_MAX_COLUMNS : before->len <= 1)
    return FALSE;
  if (!show && rectify_rows_get_sort (self->rows, NULL) == column->column)
    rectify_table_set_sort (self, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_column_set_visible (column->view_column, show);
  rectify_table_fit_columns (self);
  after = rectify_table_shown_columns (self);
  rectify_rows_set_columns (self->rows, after);
  return TRUE;
}

/* Which column the titles say, and in what direction. */
static RectifyTableColumn *
ask_view (RectifyTable *self,
          GtkSortType  *order)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));
  GtkOrdering answer;

  for (guint i = 0; i < self->columns->len; i++)
    RECTIFY_TITLE_SORTER (((RectifyTableColumn *) self->columns->pdata[i])->sorter)->asked
        = FALSE;
  answer = gtk_sorter_compare (sorter, self, self->rows);
  *order = answer == GTK_ORDERING_LARGER ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;
  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];

      if (RECTIFY_TITLE_SORTER (column->sorter)->asked)
        return column;
    }
  return NULL;
}

/* A title was clicked: up, down, and with the third click the file's order again. */
void
rectify_table_view_sorted_cb (GtkSorter       *sorter,
                              GtkSorterChange  change,
                              RectifyTable    *self)
{
  GtkSortType order, old_order;
  RectifyTableColumn *column;
  const RectifyColumn *old;

  if (self->sorting)
    return;
  old = rectify_rows_get_sort (self->rows, &old_order);
  column = ask_view (self, &order);
  if (column && column->column == old && old_order == GTK_SORT_DESCENDING
      && order == GTK_SORT_ASCENDING)
    column = NULL;
  rectify_table_set_sort (self, column ? column->column->token : NULL, order);
}

/* Public */

static char **
list_tokens (RectifyTable *self,
             gboolean      shown)
{
  g_autoptr (GStrvBuilder) tokens = g_strv_builder_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];

      if (gtk_column_view_column_get_visible (column->view_column) == shown)
        g_strv_builder_add (tokens, column->column->token);
    }
  return g_strv_builder_end (tokens);
}

/* What goes makes room for what comes; the last one goes when others have come. */
static void
show_only (RectifyTable      *self,
           const char *const *tokens,
           gboolean           listed)
{
  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < self->columns->len; i++)
      {
        RectifyTableColumn *column = self->columns->pdata[i];
        gboolean show = g_strv_contains (tokens, column->column->token) == listed;

        if (show == (pass == 1))
          rectify_table_show_column (self, column, show);
      }
  rectify_table_update_actions (self);
}

/**
 * rectify_table_get_shown:
 * @self: a table
 *
 * Returns: (transfer full): tokens of the columns on show
 */
char **
rectify_table_get_shown (RectifyTable *self)
{
  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);
  return list_tokens (self, TRUE);
}

/**
 * rectify_table_get_hidden:
 * @self: a table
 *
 * Returns: (transfer full): tokens of the columns that do not show
 */
char **
rectify_table_get_hidden (RectifyTable *self)
{
  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);
  return list_tokens (self, FALSE);
}

/**
 * rectify_table_set_shown:
 * @self: a table
 * @tokens: the columns to show; unknown ones are ignored
 */
void
rectify_table_set_shown (RectifyTable      *self,
                         const char *const *tokens)
{
  g_return_if_fail (RECTIFY_IS_TABLE (self) && tokens != NULL);
  show_only (self, tokens, TRUE);
}

/**
 * rectify_table_set_hidden:
 * @self: a table
 * @tokens: the columns not to show
 */
void
rectify_table_set_hidden (RectifyTable      *self,
                          const char *const *tokens)
{
  g_return_if_fail (RECTIFY_IS_TABLE (self) && tokens != NULL);
  show_only (self, tokens, FALSE);
}

/**
 * rectify_table_get_columns_menu:
 * @self: a table
 *
 * Returns: (transfer full): a menu with a tick for each column
 */
GMenuModel *
rectify_table_get_columns_menu (RectifyTable *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];
      g_autofree char *action = g_strdup_printf ("table.show-%s", column->column->token);

      g_menu_append (column->by_default ? first : others,
                     rectify_column_get_label (column->column), action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  return G_MENU_MODEL (menu);
}

/**
 * rectify_table_get_sort_menu:
 * @self: a table
 *
 * Returns: (transfer full): a menu to sort by a column without the pointer
 */
GMenuModel *
rectify_table_get_sort_menu (RectifyTable *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GMenu) direction = g_menu_new ();

  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);

  g_menu_append (columns, _ ("As in the File"), "table.sort::");
  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];
      g_autofree char *action = g_strdup_printf ("table.sort::%s", column->column->token);

      if (column->by_default)
        g_menu_append (columns, rectify_column_get_label (column->column), action);
    }
  g_menu_append (direction, _ ("Descending"), "table.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (direction));
  return G_MENU_MODEL (menu);
}
