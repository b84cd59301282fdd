/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-item-heading.h"

#include <glib/gi18n.h>

#include "rectify-form-util.h"
#include "rectify-light.h"

struct _RectifyItemHeading
{
  AdwBin parent_instance;
  RectifyDocument *document;
  RectifyRecord *item;
  guint as_of;
  GtkLabel *number;
  GtkLabel *light;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (RectifyItemHeading, rectify_item_heading, ADW_TYPE_BIN)

enum
{
  PROP_AS_OF = 1,
};

static void
show_light (RectifyItemHeading *self)
{
  RectifyMeeting *meeting = rectify_document_get_meeting (self->document);
  RectifyLight light = rectify_item_get_light (meeting, self->item, self->as_of);
  guint32 due = rectify_item_get_due (meeting, self->item, self->as_of);
  g_autofree char *text = NULL;

  if (light == RECTIFY_LIGHT_OVERDUE && due != 0 && self->as_of > due)
    /* Translators: the word for overdue, and for how many days */
    text = g_strdup_printf (ngettext ("%s by %u day", "%s by %u days", self->as_of - due),
                            rectify_light_get_word (light), self->as_of - due);
  gtk_label_set_label (self->light, text ? text : rectify_light_get_word (light));
  gtk_widget_set_css_classes (GTK_WIDGET (self->light),
                              (const char *[]) { "light", rectify_form_light_class (light),
                                                 NULL });
}

static void
update (RectifyItemHeading *self)
{
  const RectifyField *state = rectify_field (RECTIFY_ITEMS_STATE);
  g_autofree char *number = NULL;
  gint64 figure;

  /* Nothing is known of the item's light before the date is. */
  gtk_widget_set_visible (GTK_WIDGET (self), self->item && self->as_of != 0);
  if (!self->item || self->as_of == 0)
    return;
  figure = rectify_record_get_number_or (self->item, RECTIFY_ITEMS_NUMBER, 0);
  /* Translators: the number of a ledger item */
  number = figure > 0 ? g_strdup_printf (_ ("Item %d"), (int) figure) : g_strdup (_ ("Item"));
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->state,
                       state->choices[rectify_item_get_state (self->item, self->as_of)].word);
  show_light (self);
}

/**
 * rectify_item_heading_set_item:
 * @self: a heading
 * @item: (nullable): a ledger item; %NULL hides the heading
 */
void
rectify_item_heading_set_item (RectifyItemHeading *self,
                               RectifyRecord      *item)
{
  g_set_object (&self->item, item);
  update (self);
}

static void
rectify_item_heading_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  g_value_set_uint (value, RECTIFY_ITEM_HEADING (object)->as_of);
}

static void
rectify_item_heading_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  RectifyItemHeading *self = RECTIFY_ITEM_HEADING (object);

  self->as_of = g_value_get_uint (value);
  update (self);
}

static void
rectify_item_heading_dispose (GObject *object)
{
  RectifyItemHeading *self = RECTIFY_ITEM_HEADING (object);

  g_clear_object (&self->item);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (rectify_item_heading_parent_class)->dispose (object);
}

static void
rectify_item_heading_class_init (RectifyItemHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rectify_item_heading_dispose;
  object_class->get_property = rectify_item_heading_get_property;
  object_class->set_property = rectify_item_heading_set_property;
  g_object_class_install_property (
      object_class, PROP_AS_OF,
      g_param_spec_uint ("as-of", NULL, NULL, 0, G_MAXUINT32, 0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static GtkLabel *
pill (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "light");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
rectify_item_heading_init (RectifyItemHeading *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *number = gtk_label_new (NULL);

  gtk_widget_add_css_class (number, "heading");
  gtk_box_append (GTK_BOX (box), number);
  self->number = GTK_LABEL (number);
  self->light = pill (box);
  self->state = pill (box);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "light-grey");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "item-heading");
}

/**
 * rectify_item_heading_new:
 * @document: the document
 *
 * Returns: (transfer floating): the heading, hidden until it has an item
 */
GtkWidget *
rectify_item_heading_new (RectifyDocument *document)
{
  RectifyItemHeading *self = g_object_new (RECTIFY_TYPE_ITEM_HEADING, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
