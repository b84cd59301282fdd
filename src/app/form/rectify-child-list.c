/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-child-list.h"

#include <glib/gi18n.h>

#include "rectify-child-row.h"
#include "rectify-form-util.h"

struct _RectifyChildList
{
  AdwBin parent_instance;
  RectifyDocument *document;
  RectifyFieldId field;
  RectifyKindId kind;
  RectifyList *list; /* NULL for none */
  GPtrArray *rows;   /* RectifyChildRow, owned, one a child */
  GtkWidget *box;    /* GtkListBox */
  GtkWidget *add;
  guint32 as_of;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (RectifyChildList, rectify_child_list, ADW_TYPE_BIN)

static RectifyChildRow *
row_at (RectifyChildList *self,
        guint             position)
{
  return position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}

static RectifyChildRow *
make_row (RectifyChildList *self)
{
  GtkWidget *row = rectify_child_row_new (self->document, self->kind);

  rectify_child_row_set_editable (RECTIFY_CHILD_ROW (row), self->editable);
  return RECTIFY_CHILD_ROW (g_object_ref_sink (row));
}

static RectifyChildRow *
find_row (GPtrArray     *rows,
          RectifyRecord *child)
{
  for (guint i = 0; i < rows->len; i++)
    if (rectify_child_row_get_record (g_ptr_array_index (rows, i)) == child)
      return g_ptr_array_index (rows, i);
  return NULL;
}

/* Makes the list box show the rows in their order, touching no row that is in its place. */
static void
place_rows (RectifyChildList *self,
            GPtrArray        *former)
{
  for (guint i = 0; i < former->len; i++)
    if (!g_ptr_array_find (self->rows, g_ptr_array_index (former, i), NULL))
      gtk_list_box_remove (GTK_LIST_BOX (self->box), g_ptr_array_index (former, i));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->box), (int) i)
          == GTK_LIST_BOX_ROW (row))
        continue;
      if (gtk_widget_get_parent (row))
        gtk_list_box_remove (GTK_LIST_BOX (self->box), row);
      gtk_list_box_insert (GTK_LIST_BOX (self->box), row, (int) i);
    }
  gtk_widget_set_visible (self->box, self->rows->len > 0);
}

static GtkWidget *
focused_child (RectifyChildList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, self->box) ? focus : NULL;
}

/* Rows that moved have lost the focus on their way; those that are gone leave it to a neighbour. */
static void
restore_focus (RectifyChildList *self,
               GtkWidget        *focus,
               guint             position)
{
  if (gtk_widget_is_ancestor (focus, self->box))
    gtk_widget_grab_focus (focus);
  else if (self->rows->len > 0)
    gtk_widget_child_focus (GTK_WIDGET (row_at (self, MIN (position, self->rows->len - 1))),
                            GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->add);
}

static void
items_changed_cb (RectifyChildList *self,
                  guint             position)
{
  g_autoptr (GPtrArray) former = g_steal_pointer (&self->rows);
  GtkWidget *focus = focused_child (self);
  g_autoptr (GtkWidget) kept = focus ? g_object_ref (focus) : NULL;

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rectify_list_get_length (self->list); i++)
    {
      RectifyRecord *child = rectify_list_get (self->list, i);
      RectifyChildRow *row = find_row (former, child);

      row = row ? g_object_ref (row) : make_row (self);
      rectify_child_row_set_record (row, child);
      g_ptr_array_add (self->rows, row);
    }
  place_rows (self, former);
  rectify_child_list_refresh (self);
  if (focus)
    restore_focus (self, focus, position);
}

static void
add_cb (RectifyChildList *self)
{
  /* Translators: %s is a kind of record, such as “Measure” */
  g_autofree char *label
      = g_strdup_printf (_ ("Add %s"), rectify_kind_get_label (rectify_kind (self->kind)));

  if (!self->list)
    return;
  rectify_document_begin (self->document, label);
  rectify_document_insert (self->document, self->list, G_MAXUINT);
  rectify_document_end (self->document);
  rectify_child_row_open (row_at (self, self->rows->len - 1));
}

/* Class */

static void
unwatch (RectifyChildList *self)
{
  if (self->list)
    g_signal_handlers_disconnect_by_func (self->list, items_changed_cb, self);
  g_clear_object (&self->list);
}

static void
rectify_child_list_dispose (GObject *object)
{
  RectifyChildList *self = RECTIFY_CHILD_LIST (object);

  unwatch (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rectify_child_list_parent_class)->dispose (object);
}

static void
rectify_child_list_class_init (RectifyChildListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_child_list_dispose;
}

static void
rectify_child_list_init (RectifyChildList *self)
{
  self->editable = TRUE;
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->box, "boxed-list");
  gtk_widget_set_visible (self->box, FALSE);
}

static void
build (RectifyChildList *self)
{
  const RectifyField *field = rectify_field (self->field);
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_markup_escape_text (rectify_field_get_label (field), -1);
  g_autofree char *name
      = g_strdup_printf (_ ("Add %s"), rectify_kind_get_label (rectify_kind (self->kind)));

  self->add = rectify_form_icon_button ("list-add-symbolic", name);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  rectify_form_name_widget (self->box, rectify_field_get_label (field));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), self->add);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->box);
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * rectify_child_list_new:
 * @document: the document to write through
 * @field: a list field
 *
 * Returns: (transfer floating): the group, with no record
 */
GtkWidget *
rectify_child_list_new (RectifyDocument *document,
                        RectifyFieldId   field)
{
  RectifyChildList *self = g_object_new (RECTIFY_TYPE_CHILD_LIST, NULL);

  self->document = g_object_ref (document);
  self->field = field;
  self->kind = rectify_field (field)->target;
  build (self);
  return GTK_WIDGET (self);
}

/**
 * rectify_child_list_get_field:
 * @self: a list
 *
 * Returns: the field whose children it shows
 */
RectifyFieldId
rectify_child_list_get_field (RectifyChildList *self)
{
  g_return_val_if_fail (RECTIFY_IS_CHILD_LIST (self), RECTIFY_NO_FIELD);
  return self->field;
}

/**
 * rectify_child_list_set_record:
 * @self: a list
 * @owner: (nullable): the record whose children to show
 *
 * Rows are used again for the children of another record.
 */
void
rectify_child_list_set_record (RectifyChildList *self,
                               RectifyRecord    *owner)
{
  RectifyList *list;
  g_autoptr (GPtrArray) former = NULL;

  g_return_if_fail (RECTIFY_IS_CHILD_LIST (self));
  list = owner ? rectify_record_get_list (owner, self->field) : NULL;
  if (self->list == list)
    return;
  rectify_child_list_flush (self);
  unwatch (self);
  if (!list)
    {
      /* What they showed would be out of date when it is shown again. */
      for (guint i = 0; i < self->rows->len; i++)
        rectify_child_row_set_record (row_at (self, i), NULL);
      return;
    }

  self->list = g_object_ref (list);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), self);
  former = g_steal_pointer (&self->rows);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rectify_list_get_length (list); i++)
    {
      RectifyChildRow *row
          = i < former->len ? g_object_ref (g_ptr_array_index (former, i)) : make_row (self);

      g_ptr_array_add (self->rows, row);
      rectify_child_row_set_record (row, rectify_list_get (list, i));
    }
  place_rows (self, former);
  rectify_child_list_refresh (self);
}

/**
 * rectify_child_list_set_as_of:
 * @self: a list
 * @as_of: the day as of which to show limits and lights, as a Julian day
 */
void
rectify_child_list_set_as_of (RectifyChildList *self,
                              guint32           as_of)
{
  g_return_if_fail (RECTIFY_IS_CHILD_LIST (self));

  if (self->as_of == as_of)
    return;
  self->as_of = as_of;
  rectify_child_list_refresh (self);
}

/**
 * rectify_child_list_set_editable:
 * @self: a list
 * @editable: whether the person may change the list and its children
 */
void
rectify_child_list_set_editable (RectifyChildList *self,
                                 gboolean          editable)
{
  g_return_if_fail (RECTIFY_IS_CHILD_LIST (self));

  self->editable = editable;
  gtk_widget_set_visible (self->add, editable);
  for (guint i = 0; i < self->rows->len; i++)
    rectify_child_row_set_editable (row_at (self, i), editable);
}

/**
 * rectify_child_list_refresh:
 * @self: a list
 *
 * Shows anew what is derived from the children and from other records.
 */
void
rectify_child_list_refresh (RectifyChildList *self)
{
  g_return_if_fail (RECTIFY_IS_CHILD_LIST (self));

  for (guint i = 0; self->list && i < self->rows->len; i++)
    rectify_child_row_refresh (row_at (self, i), self->as_of);
}

/**
 * rectify_child_list_record_changed:
 * @self: a list
 * @record: a record, perhaps one of the children
 * @field: the field of it that was set
 */
void
rectify_child_list_record_changed (RectifyChildList *self,
                                   RectifyRecord    *record,
                                   RectifyFieldId    field)
{
  RectifyChildRow *row;

  g_return_if_fail (RECTIFY_IS_CHILD_LIST (self));

  row = find_row (self->rows, record);
  if (row)
    rectify_child_row_field_changed (row, field);
}

/**
 * rectify_child_list_flush:
 * @self: a list
 *
 * Writes what was typed and not yet written.
 */
void
rectify_child_list_flush (RectifyChildList *self)
{
  g_return_if_fail (RECTIFY_IS_CHILD_LIST (self));

  for (guint i = 0; self->list && i < self->rows->len; i++)
    rectify_child_row_flush (row_at (self, i));
}
