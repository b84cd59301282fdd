/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-form-util.h"

/**
 * rectify_form_holds:
 * @document: a document
 * @record: a record
 *
 * Returns: whether the record is part of the document's meeting: neither it nor
 *   what it belongs to has been removed
 */
gboolean
rectify_form_holds (RectifyDocument *document,
                    RectifyRecord   *record)
{
  RectifyRecord *root = rectify_meeting_get_root (rectify_document_get_meeting (document));

  while (record && record != root)
    record = rectify_record_get_owner (record);
  return record != NULL;
}

/**
 * rectify_form_name_widget:
 * @widget: a widget
 * @name: its accessible name
 */
void
rectify_form_name_widget (GtkWidget  *widget,
                          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * rectify_form_icon_button:
 * @icon: the name of a symbolic icon
 * @name: what it does, for its tooltip and as its accessible name
 *
 * Returns: (transfer floating): a flat button
 */
GtkWidget *
rectify_form_icon_button (const char *icon,
                          const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  rectify_form_name_widget (button, name);
  return button;
}

/**
 * rectify_form_break_on_focus:
 * @control: a widget one types into
 * @document: the document that the typing goes to
 *
 * Lets the undo action of the typing begin and end with the focus.
 */
void
rectify_form_break_on_focus (GtkWidget       *control,
                             RectifyDocument *document)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (rectify_document_break), document,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (rectify_document_break), document,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (control, focus);
}

/**
 * rectify_form_shorten:
 * @text: a text
 * @most: how many characters of it to keep
 *
 * Returns: (transfer full): the beginning of the text, for a title
 */
char *
rectify_form_shorten (const char *text,
                      guint       most)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (text, -1) <= (glong) most)
    return g_strdup (text);
  beginning = g_utf8_substring (text, 0, most - 1);
  return g_strconcat (beginning, "…", NULL);
}

/**
 * rectify_form_light_class:
 * @light: a light
 *
 * Returns: (transfer none): the CSS class of its colour; the word goes beside it
 */
const char *
rectify_form_light_class (RectifyLight light)
{
  switch (rectify_light_get_colour (light))
    {
    case RECTIFY_COLOUR_BLUE:
      return "light-blue";
    case RECTIFY_COLOUR_GREEN:
      return "light-green";
    case RECTIFY_COLOUR_YELLOW:
      return "light-yellow";
    case RECTIFY_COLOUR_RED:
      return "light-red";
    case RECTIFY_COLOUR_GREY:
    default:
      return "light-grey";
    }
}
