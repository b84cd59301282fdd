/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-meeting.h"

#include <glib/gi18n-lib.h>

#include "rectify-field-text.h"
#include "rectify-record-write.h"

struct _RectifyMeeting
{
  GObject parent_instance;
  RectifyRecord *root;
  GHashTable *index;   /* id → record, neither owned; NULL until asked for */
  GHashTable *linkers; /* id → GArray of RectifyLinker; NULL until asked for */
};

G_DEFINE_FINAL_TYPE (RectifyMeeting, rectify_meeting, G_TYPE_OBJECT)

static void
rectify_meeting_finalize (GObject *object)
{
  RectifyMeeting *self = RECTIFY_MEETING (object);

  g_clear_pointer (&self->linkers, g_hash_table_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_object (&self->root);

  G_OBJECT_CLASS (rectify_meeting_parent_class)->finalize (object);
}

static void
rectify_meeting_class_init (RectifyMeetingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rectify_meeting_finalize;
}

static void
rectify_meeting_init (RectifyMeeting *self)
{
}

/**
 * rectify_meeting_new:
 *
 * Returns: (transfer full): a meeting with nothing in it, not even defaults
 */
RectifyMeeting *
rectify_meeting_new (void)
{
  RectifyMeeting *self = g_object_new (RECTIFY_TYPE_MEETING, NULL);

  self->root = rectify_record_new (RECTIFY_KIND_ROOT, NULL);
  return self;
}

/**
 * rectify_meeting_snapshot:
 * @self: a meeting
 *
 * Copies the records and shares their texts: some 100 ns a record.
 *
 * Returns: (transfer full): the meeting as it is now, to be read in one thread
 *   at a time and never changed
 */
RectifyMeeting *
rectify_meeting_snapshot (RectifyMeeting *self)
{
  RectifyMeeting *copy;

  g_return_val_if_fail (RECTIFY_IS_MEETING (self), NULL);

  copy = g_object_new (RECTIFY_TYPE_MEETING, NULL);
  copy->root = rectify_record_copy (self->root);
  return copy;
}

/**
 * rectify_meeting_equal:
 * @a: a meeting
 * @b: a meeting
 *
 * Returns: whether both would be written as the same bytes
 */
gboolean
rectify_meeting_equal (RectifyMeeting *a,
                       RectifyMeeting *b)
{
  return rectify_record_equal (a->root, b->root);
}

/**
 * rectify_meeting_get_root:
 * @self: a meeting
 *
 * Returns: (transfer none): the record whose members are the file's
 */
RectifyRecord *
rectify_meeting_get_root (RectifyMeeting *self)
{
  g_return_val_if_fail (RECTIFY_IS_MEETING (self), NULL);
  return self->root;
}

/**
 * rectify_meeting_get_section:
 * @self: a meeting
 * @section: a field of the structure, such as RECTIFY_PREPARATION_TALKS
 *
 * Returns: (transfer none): the record of which @section is a field
 */
RectifyRecord *
rectify_meeting_get_section (RectifyMeeting *self,
                             RectifyFieldId  section)
{
  switch (RECTIFY_FIELD_KIND (section))
    {
    case RECTIFY_KIND_ROOT:
      return self->root;
    case RECTIFY_KIND_PREPARATION:
      return rectify_record_get_record (self->root, RECTIFY_ROOT_PREPARATION);
    case RECTIFY_KIND_PROCEEDINGS:
      return rectify_record_get_record (self->root, RECTIFY_ROOT_PROCEEDINGS);
    case RECTIFY_KIND_RECTIFICATION:
      return rectify_record_get_record (self->root, RECTIFY_ROOT_RECTIFICATION);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * rectify_meeting_get_info:
 * @self: a meeting
 *
 * Returns: (transfer none): the record of kind meeting: title, date, rules …
 */
RectifyRecord *
rectify_meeting_get_info (RectifyMeeting *self)
{
  return rectify_record_get_record (self->root, RECTIFY_ROOT_MEETING);
}

/**
 * rectify_meeting_get_list:
 * @self: a meeting
 * @section: a list of the structure, such as RECTIFY_RECTIFICATION_ITEMS
 *
 * Returns: (transfer none): its records
 */
RectifyList *
rectify_meeting_get_list (RectifyMeeting *self,
                          RectifyFieldId  section)
{
  return rectify_record_get_list (rectify_meeting_get_section (self, section), section);
}

/**
 * rectify_meeting_get_single:
 * @self: a meeting
 * @section: a one-record section of the structure, such as RECTIFY_PROCEEDINGS_MINUTES
 *
 * Returns: (transfer none): its record
 */
RectifyRecord *
rectify_meeting_get_single (RectifyMeeting *self,
                            RectifyFieldId  section)
{
  return rectify_record_get_record (rectify_meeting_get_section (self, section), section);
}

static void
foreach_record (RectifyRecord     *record,
                RectifyRecordFunc  func,
                gpointer           user_data)
{
  const RectifyKind *kind = rectify_record_get_kind (record);

  func (record, user_data);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RectifyField *field = &kind->fields[i];

      if (field->type == RECTIFY_FIELD_RECORD)
        foreach_record (rectify_record_get_record (record, field->id), func, user_data);
      else if (field->type == RECTIFY_FIELD_LIST && rectify_record_is_set (record, field->id))
        {
          RectifyList *list = rectify_record_get_list (record, field->id);

          for (guint j = 0; j < rectify_list_get_length (list); j++)
            foreach_record (rectify_list_get (list, j), func, user_data);
        }
    }
}

/**
 * rectify_meeting_foreach:
 * @self: a meeting
 * @func: (scope call): what to do with each record, owners before children
 * @user_data: passed to @func
 */
void
rectify_meeting_foreach (RectifyMeeting    *self,
                         RectifyRecordFunc  func,
                         gpointer           user_data)
{
  foreach_record (self->root, func, user_data);
}

/**
 * rectify_meeting_get_home:
 * @self: a meeting
 * @kind: a kind of record
 *
 * Returns: (transfer none) (nullable): the one list of the structure that holds
 *   records of the kind; %NULL for kinds that are children of others or stand alone
 */
RectifyList *
rectify_meeting_get_home (RectifyMeeting *self,
                          RectifyKindId   kind)
{
  for (guint k = RECTIFY_KIND_PREPARATION; k <= RECTIFY_KIND_ROOT; k++)
    {
      const RectifyKind *structure = rectify_kind (k);

      for (guint i = 0; i < structure->n_fields; i++)
        if (structure->fields[i].type == RECTIFY_FIELD_LIST
            && structure->fields[i].target == kind)
          return rectify_meeting_get_list (self, structure->fields[i].id);
    }
  return NULL;
}

/* Ids */

static void
index_one (RectifyRecord *record,
           gpointer       user_data)
{
  const char *id = rectify_record_get_id (record);

  if (id)
    g_hash_table_replace (user_data, (gpointer) id, record);
}

static void
unindex_one (RectifyRecord *record,
             gpointer       user_data)
{
  const char *id = rectify_record_get_id (record);

  if (id)
    g_hash_table_remove (user_data, id);
}

static GHashTable *
meeting_index (RectifyMeeting *self)
{
  if (!self->index)
    {
      self->index = g_hash_table_new (g_str_hash, g_str_equal);
      foreach_record (self->root, index_one, self->index);
    }
  return self->index;
}

/**
 * rectify_meeting_index_add:
 * @self: a meeting
 * @record: a record that has just come into it, children included
 */
void
rectify_meeting_index_add (RectifyMeeting *self,
                           RectifyRecord  *record)
{
  if (self->index)
    foreach_record (record, index_one, self->index);
  rectify_meeting_links_changed (self);
}

/**
 * rectify_meeting_index_remove:
 * @self: a meeting
 * @record: a record that is about to leave it, children included
 */
void
rectify_meeting_index_remove (RectifyMeeting *self,
                              RectifyRecord  *record)
{
  if (self->index)
    foreach_record (record, unindex_one, self->index);
  rectify_meeting_links_changed (self);
}

/**
 * rectify_meeting_links_changed:
 * @self: a meeting, a link field of which has changed
 */
void
rectify_meeting_links_changed (RectifyMeeting *self)
{
  g_clear_pointer (&self->linkers, g_hash_table_unref);
}

/**
 * rectify_meeting_find:
 * @self: a meeting
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of that id
 */
RectifyRecord *
rectify_meeting_find (RectifyMeeting *self,
                      const char     *id)
{
  return id ? g_hash_table_lookup (meeting_index (self), id) : NULL;
}

/**
 * rectify_meeting_find_kind:
 * @self: a meeting
 * @id: (nullable): an id
 * @kind: the kind that is asked for
 *
 * Returns: (transfer none) (nullable): the record of that id; %NULL also when
 *   it is of another kind, for a link of the wrong kind counts as unset
 */
RectifyRecord *
rectify_meeting_find_kind (RectifyMeeting *self,
                           const char     *id,
                           RectifyKindId   kind)
{
  RectifyRecord *record = rectify_meeting_find (self, id);

  return record && rectify_record_get_kind_id (record) == kind ? record : NULL;
}

/**
 * rectify_meeting_follow:
 * @self: a meeting
 * @record: a record of it
 * @field: a person, subject or link
 *
 * Returns: (transfer none) (nullable): the record it leads to; %NULL when it is
 *   unset, the team, dangling or of the wrong kind
 */
RectifyRecord *
rectify_meeting_follow (RectifyMeeting *self,
                        RectifyRecord  *record,
                        RectifyFieldId  field)
{
  return rectify_meeting_find_kind (self, rectify_record_get_text (record, field),
                                    rectify_field (field)->target);
}

/* Links back */

static void
add_linker (GHashTable     *linkers,
            const char     *id,
            RectifyRecord  *record,
            RectifyFieldId  field)
{
  RectifyLinker linker = { record, field };
  GArray *array = g_hash_table_lookup (linkers, id);

  if (!array)
    {
      array = g_array_new (FALSE, FALSE, sizeof (RectifyLinker));
      g_hash_table_insert (linkers, g_ref_string_new_intern (id), array);
    }
  g_array_append_val (array, linker);
}

static void
collect_linkers (RectifyRecord *record,
                 gpointer       user_data)
{
  const RectifyKind *kind = rectify_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RectifyField *field = &kind->fields[i];
      RectifyStrings *ids;

      if (!rectify_field_is_link (field) || !rectify_record_is_set (record, field->id))
        continue;
      if (rectify_field_get_storage (field) == RECTIFY_STORAGE_TEXT)
        {
          add_linker (user_data, rectify_record_get_text (record, field->id), record, field->id);
          continue;
        }
      ids = rectify_record_get_strings (record, field->id);
      for (guint j = 0; j < ids->n; j++)
        add_linker (user_data, ids->items[j], record, field->id);
    }
}

/**
 * rectify_meeting_get_linkers:
 * @self: a meeting
 * @id: the id of a record
 *
 * Returns: (element-type RectifyLinker) (transfer none) (nullable): who links to
 *   it, in the file's order; valid until the meeting changes
 */
GArray *
rectify_meeting_get_linkers (RectifyMeeting *self,
                             const char     *id)
{
  if (!self->linkers)
    {
      self->linkers = g_hash_table_new_full (g_str_hash, g_str_equal,
                                             (GDestroyNotify) g_ref_string_release,
                                             (GDestroyNotify) g_array_unref);
      foreach_record (self->root, collect_linkers, self->linkers);
    }
  return g_hash_table_lookup (self->linkers, id);
}

/* Words */

/**
 * rectify_meeting_get_team_word:
 * @self: a meeting
 *
 * Returns: what the team is called in this kind of meeting, Chinese: a branch's
 *   meeting speaks of the branch, a committee's of the committee
 */
const char *
rectify_meeting_get_team_word (RectifyMeeting *self)
{
  switch (rectify_record_get_choice (rectify_meeting_get_info (self), RECTIFY_MEETING_KIND))
    {
    case RECTIFY_MEETING_KIND_BRANCH:
      return "党支部";
    case RECTIFY_MEETING_KIND_COMMITTEE:
      return "支委会";
    default:
      return "领导班子";
    }
}

/**
 * rectify_meeting_describe:
 * @self: a meeting
 * @record: a record of it
 *
 * Returns: (transfer full): one line that stands for the record: a person's
 *   name, a problem's first line …; a record with nothing to say is called by
 *   its kind
 */
char *
rectify_meeting_describe (RectifyMeeting *self,
                          RectifyRecord  *record)
{
  const RectifyKind *kind = rectify_record_get_kind (record);
  g_autofree char *text = NULL;

  if (kind->headline != RECTIFY_NO_FIELD)
    text = rectify_field_format (self, record, kind->headline);
  if (!text || *text == '\0')
    return g_strdup (rectify_kind_get_label (kind));
  g_strdelimit (text, "\r\n\t", ' ');
  return g_steal_pointer (&text);
}

/**
 * rectify_meeting_describe_id:
 * @self: a meeting
 * @field: the link field that holds @id
 * @id: an id, or "team"
 *
 * Returns: (transfer full): what to show for it; a dangling link, or one of the
 *   wrong kind, is shown as 已删除
 */
char *
rectify_meeting_describe_id (RectifyMeeting     *self,
                             const RectifyField *field,
                             const char         *id)
{
  RectifyRecord *record;

  if (field->type == RECTIFY_FIELD_SUBJECT && strcmp (id, RECTIFY_TEAM) == 0)
    return g_strdup (rectify_meeting_get_team_word (self));
  record = rectify_meeting_find_kind (self, id, field->target);
  return record ? rectify_meeting_describe (self, record)
                : g_strdup (C_("link", "Deleted"));
}
