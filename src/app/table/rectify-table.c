/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 *   RectifyTable ── GtkScrolledWindow ── GtkColumnView ── RectifyRows
 *
 * The column view must be the direct child of the scrolled window, or it shows
 * no more than its first 205 rows. Nothing is typed in its cells. Keys are
 * shortcuts of this widget, not of the application, whose accelerators would
 * take Delete and Ctrl+C away from the entries of a form.
 */
#include "config.h"

#include "rectify-table-private.h"

#include <glib/gi18n.h>

enum
{
  SELECTED,
  ACTIVATED,
  ADDED,
  COLUMNS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RectifyTable, rectify_table, ADW_TYPE_BIN)

/* The selection */

static void
tell_now (RectifyTable *self)
{
  guint n = rectify_rows_get_n_selected (self->rows);
  RectifyRecord *record = rectify_table_get_selected (self);

  if (n == self->n_selected && record == self->selected)
    return;
  self->n_selected = n;
  g_set_object (&self->selected, record);
  rectify_table_update_actions (self);
  g_signal_emit (self, signals[SELECTED], 0, record);
}

static gboolean
tell_cb (gpointer user_data)
{
  RectifyTable *self = user_data;

  self->tell_id = 0;
  tell_now (self);
  return G_SOURCE_REMOVE;
}

/* Not while the document tells of a change: a form that lets go of a record may write to it. */
static void
tell_selection (RectifyTable *self)
{
  if (rectify_rows_is_following (self->rows))
    {
      if (self->tell_id == 0)
        self->tell_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
      return;
    }
  g_clear_handle_id (&self->tell_id, g_source_remove);
  tell_now (self);
}

static void
selection_changed_cb (RectifyRows  *rows,
                      guint         position,
                      guint         n_items,
                      RectifyTable *self)
{
  tell_selection (self);
}

/* Scrolling */

static GtkWidget *
inner_list (RectifyTable *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->view); child;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      return child;
  return NULL;
}

/* The row's widget is the one of its cells' ancestors that stands in the list. */
static void
focus_row (RectifyTable *self,
           GtkWidget    *list,
           guint         position)
{
  GtkWidget *row = rectify_table_find_cell (self, position);

  while (row && gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);
  if (row)
    gtk_widget_grab_focus (row);
}

/* GTK 4.12 has gtk_column_view_scroll_to(); before, only this action of the list within. */
static void
scroll_to (RectifyTable *self,
           guint         position)
{
  GtkWidget *list = inner_list (self);

  if (!list)
    return;
  rectify_table_hold_focus (self);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  if (self->keep_focus)
    focus_row (self, list, position);
}

static gboolean
scroll_cb (gpointer user_data)
{
  RectifyTable *self = user_data;
  guint position = self->scroll_to_top ? 0 : GTK_INVALID_LIST_POSITION;
  g_autoptr (GPtrArray) selected = rectify_rows_get_selected (self->rows);

  /* Before it has a size, the view would scroll to anywhere. */
  if (gtk_widget_get_height (self->view) == 0)
    return G_SOURCE_CONTINUE;
  self->scroll_id = 0;
  self->scroll_to_top = FALSE;
  if (selected->len > 0)
    rectify_rows_find (self->rows, selected->pdata[0], &position);
  if (position < rectify_rows_get_length (self->rows))
    scroll_to (self, position);
  self->keep_focus = FALSE;
  return G_SOURCE_REMOVE;
}

/* Before rows leave, and the focus with them: it is to go to the selected row. */
void
rectify_table_hold_focus (RectifyTable *self)
{
  self->keep_focus
      |= (gtk_widget_get_state_flags (self->view) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Shows the first selected row, once the view has taken in what has changed. */
void
rectify_table_scroll_soon (RectifyTable *self,
                           gboolean      to_top)
{
  self->scroll_to_top |= to_top;
  if (self->scroll_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->scroll_id = g_timeout_add (16, scroll_cb, self);
}

/* Changes */

static gboolean
fit_cb (gpointer user_data)
{
  RectifyTable *self = user_data;

  self->fit_id = 0;
  rectify_table_fit_columns (self);
  return G_SOURCE_REMOVE;
}

/* Not within the allocation that tells of the new width. */
static void
fit_soon (RectifyTable *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, fit_cb, self, NULL);
}

static void
rows_changed_cb (RectifyRows  *rows,
                 guint         position,
                 guint         removed,
                 guint         added,
                 RectifyTable *self)
{
  tell_selection (self);
  if (!rectify_rows_is_following (rows))
    rectify_table_update_actions (self);
  if (!self->measured)
    fit_soon (self);
}

static void
contents_changed_cb (RectifyRows  *rows,
                     guint         position,
                     guint         n,
                     RectifyTable *self)
{
  rectify_table_refresh_cells (self, position, n);
  tell_selection (self);
  if (!rectify_rows_is_following (rows))
    rectify_table_update_actions (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  RectifyTable *self = user_data;

  self->refresh_id = 0;
  rectify_table_refresh_cells (self, 0, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

/* A cell may show what another record says: a person's name, an aspect. */
static void
document_changed_cb (RectifyDocument *document,
                     RectifyTable    *self)
{
  rectify_table_update_actions (self);
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static void
activate_cb (GtkColumnView *view,
             guint          position,
             RectifyTable  *self)
{
  if (position < rectify_rows_get_length (self->rows))
    g_signal_emit (self, signals[ACTIVATED], 0, rectify_rows_get (self->rows, position));
}

/* GObject */

static void
rectify_table_map (GtkWidget *widget)
{
  RectifyTable *self = RECTIFY_TABLE (widget);

  GTK_WIDGET_CLASS (rectify_table_parent_class)->map (widget);
  rectify_rows_settle (self->rows);
  rectify_table_scroll_soon (self, FALSE);
}

static void
rectify_table_unmap (GtkWidget *widget)
{
  RectifyTable *self = RECTIFY_TABLE (widget);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  GTK_WIDGET_CLASS (rectify_table_parent_class)->unmap (widget);
}

static gboolean
rectify_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RECTIFY_TABLE (widget)->view);
}

static void
rectify_table_dispose (GObject *object)
{
  RectifyTable *self = RECTIFY_TABLE (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->rows)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  /* The cells go first, for they read columns and rows; what the titles say is no news. */
  self->sorting = TRUE;
  if (self->view)
    gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), NULL);
  self->view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_object (&self->actions);
  g_clear_object (&self->selected);
  g_clear_object (&self->rows);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rectify_table_parent_class)->dispose (object);
}

static void
rectify_table_class_init (RectifyTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rectify_table_dispose;
  widget_class->map = rectify_table_map;
  widget_class->unmap = rectify_table_unmap;
  widget_class->grab_focus = rectify_table_grab_focus;

  signals[SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, RECTIFY_TYPE_RECORD);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, RECTIFY_TYPE_RECORD);
  signals[ADDED] = g_signal_new ("added", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, RECTIFY_TYPE_RECORD);
  signals[COLUMNS_CHANGED] = g_signal_new ("columns-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "rectifytable");
}

static void
rectify_table_init (RectifyTable *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
}

static void
build_view (RectifyTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = g_object_new (GTK_TYPE_COLUMN_VIEW,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                             "model", self->rows,
                             "show-row-separators", TRUE,
                             NULL);
  gtk_widget_add_css_class (self->view, "rectify-table");
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view)), "changed",
                    G_CALLBACK (rectify_table_view_sorted_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                           "notify::page-size", G_CALLBACK (fit_soon), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_hexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* Public */

/**
 * rectify_table_new:
 * @document: a document
 * @list: a list of its meeting
 * @columns: tokens of the columns that show at first, parted by spaces
 *
 * Returns: (transfer floating): a table of @list
 */
GtkWidget *
rectify_table_new (RectifyDocument *document,
                   RectifyList     *list,
                   const char      *columns)
{
  RectifyTable *self;

  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RECTIFY_IS_LIST (list), NULL);
  g_return_val_if_fail (columns != NULL, NULL);

  self = g_object_new (RECTIFY_TYPE_TABLE, NULL);
  self->document = g_object_ref (document);
  self->rows = rectify_rows_new (document, list);
  build_view (self);
  rectify_table_add_columns (self, columns);
  rectify_table_add_actions (self);
  rectify_table_set_label (self, rectify_kind_get_label (
                                     rectify_kind (rectify_list_get_kind_id (list))));
  g_signal_connect (self->rows, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect (self->rows, "items-changed", G_CALLBACK (rows_changed_cb), self);
  g_signal_connect (self->rows, "contents-changed", G_CALLBACK (contents_changed_cb), self);
  g_signal_connect (document, "changed", G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (document, "notify::read-only",
                            G_CALLBACK (rectify_table_update_actions), self);
  return GTK_WIDGET (self);
}

/**
 * rectify_table_get_document:
 * @self: a table
 *
 * Returns: (transfer none): the document
 */
RectifyDocument *
rectify_table_get_document (RectifyTable *self)
{
  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);
  return self->document;
}

/**
 * rectify_table_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): what it shows
 */
RectifyRows *
rectify_table_get_rows (RectifyTable *self)
{
  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);
  return self->rows;
}

/**
 * rectify_table_get_actions:
 * @self: a table
 *
 * Returns: (transfer none): its actions, for gtk_widget_insert_action_group()
 *   under the name "table" on a widget with buttons for them
 */
GActionGroup *
rectify_table_get_actions (RectifyTable *self)
{
  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);
  return G_ACTION_GROUP (self->actions);
}

/**
 * rectify_table_set_label:
 * @self: a table
 * @label: its accessible name, such as “Ledger”
 */
void
rectify_table_set_label (RectifyTable *self,
                         const char   *label)
{
  g_return_if_fail (RECTIFY_IS_TABLE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/**
 * rectify_table_set_prepare:
 * @self: a table
 * @prepare: (nullable): gives each new record what it must have
 */
void
rectify_table_set_prepare (RectifyTable       *self,
                           RectifyPrepareFunc  prepare)
{
  g_return_if_fail (RECTIFY_IS_TABLE (self));
  self->prepare = prepare;
}

guint32
rectify_table_get_as_of (RectifyTable *self)
{
  return rectify_rows_get_as_of (self->rows);
}

/**
 * rectify_table_set_as_of:
 * @self: a table
 * @as_of: the date for derived columns and filters, 0 for none
 */
void
rectify_table_set_as_of (RectifyTable *self,
                         guint32       as_of)
{
  g_return_if_fail (RECTIFY_IS_TABLE (self));

  rectify_rows_set_as_of (self->rows, as_of);
  rectify_table_refresh_cells (self, 0, G_MAXUINT);
}

/**
 * rectify_table_set_filter:
 * @self: a table
 * @filter: (nullable): a static filter, %NULL for none
 */
void
rectify_table_set_filter (RectifyTable           *self,
                          const RectifyRowFilter *filter)
{
  g_return_if_fail (RECTIFY_IS_TABLE (self));

  rectify_rows_set_filter (self->rows, filter);
  rectify_table_update_actions (self);
  rectify_table_scroll_soon (self, TRUE);
}

/**
 * rectify_table_set_search:
 * @self: a table
 * @text: (nullable): the words to search for
 */
void
rectify_table_set_search (RectifyTable *self,
                          const char   *text)
{
  g_return_if_fail (RECTIFY_IS_TABLE (self));

  rectify_rows_set_search (self->rows, text);
  rectify_table_update_actions (self);
  rectify_table_scroll_soon (self, TRUE);
}

/**
 * rectify_table_set_sort:
 * @self: a table
 * @token: (nullable): the column to sort by, %NULL or empty for the file's order
 * @order: the direction
 */
void
rectify_table_set_sort (RectifyTable *self,
                        const char   *token,
                        GtkSortType   order)
{
  RectifyTableColumn *column;

  g_return_if_fail (RECTIFY_IS_TABLE (self));

  column = token && *token != '\0' ? rectify_table_find_column (self, token) : NULL;
  self->sorting = TRUE;
  /* From none to a column: otherwise the view would turn the direction round. */
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->view), NULL, order);
  if (column)
    gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->view), column->view_column, order);
  self->sorting = FALSE;
  rectify_rows_set_sort (self->rows, column ? column->column : NULL, order);
  rectify_table_show_sort (self);
  rectify_table_update_actions (self);
  rectify_table_scroll_soon (self, TRUE);
}

/**
 * rectify_table_settle:
 * @self: a table
 *
 * Sorts and filters anew what has been edited: to be called when the focus has
 * left the form.
 */
void
rectify_table_settle (RectifyTable *self)
{
  g_return_if_fail (RECTIFY_IS_TABLE (self));
  rectify_rows_settle (self->rows);
}

/**
 * rectify_table_get_selected:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): the selected record, %NULL if none or
 *   several are
 */
RectifyRecord *
rectify_table_get_selected (RectifyTable *self)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);

  if (rectify_rows_get_n_selected (self->rows) != 1)
    return NULL;
  records = rectify_rows_get_selected (self->rows);
  return records->pdata[0];
}

/**
 * rectify_table_get_selection:
 * @self: a table
 *
 * Returns: (transfer container) (element-type RectifyRecord): all selected
 *   records, in the order they show
 */
GPtrArray *
rectify_table_get_selection (RectifyTable *self)
{
  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);
  return rectify_rows_get_selected (self->rows);
}

/**
 * rectify_table_select:
 * @self: a table
 * @record: (nullable): the record to select and to scroll to, %NULL for none
 *
 * Returns: whether @record shows; a filter may hide it
 */
gboolean
rectify_table_select (RectifyTable  *self,
                      RectifyRecord *record)
{
  g_return_val_if_fail (RECTIFY_IS_TABLE (self), FALSE);

  if (!rectify_rows_select (self->rows, record))
    return FALSE;
  rectify_table_scroll_soon (self, FALSE);
  return TRUE;
}
