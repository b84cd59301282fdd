/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Figures of the ledger: items by state, aspect and department, measures, what
 * was published and answered, rules made, and the reviews of earlier meetings.
 */
#include "config.h"

#include "rectify-as-of.h"
#include "rectify-field-text.h"
#include "rectify-light.h"
#include "rectify-links.h"
#include "rectify-percent.h"
#include "rectify-stats-private.h"

/* What is counted of an item, worked out once. */
typedef struct
{
  RectifyRecord *item;
  RectifyRecord *aspect; /* at the top, NULL without one */
  int state;
  RectifyLight light;
} Fact;

static GArray *
gather_facts (RectifyStats *self)
{
  RectifyList *items = rectify_meeting_get_list (self->meeting, RECTIFY_RECTIFICATION_ITEMS);
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (Fact));

  for (guint i = 0; i < rectify_list_get_length (items); i++)
    {
      RectifyRecord *item = rectify_list_get (items, i);
      RectifyRecord *aspect = rectify_meeting_follow (self->meeting, item, RECTIFY_ITEMS_ASPECT);
      Fact fact = {
        item,
        aspect ? rectify_follow_to_end (self->meeting, aspect, RECTIFY_ASPECTS_PARENT) : NULL,
        rectify_item_get_state (item, self->as_of),
        rectify_item_get_light (self->meeting, item, self->as_of),
      };

      g_array_append_val (facts, fact);
    }
  return facts;
}

/* Items */

static void
add_items (RectifyStats *self,
           GArray       *facts)
{
  const RectifyField *state = rectify_field (RECTIFY_ITEMS_STATE);
  guint states[RECTIFY_N_STATE] = { 0 };
  guint lights[RECTIFY_N_LIGHTS] = { 0 };
  guint lasting = 0;

  for (guint i = 0; i < facts->len; i++)
    {
      Fact *fact = &g_array_index (facts, Fact, i);

      states[fact->state]++;
      lights[fact->light]++;
      lasting += fact->state != RECTIFY_STATE_CLOSED && rectify_item_is_lasting (fact->item);
    }

  rectify_stats_open (self, "items");
  rectify_stats_add_number (self, "total", facts->len);
  for (guint i = 0; i < RECTIFY_N_STATE; i++)
    rectify_stats_add_number (self, state->choices[i].token, states[i]);
  rectify_stats_add_number (self, "lasting", lasting);
  rectify_stats_add_number (self, "overdue", lights[RECTIFY_LIGHT_OVERDUE]);
  rectify_stats_add_number (self, "near", lights[RECTIFY_LIGHT_NEAR]);
  rectify_stats_add_hundredths (
      self, "rate", rectify_percent_hundredths (states[RECTIFY_STATE_CLOSED], facts->len));
  rectify_stats_add_hundredths (
      self, "done-rate",
      rectify_percent_hundredths (states[RECTIFY_STATE_CLOSED] + states[RECTIFY_STATE_SUSTAINED],
                                  facts->len));
  rectify_stats_close (self);
}

static void
add_measures (RectifyStats *self,
              GArray       *facts)
{
  const RectifyField *limit = rectify_field (RECTIFY_MEASURES_LIMIT);
  guint limits[RECTIFY_N_LIMIT] = { 0 };
  guint total = 0, done = 0;

  for (guint i = 0; i < facts->len; i++)
    {
      RectifyList *measures
          = rectify_record_get_list (g_array_index (facts, Fact, i).item, RECTIFY_ITEMS_MEASURES);

      for (guint j = 0; j < rectify_list_get_length (measures); j++)
        {
          RectifyRecord *measure = rectify_list_get (measures, j);
          int choice = rectify_record_get_choice (measure, RECTIFY_MEASURES_LIMIT);

          total++;
          done += rectify_measure_is_done (measure, self->as_of);
          if (choice >= 0)
            limits[choice]++;
        }
    }

  rectify_stats_open (self, "measures");
  rectify_stats_add_number (self, "total", total);
  for (guint i = 0; i < RECTIFY_N_LIMIT; i++)
    rectify_stats_add_number (self, limit->choices[i].token, limits[i]);
  rectify_stats_add_number (self, "done", done);
  rectify_stats_close (self);
}

/* By aspect, by department */

typedef struct
{
  const char *name;
  guint total;
  guint closed;
  guint overdue;
} Line;

static void
line_count (Line *line,
            Fact *fact)
{
  line->total++;
  line->closed += fact->state == RECTIFY_STATE_CLOSED;
  line->overdue += fact->light == RECTIFY_LIGHT_OVERDUE;
}

static void
add_line (RectifyStats *self,
          const Line   *line)
{
  json_builder_begin_object (self->json);
  json_builder_set_member_name (self->json, "name");
  json_builder_add_string_value (self->json, line->name);
  rectify_stats_add_number (self, "total", line->total);
  rectify_stats_add_number (self, "closed", line->closed);
  rectify_stats_add_number (self, "overdue", line->overdue);
  json_builder_end_object (self->json);
}

static const char *
aspect_name (RectifyRecord *aspect)
{
  const char *name = rectify_record_get_text (aspect, RECTIFY_ASPECTS_NAME);

  if (!name)
    name = rectify_record_get_text (aspect, RECTIFY_ASPECTS_FULL_NAME);
  return name ? name : "";
}

/* The aspects at the top in which problems are looked for, whether or not found. */
static gboolean
is_counted_aspect (RectifyMeeting *meeting,
                   RectifyRecord  *aspect)
{
  int use = rectify_record_get_choice (aspect, RECTIFY_ASPECTS_USE);

  return (use < 0 || use == RECTIFY_USE_PROBLEM)
         && !rectify_follow_acyclic (meeting, aspect, RECTIFY_ASPECTS_PARENT);
}

static void
add_by_aspect (RectifyStats *self,
               GArray       *facts)
{
  RectifyList *aspects = rectify_meeting_get_list (self->meeting, RECTIFY_ROOT_ASPECTS);

  json_builder_set_member_name (self->json, "by-aspect");
  json_builder_begin_array (self->json);
  for (guint i = 0; i < rectify_list_get_length (aspects); i++)
    {
      RectifyRecord *aspect = rectify_list_get (aspects, i);
      Line line = { .name = aspect_name (aspect) };

      if (!is_counted_aspect (self->meeting, aspect))
        continue;
      for (guint j = 0; j < facts->len; j++)
        if (g_array_index (facts, Fact, j).aspect == aspect)
          line_count (&line, &g_array_index (facts, Fact, j));
      add_line (self, &line);
    }
  json_builder_end_array (self->json);
}

/* The departments of an item's measures, each once. */
static GHashTable *
item_departments (RectifyRecord *item,
                  GPtrArray     *order)
{
  RectifyList *measures = rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rectify_list_get_length (measures); i++)
    {
      g_auto (GStrv) parts = rectify_split_names (
          rectify_record_get_text (rectify_list_get (measures, i), RECTIFY_MEASURES_DEPARTMENT));

      for (guint j = 0; parts[j]; j++)
        if (!g_hash_table_contains (names, parts[j]))
          {
            char *name = g_strdup (parts[j]);

            g_hash_table_add (names, name);
            g_ptr_array_add (order, name);
          }
    }
  return names;
}

static void
count_departments (GArray     *facts,
                   GHashTable *lines,
                   GPtrArray  *order)
{
  for (guint i = 0; i < facts->len; i++)
    {
      Fact *fact = &g_array_index (facts, Fact, i);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autoptr (GHashTable) owned = item_departments (fact->item, names);

      for (guint j = 0; j < names->len; j++)
        {
          Line *line = g_hash_table_lookup (lines, names->pdata[j]);

          if (!line)
            {
              char *name = g_strdup (names->pdata[j]);

              line = g_new0 (Line, 1);
              line->name = name;
              g_hash_table_insert (lines, name, line);
              g_ptr_array_add (order, line);
            }
          line_count (line, fact);
        }
    }
}

static void
add_by_department (RectifyStats *self,
                   GArray       *facts)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  count_departments (facts, lines, order);

  json_builder_set_member_name (self->json, "by-department");
  json_builder_begin_array (self->json);
  for (guint i = 0; i < order->len; i++)
    add_line (self, order->pdata[i]);
  json_builder_end_array (self->json);
}

/* Publicity, rules, last year */

static gboolean
is_replied (RectifyRecord *feedback,
            guint32        as_of)
{
  guint32 replied_on = rectify_record_get_date (feedback, RECTIFY_FEEDBACK_REPLIED_ON);

  return replied_on != 0 ? rectify_has_happened (replied_on, as_of)
                         : rectify_record_is_set (feedback, RECTIFY_FEEDBACK_REPLY);
}

static void
add_notices (RectifyStats *self)
{
  RectifyList *notices = rectify_meeting_get_list (self->meeting, RECTIFY_RECTIFICATION_NOTICES);
  guint count = 0, total = 0, replied = 0;

  for (guint i = 0; i < rectify_list_get_length (notices); i++)
    {
      RectifyRecord *notice = rectify_list_get (notices, i);
      RectifyList *reactions = rectify_record_get_list (notice, RECTIFY_NOTICES_FEEDBACK);

      if (!rectify_record_has_happened (notice, RECTIFY_NOTICES_FROM_ON, self->as_of))
        continue;
      count++;
      for (guint j = 0; j < rectify_list_get_length (reactions); j++)
        {
          RectifyRecord *feedback = rectify_list_get (reactions, j);

          if (!rectify_record_has_happened (feedback, RECTIFY_FEEDBACK_ON, self->as_of))
            continue;
          total++;
          replied += is_replied (feedback, self->as_of);
        }
    }

  rectify_stats_add_number (self, "notices", count);
  rectify_stats_open (self, "feedback");
  rectify_stats_add_number (self, "total", total);
  rectify_stats_add_number (self, "replied", replied);
  rectify_stats_close (self);
}

static void
add_rules (RectifyStats *self)
{
  RectifyList *rules = rectify_meeting_get_list (self->meeting, RECTIFY_RECTIFICATION_RULES);
  guint count = 0;

  for (guint i = 0; i < rectify_list_get_length (rules); i++)
    count += rectify_record_has_happened (rectify_list_get (rules, i), RECTIFY_RULES_ISSUED_ON,
                                          self->as_of);
  rectify_stats_add_number (self, "rules", count);
}

static void
add_reviews (RectifyStats *self)
{
  static const RectifyFieldId figures[] = { RECTIFY_REVIEWS_TOTAL, RECTIFY_REVIEWS_DONE,
                                            RECTIFY_REVIEWS_CONTINUING, RECTIFY_REVIEWS_UNDONE };
  RectifyList *reviews = rectify_meeting_get_list (self->meeting, RECTIFY_PREPARATION_REVIEWS);

  rectify_stats_open (self, "reviews");
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      gint64 sum = 0;

      for (guint j = 0; j < rectify_list_get_length (reviews); j++)
        sum += rectify_record_get_number_or (rectify_list_get (reviews, j), figures[i], 0);
      rectify_stats_add_number (self, rectify_field (figures[i])->member, sum);
    }
  rectify_stats_close (self);
}

void
rectify_stats_add_ledger (RectifyStats *self)
{
  g_autoptr (GArray) facts = gather_facts (self);

  add_items (self, facts);
  add_measures (self, facts);
  add_by_aspect (self, facts);
  add_by_department (self, facts);
  add_notices (self);
  add_rules (self);
  add_reviews (self);
}
