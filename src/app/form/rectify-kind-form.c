/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 *   GtkScrolledWindow ── AdwClamp ── GtkBox ─┬─ AdwPreferencesGroup   one a group of fields
 *                                            ├─ RectifyChildList      one a list
 *                                            └─ RectifyReadingList    events, history
 */
#include "config.h"

#include "rectify-kind-form.h"

#include "rectify-child-list.h"
#include "rectify-editors.h"
#include "rectify-reading-list.h"

struct _RectifyKindForm
{
  AdwBin parent_instance;
  RectifyDocument *document;
  RectifyRecord *record; /* NULL for none */
  GPtrArray *editors;    /* of RectifyEditor */
  GPtrArray *children;   /* of RectifyChildList, not owned */
  GPtrArray *readings;   /* of RectifyReadingList, not owned */
};

G_DEFINE_FINAL_TYPE (RectifyKindForm, rectify_kind_form, ADW_TYPE_BIN)

/* Building */

/* The first field of a group makes it, so that groups come in the order of the table. */
static AdwPreferencesGroup *
group_of (GtkWidget           *box,
          AdwPreferencesGroup *groups[RECTIFY_N_GROUPS],
          RectifyGroupId       group)
{
  if (!groups[group])
    {
      g_autofree char *title = g_markup_escape_text (rectify_group_get_label (group), -1);

      groups[group] = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (groups[group], title);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (groups[group]));
    }
  return groups[group];
}

static void
add_editors (RectifyKindForm *self,
             GtkWidget       *box)
{
  AdwPreferencesGroup *groups[RECTIFY_N_GROUPS] = { NULL };

  for (guint i = 0; i < self->editors->len; i++)
    {
      RectifyEditor *editor = g_ptr_array_index (self->editors, i);

      adw_preferences_group_add (group_of (box, groups, rectify_editor_get_field (editor)->group),
                                 rectify_editor_get_row (editor));
    }
}

static void
add_lists (RectifyKindForm   *self,
           GtkWidget         *box,
           const RectifyKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RectifyField *field = &kind->fields[i];
      GtkWidget *list;

      if (field->type == RECTIFY_FIELD_LIST && field->target != RECTIFY_KIND_EVENTS)
        {
          list = rectify_child_list_new (self->document, field->id);
          g_ptr_array_add (self->children, list);
        }
      else if (field->type == RECTIFY_FIELD_LIST || field->id == RECTIFY_ITEMS_HISTORY)
        {
          list = rectify_reading_list_new (rectify_document_get_meeting (self->document),
                                           field->id);
          g_ptr_array_add (self->readings, list);
        }
      else
        continue;
      gtk_box_append (GTK_BOX (box), list);
    }
}

static void
build (RectifyKindForm *self,
       RectifyKindId    kind)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->editors = rectify_editors_new (self->document, kind);
  add_editors (self, box);
  add_lists (self, box, rectify_kind (kind));

  gtk_widget_add_css_class (box, "form");
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/* Class */

static void
rectify_kind_form_dispose (GObject *object)
{
  RectifyKindForm *self = RECTIFY_KIND_FORM (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rectify_kind_form_parent_class)->dispose (object);
}

static void
rectify_kind_form_class_init (RectifyKindFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_kind_form_dispose;
}

static void
rectify_kind_form_init (RectifyKindForm *self)
{
  self->children = g_ptr_array_new ();
  self->readings = g_ptr_array_new ();
}

/**
 * rectify_kind_form_new:
 * @document: the document to write through
 * @kind: a kind of record
 *
 * Returns: (transfer floating): a form with no record
 */
GtkWidget *
rectify_kind_form_new (RectifyDocument *document,
                       RectifyKindId    kind)
{
  RectifyKindForm *self = g_object_new (RECTIFY_TYPE_KIND_FORM, NULL);

  self->document = g_object_ref (document);
  build (self, kind);
  return GTK_WIDGET (self);
}

/**
 * rectify_kind_form_set_record:
 * @self: a form
 * @record: (nullable): a record of its kind
 */
void
rectify_kind_form_set_record (RectifyKindForm *self,
                              RectifyRecord   *record)
{
  g_return_if_fail (RECTIFY_IS_KIND_FORM (self));

  if (self->record == record)
    return;
  rectify_kind_form_flush (self);
  g_set_object (&self->record, record);
  rectify_editors_set_record (self->editors, record);
  for (guint i = 0; i < self->children->len; i++)
    rectify_child_list_set_record (g_ptr_array_index (self->children, i), record);
  for (guint i = 0; i < self->readings->len; i++)
    rectify_reading_list_show (g_ptr_array_index (self->readings, i), record);
}

/**
 * rectify_kind_form_set_as_of:
 * @self: a form
 * @as_of: the day as of which to show limits and lights, as a Julian day
 */
void
rectify_kind_form_set_as_of (RectifyKindForm *self,
                             guint32          as_of)
{
  g_return_if_fail (RECTIFY_IS_KIND_FORM (self));

  for (guint i = 0; i < self->children->len; i++)
    rectify_child_list_set_as_of (g_ptr_array_index (self->children, i), as_of);
}

/**
 * rectify_kind_form_set_editable:
 * @self: a form
 * @editable: whether the person may change the record
 */
void
rectify_kind_form_set_editable (RectifyKindForm *self,
                                gboolean         editable)
{
  g_return_if_fail (RECTIFY_IS_KIND_FORM (self));

  rectify_editors_set_editable (self->editors, editable);
  for (guint i = 0; i < self->children->len; i++)
    rectify_child_list_set_editable (g_ptr_array_index (self->children, i), editable);
}

/**
 * rectify_kind_form_record_changed:
 * @self: a form
 * @record: any record
 * @field: the field of it that was set, or the list whose children changed
 *
 * Shows the field anew if it is on this form.
 */
void
rectify_kind_form_record_changed (RectifyKindForm *self,
                                  RectifyRecord   *record,
                                  RectifyFieldId   field)
{
  RectifyEditor *editor;

  g_return_if_fail (RECTIFY_IS_KIND_FORM (self));

  if (!self->record)
    return;
  if (record != self->record)
    {
      for (guint i = 0; i < self->children->len; i++)
        rectify_child_list_record_changed (g_ptr_array_index (self->children, i), record, field);
      return;
    }
  editor = rectify_editors_find (self->editors, field);
  if (editor)
    rectify_editor_refresh (editor);
  for (guint i = 0; i < self->readings->len; i++)
    if (rectify_reading_list_get_field (g_ptr_array_index (self->readings, i)) == field)
      rectify_reading_list_show (g_ptr_array_index (self->readings, i), record);
}

/**
 * rectify_kind_form_refresh:
 * @self: a form
 *
 * Shows anew what depends on other records: names, limits, lights.
 */
void
rectify_kind_form_refresh (RectifyKindForm *self)
{
  g_return_if_fail (RECTIFY_IS_KIND_FORM (self));

  rectify_editors_refresh_links (self->editors);
  for (guint i = 0; i < self->children->len; i++)
    rectify_child_list_refresh (g_ptr_array_index (self->children, i));
}

/**
 * rectify_kind_form_flush:
 * @self: a form
 *
 * Writes what was typed and not yet written.
 */
void
rectify_kind_form_flush (RectifyKindForm *self)
{
  g_return_if_fail (RECTIFY_IS_KIND_FORM (self));

  rectify_editors_flush (self->editors);
  for (guint i = 0; i < self->children->len; i++)
    rectify_child_list_flush (g_ptr_array_index (self->children, i));
}

/**
 * rectify_kind_form_focus_field:
 * @self: a form
 * @field: a field of its kind
 *
 * Returns: whether the focus is in the field's editor or list now
 */
gboolean
rectify_kind_form_focus_field (RectifyKindForm *self,
                               RectifyFieldId   field)
{
  RectifyEditor *editor;

  g_return_val_if_fail (RECTIFY_IS_KIND_FORM (self), FALSE);

  editor = rectify_editors_find (self->editors, field);
  if (editor)
    return rectify_editor_grab_focus (editor);
  for (guint i = 0; i < self->children->len; i++)
    if (rectify_child_list_get_field (g_ptr_array_index (self->children, i)) == field)
      return gtk_widget_child_focus (g_ptr_array_index (self->children, i), GTK_DIR_TAB_FORWARD);
  return FALSE;
}
