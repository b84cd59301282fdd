/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-form.h"

#include <glib/gi18n.h>

#include "rectify-date.h"
#include "rectify-form-util.h"
#include "rectify-kind-form.h"

struct _RectifyForm
{
  AdwBin parent_instance;
  RectifyDocument *document;
  RectifyRecord *record;                   /* NULL for none */
  GtkWidget *stack;
  GtkWidget *empty;
  RectifyKindForm *kinds[RECTIFY_N_KINDS]; /* owned by the stack; NULL before first shown */
  guint32 as_of;
};

G_DEFINE_FINAL_TYPE (RectifyForm, rectify_form, ADW_TYPE_BIN)

static RectifyKindForm *
current (RectifyForm *self)
{
  return self->record ? self->kinds[rectify_record_get_kind_id (self->record)] : NULL;
}

static RectifyKindForm *
ensure_kind (RectifyForm   *self,
             RectifyKindId  kind)
{
  if (!self->kinds[kind])
    {
      self->kinds[kind] = RECTIFY_KIND_FORM (rectify_kind_form_new (self->document, kind));
      gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->kinds[kind]));
    }
  return self->kinds[kind];
}

static void
record_changed_cb (RectifyForm   *self,
                   RectifyRecord *record,
                   guint          field)
{
  if (self->record)
    rectify_kind_form_record_changed (current (self), record, field);
}

static void
changed_cb (RectifyForm *self)
{
  if (!self->record)
    return;
  if (!rectify_form_holds (self->document, self->record))
    rectify_form_set_record (self, NULL);
  else
    rectify_kind_form_refresh (current (self));
}

static void
notify_read_only_cb (RectifyForm *self)
{
  if (self->record)
    rectify_kind_form_set_editable (current (self),
                                    !rectify_document_is_read_only (self->document));
}

static void
rectify_form_dispose (GObject *object)
{
  RectifyForm *self = RECTIFY_FORM (object);

  g_clear_object (&self->record);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rectify_form_parent_class)->dispose (object);
}

static void
rectify_form_class_init (RectifyFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_form_dispose;
}

static void
rectify_form_init (RectifyForm *self)
{
  self->as_of = rectify_date_today ();
  self->empty = adw_status_page_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), _ ("Nothing Chosen"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty),
                                   _ ("Choose a row to see and change it here."));
  gtk_widget_add_css_class (self->empty, "compact");

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

/**
 * rectify_form_new:
 * @document: the document to show records of and to write through
 *
 * Returns: (transfer floating): a form with no record, as of today
 */
GtkWidget *
rectify_form_new (RectifyDocument *document)
{
  RectifyForm *self;

  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (document), NULL);

  self = g_object_new (RECTIFY_TYPE_FORM, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "record-changed", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (notify_read_only_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rectify_form_get_record:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the record it shows
 */
RectifyRecord *
rectify_form_get_record (RectifyForm *self)
{
  g_return_val_if_fail (RECTIFY_IS_FORM (self), NULL);
  return self->record;
}

/**
 * rectify_form_set_record:
 * @self: a form
 * @record: (nullable): a record of the document's meeting; %NULL shows that there is none
 *
 * The form shows none by itself once the record has been removed.
 */
void
rectify_form_set_record (RectifyForm   *self,
                         RectifyRecord *record)
{
  RectifyKindForm *former;
  RectifyKindForm *form;

  g_return_if_fail (RECTIFY_IS_FORM (self));
  g_return_if_fail (!record || RECTIFY_IS_RECORD (record));

  if (self->record == record)
    return;
  rectify_document_break (self->document);
  former = current (self);
  form = record ? ensure_kind (self, rectify_record_get_kind_id (record)) : NULL;
  if (former && former != form)
    rectify_kind_form_set_record (former, NULL);

  g_set_object (&self->record, record);
  if (form)
    {
      rectify_kind_form_set_as_of (form, self->as_of);
      rectify_kind_form_set_record (form, record);
      rectify_kind_form_set_editable (form, !rectify_document_is_read_only (self->document));
    }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), form ? GTK_WIDGET (form) : self->empty);
}

/**
 * rectify_form_set_as_of:
 * @self: a form
 * @as_of: the day as of which to show limits and lights, as a Julian day; 0 for today
 */
void
rectify_form_set_as_of (RectifyForm *self,
                        guint32      as_of)
{
  g_return_if_fail (RECTIFY_IS_FORM (self));

  self->as_of = as_of != 0 ? as_of : rectify_date_today ();
  if (self->record)
    rectify_kind_form_set_as_of (current (self), self->as_of);
}

/**
 * rectify_form_commit:
 * @self: a form
 *
 * Writes what was typed into a date, time or number and not yet written. Call it
 * before saving, undoing, redoing and whatever else works on the meeting.
 */
void
rectify_form_commit (RectifyForm *self)
{
  g_return_if_fail (RECTIFY_IS_FORM (self));

  if (self->record)
    rectify_kind_form_flush (current (self));
}

/**
 * rectify_form_focus_field:
 * @self: a form
 * @field: a field of the record that is shown
 *
 * Returns: whether the focus is in the field's editor now
 */
gboolean
rectify_form_focus_field (RectifyForm    *self,
                          RectifyFieldId  field)
{
  g_return_val_if_fail (RECTIFY_IS_FORM (self), FALSE);

  return self->record && RECTIFY_FIELD_KIND (field) == rectify_record_get_kind_id (self->record)
         && rectify_kind_form_focus_field (current (self), field);
}
