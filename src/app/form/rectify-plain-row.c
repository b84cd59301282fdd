/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-plain-row.h"

G_DEFINE_TYPE (RectifyPlainRow, rectify_plain_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
rectify_plain_row_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)),
                                 direction);
}

static gboolean
rectify_plain_row_grab_focus (GtkWidget *widget)
{
  return rectify_plain_row_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
rectify_plain_row_class_init (RectifyPlainRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = rectify_plain_row_focus;
  widget_class->grab_focus = rectify_plain_row_grab_focus;
}

static void
rectify_plain_row_init (RectifyPlainRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * rectify_plain_row_new:
 * @child: (transfer floating): what is in it
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
rectify_plain_row_new (GtkWidget *child)
{
  return g_object_new (RECTIFY_TYPE_PLAIN_ROW, "child", child, NULL);
}
