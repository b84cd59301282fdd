/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-ledger-footer.h"

#include <glib/gi18n.h>

#include "rectify-as-of-button.h"
#include "rectify-light.h"

struct _RectifyLedgerFooter
{
  AdwBin parent_instance;
  RectifyDocument *document;
  GtkLabel *figures;
  guint as_of;
};

G_DEFINE_FINAL_TYPE (RectifyLedgerFooter, rectify_ledger_footer, ADW_TYPE_BIN)

enum
{
  PROP_AS_OF = 1,
};

static void
update (RectifyLedgerFooter *self)
{
  RectifyMeeting *meeting = rectify_document_get_meeting (self->document);
  RectifyList *items = rectify_meeting_get_list (meeting, RECTIFY_RECTIFICATION_ITEMS);
  guint n = rectify_list_get_length (items);
  guint measures = 0, closed = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      RectifyRecord *item = rectify_list_get (items, i);

      measures += rectify_list_get_length (rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES));
      closed += rectify_item_get_state (item, self->as_of) == RECTIFY_STATE_CLOSED;
    }
  /* Translators: numbers of measures and of closed items, and the rate of closing in percent */
  text = g_strdup_printf (_ ("%u measures · %u closed (%.2f%%)"), measures, closed,
                          n > 0 ? 100.0 * closed / n : 0.0);
  gtk_label_set_label (self->figures, n > 0 ? text : "");
}

static void
rectify_ledger_footer_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  g_value_set_uint (value, RECTIFY_LEDGER_FOOTER (object)->as_of);
}

static void
rectify_ledger_footer_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  RectifyLedgerFooter *self = RECTIFY_LEDGER_FOOTER (object);

  if (self->as_of == g_value_get_uint (value))
    return;
  self->as_of = g_value_get_uint (value);
  update (self);
  g_object_notify_by_pspec (object, pspec);
}

/* The date is the window's. */
static void
rectify_ledger_footer_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (rectify_ledger_footer_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (root), "as-of"))
    g_object_bind_property (root, "as-of", widget, "as-of",
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
rectify_ledger_footer_dispose (GObject *object)
{
  g_clear_object (&RECTIFY_LEDGER_FOOTER (object)->document);
  G_OBJECT_CLASS (rectify_ledger_footer_parent_class)->dispose (object);
}

static void
rectify_ledger_footer_class_init (RectifyLedgerFooterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rectify_ledger_footer_dispose;
  object_class->get_property = rectify_ledger_footer_get_property;
  object_class->set_property = rectify_ledger_footer_set_property;
  GTK_WIDGET_CLASS (klass)->root = rectify_ledger_footer_root;
  g_object_class_install_property (
      object_class, PROP_AS_OF,
      g_param_spec_uint ("as-of", NULL, NULL, 0, G_MAXUINT32, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

static void
rectify_ledger_footer_init (RectifyLedgerFooter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *figures = gtk_label_new (NULL);
  GtkWidget *button = rectify_as_of_button_new ();

  gtk_widget_add_css_class (figures, "dim-label");
  gtk_widget_add_css_class (figures, "numeric");
  gtk_label_set_ellipsize (GTK_LABEL (figures), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (figures), 0);
  gtk_widget_set_hexpand (figures, TRUE);
  self->figures = GTK_LABEL (figures);
  gtk_box_append (GTK_BOX (box), figures);
  gtk_box_append (GTK_BOX (box), button);
  adw_bin_set_child (ADW_BIN (self), box);
  g_object_bind_property (self, "as-of", button, "as-of",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * rectify_ledger_footer_new:
 * @document: the document
 *
 * Returns: (transfer floating): the footer; within a window it shows and sets
 *   the window's as-of date
 */
GtkWidget *
rectify_ledger_footer_new (RectifyDocument *document)
{
  RectifyLedgerFooter *self = g_object_new (RECTIFY_TYPE_LEDGER_FOOTER, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
