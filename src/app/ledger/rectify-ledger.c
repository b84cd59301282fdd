/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-ledger.h"

#include <glib/gi18n.h>

#include "rectify-item-heading.h"
#include "rectify-ledger-footer.h"
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
  GtkWidget *footer = rectify_ledger_footer_new (document);
  GtkWidget *heading = rectify_item_heading_new (document);

  rectify_section_page_set_footer (page, footer);
  rectify_section_page_set_form_header (page, heading);
  g_object_bind_property (footer, "as-of", heading, "as-of", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (rectify_section_page_get_table (page), "selected",
                           G_CALLBACK (rectify_item_heading_set_item), heading,
                           G_CONNECT_SWAPPED);
}
