/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-candidate.h"

#include "rectify-field-text.h"

struct _RectifyCandidate
{
  GObject parent_instance;
  char *id;
  char *label;
  char *detail;
  gboolean chosen;
};

enum
{
  PROP_TEXT = 1,
  PROP_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RectifyCandidate, rectify_candidate, G_TYPE_OBJECT)

/* The fields that tell records of one name apart, for kinds that need it. */
static const struct
{
  RectifyKindId kind;
  RectifyFieldId fields[2];
} details[] = {
  { RECTIFY_KIND_PEOPLE, { RECTIFY_PEOPLE_POSITION, RECTIFY_NO_FIELD } },
  { RECTIFY_KIND_CHANNELS, { RECTIFY_CHANNELS_HELD_ON, RECTIFY_CHANNELS_SCOPE } },
  { RECTIFY_KIND_OPINIONS, { RECTIFY_OPINIONS_ABOUT, RECTIFY_OPINIONS_ORIGIN } },
  { RECTIFY_KIND_PROBLEMS, { RECTIFY_PROBLEMS_SUBJECT, RECTIFY_PROBLEMS_ASPECT } },
  { RECTIFY_KIND_ITEMS, { RECTIFY_ITEMS_NUMBER, RECTIFY_ITEMS_ASPECT } },
};

static char *
describe_detail (RectifyMeeting *meeting,
                 RectifyRecord  *record)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    for (guint j = 0; j < 2 && details[i].kind == rectify_record_get_kind_id (record); j++)
      {
        g_autofree char *part = NULL;

        if (details[i].fields[j] == RECTIFY_NO_FIELD)
          continue;
        part = rectify_field_format (meeting, record, details[i].fields[j]);
        if (*part != '\0')
          g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
      }
  return g_string_free (text, FALSE);
}

static void
rectify_candidate_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RectifyCandidate *self = RECTIFY_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_take_string (value, g_strconcat (self->label, " ", self->detail, NULL));
      break;
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rectify_candidate_finalize (GObject *object)
{
  RectifyCandidate *self = RECTIFY_CANDIDATE (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->detail);

  G_OBJECT_CLASS (rectify_candidate_parent_class)->finalize (object);
}

static void
rectify_candidate_class_init (RectifyCandidateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rectify_candidate_get_property;
  object_class->finalize = rectify_candidate_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rectify_candidate_init (RectifyCandidate *self)
{
}

static void
append_candidate (GListStore *store,
                  const char *id,
                  char       *label,  /* taken */
                  char       *detail) /* taken */
{
  g_autoptr (RectifyCandidate) candidate = g_object_new (RECTIFY_TYPE_CANDIDATE, NULL);

  candidate->id = g_strdup (id);
  candidate->label = label;
  candidate->detail = detail;
  g_list_store_append (store, candidate);
}

/* An aspect has a use, which some fields ask for; -1 for any. */
static int
field_use (const RectifyField *field)
{
  switch (field->id)
    {
    case RECTIFY_OPINIONS_ASPECT:
    case RECTIFY_PROBLEMS_ASPECT:
    case RECTIFY_CRITICISMS_ASPECT:
    case RECTIFY_ITEMS_ASPECT:
      return RECTIFY_USE_PROBLEM;
    case RECTIFY_PROBLEMS_CAUSE_ASPECT:
      return RECTIFY_USE_CAUSE;
    case RECTIFY_PROBLEMS_REQUIREMENTS:
      return RECTIFY_USE_REQUIREMENT;
    default:
      return -1;
    }
}

static gboolean
is_offered (const RectifyField *field,
            RectifyRecord      *target)
{
  int wanted = field_use (field);
  int use;

  if (wanted < 0)
    return TRUE;
  use = rectify_record_get_choice (target, RECTIFY_ASPECTS_USE);
  return use == wanted || (use < 0 && wanted == RECTIFY_USE_PROBLEM);
}

/* What is chosen already and not offered: deleted, or of another use. It can be given up. */
static void
append_rest (GListStore         *store,
             RectifyMeeting     *meeting,
             RectifyRecord      *record,
             const RectifyField *field)
{
  RectifyStrings *chosen = rectify_field_get_storage (field) == RECTIFY_STORAGE_STRINGS
                               ? rectify_record_get_strings (record, field->id)
                               : NULL;

  for (guint i = 0; chosen && i < chosen->n; i++)
    {
      RectifyRecord *target = rectify_meeting_find_kind (meeting, chosen->items[i],
                                                         field->target);

      if (!target || target == record || !is_offered (field, target))
        append_candidate (store, chosen->items[i],
                          rectify_meeting_describe_id (meeting, field, chosen->items[i]),
                          g_strdup (""));
    }
}

/**
 * rectify_candidates_new:
 * @meeting: the meeting
 * @record: the record whose link is to be chosen; it is not offered itself
 * @field: the link: person, people, subject, link or links
 *
 * Returns: (transfer full): a list of #RectifyCandidate; for a subject the team first
 */
GListModel *
rectify_candidates_new (RectifyMeeting     *meeting,
                        RectifyRecord      *record,
                        const RectifyField *field)
{
  GListStore *store = g_list_store_new (RECTIFY_TYPE_CANDIDATE);
  RectifyList *home = rectify_meeting_get_home (meeting, field->target);

  if (field->type == RECTIFY_FIELD_SUBJECT)
    append_candidate (store, RECTIFY_TEAM, g_strdup (rectify_meeting_get_team_word (meeting)),
                      g_strdup (""));
  for (guint i = 0; home && i < rectify_list_get_length (home); i++)
    {
      RectifyRecord *target = rectify_list_get (home, i);

      if (target != record && is_offered (field, target))
        append_candidate (store, rectify_record_get_id (target),
                          rectify_meeting_describe (meeting, target),
                          describe_detail (meeting, target));
    }
  append_rest (store, meeting, record, field);
  return G_LIST_MODEL (store);
}

/**
 * rectify_candidate_get_id:
 * @self: a candidate
 *
 * Returns: the id to write, "team" for the team
 */
const char *
rectify_candidate_get_id (RectifyCandidate *self)
{
  g_return_val_if_fail (RECTIFY_IS_CANDIDATE (self), NULL);
  return self->id;
}

/**
 * rectify_candidate_get_label:
 * @self: a candidate
 *
 * Returns: what stands for it, in one line
 */
const char *
rectify_candidate_get_label (RectifyCandidate *self)
{
  g_return_val_if_fail (RECTIFY_IS_CANDIDATE (self), NULL);
  return self->label;
}

/**
 * rectify_candidate_get_detail:
 * @self: a candidate
 *
 * Returns: what tells it from others of its name; may be empty
 */
const char *
rectify_candidate_get_detail (RectifyCandidate *self)
{
  g_return_val_if_fail (RECTIFY_IS_CANDIDATE (self), NULL);
  return self->detail;
}

/**
 * rectify_candidate_is_chosen:
 * @self: a candidate
 *
 * Returns: whether the link leads to it now
 */
gboolean
rectify_candidate_is_chosen (RectifyCandidate *self)
{
  g_return_val_if_fail (RECTIFY_IS_CANDIDATE (self), FALSE);
  return self->chosen;
}

/**
 * rectify_candidate_set_chosen:
 * @self: a candidate
 * @chosen: whether the link leads to it now
 */
void
rectify_candidate_set_chosen (RectifyCandidate *self,
                              gboolean          chosen)
{
  g_return_if_fail (RECTIFY_IS_CANDIDATE (self));

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
