/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-tab-stop.h"

#include <gdk/gdkkeysyms.h>

#define NEIGHBOUR_BEFORE "rectify-before"
#define NEIGHBOUR_AFTER "rectify-after"

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GtkWidget             *widget)
{
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;
  GtkWidget *neighbour;

  if ((key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab && key != GDK_KEY_KP_Tab)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  neighbour = g_object_get_data (G_OBJECT (controller), back ? NEIGHBOUR_BEFORE : NEIGHBOUR_AFTER);
  /* What follows may be folded away: then the way round is by what comes before. */
  if (neighbour && !gtk_widget_get_mapped (neighbour))
    neighbour = g_object_get_data (G_OBJECT (controller), NEIGHBOUR_BEFORE);
  if (!neighbour)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (neighbour,
                                 back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

/**
 * rectify_tab_stop_install:
 * @widget: a list or table
 * @before: (nullable): where Shift+Tab goes; must live as long as @widget.
 *   %NULL for GTK's own way
 * @after: (nullable): where Tab goes, likewise
 */
void
rectify_tab_stop_install (GtkWidget *widget,
                          GtkWidget *before,
                          GtkWidget *after)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_object_set_data (G_OBJECT (keys), NEIGHBOUR_BEFORE, before);
  g_object_set_data (G_OBJECT (keys), NEIGHBOUR_AFTER, after);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), widget);
  gtk_widget_add_controller (widget, keys);
}
