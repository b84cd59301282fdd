/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-entry-row.h"

#include "rectify-form-util.h"

/**
 * rectify_entry_row_new:
 * @label: the name of what one types
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
rectify_entry_row_new (const char *label)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
  rectify_form_name_widget (rectify_entry_row_get_control (row), label);
  return row;
}

/**
 * rectify_entry_row_get_control:
 * @row: an entry row
 *
 * Returns: (transfer none): the GtkText in it, which has the focus
 */
GtkWidget *
rectify_entry_row_get_control (GtkWidget *row)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

/**
 * rectify_entry_row_show_text:
 * @row: an entry row
 * @text: (nullable): what it is to show
 *
 * Leaves an entry alone that shows @text already. The cursor goes behind the text
 * where the clerk is typing; elsewhere before it, so that its beginning shows.
 */
void
rectify_entry_row_show_text (GtkWidget  *row,
                             const char *text)
{
  gboolean has_focus
      = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (!text)
    text = "";
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (row)), text) == 0)
    return;
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_editable_set_position (GTK_EDITABLE (row), has_focus ? -1 : 0);
}
