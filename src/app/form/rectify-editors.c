/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-editors.h"

/**
 * rectify_editors_new:
 * @document: the document to write through
 * @kind: a kind of record
 *
 * Returns: (transfer full): an editor for each field that has one
 */
GPtrArray *
rectify_editors_new (RectifyDocument *document,
                     RectifyKindId    kind)
{
  GPtrArray *editors = g_ptr_array_new_with_free_func (g_object_unref);
  const RectifyKind *description = rectify_kind (kind);

  for (guint i = 0; i < description->n_fields; i++)
    {
      RectifyEditor *editor = rectify_editor_new (document, description->fields[i].id);

      if (editor)
        g_ptr_array_add (editors, editor);
    }
  return editors;
}

/**
 * rectify_editors_find:
 * @editors: editors
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the editor of the field
 */
RectifyEditor *
rectify_editors_find (GPtrArray      *editors,
                      RectifyFieldId  field)
{
  for (guint i = 0; i < editors->len; i++)
    {
      RectifyEditor *editor = g_ptr_array_index (editors, i);

      if (rectify_editor_get_field (editor)->id == field)
        return editor;
    }
  return NULL;
}

/**
 * rectify_editors_set_record:
 * @editors: editors
 * @record: (nullable): a record of their kind, for all of them
 */
void
rectify_editors_set_record (GPtrArray     *editors,
                            RectifyRecord *record)
{
  for (guint i = 0; i < editors->len; i++)
    rectify_editor_set_record (g_ptr_array_index (editors, i), record);
}

/**
 * rectify_editors_refresh_links:
 * @editors: editors
 *
 * Shows anew what depends on other records: their names.
 */
void
rectify_editors_refresh_links (GPtrArray *editors)
{
  for (guint i = 0; i < editors->len; i++)
    {
      RectifyEditor *editor = g_ptr_array_index (editors, i);

      if (rectify_field_is_link (rectify_editor_get_field (editor)))
        rectify_editor_refresh (editor);
    }
}

/**
 * rectify_editors_flush:
 * @editors: editors
 *
 * Writes what was typed and not yet written.
 */
void
rectify_editors_flush (GPtrArray *editors)
{
  for (guint i = 0; i < editors->len; i++)
    rectify_editor_flush (g_ptr_array_index (editors, i));
}

/**
 * rectify_editors_set_editable:
 * @editors: editors
 * @editable: whether the person may change values
 */
void
rectify_editors_set_editable (GPtrArray *editors,
                              gboolean   editable)
{
  for (guint i = 0; i < editors->len; i++)
    rectify_editor_set_editable (g_ptr_array_index (editors, i), editable);
}
