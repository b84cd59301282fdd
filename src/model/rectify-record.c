/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-date.h"
#include "rectify-record-write.h"

struct _RectifyRecord
{
  GObject parent_instance;
  GRefString *id;          /* NULL for the one child record of a field */
  RectifyRecord *owner;    /* not owned */
  RectifyFieldId owner_field;
  GArray *unknown;         /* of RectifyUnknown, immutable once read; NULL for none */
  RectifyValue values[];   /* one a field of the kind */
};

typedef struct
{
  RectifyRecordClass parent_class;
  const RectifyKind *kind;
  GParamSpec **properties; /* one a field */
} RectifyKindClass;

G_DEFINE_ABSTRACT_TYPE (RectifyRecord, rectify_record, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  FIRST_FIELD_PROP,
};

static const RectifyKind *
record_kind (RectifyRecord *self)
{
  return ((RectifyKindClass *) G_OBJECT_GET_CLASS (self))->kind;
}

static RectifyValue *
record_value (RectifyRecord  *self,
              RectifyFieldId  field)
{
  const RectifyKind *kind = record_kind (self);

  if (G_UNLIKELY (RECTIFY_FIELD_KIND (field) != kind->id
                  || RECTIFY_FIELD_INDEX (field) >= kind->n_fields))
    g_error ("a record of kind %s has no field %#x", kind->token, field);
  return &self->values[RECTIFY_FIELD_INDEX (field)];
}

/* Properties */

static GParamSpec *
field_param_spec (const RectifyField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case RECTIFY_FIELD_NUMBER:
      return g_param_spec_int64 (field->member, NULL, NULL, G_MININT64, G_MAXINT64,
                                 RECTIFY_UNSET, flags);
    case RECTIFY_FIELD_FLAG:
      return g_param_spec_boolean (field->member, NULL, NULL, FALSE, flags);
    case RECTIFY_FIELD_CHOICES:
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      return g_param_spec_boxed (field->member, NULL, NULL, G_TYPE_STRV, flags);
    case RECTIFY_FIELD_LIST:
      return g_param_spec_object (field->member, NULL, NULL, RECTIFY_TYPE_LIST, flags);
    case RECTIFY_FIELD_RECORD:
      return g_param_spec_object (field->member, NULL, NULL, RECTIFY_TYPE_RECORD, flags);
    case RECTIFY_FIELD_TEXT:
    case RECTIFY_FIELD_PARAGRAPH:
    case RECTIFY_FIELD_DATE:
    case RECTIFY_FIELD_TIME:
    case RECTIFY_FIELD_CHOICE:
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_SUBJECT:
    case RECTIFY_FIELD_LINK:
    case RECTIFY_FIELD_FILE:
    case RECTIFY_FIELD_MAP:
    default:
      return g_param_spec_string (field->member, NULL, NULL, NULL, flags);
    }
}

static char **
strings_to_strv (RectifyStrings *strings)
{
  guint n = strings ? strings->n : 0;
  char **strv = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    strv[i] = g_strdup (strings->items[i]);
  return strv;
}

static char **
choices_to_strv (const RectifyField *field,
                 gint64              mask)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < field->n_choices; i++)
    if (mask & (G_GINT64_CONSTANT (1) << i))
      g_strv_builder_add (builder, field->choices[i].token);
  return g_strv_builder_end (builder);
}

static void
rectify_record_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RectifyRecord *self = RECTIFY_RECORD (object);
  const RectifyField *field;
  RectifyValue *content;

  if (prop_id == PROP_ID)
    {
      g_value_set_string (value, self->id);
      return;
    }

  field = &record_kind (self)->fields[prop_id - FIRST_FIELD_PROP];
  content = &self->values[prop_id - FIRST_FIELD_PROP];

  switch (field->type)
    {
    case RECTIFY_FIELD_DATE:
      g_value_take_string (value, rectify_date_to_iso (rectify_record_get_date (self, field->id)));
      break;
    case RECTIFY_FIELD_TIME:
      g_value_take_string (value, rectify_time_to_string (content->number));
      break;
    case RECTIFY_FIELD_NUMBER:
      g_value_set_int64 (value, content->number);
      break;
    case RECTIFY_FIELD_FLAG:
      g_value_set_boolean (value, content->number != 0);
      break;
    case RECTIFY_FIELD_CHOICE:
      g_value_set_static_string (value, content->number == RECTIFY_UNSET
                                            ? NULL
                                            : field->choices[content->number].token);
      break;
    case RECTIFY_FIELD_CHOICES:
      g_value_take_boxed (value, choices_to_strv (field, content->number));
      break;
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      g_value_take_boxed (value, strings_to_strv (content->strings));
      break;
    case RECTIFY_FIELD_LIST:
      g_value_set_object (value, rectify_record_get_list (self, field->id));
      break;
    case RECTIFY_FIELD_RECORD:
      g_value_set_object (value, content->record);
      break;
    case RECTIFY_FIELD_TEXT:
    case RECTIFY_FIELD_PARAGRAPH:
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_SUBJECT:
    case RECTIFY_FIELD_LINK:
    case RECTIFY_FIELD_FILE:
    case RECTIFY_FIELD_MAP:
      g_value_set_string (value, content->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
clear_content (const RectifyField *field,
               RectifyValue       *content)
{
  switch (field->type)
    {
    case RECTIFY_FIELD_LIST:
      g_clear_object (&content->list);
      break;
    case RECTIFY_FIELD_RECORD:
      rectify_record_attach (content->record, NULL, RECTIFY_NO_FIELD);
      g_clear_object (&content->record);
      break;
    default:
      rectify_value_clear (field, content);
    }
}

static void
rectify_record_finalize (GObject *object)
{
  RectifyRecord *self = RECTIFY_RECORD (object);
  const RectifyKind *kind = record_kind (self);

  for (guint i = 0; i < kind->n_fields; i++)
    clear_content (&kind->fields[i], &self->values[i]);
  g_clear_pointer (&self->id, g_ref_string_release);
  g_clear_pointer (&self->unknown, g_array_unref);

  G_OBJECT_CLASS (rectify_record_parent_class)->finalize (object);
}

static void
rectify_record_class_init (RectifyRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rectify_record_get_property;
  object_class->finalize = rectify_record_finalize;
  g_object_class_install_property (
      object_class, PROP_ID,
      g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
rectify_record_init (RectifyRecord *self)
{
}

/* The classes of the kinds */

static void
kind_class_init (gpointer klass,
                 gpointer data)
{
  RectifyKindClass *kind_class = klass;
  const RectifyKind *kind = data;

  kind_class->kind = kind;
  /* GObject does not hand this down to classes with properties of their own. */
  G_OBJECT_CLASS (klass)->get_property = rectify_record_get_property;
  kind_class->properties = g_new0 (GParamSpec *, kind->n_fields);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      kind_class->properties[i] = field_param_spec (&kind->fields[i]);
      g_object_class_install_property (klass, FIRST_FIELD_PROP + i, kind_class->properties[i]);
    }
}

static void
kind_instance_init (GTypeInstance *instance,
                    gpointer       klass)
{
  RectifyRecord *self = (RectifyRecord *) instance;
  const RectifyKind *kind = ((RectifyKindClass *) klass)->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RectifyField *field = &kind->fields[i];

      if (field->type == RECTIFY_FIELD_LIST)
        self->values[i].list = NULL;
      else if (field->type == RECTIFY_FIELD_RECORD)
        {
          self->values[i].record = rectify_record_new (field->target, NULL);
          rectify_record_attach (self->values[i].record, self, field->id);
        }
      else
        self->values[i] = rectify_value_unset (field);
    }
}

static GType
kind_register (const RectifyKind *kind)
{
  const GTypeInfo info = {
    .class_size = sizeof (RectifyKindClass),
    .class_init = kind_class_init,
    .class_data = kind,
    .instance_size = sizeof (RectifyRecord) + kind->n_fields * sizeof (RectifyValue),
    .instance_init = kind_instance_init,
  };

  return g_type_register_static (RECTIFY_TYPE_RECORD, kind->type_name, &info, G_TYPE_FLAG_FINAL);
}

static GType
kind_get_type (RectifyKindId id)
{
  static GType types[RECTIFY_N_KINDS];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < RECTIFY_N_KINDS; i++)
        types[i] = kind_register (rectify_kind (i));
      g_once_init_leave (&once, 1);
    }
  return types[id];
}

/* Writing, for src/document only */

/**
 * rectify_record_new:
 * @kind: its kind
 * @id: (nullable): its id, %NULL for the one child record of a field
 *
 * Returns: (transfer full): a record with nothing filled in, owned by nobody
 */
RectifyRecord *
rectify_record_new (RectifyKindId  kind,
                    const char    *id)
{
  RectifyRecord *self = g_object_new (kind_get_type (kind), NULL);

  if (id)
    self->id = g_ref_string_new (id);
  return self;
}

/**
 * rectify_record_set_id:
 * @self: a record in no meeting yet
 * @id: its id
 */
void
rectify_record_set_id (RectifyRecord *self,
                       const char    *id)
{
  g_clear_pointer (&self->id, g_ref_string_release);
  self->id = g_ref_string_new (id);
}

/**
 * rectify_record_attach:
 * @self: a record
 * @owner: (nullable): the record of which it becomes a child, %NULL to detach
 * @field: the list or record field of @owner that holds it
 */
void
rectify_record_attach (RectifyRecord  *self,
                       RectifyRecord  *owner,
                       RectifyFieldId  field)
{
  self->owner = owner;
  self->owner_field = field;
}

/**
 * rectify_record_take_value_quiet:
 * @self: a record that nobody watches yet
 * @field: a field of text, number or strings storage
 * @value: (transfer full): its new value
 */
void
rectify_record_take_value_quiet (RectifyRecord  *self,
                                 RectifyFieldId  field,
                                 RectifyValue    value)
{
  RectifyValue *content = record_value (self, field);

  rectify_value_clear (rectify_field (field), content);
  *content = value;
}

/**
 * rectify_record_take_value:
 * @self: a record
 * @field: a field of text, number or strings storage
 * @value: (transfer full): its new value
 *
 * Sets a field and notifies its property.
 */
void
rectify_record_take_value (RectifyRecord  *self,
                           RectifyFieldId  field,
                           RectifyValue    value)
{
  RectifyKindClass *klass = (RectifyKindClass *) G_OBJECT_GET_CLASS (self);

  rectify_record_take_value_quiet (self, field, value);
  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[RECTIFY_FIELD_INDEX (field)]);
}

static void
unknown_clear (gpointer data)
{
  RectifyUnknown *unknown = data;

  g_ref_string_release (unknown->name);
  g_ref_string_release (unknown->raw);
}

/**
 * rectify_record_add_unknown:
 * @self: a record
 * @after: 0 for directly behind the id, n for behind the field of index n - 1
 * @name: the member
 * @raw: its value as compact JSON
 *
 * Members are kept in the order in which they are written: by @after, those of
 * one place in the order they were added.
 */
void
rectify_record_add_unknown (RectifyRecord *self,
                            guint          after,
                            const char    *name,
                            const char    *raw)
{
  RectifyUnknown unknown = { after, g_ref_string_new (name), g_ref_string_new (raw) };
  guint position;

  if (!self->unknown)
    {
      self->unknown = g_array_new (FALSE, FALSE, sizeof (RectifyUnknown));
      g_array_set_clear_func (self->unknown, unknown_clear);
    }
  position = self->unknown->len;
  while (position > 0 && g_array_index (self->unknown, RectifyUnknown, position - 1).after > after)
    position--;
  g_array_insert_val (self->unknown, position, unknown);
}

/* Reading */

/**
 * rectify_record_get_kind_id:
 * @self: a record
 *
 * Returns: its kind
 */
RectifyKindId
rectify_record_get_kind_id (RectifyRecord *self)
{
  return record_kind (self)->id;
}

/**
 * rectify_record_get_kind:
 * @self: a record
 *
 * Returns: (transfer none): the description of its kind
 */
const RectifyKind *
rectify_record_get_kind (RectifyRecord *self)
{
  return record_kind (self);
}

/**
 * rectify_record_get_id:
 * @self: a record
 *
 * Returns: (nullable): its id, unique in the file; %NULL for the one child
 *   record of a field, such as the minutes
 */
const char *
rectify_record_get_id (RectifyRecord *self)
{
  return self->id;
}

/**
 * rectify_record_get_owner:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the record it is a child of, %NULL for
 *   the root and for a removed record
 */
RectifyRecord *
rectify_record_get_owner (RectifyRecord *self)
{
  return self->owner;
}

/**
 * rectify_record_get_owner_field:
 * @self: a record with an owner
 *
 * Returns: the field of its owner that holds it
 */
RectifyFieldId
rectify_record_get_owner_field (RectifyRecord *self)
{
  return self->owner_field;
}

/**
 * rectify_record_get_position:
 * @self: an element of a list
 *
 * Returns: its place in the list, counted from 0; G_MAXUINT if it is in none
 */
guint
rectify_record_get_position (RectifyRecord *self)
{
  guint position;

  if (!self->owner || !self->id
      || !rectify_list_find (rectify_record_get_list (self->owner, self->owner_field), self,
                             &position))
    return G_MAXUINT;
  return position;
}

/**
 * rectify_record_get_value:
 * @self: a record
 * @field: a field of its kind
 *
 * Returns: (transfer none): the value, valid until the record changes
 */
const RectifyValue *
rectify_record_get_value (RectifyRecord  *self,
                          RectifyFieldId  field)
{
  return record_value (self, field);
}

/**
 * rectify_record_is_set:
 * @self: a record
 * @field: a field of its kind
 *
 * Returns: whether it is filled in; a list when it has elements, a child
 *   record always
 */
gboolean
rectify_record_is_set (RectifyRecord  *self,
                       RectifyFieldId  field)
{
  const RectifyField *description = rectify_field (field);
  RectifyValue *value = record_value (self, field);

  if (description->type == RECTIFY_FIELD_LIST)
    return value->list && rectify_list_get_length (value->list) > 0;
  if (description->type == RECTIFY_FIELD_RECORD)
    return TRUE;
  return !rectify_value_is_unset (description, *value);
}

/**
 * rectify_record_get_text:
 * @self: a record
 * @field: a field of text storage: text, paragraph, person, subject, link, file, map
 *
 * Returns: (nullable): its text or id, %NULL if unset
 */
const char *
rectify_record_get_text (RectifyRecord  *self,
                         RectifyFieldId  field)
{
  g_assert (rectify_field_get_storage (rectify_field (field)) == RECTIFY_STORAGE_TEXT);
  return record_value (self, field)->text;
}

/**
 * rectify_record_get_number:
 * @self: a record
 * @field: a number, time (minutes after midnight) or choices (bit mask)
 *
 * Returns: its value, RECTIFY_UNSET if unset (0 for choices)
 */
gint64
rectify_record_get_number (RectifyRecord  *self,
                           RectifyFieldId  field)
{
  g_assert (rectify_field_get_storage (rectify_field (field)) == RECTIFY_STORAGE_NUMBER);
  return record_value (self, field)->number;
}

/**
 * rectify_record_get_number_or:
 * @self: a record
 * @field: a number
 * @otherwise: what to return if it is unset
 *
 * Returns: its value
 */
gint64
rectify_record_get_number_or (RectifyRecord  *self,
                              RectifyFieldId  field,
                              gint64          otherwise)
{
  gint64 number = rectify_record_get_number (self, field);

  return number == RECTIFY_UNSET ? otherwise : number;
}

/**
 * rectify_record_get_date:
 * @self: a record
 * @field: a date
 *
 * Returns: its Julian day as GDate counts them, 0 if unset
 */
guint32
rectify_record_get_date (RectifyRecord  *self,
                         RectifyFieldId  field)
{
  gint64 number = rectify_record_get_number (self, field);

  return number == RECTIFY_UNSET ? 0 : (guint32) number;
}

/**
 * rectify_record_get_flag:
 * @self: a record
 * @field: a flag
 *
 * Returns: whether it is set
 */
gboolean
rectify_record_get_flag (RectifyRecord  *self,
                         RectifyFieldId  field)
{
  return rectify_record_get_number (self, field) != 0;
}

/**
 * rectify_record_get_choice:
 * @self: a record
 * @field: a choice
 *
 * Returns: its index, such as RECTIFY_STATE_CLOSED; -1 if unset
 */
int
rectify_record_get_choice (RectifyRecord  *self,
                           RectifyFieldId  field)
{
  gint64 number = rectify_record_get_number (self, field);

  return number == RECTIFY_UNSET ? -1 : (int) number;
}

/**
 * rectify_record_get_strings:
 * @self: a record
 * @field: people, links or strings
 *
 * Returns: (transfer none) (nullable): its ids or texts, %NULL if there are none
 */
RectifyStrings *
rectify_record_get_strings (RectifyRecord  *self,
                            RectifyFieldId  field)
{
  g_assert (rectify_field_get_storage (rectify_field (field)) == RECTIFY_STORAGE_STRINGS);
  return record_value (self, field)->strings;
}

/**
 * rectify_record_get_list:
 * @self: a record
 * @field: a list
 *
 * Made when first asked for, since most records have no children.
 *
 * Returns: (transfer none): its child records, the same object all its life
 */
RectifyList *
rectify_record_get_list (RectifyRecord  *self,
                         RectifyFieldId  field)
{
  RectifyValue *value = record_value (self, field);

  g_assert (rectify_field (field)->type == RECTIFY_FIELD_LIST);
  if (!value->list)
    value->list = rectify_list_new (self, field);
  return value->list;
}

/**
 * rectify_record_get_record:
 * @self: a record
 * @field: a field of one child record
 *
 * Returns: (transfer none): the child record, the same object all its life
 */
RectifyRecord *
rectify_record_get_record (RectifyRecord  *self,
                           RectifyFieldId  field)
{
  g_assert (rectify_field (field)->type == RECTIFY_FIELD_RECORD);
  return record_value (self, field)->record;
}

/**
 * rectify_record_get_unknown:
 * @self: a record
 *
 * Returns: (element-type RectifyUnknown) (transfer none) (nullable): the
 *   members this version does not know, in the order they are written
 */
GArray *
rectify_record_get_unknown (RectifyRecord *self)
{
  return self->unknown;
}

static gboolean
lists_equal (RectifyList *a,
             RectifyList *b)
{
  guint n = a ? rectify_list_get_length (a) : 0;

  if (n != (b ? rectify_list_get_length (b) : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!rectify_record_equal (rectify_list_get (a, i), rectify_list_get (b, i)))
      return FALSE;
  return TRUE;
}

/* Where a member is written: behind the nearest field before it that is. */
static guint
unknown_place (RectifyRecord  *record,
               RectifyUnknown *unknown)
{
  const RectifyKind *kind = record_kind (record);
  guint after = unknown->after;

  for (; after > 0; after--)
    {
      const RectifyField *field = &kind->fields[after - 1];

      if (rectify_record_is_set (record, field->id)
          || (rectify_kind_is_structure (kind->id) && field->type == RECTIFY_FIELD_LIST))
        break;
    }
  return after;
}

static gboolean
unknown_equal (RectifyRecord *a,
               RectifyRecord *b)
{
  guint n = a->unknown ? a->unknown->len : 0;

  if (n != (b->unknown ? b->unknown->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      RectifyUnknown *left = &g_array_index (a->unknown, RectifyUnknown, i);
      RectifyUnknown *right = &g_array_index (b->unknown, RectifyUnknown, i);

      if (unknown_place (a, left) != unknown_place (b, right)
          || strcmp (left->name, right->name) != 0 || strcmp (left->raw, right->raw) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * rectify_record_equal:
 * @a: a record
 * @b: a record
 *
 * Returns: whether both have the same kind, id and content, children included
 */
gboolean
rectify_record_equal (RectifyRecord *a,
                      RectifyRecord *b)
{
  const RectifyKind *kind = record_kind (a);

  if (kind != record_kind (b) || g_strcmp0 (a->id, b->id) != 0
      || !unknown_equal (a, b))
    return FALSE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RectifyField *field = &kind->fields[i];
      gboolean equal;

      if (field->type == RECTIFY_FIELD_LIST)
        equal = lists_equal (a->values[i].list, b->values[i].list);
      else if (field->type == RECTIFY_FIELD_RECORD)
        equal = rectify_record_equal (a->values[i].record, b->values[i].record);
      else
        equal = rectify_value_equal (field, a->values[i], b->values[i]);
      if (!equal)
        return FALSE;
    }
  return TRUE;
}

static void
copy_list (RectifyRecord  *self,
           RectifyRecord  *copy,
           RectifyFieldId  field)
{
  RectifyList *from, *to;

  if (!rectify_record_is_set (self, field))
    return;
  from = rectify_record_get_list (self, field);
  to = rectify_record_get_list (copy, field);
  for (guint i = 0; i < rectify_list_get_length (from); i++)
    {
      g_autoptr (RectifyRecord) child = rectify_record_copy (rectify_list_get (from, i));

      rectify_list_append_quiet (to, child);
    }
}

static void
copy_into (RectifyRecord *self,
           RectifyRecord *copy)
{
  const RectifyKind *kind = record_kind (self);

  if (self->id)
    copy->id = g_ref_string_acquire (self->id);
  if (self->unknown)
    copy->unknown = g_array_ref (self->unknown);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RectifyField *field = &kind->fields[i];

      if (field->type == RECTIFY_FIELD_RECORD)
        copy_into (self->values[i].record, copy->values[i].record);
      else if (field->type == RECTIFY_FIELD_LIST)
        copy_list (self, copy, field->id);
      else
        copy->values[i] = rectify_value_copy (field, self->values[i]);
    }
}

/**
 * rectify_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a record of the same kind, id and content, owned by
 *   nobody; texts are shared
 */
RectifyRecord *
rectify_record_copy (RectifyRecord *self)
{
  RectifyRecord *copy = rectify_record_new (record_kind (self)->id, NULL);

  copy_into (self, copy);
  return copy;
}
