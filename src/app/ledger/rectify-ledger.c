/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-ledger.h"

#include <glib/gi18n.h>

#include "rectify-as-of-button.h"
#include "rectify-item-heading.h"
#include "rectify-light.h"

static gboolean
is_overdue (RectifyMeeting *meeting,
            RectifyRecord  *item,
            guint32         as_of)
{
  return rectify_item_get_light (meeting, item, as_of) == RECTIFY_LIGHT_OVERDUE;
}

static gboolean
is_near (RectifyMeeting *meeting,
         RectifyRecord  *item,
         guint32         as_of)
{
  return rectify_item_get_light (meeting, item, as_of) == RECTIFY_LIGHT_NEAR;
}

static gboolean
is_applied (RectifyMeeting *meeting,
            RectifyRecord  *item,
            guint32         as_of)
{
  return rectify_item_get_state (item, as_of) == RECTIFY_STATE_APPLIED;
}

static gboolean
is_lasting (RectifyMeeting *meeting,
            RectifyRecord  *item,
            guint32         as_of)
{
  return rectify_item_is_lasting (item)
         && rectify_item_get_state (item, as_of) != RECTIFY_STATE_CLOSED;
}

static gboolean
is_closed (RectifyMeeting *meeting,
           RectifyRecord  *item,
           guint32         as_of)
{
  return rectify_item_get_state (item, as_of) == RECTIFY_STATE_CLOSED;
}

const RectifyRowFilter rectify_ledger_filters[RECTIFY_N_LEDGER_FILTERS] = {
  { "overdue", N_ ("Overdue"), is_overdue },
  { "near", N_ ("Near"), is_near },
  { "applied", N_ ("To Verify"), is_applied },
  { "lasting", N_ ("Lasting"), is_lasting },
  { "closed", N_ ("Closed"), is_closed },
};

/* The line of figures in the footer. */

static void
update_figures (GtkLabel           *label,
                RectifySectionPage *page)
{
  RectifyDocument *document = rectify_table_get_document (rectify_section_page_get_table (page));
  RectifyMeeting *meeting = rectify_document_get_meeting (document);
  RectifyList *items = rectify_meeting_get_list (meeting, RECTIFY_RECTIFICATION_ITEMS);
  guint32 as_of = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (page), "as-of"));
  guint n = rectify_list_get_length (items);
  guint measures = 0, closed = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      RectifyRecord *item = rectify_list_get (items, i);

      measures += rectify_list_get_length (rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES));
      closed += is_closed (meeting, item, as_of);
    }
  /* Translators: numbers of measures and of closed items, and the rate of closing in percent */
  text = g_strdup_printf (_ ("%u measures · %u closed (%.2f%%)"), measures, closed,
                          n > 0 ? 100.0 * closed / n : 0.0);
  gtk_label_set_label (label, n > 0 ? text : "");
}

static void
as_of_changed_cb (RectifySectionPage *page,
                  GParamSpec         *pspec,
                  RectifyAsOfButton  *button)
{
  guint as_of;

  g_object_get (button, "as-of", &as_of, NULL);
  g_object_set_data (G_OBJECT (page), "as-of", GUINT_TO_POINTER (as_of));
  update_figures (g_object_get_data (G_OBJECT (page), "figures"), page);
}

static void
document_changed_cb (RectifySectionPage *page)
{
  update_figures (g_object_get_data (G_OBJECT (page), "figures"), page);
}

/* The button follows the window's date, and sets it. */
static void
rooted_cb (GtkWidget *button)
{
  GtkRoot *root = gtk_widget_get_root (button);

  if (root && g_object_class_find_property (G_OBJECT_GET_CLASS (root), "as-of"))
    g_object_bind_property (root, "as-of", button, "as-of",
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * rectify_ledger_furnish:
 * @page: the page of the ledger
 * @document: the document
 *
 * Adds the heading over the form, the figures and the as-of date.
 */
void
rectify_ledger_furnish (RectifySectionPage *page,
                        RectifyDocument    *document)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *figures = gtk_label_new (NULL);
  GtkWidget *button = rectify_as_of_button_new ();
  GtkWidget *heading = rectify_item_heading_new (document);

  gtk_widget_add_css_class (figures, "dim-label");
  gtk_widget_add_css_class (figures, "numeric");
  gtk_label_set_ellipsize (GTK_LABEL (figures), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (figures), 0);
  gtk_widget_set_hexpand (figures, TRUE);
  gtk_box_append (GTK_BOX (footer), figures);
  gtk_box_append (GTK_BOX (footer), button);
  rectify_section_page_set_footer (page, footer);
  rectify_section_page_set_form_header (page, heading);

  g_object_set_data (G_OBJECT (page), "figures", figures);
  g_signal_connect_object (button, "notify::as-of", G_CALLBACK (as_of_changed_cb), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect (button, "realize", G_CALLBACK (rooted_cb), NULL);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), page,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (button, "as-of", heading, "as-of", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (rectify_section_page_get_table (page), "selected",
                           G_CALLBACK (rectify_item_heading_set_item), heading,
                           G_CONNECT_SWAPPED);
  document_changed_cb (page);
}
