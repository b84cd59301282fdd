/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-writer.h"

#include "rectify-date.h"
#include "rectify-reader.h"
#include "rectify-scanner.h"

#define INDENT 2

typedef struct
{
  GString *json;
  guint depth;
  gboolean empty; /* nothing stands yet within the innermost brackets */
} Writer;

static void write_record (Writer *self, RectifyRecord *record);

static void
new_line (Writer *self)
{
  static const char spaces[] = "                                ";
  guint n = self->depth * INDENT;

  g_string_append_c (self->json, '\n');
  for (; n > sizeof spaces - 1; n -= sizeof spaces - 1)
    g_string_append_len (self->json, spaces, sizeof spaces - 1);
  g_string_append_len (self->json, spaces, n);
}

static void
begin (Writer *self,
       char    bracket)
{
  g_string_append_c (self->json, bracket);
  self->depth++;
  self->empty = TRUE;
}

static void
end (Writer *self,
     char    bracket)
{
  self->depth--;
  if (!self->empty)
    new_line (self);
  g_string_append_c (self->json, bracket);
  self->empty = FALSE;
}

static void
next (Writer *self)
{
  if (!self->empty)
    g_string_append_c (self->json, ',');
  self->empty = FALSE;
  new_line (self);
}

static void
member (Writer     *self,
        const char *name)
{
  next (self);
  rectify_json_append_string (self->json, name);
  g_string_append (self->json, ": ");
}

static void
write_string_member (Writer     *self,
                     const char *name,
                     const char *text)
{
  member (self, name);
  rectify_json_append_string (self->json, text);
}

/* Lays out compact JSON, as kept of unknown members and maps. */
static void
write_compact (Writer     *self,
               const char *compact)
{
  for (const char *p = compact; *p; p++)
    switch (*p)
      {
      case '{':
      case '[':
        begin (self, *p);
        if (p[1] != '}' && p[1] != ']')
          next (self);
        break;
      case '}':
      case ']':
        end (self, *p);
        break;
      case ',':
        next (self);
        break;
      case ':':
        g_string_append (self->json, ": ");
        break;
      case '"':
        {
          const char *string = p;

          for (p++; *p != '"'; p++)
            if (*p == '\\')
              p++;
          g_string_append_len (self->json, string, p - string + 1);
          break;
        }
      default:
        g_string_append_c (self->json, *p);
      }
}

static void
write_unknown (Writer        *self,
               RectifyRecord *record,
               guint          after)
{
  GArray *unknown = rectify_record_get_unknown (record);

  for (guint i = 0; unknown && i < unknown->len; i++)
    {
      RectifyUnknown *one = &g_array_index (unknown, RectifyUnknown, i);

      if (one->after == after)
        {
          member (self, one->name);
          write_compact (self, one->raw);
        }
    }
}

static void
write_list (Writer      *self,
            RectifyList *list)
{
  begin (self, '[');
  for (guint i = 0; i < rectify_list_get_length (list); i++)
    {
      next (self);
      write_record (self, rectify_list_get (list, i));
    }
  end (self, ']');
}

static void
write_strings (Writer         *self,
               RectifyStrings *strings)
{
  begin (self, '[');
  for (guint i = 0; i < strings->n; i++)
    {
      next (self);
      rectify_json_append_string (self->json, strings->items[i]);
    }
  end (self, ']');
}

static void
write_choices (Writer             *self,
               const RectifyField *field,
               gint64              mask)
{
  begin (self, '[');
  for (guint i = 0; i < field->n_choices; i++)
    if (mask & (G_GINT64_CONSTANT (1) << i))
      {
        next (self);
        rectify_json_append_string (self->json, field->choices[i].token);
      }
  end (self, ']');
}

static void
write_number (Writer             *self,
              const RectifyField *field,
              gint64              number)
{
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case RECTIFY_FIELD_DATE:
      text = rectify_date_to_iso ((guint32) number);
      break;
    case RECTIFY_FIELD_TIME:
      text = rectify_time_to_string (number);
      break;
    case RECTIFY_FIELD_CHOICE:
      rectify_json_append_string (self->json, field->choices[number].token);
      return;
    case RECTIFY_FIELD_CHOICES:
      write_choices (self, field, number);
      return;
    case RECTIFY_FIELD_FLAG:
      g_string_append (self->json, "true");
      return;
    default:
      g_string_append_printf (self->json, "%" G_GINT64_FORMAT, number);
      return;
    }
  rectify_json_append_string (self->json, text);
}

static void
write_value (Writer             *self,
             RectifyRecord      *record,
             const RectifyField *field)
{
  const RectifyValue *value = rectify_record_get_value (record, field->id);

  switch (rectify_field_get_storage (field))
    {
    case RECTIFY_STORAGE_LIST:
      write_list (self, rectify_record_get_list (record, field->id));
      break;
    case RECTIFY_STORAGE_RECORD:
      write_record (self, value->record);
      break;
    case RECTIFY_STORAGE_STRINGS:
      write_strings (self, value->strings);
      break;
    case RECTIFY_STORAGE_NUMBER:
      write_number (self, field, value->number);
      break;
    case RECTIFY_STORAGE_TEXT:
    default:
      if (field->type == RECTIFY_FIELD_MAP)
        write_compact (self, value->text);
      else
        rectify_json_append_string (self->json, value->text);
    }
}

static void
write_head (Writer        *self,
            RectifyRecord *record)
{
  if (rectify_record_get_kind_id (record) == RECTIFY_KIND_ROOT)
    {
      write_string_member (self, "format", RECTIFY_FORMAT);
      member (self, "version");
      g_string_append_printf (self->json, "%d", RECTIFY_FORMAT_VERSION);
    }
  else if (rectify_record_get_id (record))
    write_string_member (self, "id", rectify_record_get_id (record));
}

static void
write_record (Writer        *self,
              RectifyRecord *record)
{
  const RectifyKind *kind = rectify_record_get_kind (record);
  gboolean structure = rectify_kind_is_structure (kind->id);

  begin (self, '{');
  write_head (self, record);
  write_unknown (self, record, 0);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RectifyField *field = &kind->fields[i];
      /* The sections of the file are always there, empty or not. */
      gboolean section = structure
                         && (field->type == RECTIFY_FIELD_LIST
                             || field->type == RECTIFY_FIELD_RECORD);

      if (section || rectify_record_is_set (record, field->id))
        {
          member (self, field->member);
          write_value (self, record, field);
        }
      write_unknown (self, record, i + 1);
    }
  end (self, '}');
}

/**
 * rectify_writer_write:
 * @meeting: a meeting, or a snapshot of one in any thread
 *
 * Returns: (transfer full): the file's text
 */
GString *
rectify_writer_write (RectifyMeeting *meeting)
{
  Writer self = { .json = g_string_sized_new (1 << 16) };

  write_record (&self, rectify_meeting_get_root (meeting));
  g_string_append_c (self.json, '\n');
  return self.json;
}
