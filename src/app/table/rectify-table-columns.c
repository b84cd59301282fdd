/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The columns of a table and their cells. All columns that the kind has are
 * made, those that do not show are invisible. Widths are fixed, measured from the
 * first records, so that they do not change while scrolling.
 */
#include "config.h"

#include "rectify-table-private.h"

#include <glib/gi18n.h>

#include "rectify-date.h"
#include "rectify-light.h"

#define SAMPLE_ROWS 60
#define CELL_PADDING 17  /* of the style sheet, and the border */
#define PILL_PADDING 20
#define ARROW_WIDTH 18   /* of a sorted column's title */
#define LEAST_WIDTH 44
#define MOST_WIDTH 180
#define LEAST_TEXT_WIDTH 64
#define LEAST_EXPANDED_WIDTH 160
#define WIDE_COLUMN_WIDTH 250 /* that the others make room for */

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

/* Cells */

/* A plain date stands short and sortable; other texts of a date column as they are. */
static char *
short_date (RectifyTable        *self,
            const RectifyColumn *column,
            RectifyRecord       *record,
            const char          *text)
{
  RectifyMeeting *meeting = rectify_document_get_meeting (self->document);
  gint64 number = rectify_column_get_number (column, meeting, record,
                                             rectify_table_get_as_of (self));
  g_autofree char *chinese
      = number != RECTIFY_UNSET ? rectify_date_to_chinese ((guint32) number) : NULL;

  return g_strcmp0 (chinese, text) == 0 ? rectify_date_to_iso ((guint32) number) : NULL;
}

/* What a cell shows: one line. */
char *
rectify_table_cell_text (RectifyTable        *self,
                         const RectifyColumn *column,
                         RectifyRecord       *record)
{
  char *text = rectify_column_get_text (column, rectify_document_get_meeting (self->document),
                                        record, rectify_table_get_as_of (self));

  if (!text)
    return g_strdup ("");
  if (column->type == RECTIFY_COLUMN_DATE && *text != '\0')
    {
      char *date = short_date (self, column, record, text);

      if (date)
        {
          g_free (text);
          text = date;
        }
    }
  return g_strstrip (g_strdelimit (text, "\n\r\t", ' '));
}

static const char *
light_class (RectifyTable  *self,
             RectifyRecord *record)
{
  static const char *const classes[] = {
    [RECTIFY_COLOUR_GREY] = "light-grey",     [RECTIFY_COLOUR_BLUE] = "light-blue",
    [RECTIFY_COLOUR_GREEN] = "light-green",   [RECTIFY_COLOUR_YELLOW] = "light-yellow",
    [RECTIFY_COLOUR_RED] = "light-red",
  };
  RectifyMeeting *meeting = rectify_document_get_meeting (self->document);
  guint32 as_of = rectify_table_get_as_of (self);
  RectifyLight light = rectify_record_get_kind_id (record) == RECTIFY_KIND_ITEMS
                           ? rectify_item_get_light (meeting, record, as_of)
                           : rectify_measure_get_light (meeting, record, as_of);

  return classes[rectify_light_get_colour (light)];
}

static void
fill_cell (RectifyTableColumn *column,
           GtkListItem        *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  RectifyRecord *record = gtk_list_item_get_item (item);
  g_autofree char *text = rectify_table_cell_text (column->table, column->column, record);

  if (strcmp (text, gtk_label_get_text (GTK_LABEL (label))) != 0)
    gtk_label_set_text (GTK_LABEL (label), text);
  if (column->is_light)
    {
      const char *classes[] = { "light", light_class (column->table, record), NULL };

      gtk_widget_set_css_classes (label, *text != '\0' ? classes : &classes[2]);
    }
}

static gboolean
query_tooltip_cb (GtkWidget  *label,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));
  return TRUE;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          RectifyTableColumn *column)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_CELL,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "single-line-mode", TRUE,
                                   "xalign", 0.0f,
                                   "has-tooltip", TRUE,
                                   NULL);

  if (column->is_light)
    {
      gtk_widget_set_halign (label, GTK_ALIGN_START);
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
    }
  else if (column->column->type == RECTIFY_COLUMN_NUMBER)
    gtk_widget_add_css_class (label, "numeric");
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         RectifyTableColumn *column)
{
  g_hash_table_insert (column->table->bound, item, column);
  fill_cell (column, item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           RectifyTableColumn *column)
{
  if (column->table->bound)
    g_hash_table_remove (column->table->bound, item);
}

void
rectify_table_refresh_cells (RectifyTable *self)
{
  GHashTableIter iter;
  gpointer item, column;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, &column))
    if (gtk_list_item_get_item (item) && gtk_list_item_get_child (item))
      fill_cell (column, item);
}

/* Widths */

static int
text_width (PangoLayout *layout,
            const char  *text)
{
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
widest_text (RectifyTableColumn *column,
             PangoLayout        *layout)
{
  RectifyTable *self = column->table;
  guint n = MIN (rectify_rows_get_length (self->rows), SAMPLE_ROWS);
  int width = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = rectify_table_cell_text (self, column->column,
                                                       rectify_rows_get (self->rows, i));

      width = MAX (width, text_width (layout, text));
    }
  return width;
}

/* Figures and lights stand in full; dates in words and texts may be cut. */
static void
measure_column (RectifyTableColumn *column,
                PangoLayout        *layout)
{
  int title = text_width (layout, gtk_column_view_column_get_title (column->view_column));
  int date = text_width (layout, "2000-00-00");
  int width = widest_text (column, layout) + (column->is_light ? PILL_PADDING : 0);

  if (column->column->type == RECTIFY_COLUMN_DATE)
    width = MAX (width, date);
  column->natural = CLAMP (MAX (width, title + ARROW_WIDTH) + CELL_PADDING, LEAST_WIDTH,
                           MOST_WIDTH);
  if (column->column->type == RECTIFY_COLUMN_NUMBER || column->is_light)
    column->least = column->natural;
  else if (column->column->type == RECTIFY_COLUMN_DATE)
    column->least = MAX (date, title) + CELL_PADDING;
  else
    column->least = MAX (title + CELL_PADDING, LEAST_TEXT_WIDTH);
  column->least = MIN (column->least, column->natural);
}

static void
set_width (RectifyTableColumn *column,
           int                 width)
{
  if (column->width != 0
      && gtk_column_view_column_get_fixed_width (column->view_column) != column->width)
    return; /* dragged to what the person wants */
  column->width = width;
  gtk_column_view_column_set_fixed_width (column->view_column, width);
}

static gboolean
is_shown (RectifyTableColumn *column)
{
  return gtk_column_view_column_get_visible (column->view_column);
}

/* The column that takes what room is left: the one that stands for the record. */
static RectifyTableColumn *
find_wide_column (RectifyTable *self)
{
  RectifyTableColumn *found = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];
      RectifyFieldId field = column->column->field;

      if (!is_shown (column))
        continue;
      if (field != RECTIFY_NO_FIELD && rectify_field (field)->type == RECTIFY_FIELD_PARAGRAPH)
        return column;
      if (field == rectify_kind (column->column->kind)->headline
          || (!found && column->column->type == RECTIFY_COLUMN_TEXT))
        found = column;
    }
  return found;
}

/* How much too wide all columns are, and how much of it they can give. */
static int
measure_excess (RectifyTable       *self,
                RectifyTableColumn *wide,
                int                *slack)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->view, NULL);
  int total = WIDE_COLUMN_WIDTH;

  *slack = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];

      if (!is_shown (column) || column == wide)
        continue;
      /* Without records there is nothing to measure yet. */
      if (column->natural == 0 || !self->measured)
        measure_column (column, layout);
      total += column->natural;
      *slack += column->natural - column->least;
    }
  self->measured = rectify_rows_get_length (self->rows) > 0;
  return total - gtk_widget_get_width (gtk_widget_get_parent (self->view));
}

/* Shrinks columns where they would not fit, and gives one of them what is left. */
void
rectify_table_fit_columns (RectifyTable *self)
{
  RectifyTableColumn *wide = find_wide_column (self);
  int slack, excess;

  if (!gtk_widget_get_root (self->view)
      || gtk_widget_get_width (gtk_widget_get_parent (self->view)) == 0)
    return;
  excess = CLAMP (measure_excess (self, wide, &slack), 0, slack);
  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];
      int give = column->natural - column->least;

      if (!is_shown (column))
        continue;
      gtk_column_view_column_set_expand (column->view_column, column == wide);
      if (column == wide)
        set_width (column, LEAST_EXPANDED_WIDTH);
      else
        set_width (column, column->natural - (slack > 0 ? excess * give / slack : 0));
    }
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
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  column->table = self;
  column->column = description;
  column->by_default = by_default;
  column->is_light = strcmp (description->token, "light") == 0
                     && (description->kind == RECTIFY_KIND_ITEMS
                         || description->kind == RECTIFY_KIND_MEASURES);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), column);

  column->view_column = gtk_column_view_column_new (rectify_column_get_label (description),
                                                    factory);
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
