/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The widths of the columns: fixed, so that they do not change while scrolling,
 * and measured from the first records. Where all do not fit, the widest are cut.
 */
#include "config.h"

#include "rectify-table-private.h"

#define SAMPLE_ROWS 60
#define LONG_TEXT 300          /* bytes; not worth measuring */
#define CELL_PADDING 17        /* of the style sheet, and the border */
#define PILL_PADDING 20
#define ARROW_WIDTH 18         /* of a sorted column's title */
#define LEAST_WIDTH 44
#define MOST_WIDTH 180
#define LEAST_TEXT_WIDTH 72    /* four Chinese characters */
#define LEAST_EXPANDED_WIDTH 160
#define WIDE_COLUMN_WIDTH 216  /* that the others make room for */

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

      width = MAX (width, strlen (text) > LONG_TEXT ? MOST_WIDTH : text_width (layout, text));
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

static void
measure_columns (RectifyTable *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->view, NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];

      if (is_shown (column) && (column->natural == 0 || !self->measured))
        measure_column (column, layout);
    }
  /* Without records there was nothing to measure yet. */
  self->measured = rectify_rows_get_length (self->rows) > 0;
}

/* The column that takes what room is left: a paragraph, or the longest text. */
static RectifyTableColumn *
find_wide_column (RectifyTable *self)
{
  RectifyTableColumn *found = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];
      RectifyFieldId field = column->column->field;

      if (!is_shown (column) || column->column->type != RECTIFY_COLUMN_TEXT || column->is_light)
        continue;
      if (field != RECTIFY_NO_FIELD && rectify_field (field)->type == RECTIFY_FIELD_PARAGRAPH)
        return column;
      if (!found || column->natural > found->natural)
        found = column;
    }
  return found;
}

static int
capped_width (RectifyTableColumn *column,
              int                 cap)
{
  return MIN (column->natural, MAX (column->least, cap));
}

/* The widest that any column may be, so that all of them fit. */
static int
find_cap (RectifyTable       *self,
          RectifyTableColumn *wide)
{
  int room = gtk_widget_get_width (gtk_widget_get_parent (self->view)) - WIDE_COLUMN_WIDTH;

  for (int cap = MOST_WIDTH; cap > LEAST_WIDTH; cap--)
    {
      int total = 0;

      for (guint i = 0; i < self->columns->len; i++)
        if (is_shown (self->columns->pdata[i]) && self->columns->pdata[i] != wide)
          total += capped_width (self->columns->pdata[i], cap);
      if (total <= room)
        return cap;
    }
  return LEAST_WIDTH;
}

/* Cuts the widest columns where not all would fit, and gives one of them what is left. */
void
rectify_table_fit_columns (RectifyTable *self)
{
  RectifyTableColumn *wide;
  int cap;

  if (!gtk_widget_get_root (self->view)
      || gtk_widget_get_width (gtk_widget_get_parent (self->view)) == 0)
    return;
  measure_columns (self);
  wide = find_wide_column (self);
  cap = find_cap (self, wide);
  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];

      if (!is_shown (column))
        continue;
      gtk_column_view_column_set_expand (column->view_column, column == wide);
      set_width (column, column == wide ? LEAST_EXPANDED_WIDTH : capped_width (column, cap));
    }
}
