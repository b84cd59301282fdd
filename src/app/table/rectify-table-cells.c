/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The cells: texts of one line, and pills for the lights of time limits.
 */
#include "config.h"

#include "rectify-table-private.h"

#include "rectify-date.h"
#include "rectify-form-util.h"
#include "rectify-light.h"

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
  RectifyMeeting *meeting = rectify_document_get_meeting (self->document);
  guint32 as_of = rectify_table_get_as_of (self);
  RectifyLight light = rectify_record_get_kind_id (record) == RECTIFY_KIND_ITEMS
                           ? rectify_item_get_light (meeting, record, as_of)
                           : rectify_measure_get_light (meeting, record, as_of);

  return rectify_form_light_class (light);
}

static void
fill_light (RectifyTableColumn *column,
            GtkWidget          *label,
            RectifyRecord      *record,
            const char         *text)
{
  const char *classes[] = { "light", light_class (column->table, record), NULL };

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_css_classes (label, *text != '\0' ? classes : &classes[2]);
}

static void
fill_cell (RectifyTableColumn *column,
           GtkListItem        *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  RectifyRecord *record = rectify_rows_get (column->table->rows,
                                            gtk_list_item_get_position (item));
  g_autofree char *text = rectify_table_cell_text (column->table, column->column, record);

  if (column->is_light)
    fill_light (column, label, record, text);
  else
    gtk_label_set_text (GTK_LABEL (label), text);
}

/* The whole text, where it does not fit. */
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

static GtkWidget *
light_cell (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_CELL,
                       "halign", GTK_ALIGN_START,
                       "valign", GTK_ALIGN_CENTER,
                       NULL);
}

/* Not a GtkInscription: in GTK 4.8 those that are cut stand some pixels higher. */
static GtkWidget *
text_cell (RectifyTableColumn *column)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_CELL,
                                  "ellipsize", PANGO_ELLIPSIZE_END,
                                  "single-line-mode", TRUE,
                                  "xalign", 0.0f,
                                  "has-tooltip", TRUE,
                                  NULL);

  if (column->column->type == RECTIFY_COLUMN_NUMBER)
    gtk_widget_add_css_class (cell, "numeric");
  g_signal_connect (cell, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  return cell;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          RectifyTableColumn *column)
{
  gtk_list_item_set_child (item, column->is_light ? light_cell () : text_cell (column));
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

/* Returns: (transfer full): what makes the cells of a column */
GtkListItemFactory *
rectify_table_cell_factory (RectifyTableColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), column);
  return factory;
}

/* Texts anew, where records have changed or others than those of the rows. */
void
rectify_table_refresh_cells (RectifyTable *self,
                             guint         first,
                             guint         n)
{
  guint length = rectify_rows_get_length (self->rows);
  GHashTableIter iter;
  gpointer item, column;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, &column))
    {
      guint position = gtk_list_item_get_position (item);

      if (position >= first && position < length && position - first < n)
        fill_cell (column, item);
    }
}

/* Returns: (nullable): a cell of a row, if the view has made widgets for it */
GtkWidget *
rectify_table_find_cell (RectifyTable *self,
                         guint         position)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (gtk_list_item_get_position (item) == position)
      return gtk_list_item_get_child (item);
  return NULL;
}
