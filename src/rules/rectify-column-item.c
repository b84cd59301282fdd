/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the ledger shows of an item that no field holds: its measures, progress
 * and evidence gathered into one cell, its state and dates as of a date.
 */
#include "config.h"

#include "rectify-column-private.h"

#include <glib/gi18n-lib.h>

#include "rectify-as-of.h"
#include "rectify-date.h"
#include "rectify-field-text.h"
#include "rectify-light.h"

/* Light, state and dates */

static char *
get_light (RectifyMeeting *meeting,
           RectifyRecord  *item,
           guint32         as_of)
{
  return g_strdup (rectify_light_get_word (rectify_item_get_light (meeting, item, as_of)));
}

static gint64
get_light_number (RectifyMeeting *meeting,
                  RectifyRecord  *item,
                  guint32         as_of)
{
  return rectify_light_get_rank (rectify_item_get_light (meeting, item, as_of));
}

static char *
get_state (RectifyMeeting *meeting,
           RectifyRecord  *item,
           guint32         as_of)
{
  const RectifyField *field = rectify_field (RECTIFY_ITEMS_STATE);

  return g_strdup (field->choices[rectify_item_get_state (item, as_of)].word);
}

static gint64
get_state_number (RectifyMeeting *meeting,
                  RectifyRecord  *item,
                  guint32         as_of)
{
  return rectify_item_get_state (item, as_of);
}

static char *
get_due (RectifyMeeting *meeting,
         RectifyRecord  *item,
         guint32         as_of)
{
  RectifyRecord *measure = rectify_item_get_due_measure (meeting, item, as_of);

  return measure ? rectify_measure_format_due (meeting, measure, as_of) : g_strdup ("");
}

static gint64
get_due_number (RectifyMeeting *meeting,
                RectifyRecord  *item,
                guint32         as_of)
{
  return rectify_date_to_number (rectify_item_get_due (meeting, item, as_of));
}

static char *
get_closed_on (RectifyMeeting *meeting,
               RectifyRecord  *item,
               guint32         as_of)
{
  char *date = rectify_date_to_chinese (rectify_item_get_closed_on (item, as_of));

  return date ? date : g_strdup ("");
}

static gint64
get_closed_on_number (RectifyMeeting *meeting,
                      RectifyRecord  *item,
                      guint32         as_of)
{
  return rectify_date_to_number (rectify_item_get_closed_on (item, as_of));
}

/* Measures */

static gint64
get_measure_count_number (RectifyMeeting *meeting,
                          RectifyRecord  *item,
                          guint32         as_of)
{
  return rectify_list_get_length (rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES));
}

static char *
get_measure_count (RectifyMeeting *meeting,
                   RectifyRecord  *item,
                   guint32         as_of)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, get_measure_count_number (meeting, item, as_of));
}

/* A field of all measures, each value once. */
static char *
join_measures (RectifyMeeting *meeting,
               RectifyRecord  *item,
               RectifyFieldId  field,
               gboolean        split)
{
  RectifyList *measures = rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES);
  RectifyNames names;

  rectify_names_init (&names);
  for (guint i = 0; i < rectify_list_get_length (measures); i++)
    {
      g_autofree char *text = rectify_field_format (meeting, rectify_list_get (measures, i), field);
      g_auto (GStrv) parts = split ? rectify_split_names (text) : NULL;

      if (!split)
        rectify_names_add (&names, text);
      for (guint j = 0; parts && parts[j]; j++)
        rectify_names_add (&names, parts[j]);
    }
  return rectify_names_finish (&names);
}

static char *
get_leaders (RectifyMeeting *meeting,
             RectifyRecord  *item,
             guint32         as_of)
{
  return join_measures (meeting, item, RECTIFY_MEASURES_LEADER, FALSE);
}

static char *
get_departments (RectifyMeeting *meeting,
                 RectifyRecord  *item,
                 guint32         as_of)
{
  return join_measures (meeting, item, RECTIFY_MEASURES_DEPARTMENT, TRUE);
}

static char *
get_owners (RectifyMeeting *meeting,
            RectifyRecord  *item,
            guint32         as_of)
{
  return join_measures (meeting, item, RECTIFY_MEASURES_OWNERS, TRUE);
}

static char *
get_limits (RectifyMeeting *meeting,
            RectifyRecord  *item,
            guint32         as_of)
{
  return join_measures (meeting, item, RECTIFY_MEASURES_LIMIT, FALSE);
}

static char *
get_measures (RectifyMeeting *meeting,
              RectifyRecord  *item,
              guint32         as_of)
{
  RectifyList *measures = rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES);
  guint n = rectify_list_get_length (measures);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *measure
          = rectify_record_get_text (rectify_list_get (measures, i), RECTIFY_MEASURES_TEXT);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (n > 1)
        g_string_append_printf (text, "%u. ", i + 1);
      g_string_append (text, measure ? measure : "");
    }
  return g_string_free (text, FALSE);
}

/* Progress and evidence */

static int
compare_progress (gconstpointer a,
                  gconstpointer b)
{
  guint32 left = rectify_record_get_date (*(RectifyRecord *const *) a, RECTIFY_PROGRESS_ON);
  guint32 right = rectify_record_get_date (*(RectifyRecord *const *) b, RECTIFY_PROGRESS_ON);

  return (left > right) - (left < right);
}

/* Oldest first; what is undated comes before everything, entries of a day as filed. */
static GPtrArray *
sorted_progress (RectifyRecord *item,
                 guint32        as_of)
{
  RectifyList *list = rectify_record_get_list (item, RECTIFY_ITEMS_PROGRESS);
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < rectify_list_get_length (list); i++)
    {
      RectifyRecord *entry = rectify_list_get (list, i);

      if (rectify_record_has_happened (entry, RECTIFY_PROGRESS_ON, as_of))
        g_ptr_array_add (entries, entry);
    }
  g_ptr_array_sort (entries, compare_progress);
  return entries;
}

static void
append_progress (GString       *text,
                 RectifyRecord *entry)
{
  g_autofree char *date
      = rectify_date_to_chinese (rectify_record_get_date (entry, RECTIFY_PROGRESS_ON));
  const char *words = rectify_record_get_text (entry, RECTIFY_PROGRESS_TEXT);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (date)
    g_string_append_printf (text, "%s：", date);
  g_string_append (text, words ? words : "");
}

static char *
get_progress (RectifyMeeting *meeting,
              RectifyRecord  *item,
              guint32         as_of)
{
  g_autoptr (GPtrArray) entries = sorted_progress (item, as_of);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    append_progress (text, entries->pdata[i]);
  return g_string_free (text, FALSE);
}

static char *
get_latest_progress (RectifyMeeting *meeting,
                     RectifyRecord  *item,
                     guint32         as_of)
{
  g_autoptr (GPtrArray) entries = sorted_progress (item, as_of);
  GString *text = g_string_new (NULL);

  if (entries->len > 0)
    append_progress (text, entries->pdata[entries->len - 1]);
  return g_string_free (text, FALSE);
}

/* Evidence was there when it was added; a file that does not say, when it is dated. */
static gboolean
evidence_has_happened (RectifyRecord *evidence,
                       guint32        as_of)
{
  guint32 date = rectify_record_get_date (evidence, RECTIFY_EVIDENCE_ADDED_ON);

  if (date == 0)
    date = rectify_record_get_date (evidence, RECTIFY_EVIDENCE_DATED_ON);
  return rectify_has_happened (date, as_of);
}

static char *
get_evidence (RectifyMeeting *meeting,
              RectifyRecord  *item,
              guint32         as_of)
{
  RectifyList *list = rectify_record_get_list (item, RECTIFY_ITEMS_EVIDENCE);
  RectifyNames names;

  rectify_names_init (&names);
  for (guint i = 0; i < rectify_list_get_length (list); i++)
    {
      RectifyRecord *evidence = rectify_list_get (list, i);

      if (evidence_has_happened (evidence, as_of))
        rectify_names_add (&names, rectify_record_get_text (evidence, RECTIFY_EVIDENCE_TITLE));
    }
  return rectify_names_finish (&names);
}

#define ITEM(token, title, label, type, get_text, get_number) \
  { token, title, label, RECTIFY_KIND_ITEMS, RECTIFY_NO_FIELD, RECTIFY_COLUMN_##type, \
    get_text, get_number }

const RectifyColumn rectify_item_columns[] = {
  /* A field, but shown as of a date. */
  { "state", "整改状态", NC_ ("items", "State"), RECTIFY_KIND_ITEMS, RECTIFY_ITEMS_STATE,
    RECTIFY_COLUMN_TEXT, get_state, get_state_number },
  ITEM ("light", "时限预警", NC_ ("column", "Light"), TEXT, get_light, get_light_number),
  ITEM ("measure-count", "措施数", NC_ ("column", "Measures (count)"), NUMBER, get_measure_count,
        get_measure_count_number),
  ITEM ("leaders", "牵头领导", NC_ ("column", "Leaders"), TEXT, get_leaders, NULL),
  ITEM ("departments", "责任部门", NC_ ("column", "Departments"), TEXT, get_departments, NULL),
  ITEM ("owners", "责任人", NC_ ("column", "Owners"), TEXT, get_owners, NULL),
  ITEM ("limits", "时限类型", NC_ ("column", "Limits"), TEXT, get_limits, NULL),
  ITEM ("due", "整改时限", NC_ ("column", "Due"), DATE, get_due, get_due_number),
  ITEM ("measures", "整改措施", NC_ ("column", "Measures"), TEXT, get_measures, NULL),
  ITEM ("progress", "进展情况及成效", NC_ ("column", "Progress"), TEXT, get_progress, NULL),
  ITEM ("latest-progress", "最新进展", NC_ ("column", "Latest progress"), TEXT,
        get_latest_progress, NULL),
  ITEM ("evidence-list", "佐证材料", NC_ ("column", "Evidence"), TEXT, get_evidence, NULL),
  ITEM ("closed-on", "销号时间", NC_ ("column", "Closed on"), DATE, get_closed_on,
        get_closed_on_number),
};
const guint rectify_n_item_columns = G_N_ELEMENTS (rectify_item_columns);
