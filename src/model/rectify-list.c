/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-record-write.h"

struct _RectifyList
{
  GObject parent_instance;
  RectifyRecord *owner; /* not owned: it owns this */
  RectifyFieldId field;
  RectifyRecord **records;
  guint length;
  guint room;
};

static GType
rectify_list_get_item_type (GListModel *model)
{
  return RECTIFY_TYPE_RECORD;
}

static guint
rectify_list_get_n_items (GListModel *model)
{
  return RECTIFY_LIST (model)->length;
}

static gpointer
rectify_list_get_item (GListModel *model,
                       guint       position)
{
  RectifyList *self = RECTIFY_LIST (model);

  return position < self->length ? g_object_ref (self->records[position]) : NULL;
}

static void
rectify_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rectify_list_get_item_type;
  iface->get_n_items = rectify_list_get_n_items;
  iface->get_item = rectify_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RectifyList, rectify_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rectify_list_model_init))

static void
rectify_list_finalize (GObject *object)
{
  RectifyList *self = RECTIFY_LIST (object);

  for (guint i = 0; i < self->length; i++)
    {
      rectify_record_attach (self->records[i], NULL, RECTIFY_NO_FIELD);
      g_object_unref (self->records[i]);
    }
  g_free (self->records);

  G_OBJECT_CLASS (rectify_list_parent_class)->finalize (object);
}

static void
rectify_list_class_init (RectifyListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rectify_list_finalize;
}

static void
rectify_list_init (RectifyList *self)
{
}

/**
 * rectify_list_new:
 * @owner: the record whose list it is; not referenced, it outlives the list's use
 * @field: the list field
 *
 * Returns: (transfer full): an empty list
 */
RectifyList *
rectify_list_new (RectifyRecord  *owner,
                  RectifyFieldId  field)
{
  RectifyList *self = g_object_new (RECTIFY_TYPE_LIST, NULL);

  self->owner = owner;
  self->field = field;
  return self;
}

static void
list_put (RectifyList   *self,
          guint          position,
          RectifyRecord *record)
{
  if (self->length == self->room)
    {
      self->room = self->room ? self->room * 2 : 4;
      self->records = g_renew (RectifyRecord *, self->records, self->room);
    }
  memmove (self->records + position + 1, self->records + position,
           (self->length - position) * sizeof (RectifyRecord *));
  self->records[position] = g_object_ref (record);
  self->length++;
  rectify_record_attach (record, self->owner, self->field);
}

/**
 * rectify_list_append_quiet:
 * @self: a list that nobody watches yet
 * @record: a record of its kind
 */
void
rectify_list_append_quiet (RectifyList   *self,
                           RectifyRecord *record)
{
  list_put (self, self->length, record);
}

/**
 * rectify_list_insert:
 * @self: a list
 * @position: where to put it, at most the length
 * @record: a record of its kind, in no list
 */
void
rectify_list_insert (RectifyList   *self,
                     guint          position,
                     RectifyRecord *record)
{
  g_assert (position <= self->length);
  g_assert (rectify_record_get_kind_id (record) == rectify_list_get_kind_id (self));

  list_put (self, position, record);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/**
 * rectify_list_remove:
 * @self: a list
 * @position: which to remove
 */
void
rectify_list_remove (RectifyList *self,
                     guint        position)
{
  RectifyRecord *record;

  g_assert (position < self->length);
  record = self->records[position];
  self->length--;
  memmove (self->records + position, self->records + position + 1,
           (self->length - position) * sizeof (RectifyRecord *));
  rectify_record_attach (record, NULL, RECTIFY_NO_FIELD);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  g_object_unref (record);
}

/**
 * rectify_list_move:
 * @self: a list
 * @from: which to move
 * @to: its place afterwards
 */
void
rectify_list_move (RectifyList *self,
                   guint        from,
                   guint        to)
{
  RectifyRecord *record;
  guint first = MIN (from, to);
  guint n = MAX (from, to) - first + 1;

  g_assert (from < self->length && to < self->length);
  record = self->records[from];
  if (from < to)
    memmove (self->records + from, self->records + from + 1,
             (to - from) * sizeof (RectifyRecord *));
  else
    memmove (self->records + to + 1, self->records + to, (from - to) * sizeof (RectifyRecord *));
  self->records[to] = record;
  g_list_model_items_changed (G_LIST_MODEL (self), first, n, n);
}

/**
 * rectify_list_get_length:
 * @self: a list
 *
 * Returns: how many records it holds
 */
guint
rectify_list_get_length (RectifyList *self)
{
  g_return_val_if_fail (RECTIFY_IS_LIST (self), 0);
  return self->length;
}

/**
 * rectify_list_get:
 * @self: a list
 * @position: less than its length
 *
 * Returns: (transfer none): the record there
 */
RectifyRecord *
rectify_list_get (RectifyList *self,
                  guint        position)
{
  g_return_val_if_fail (position < self->length, NULL);
  return self->records[position];
}

/**
 * rectify_list_find:
 * @self: a list
 * @record: a record
 * @position: (out): where it stands
 *
 * Returns: whether @record is in the list
 */
gboolean
rectify_list_find (RectifyList   *self,
                   RectifyRecord *record,
                   guint         *position)
{
  for (guint i = 0; i < self->length; i++)
    if (self->records[i] == record)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * rectify_list_get_owner:
 * @self: a list
 *
 * Returns: (transfer none): the record whose list it is
 */
RectifyRecord *
rectify_list_get_owner (RectifyList *self)
{
  return self->owner;
}

/**
 * rectify_list_get_owner_field:
 * @self: a list
 *
 * Returns: the list field it is the value of
 */
RectifyFieldId
rectify_list_get_owner_field (RectifyList *self)
{
  return self->field;
}

/**
 * rectify_list_get_kind_id:
 * @self: a list
 *
 * Returns: the kind of its records
 */
RectifyKindId
rectify_list_get_kind_id (RectifyList *self)
{
  return rectify_field (self->field)->target;
}
