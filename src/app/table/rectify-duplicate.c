/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-duplicate.h"

/*
 * What belongs to one record alone: its number; the link that makes it the
 * continuation of one problem, opinion or person; and its life so far.
 */
static const RectifyFieldId not_copied[] = {
  RECTIFY_ITEMS_NUMBER,
  RECTIFY_ITEMS_STATE,
  RECTIFY_ITEMS_PROBLEM,
  RECTIFY_ITEMS_CARRIED_FROM,
  RECTIFY_ITEMS_PROGRESS,
  RECTIFY_ITEMS_EVIDENCE,
  RECTIFY_ITEMS_EVENTS,
  RECTIFY_ITEMS_HISTORY,
  RECTIFY_ITEMS_REASON,
  RECTIFY_ITEMS_EFFECT,
  RECTIFY_MEASURES_DONE_ON,
  RECTIFY_STEPS_DONE_ON,
  RECTIFY_OPINIONS_MERGED_INTO,
  RECTIFY_OPINIONS_PROBLEM,
  RECTIFY_PROBLEMS_OPINIONS,
  RECTIFY_CRITICISMS_PROBLEM,
  RECTIFY_COMMENTS_ITEM,
  RECTIFY_ATTENDANCE_PERSON,
  RECTIFY_AGENDA_ORIGIN,
  RECTIFY_NOTICES_FEEDBACK,
  RECTIFY_SUBMISSIONS_DIGESTS,
};

static gboolean
is_copied (RectifyFieldId field)
{
  for (guint i = 0; i < G_N_ELEMENTS (not_copied); i++)
    if (not_copied[i] == field)
      return FALSE;
  return TRUE;
}

static void
copy_fields (RectifyDocument *document,
             RectifyRecord   *from,
             RectifyRecord   *to);

static void
copy_children (RectifyDocument *document,
               RectifyList     *from,
               RectifyList     *to)
{
  for (guint i = 0; i < rectify_list_get_length (from); i++)
    copy_fields (document, rectify_list_get (from, i),
                 rectify_document_insert (document, to, G_MAXUINT));
}

static void
copy_fields (RectifyDocument *document,
             RectifyRecord   *from,
             RectifyRecord   *to)
{
  const RectifyKind *kind = rectify_record_get_kind (from);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      RectifyFieldId field = kind->fields[i].id;
      g_autoptr (GError) error = NULL;

      if (!is_copied (field) || !rectify_record_is_set (from, field))
        continue;
      if (kind->fields[i].type == RECTIFY_FIELD_LIST)
        copy_children (document, rectify_record_get_list (from, field),
                       rectify_record_get_list (to, field));
      else if (kind->fields[i].type != RECTIFY_FIELD_RECORD
               && !rectify_document_set (document, to, field,
                                         *rectify_record_get_value (from, field), &error))
        /* The file may hold what the program would not write: a stale value stays behind. */
        g_debug ("%s was not copied: %s", kind->fields[i].member,
                 error ? error->message : "refused");
    }
}

/**
 * rectify_duplicate:
 * @document: a document that is not read-only, with an action under way
 * @record: an element of a list
 * @position: the place of the copy in the same list
 *
 * Returns: (transfer none): the copy, with ids of its own and of its children
 */
RectifyRecord *
rectify_duplicate (RectifyDocument *document,
                   RectifyRecord   *record,
                   guint            position)
{
  RectifyRecord *copy;

  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RECTIFY_IS_RECORD (record) && rectify_record_get_owner (record), NULL);

  copy = rectify_document_insert (
      document,
      rectify_record_get_list (rectify_record_get_owner (record),
                               rectify_record_get_owner_field (record)),
      position);
  copy_fields (document, record, copy);
  return copy;
}
