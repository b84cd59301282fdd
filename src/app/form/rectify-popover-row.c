/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-popover-row.h"

#include <glib/gi18n.h>

#include "rectify-form-util.h"

struct _RectifyPopoverRow
{
  AdwActionRow parent_instance;
  GtkWidget *button;
};

enum
{
  OPENING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RectifyPopoverRow, rectify_popover_row, ADW_TYPE_ACTION_ROW)

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  g_signal_emit (user_data, signals[OPENING], 0);
}

static void
closed_cb (RectifyPopoverRow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* At once, where an activatable widget would be pressed for a quarter of a second first. */
static void
rectify_popover_row_activate (AdwActionRow *row)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (RECTIFY_POPOVER_ROW (row)->button));
}

static void
rectify_popover_row_class_init (RectifyPopoverRowClass *klass)
{
  ADW_ACTION_ROW_CLASS (klass)->activate = rectify_popover_row_activate;

  signals[OPENING] = g_signal_new ("opening", RECTIFY_TYPE_POPOVER_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rectify_popover_row_init (RectifyPopoverRow *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "pan-down-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self,
                                         NULL);
  /* The row is the stop of the Tab key; its button only shows that it opens. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (self->button), FALSE);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "value");
}

/**
 * rectify_popover_row_new:
 * @label: the name of what one chooses
 *
 * Returns: (transfer floating): a row without a popover yet
 */
GtkWidget *
rectify_popover_row_new (const char *label)
{
  RectifyPopoverRow *self = g_object_new (RECTIFY_TYPE_POPOVER_ROW, "title", label, NULL);

  rectify_form_name_widget (self->button, label);
  return GTK_WIDGET (self);
}

/**
 * rectify_popover_row_get_popover:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its popover, %NULL if it never opened
 */
GtkPopover *
rectify_popover_row_get_popover (RectifyPopoverRow *self)
{
  g_return_val_if_fail (RECTIFY_IS_POPOVER_ROW (self), NULL);
  return gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->button));
}

/**
 * rectify_popover_row_set_popover:
 * @self: a row
 * @popover: (transfer floating): what it opens; the focus comes back when it closes
 */
void
rectify_popover_row_set_popover (RectifyPopoverRow *self,
                                 GtkPopover        *popover)
{
  g_return_if_fail (RECTIFY_IS_POPOVER_ROW (self));
  g_return_if_fail (GTK_IS_POPOVER (popover));

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), GTK_WIDGET (popover));
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rectify_value_row_show:
 * @row: an AdwActionRow
 * @value: what to show below its title; empty for nothing chosen
 */
void
rectify_value_row_show (GtkWidget  *row,
                        const char *value)
{
  gboolean unset = *value == '\0';

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), unset ? _ ("Not set") : value);
  if (unset)
    gtk_widget_add_css_class (row, "unset");
  else
    gtk_widget_remove_css_class (row, "unset");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  unset ? _ ("Not set") : value, -1);
}
