/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Prints the JSON Schema of meeting files, made from the field tables: run by
 * the build, whose result other programs that write such files can check
 * themselves against. What a schema cannot say stays with the reader: unique
 * ids, duplicate members, real calendar days, the depth of nesting.
 */
#include "config.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

#include "rectify-field.h"
#include "rectify-reader.h"
#include "rectify-value.h"

#define DIALECT "https://json-schema.org/draft/2020-12/schema"
#define DEFINITIONS "#/$defs/"

#define ID_PATTERN "^[A-Za-z0-9-]{1,64}$"
#define DATE_PATTERN "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
#define TIME_PATTERN "^([01][0-9]|2[0-3]):[0-5][0-9]$"
/* No part between slashes is empty, "." or ".."; no backslash. */
#define FILE_PATTERN "^(?!([^\\\\]*/)?\\.{0,2}(/|$))[^\\\\]+$"

static JsonObject *
schema_new (const char *type)
{
  JsonObject *schema = json_object_new ();

  json_object_set_string_member (schema, "type", type);
  return schema;
}

static JsonObject *
text_schema_new (const char *pattern)
{
  JsonObject *schema = schema_new ("string");

  json_object_set_string_member (schema, "pattern", pattern);
  return schema;
}

static JsonObject *
array_schema_new (JsonObject *items)
{
  JsonObject *schema = schema_new ("array");

  json_object_set_object_member (schema, "items", items);
  return schema;
}

static JsonObject *
reference_new (const char *definition)
{
  g_autofree char *place = g_strconcat (DEFINITIONS, definition, NULL);
  JsonObject *schema = json_object_new ();

  json_object_set_string_member (schema, "$ref", place);
  return schema;
}

static JsonObject *
number_schema_new (const RectifyField *field)
{
  JsonObject *schema = schema_new ("integer");

  json_object_set_int_member (schema, "minimum", field->least);
  json_object_set_int_member (schema, "maximum", field->most);
  return schema;
}

static JsonObject *
choice_schema_new (const RectifyField *field)
{
  JsonObject *schema = schema_new ("string");
  JsonArray *tokens = json_array_new ();

  for (guint i = 0; i < field->n_choices; i++)
    json_array_add_string_element (tokens, field->choices[i].token);
  json_object_set_array_member (schema, "enum", tokens);
  return schema;
}

static JsonObject *
subject_schema_new (void)
{
  JsonObject *schema = schema_new ("string");

  json_object_set_string_member (schema, "description",
                                 "id of a person, or \"" RECTIFY_TEAM "\"");
  return schema;
}

/* What the field holds when it is set. */
static JsonObject *
value_schema_new (const RectifyField *field)
{
  const RectifyKind *target = rectify_kind (field->target);

  switch (field->type)
    {
    case RECTIFY_FIELD_DATE:
      return text_schema_new (DATE_PATTERN);
    case RECTIFY_FIELD_TIME:
      return text_schema_new (TIME_PATTERN);
    case RECTIFY_FIELD_FILE:
      return text_schema_new (FILE_PATTERN);
    case RECTIFY_FIELD_NUMBER:
      return number_schema_new (field);
    case RECTIFY_FIELD_FLAG:
      return schema_new ("boolean");
    case RECTIFY_FIELD_CHOICE:
      return choice_schema_new (field);
    case RECTIFY_FIELD_CHOICES:
      return array_schema_new (choice_schema_new (field));
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_LINKS:
    case RECTIFY_FIELD_STRINGS:
      return array_schema_new (schema_new ("string"));
    case RECTIFY_FIELD_LIST:
      return array_schema_new (reference_new (target->token));
    case RECTIFY_FIELD_RECORD:
      return reference_new (target->token);
    case RECTIFY_FIELD_MAP:
      return schema_new ("object");
    case RECTIFY_FIELD_SUBJECT:
      return subject_schema_new ();
    case RECTIFY_FIELD_TEXT:
    case RECTIFY_FIELD_PARAGRAPH:
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_LINK:
    default:
      return schema_new ("string");
    }
}

/* The label; for choices also the word of each token, for links where they lead. */
static char *
describe (const RectifyField *field)
{
  GString *text = g_string_new (field->label);

  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (text, "%s%s %s", i == 0 ? ": " : ", ", field->choices[i].token,
                            field->choices[i].word);
  if (rectify_field_is_link (field))
    g_string_append_printf (text, " (%s)", rectify_kind (field->target)->token);
  return g_string_free (text, FALSE);
}

static JsonObject *
field_schema_new (const RectifyField *field)
{
  JsonObject *schema = json_object_new ();
  JsonArray *forms = json_array_new ();
  g_autofree char *description = describe (field);

  json_object_set_string_member (schema, "title", field->title);
  json_object_set_string_member (schema, "description", description);
  json_array_add_object_element (forms, value_schema_new (field));
  json_array_add_object_element (forms, reference_new ("unset"));
  json_object_set_array_member (schema, "anyOf", forms);
  return schema;
}

static void
add_required (JsonObject *schema,
              const char *first,
              const char *second)
{
  JsonArray *required = json_array_new ();

  json_array_add_string_element (required, first);
  if (second)
    json_array_add_string_element (required, second);
  json_object_set_array_member (schema, "required", required);
}

/* Elements of lists have ids, the one child record of a field has none. */
static gboolean
is_element (RectifyKindId kind)
{
  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    for (guint i = 0; i < rectify_kind (k)->n_fields; i++)
      {
        const RectifyField *field = &rectify_kind (k)->fields[i];

        if (field->type == RECTIFY_FIELD_LIST && field->target == kind)
          return TRUE;
      }
  return FALSE;
}

static void
add_format (JsonObject *properties)
{
  JsonObject *format = json_object_new ();
  JsonObject *version = json_object_new ();

  json_object_set_string_member (format, "const", RECTIFY_FORMAT);
  json_object_set_object_member (properties, "format", format);
  json_object_set_int_member (version, "const", RECTIFY_FORMAT_VERSION);
  json_object_set_object_member (properties, "version", version);
}

/* Fills @schema, so that the root's own members can stand before. */
static void
fill_kind_schema (JsonObject        *schema,
                  const RectifyKind *kind)
{
  JsonObject *properties = json_object_new ();

  json_object_set_string_member (schema, "title", kind->title);
  json_object_set_string_member (schema, "description", kind->label);
  json_object_set_string_member (schema, "type", "object");
  if (kind->id == RECTIFY_KIND_ROOT)
    {
      add_required (schema, "format", "version");
      add_format (properties);
    }
  else if (is_element (kind->id))
    {
      add_required (schema, "id", NULL);
      json_object_set_object_member (properties, "id", reference_new ("id"));
    }
  for (guint i = 0; i < kind->n_fields; i++)
    json_object_set_object_member (properties, kind->fields[i].member,
                                   field_schema_new (&kind->fields[i]));
  json_object_set_object_member (schema, "properties", properties);
  /* Members that this version does not know are kept. */
  json_object_set_boolean_member (schema, "additionalProperties", TRUE);
}

static JsonObject *
id_schema_new (void)
{
  JsonObject *schema = text_schema_new (ID_PATTERN);
  JsonObject *reserved = json_object_new ();

  json_object_set_string_member (reserved, "const", RECTIFY_TEAM);
  json_object_set_object_member (schema, "not", reserved);
  json_object_set_string_member (schema, "description", "unique in the file");
  return schema;
}

static JsonObject *
unset_schema_new (void)
{
  JsonObject *schema = json_object_new ();
  JsonArray *values = json_array_new ();

  json_array_add_null_element (values);
  json_array_add_string_element (values, "");
  json_array_add_array_element (values, json_array_new ());
  json_object_set_string_member (schema, "description",
                                 "not filled in; best left out of the file altogether");
  json_object_set_array_member (schema, "enum", values);
  return schema;
}

static JsonObject *
definitions_new (void)
{
  JsonObject *definitions = json_object_new ();

  json_object_set_object_member (definitions, "id", id_schema_new ());
  json_object_set_object_member (definitions, "unset", unset_schema_new ());
  for (guint k = 0; k < RECTIFY_N_KINDS; k++)
    if (k != RECTIFY_KIND_ROOT)
      {
        JsonObject *schema = json_object_new ();

        fill_kind_schema (schema, rectify_kind (k));
        json_object_set_object_member (definitions, rectify_kind (k)->token, schema);
      }
  return definitions;
}

int
main (void)
{
  JsonObject *schema = json_object_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), schema);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_object_set_string_member (schema, "$schema", DIALECT);
  fill_kind_schema (schema, rectify_kind (RECTIFY_KIND_ROOT));
  json_object_set_object_member (schema, "$defs", definitions_new ());
  json_object_unref (schema);

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  return puts (text) == EOF;
}
