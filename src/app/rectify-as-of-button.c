/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-as-of-button.h"

#include <glib/gi18n.h>

#include "rectify-date.h"

struct _RectifyAsOfButton
{
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  guint as_of;
};

G_DEFINE_FINAL_TYPE (RectifyAsOfButton, rectify_as_of_button, ADW_TYPE_BIN)

enum
{
  PROP_AS_OF = 1,
};

static void
show_date (RectifyAsOfButton *self)
{
  g_autofree char *date = rectify_date_to_chinese (self->as_of);
  g_autofree char *label = NULL;
  g_autoptr (GDateTime) day = NULL;
  guint year, month, number;

  if (self->as_of == 0)
    return;
  /* Translators: the date as of which the ledger is shown */
  label = g_strdup_printf (_ ("As of %s"), date);
  gtk_menu_button_set_label (self->button, label);
  rectify_date_split (self->as_of, &year, &month, &number);
  day = g_date_time_new_local ((int) year, (int) month, (int) number, 0, 0, 0);
  gtk_calendar_select_day (self->calendar, day);
}

static void
set_as_of (RectifyAsOfButton *self,
           guint              as_of)
{
  if (as_of == self->as_of)
    return;
  self->as_of = as_of;
  show_date (self);
  g_object_notify (G_OBJECT (self), "as-of");
}

static void
day_selected_cb (RectifyAsOfButton *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  set_as_of (self, rectify_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                                     g_date_time_get_day_of_month (day)));
}

static void
today_cb (RectifyAsOfButton *self)
{
  set_as_of (self, rectify_date_today ());
  gtk_menu_button_popdown (self->button);
}

static void
rectify_as_of_button_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  g_value_set_uint (value, RECTIFY_AS_OF_BUTTON (object)->as_of);
}

static void
rectify_as_of_button_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  set_as_of (RECTIFY_AS_OF_BUTTON (object), g_value_get_uint (value));
}

static void
rectify_as_of_button_class_init (RectifyAsOfButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rectify_as_of_button_get_property;
  object_class->set_property = rectify_as_of_button_set_property;
  g_object_class_install_property (
      object_class, PROP_AS_OF,
      g_param_spec_uint ("as-of", NULL, NULL, 0, G_MAXUINT32, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

static void
rectify_as_of_button_init (RectifyAsOfButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *today = gtk_button_new_with_mnemonic (_ ("_Today"));
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), today);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, popover);
  gtk_menu_button_set_direction (self->button, GTK_ARROW_UP);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               _ ("Lights and figures are computed as of this date"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));

  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  g_signal_connect_swapped (today, "clicked", G_CALLBACK (today_cb), self);
}

/**
 * rectify_as_of_button_new:
 *
 * Returns: (transfer floating): the button; no date yet
 */
GtkWidget *
rectify_as_of_button_new (void)
{
  return g_object_new (RECTIFY_TYPE_AS_OF_BUTTON, NULL);
}
