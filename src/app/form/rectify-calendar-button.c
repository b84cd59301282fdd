/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-calendar-button.h"

#include <glib/gi18n.h>

#include "rectify-date.h"
#include "rectify-form-util.h"

struct _RectifyCalendarButton
{
  AdwBin parent_instance;
  GtkWidget *button;
  GtkWidget *popover;  /* NULL before it first opens: calendars are dear */
  GtkWidget *calendar;
  GtkWidget *clear;
  char *name;
  gboolean showing;    /* the program selects a day */
  guint idle;          /* a day was selected; whether by choice is known then */
};

enum
{
  OPENING,
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RectifyCalendarButton, rectify_calendar_button, ADW_TYPE_BIN)

static void
pick (RectifyCalendarButton *self,
      guint32                date)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[PICKED], 0, date);
}

static gboolean
day_idle_cb (gpointer user_data)
{
  RectifyCalendarButton *self = user_data;
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));

  self->idle = 0;
  pick (self, rectify_date_new ((guint) g_date_time_get_year (date),
                                (guint) g_date_time_get_month (date),
                                (guint) g_date_time_get_day_of_month (date)));
  return G_SOURCE_REMOVE;
}

static void
day_selected_cb (RectifyCalendarButton *self)
{
  if (!self->showing && self->idle == 0)
    self->idle = g_idle_add (day_idle_cb, self);
}

/* GtkCalendar 4.8 says "day-selected" also when one only leafs through it, and
 * the month or year it went to before or after that. */
static void
leafed_cb (RectifyCalendarButton *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
}

static void
today_cb (RectifyCalendarButton *self)
{
  pick (self, rectify_date_today ());
}

static void
clear_cb (RectifyCalendarButton *self)
{
  pick (self, 0);
}

static void
closed_cb (RectifyCalendarButton *self)
{
  if (gtk_widget_get_mapped (self->button))
    gtk_widget_grab_focus (self->button);
}

static GtkWidget *
make_calendar (RectifyCalendarButton *self)
{
  const char *leafing[] = { "next-month", "prev-month", "next-year", "prev-year" };
  GtkWidget *calendar = gtk_calendar_new ();

  rectify_form_name_widget (calendar, self->name);
  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (leafing); i++)
    g_signal_connect_swapped (calendar, leafing[i], G_CALLBACK (leafed_cb), self);
  return calendar;
}

static void
make_popover (RectifyCalendarButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *today = gtk_button_new_with_mnemonic (_ ("_Today"));

  self->calendar = make_calendar (self);
  self->clear = gtk_button_new_with_mnemonic (_ ("_Clear"));
  g_signal_connect_swapped (today, "clicked", G_CALLBACK (today_cb), self);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (clear_cb), self);

  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_box_append (GTK_BOX (buttons), today);
  gtk_box_append (GTK_BOX (buttons), self->clear);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (box), buttons);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  RectifyCalendarButton *self = user_data;

  if (!self->popover)
    make_popover (self);
  g_signal_emit (self, signals[OPENING], 0);
}

static void
rectify_calendar_button_dispose (GObject *object)
{
  g_clear_handle_id (&RECTIFY_CALENDAR_BUTTON (object)->idle, g_source_remove);

  G_OBJECT_CLASS (rectify_calendar_button_parent_class)->dispose (object);
}

static void
rectify_calendar_button_finalize (GObject *object)
{
  g_free (RECTIFY_CALENDAR_BUTTON (object)->name);

  G_OBJECT_CLASS (rectify_calendar_button_parent_class)->finalize (object);
}

static void
rectify_calendar_button_class_init (RectifyCalendarButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_calendar_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = rectify_calendar_button_finalize;

  signals[OPENING] = g_signal_new ("opening", RECTIFY_TYPE_CALENDAR_BUTTON, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PICKED] = g_signal_new ("picked", RECTIFY_TYPE_CALENDAR_BUTTON, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
rectify_calendar_button_init (RectifyCalendarButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self,
                                         NULL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * rectify_calendar_button_new:
 * @name: what the button does, for its tooltip and as its accessible name
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
rectify_calendar_button_new (const char *name)
{
  RectifyCalendarButton *self = g_object_new (RECTIFY_TYPE_CALENDAR_BUTTON, NULL);

  self->name = g_strdup (name);
  gtk_widget_set_tooltip_text (self->button, name);
  rectify_form_name_widget (self->button, name);
  return GTK_WIDGET (self);
}

/**
 * rectify_calendar_button_set_date:
 * @self: a calendar button that is opening
 * @date: the day to select, as a Julian day; 0 shows today and has nothing to clear
 */
void
rectify_calendar_button_set_date (RectifyCalendarButton *self,
                                  guint32                date)
{
  g_autoptr (GDateTime) day = NULL;
  guint year, month, day_of_month;

  g_return_if_fail (RECTIFY_IS_CALENDAR_BUTTON (self));
  g_return_if_fail (self->calendar != NULL);

  rectify_date_split (date != 0 ? date : rectify_date_today (), &year, &month, &day_of_month);
  day = g_date_time_new_local ((int) year, (int) month, (int) day_of_month, 12, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->clear, date != 0);
}
