/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-field.h"

#include <glib/gi18n-lib.h>

#include "rectify-value.h"

/* The words of each list of choices, in the order of their enumeration. */
#define C(List, Name, Token, Word) { Token, Word },
#define L(List) \
  static const RectifyChoice List##_choices[] = { RECTIFY_##List##_CHOICES (C) };
RECTIFY_CHOICE_LISTS (L)
#undef L
#undef C

/* What the last arguments of rectify-fields.h mean. */
#define ANY .preset = RECTIFY_UNSET
#define PRESET(text) .preset = RECTIFY_UNSET, .preset_text = text
#define RANGE(first, last) .least = first, .most = last, .preset = RECTIFY_UNSET
#define RANGE_PRESET(first, last, value) .least = first, .most = last, .preset = value
#define OF(Kind) .target = RECTIFY_KIND_##Kind, .preset = RECTIFY_UNSET
#define CHOICE_OF(List) \
  .choices = List##_choices, .n_choices = RECTIFY_N_##List, .preset = RECTIFY_UNSET

#define F(Kind, Name, Member, Type, Title, Label, Extra, Group) \
  { .id = RECTIFY_##Kind##_##Name, .type = RECTIFY_FIELD_##Type, .member = Member, \
    .title = Title, .label = Label, .group = RECTIFY_GROUP_##Group, Extra },
#define K(Name, ...) \
  static const RectifyField Name##_fields[] = { RECTIFY_##Name##_FIELDS (F) };
RECTIFY_KINDS (K)
#undef K
#undef F

static const RectifyKind kinds[] = {
#define K(Name, Token, TypeName, Title, Label, Headline) \
  { .id = RECTIFY_KIND_##Name, .token = Token, .type_name = TypeName, .title = Title, \
    .label = Label, .headline = Headline, .fields = Name##_fields, \
    .n_fields = G_N_ELEMENTS (Name##_fields) },
  RECTIFY_KINDS (K)
#undef K
};

static const struct
{
  const char *title;
  const char *label;
} groups[] = {
  { "", "" },
#define G(Name, Title, Label) { Title, Label },
  RECTIFY_GROUPS (G)
#undef G
};

/**
 * rectify_kind:
 * @id: a kind of record
 *
 * Returns: (transfer none): the static description of the kind
 */
const RectifyKind *
rectify_kind (RectifyKindId id)
{
  g_return_val_if_fail (id < RECTIFY_N_KINDS, NULL);
  return &kinds[id];
}

/**
 * rectify_kind_get_label:
 * @kind: a kind
 *
 * Returns: what one record of the kind is called in the interface's language
 */
const char *
rectify_kind_get_label (const RectifyKind *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "record", kind->label);
}

/**
 * rectify_kind_find_field:
 * @kind: a kind
 * @member: a JSON member
 *
 * Returns: (nullable): the field with that member
 */
const RectifyField *
rectify_kind_find_field (const RectifyKind *kind,
                         const char        *member)
{
  g_return_val_if_fail (kind != NULL && member != NULL, NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    if (strcmp (kind->fields[i].member, member) == 0)
      return &kind->fields[i];
  return NULL;
}

/**
 * rectify_kind_is_structure:
 * @id: a kind
 *
 * Returns: whether records of this kind are the file's own structure, of which
 *   there is one each and which a clerk never sees
 */
gboolean
rectify_kind_is_structure (RectifyKindId id)
{
  return id >= RECTIFY_KIND_PREPARATION && id <= RECTIFY_KIND_ROOT;
}

/**
 * rectify_field:
 * @id: a field, such as RECTIFY_ITEMS_TITLE
 *
 * Returns: (transfer none): the static description of the field
 */
const RectifyField *
rectify_field (RectifyFieldId id)
{
  const RectifyKind *kind;

  g_return_val_if_fail (RECTIFY_FIELD_KIND (id) < RECTIFY_N_KINDS, NULL);
  kind = &kinds[RECTIFY_FIELD_KIND (id)];
  g_return_val_if_fail (RECTIFY_FIELD_INDEX (id) < kind->n_fields, NULL);
  return &kind->fields[RECTIFY_FIELD_INDEX (id)];
}

/**
 * rectify_field_get_label:
 * @field: a field
 *
 * Returns: the field's name in the interface's language
 */
const char *
rectify_field_get_label (const RectifyField *field)
{
  g_return_val_if_fail (field != NULL, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, kinds[RECTIFY_FIELD_KIND (field->id)].token, field->label);
}

/**
 * rectify_field_find_token:
 * @field: a field of choices
 * @token: a token of the file
 *
 * Returns: the index of the choice, -1 if there is none such
 */
int
rectify_field_find_token (const RectifyField *field,
                          const char         *token)
{
  g_return_val_if_fail (field != NULL && token != NULL, -1);

  for (guint i = 0; i < field->n_choices; i++)
    if (strcmp (field->choices[i].token, token) == 0)
      return (int) i;
  return -1;
}

/**
 * rectify_field_find_choice:
 * @field: a field of choices
 * @token: a token of the file, or a word of the forms
 *
 * Returns: the index of the choice, -1 if there is none such
 */
int
rectify_field_find_choice (const RectifyField *field,
                           const char         *token)
{
  g_return_val_if_fail (field != NULL && token != NULL, -1);

  for (guint i = 0; i < field->n_choices; i++)
    if (strcmp (field->choices[i].token, token) == 0
        || strcmp (field->choices[i].word, token) == 0)
      return (int) i;
  return -1;
}

/**
 * rectify_field_is_link:
 * @field: a field
 *
 * Returns: whether the field names other records by their ids
 */
gboolean
rectify_field_is_link (const RectifyField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  switch (field->type)
    {
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_SUBJECT:
    case RECTIFY_FIELD_LINK:
    case RECTIFY_FIELD_LINKS:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * rectify_field_is_text:
 * @field: a field
 *
 * Returns: whether the field holds words the clerk typed
 */
gboolean
rectify_field_is_text (const RectifyField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);
  return field->type == RECTIFY_FIELD_TEXT || field->type == RECTIFY_FIELD_PARAGRAPH;
}

/**
 * rectify_group_get_title:
 * @group: a group of a form
 *
 * Returns: the official Chinese title
 */
const char *
rectify_group_get_title (RectifyGroupId group)
{
  g_return_val_if_fail (group < RECTIFY_N_GROUPS, NULL);
  return groups[group].title;
}

/**
 * rectify_group_get_label:
 * @group: a group of a form
 *
 * Returns: the group's name in the interface's language
 */
const char *
rectify_group_get_label (RectifyGroupId group)
{
  g_return_val_if_fail (group < RECTIFY_N_GROUPS, NULL);
  return group == RECTIFY_GROUP_NONE ? ""
                                     : g_dpgettext2 (GETTEXT_PACKAGE, "group", groups[group].label);
}
