/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a field and a kind of record are: the tables of rectify-fields.h as
 * data. A field is named everywhere by its RectifyFieldId, an enumerator such
 * as RECTIFY_ITEMS_TITLE which knows its kind, so that asking a person for a
 * field of an item is caught at once.
 */
#pragma once

#include <glib-object.h>

#include "rectify-fields.h"

G_BEGIN_DECLS

typedef enum
{
#define K(Name, ...) RECTIFY_KIND_##Name,
  RECTIFY_KINDS (K)
#undef K
  RECTIFY_N_KINDS
} RectifyKindId;

typedef guint RectifyFieldId;

#define RECTIFY_NO_FIELD G_MAXUINT
#define RECTIFY_FIELD_ID(kind, index) (((guint) (kind) << 8) | (guint) (index))
#define RECTIFY_FIELD_KIND(id) ((RectifyKindId) ((id) >> 8))
#define RECTIFY_FIELD_INDEX(id) ((id) & 0xff)

/* RECTIFY_PEOPLE_NAME, RECTIFY_PEOPLE_POSITION … one enumeration a kind */
#define F(Kind, Name, ...) RECTIFY_##Kind##_##Name,
#define K(Name, ...) \
  enum \
  { \
    RECTIFY_##Name##_BEFORE = (int) RECTIFY_FIELD_ID (RECTIFY_KIND_##Name, 0) - 1, \
    RECTIFY_##Name##_FIELDS (F) RECTIFY_##Name##_END \
  };
RECTIFY_KINDS (K)
#undef K
#undef F

/* RECTIFY_STATE_OPEN, RECTIFY_STATE_IN_PROGRESS … one enumeration a list of choices */
#define C(List, Name, ...) RECTIFY_##List##_##Name,
#define L(List) \
  enum \
  { \
    RECTIFY_##List##_CHOICES (C) RECTIFY_N_##List \
  };
RECTIFY_CHOICE_LISTS (L)
#undef L
#undef C

typedef enum
{
  RECTIFY_GROUP_NONE,
#define G(Name, ...) RECTIFY_GROUP_##Name,
  RECTIFY_GROUPS (G)
#undef G
  RECTIFY_N_GROUPS
} RectifyGroupId;

/**
 * RectifyFieldType:
 *
 * What a field holds, which decides its parsing, formatting, validation,
 * storage and editor. Types and their JSON are those of the file format.
 */
typedef enum
{
  RECTIFY_FIELD_TEXT,      /* one line */
  RECTIFY_FIELD_PARAGRAPH, /* several lines */
  RECTIFY_FIELD_DATE,      /* "YYYY-MM-DD", kept as a Julian day */
  RECTIFY_FIELD_TIME,      /* "HH:MM", kept as minutes after midnight */
  RECTIFY_FIELD_NUMBER,    /* an integer within its range */
  RECTIFY_FIELD_FLAG,      /* true or unset */
  RECTIFY_FIELD_CHOICE,    /* one token, kept as its index */
  RECTIFY_FIELD_CHOICES,   /* several tokens, kept as a bit mask */
  RECTIFY_FIELD_PERSON,    /* the id of a person */
  RECTIFY_FIELD_PEOPLE,    /* ids of people */
  RECTIFY_FIELD_SUBJECT,   /* the id of a person, or "team" */
  RECTIFY_FIELD_LINK,      /* the id of a record of the target kind */
  RECTIFY_FIELD_LINKS,     /* ids of such records */
  RECTIFY_FIELD_FILE,      /* a relative path below the document's folder */
  RECTIFY_FIELD_LIST,      /* child records of the target kind */
  RECTIFY_FIELD_RECORD,    /* the one child record of the target kind */
  RECTIFY_FIELD_STRINGS,   /* texts, in order */
  RECTIFY_FIELD_MAP,       /* a JSON object, kept as its compact text */
} RectifyFieldType;

typedef struct
{
  const char *token; /* in the file */
  const char *word;  /* in the forms, Chinese */
} RectifyChoice;

typedef struct
{
  RectifyFieldId id;
  RectifyFieldType type;
  const char *member;   /* JSON member and property name */
  const char *title;    /* official Chinese title */
  const char *label;    /* msgid; show rectify_field_get_label() */
  RectifyGroupId group;
  const RectifyChoice *choices; /* choice, choices */
  guint n_choices;
  gint64 least, most;   /* number, both allowed */
  gint64 preset;        /* number: in a new meeting, or RECTIFY_UNSET */
  const char *preset_text; /* text: in a new meeting, or NULL */
  RectifyKindId target; /* person, people, subject, link, links, list, record */
} RectifyField;

typedef struct
{
  RectifyKindId id;
  const char *token;     /* name of the section in the file and in fields.tsv */
  const char *type_name; /* of the GObject class */
  const char *title;     /* official Chinese title */
  const char *label;     /* msgid; show rectify_kind_get_label() */
  RectifyFieldId headline; /* the field that stands for a record, or RECTIFY_NO_FIELD */
  const RectifyField *fields;
  guint n_fields;
} RectifyKind;

const RectifyKind  *rectify_kind              (RectifyKindId       id);
const char         *rectify_kind_get_label    (const RectifyKind  *kind);
const RectifyField *rectify_kind_find_field   (const RectifyKind  *kind,
                                               const char         *member);
gboolean            rectify_kind_is_structure (RectifyKindId       id);

const RectifyField *rectify_field             (RectifyFieldId      id);
const char         *rectify_field_get_label   (const RectifyField *field);
int                 rectify_field_find_token  (const RectifyField *field,
                                               const char         *token);
int                 rectify_field_find_choice (const RectifyField *field,
                                               const char         *token);
gboolean            rectify_field_is_link     (const RectifyField *field);
gboolean            rectify_field_is_text     (const RectifyField *field);

const char         *rectify_group_get_title   (RectifyGroupId      group);
const char         *rectify_group_get_label   (RectifyGroupId      group);

G_END_DECLS
