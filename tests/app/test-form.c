/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The form in a window, worked as a person does: by its rows.
 */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rectify-date.h"
#include "rectify-form.h"
#include "rectify-light.h"
#include "rectify-popover-row.h"
#include "rectify-store.h"
#include "rectify-writer.h"

typedef struct
{
  RectifyDocument *document;
  RectifyMeeting *meeting; /* owned by the document */
  GtkWidget *window;
  GtkWidget *form;
} Fixture;

static gboolean popover_opened;

static GtkWidget *test_window;

/* Small helpers */

static void
open_document (Fixture         *fixture,
               RectifyDocument *document)
{
  fixture->document = document;
  fixture->meeting = rectify_document_get_meeting (document);
  fixture->window = test_window;
  fixture->form = rectify_form_new (document);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->form);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  open_document (fixture, rectify_document_new_empty ());
}

static void
set_up_sample (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("RECTIFY_SOURCE"), "data", "sample",
                                            "sample-meeting.rectify", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RectifyMeeting) meeting = rectify_store_load (path, NULL, &error);

  g_assert_no_error (error);
  open_document (fixture, rectify_document_new (meeting));
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
wait_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      settle ();
      g_usleep (5000);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  RectifyDocument *document = fixture->document;

  /* GTK 4.8 looks for a tooltip in a popover half a second after it has closed,
   * and complains if the popover is gone by then. */
  if (popover_opened)
    wait_for (700);
  popover_opened = FALSE;

  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  settle ();
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_unref (document);
  for (int i = 0; document && i < 100; i++) /* the last frame may hold on to widgets */
    wait_for (10);
  g_assert_null (document); /* no editor holds on to it */
}

static gboolean
is_field (GtkWidget     *widget,
          gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_type (GtkWidget     *widget,
         gconstpointer  type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

static gboolean
has_tooltip (GtkWidget     *widget,
             gconstpointer  text)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

static gboolean
has_class (GtkWidget     *widget,
           gconstpointer  name)
{
  return gtk_widget_has_css_class (widget, name);
}

static GtkWidget *
find (GtkWidget     *widget,
      gboolean     (*matches) (GtkWidget     *widget,
                               gconstpointer  data),
      gconstpointer  data)
{
  if (matches (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found)
        return found;
    }
  return NULL;
}

#define FIND_TYPE(widget, type) find (widget, is_type, GSIZE_TO_POINTER (type))

static GtkWidget *
row_of (Fixture        *fixture,
        RectifyFieldId  field)
{
  GtkWidget *row;

  settle ();
  row = find (fixture->form, is_field, rectify_field_get_label (rectify_field (field)));
  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
button_of (Fixture    *fixture,
           const char *tooltip)
{
  GtkWidget *button;

  settle ();
  button = find (fixture->form, has_tooltip, tooltip);
  g_assert_nonnull (button);
  return button;
}

static void
click (GtkWidget *button)
{
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
show (Fixture       *fixture,
      RectifyRecord *record)
{
  rectify_form_set_record (RECTIFY_FORM (fixture->form), record);
  settle ();
}

static RectifyRecord *
add (Fixture        *fixture,
     RectifyFieldId  section)
{
  return rectify_document_insert (fixture->document,
                                  rectify_meeting_get_list (fixture->meeting, section),
                                  G_MAXUINT);
}

static RectifyRecord *
add_person (Fixture    *fixture,
            const char *name)
{
  RectifyRecord *person = add (fixture, RECTIFY_ROOT_PEOPLE);

  rectify_document_set_text (fixture->document, person, RECTIFY_PEOPLE_NAME, name);
  return person;
}

static void
type_into (GtkWidget  *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
press_enter (GtkWidget *row)
{
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
}

#define assert_shows(row, text) \
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text)

static GtkTextBuffer *
buffer_of (GtkWidget *row)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (FIND_TYPE (row, GTK_TYPE_TEXT_VIEW)));
}

/* Opens the popover of a row, as Enter on the row does. */
static GtkWidget *
open_popover (GtkWidget *row)
{
  popover_opened = TRUE;
  gtk_widget_activate (row);
  settle ();
  return GTK_WIDGET (rectify_popover_row_get_popover (RECTIFY_POPOVER_ROW (row)));
}

static void
choose (GtkWidget *row,
        guint      position)
{
  GtkWidget *picker = open_popover (row);

  g_signal_emit_by_name (FIND_TYPE (picker, GTK_TYPE_LIST_VIEW), "activate", position);
  settle ();
}

static guint
count_offered (GtkWidget *row)
{
  GtkWidget *view = FIND_TYPE (open_popover (row), GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (
      G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view))));
}

/* Tests */

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  RectifyRecord *person = add_person (fixture, "甲");
  GtkWidget *row;
  int position = 0;

  show (fixture, person);
  row = row_of (fixture, RECTIFY_PEOPLE_NAME);
  assert_shows (row, "甲");
  gtk_widget_grab_focus (row);
  type_into (row, "赵");
  type_into (row, "赵甲");
  g_assert_cmpstr (rectify_record_get_text (person, RECTIFY_PEOPLE_NAME), ==, "赵甲");

  /* Typing in the middle leaves the cursor there. */
  gtk_editable_set_position (GTK_EDITABLE (row), 0);
  gtk_editable_insert_text (GTK_EDITABLE (row), "老", -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (row), position);
  settle ();
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (row)), ==, 1);
  g_assert_cmpstr (rectify_record_get_text (person, RECTIFY_PEOPLE_NAME), ==, "老赵甲");

  /* The whole of it is one action, and the focused editor follows. */
  g_assert_true (rectify_document_undo (fixture->document));
  assert_shows (row, "甲");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (row)), ==, 1);
  g_assert_cmpstr (rectify_record_get_text (person, RECTIFY_PEOPLE_NAME), ==, "甲");
  g_assert_true (rectify_document_redo (fixture->document));
  assert_shows (row, "老赵甲");

  type_into (row, "");
  g_assert_false (rectify_record_is_set (person, RECTIFY_PEOPLE_NAME));
  g_assert_false (gtk_editable_get_enable_undo (GTK_EDITABLE (row)));
}

static void
test_paragraph (Fixture       *fixture,
                gconstpointer  data)
{
  RectifyRecord *talk = add (fixture, RECTIFY_PREPARATION_TALKS);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  show (fixture, talk);
  buffer = buffer_of (row_of (fixture, RECTIFY_TALKS_CONTENT));
  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));
  gtk_text_buffer_insert_at_cursor (buffer, "一行", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "\n又一行", -1);
  g_assert_cmpstr (rectify_record_get_text (talk, RECTIFY_TALKS_CONTENT), ==, "一行\n又一行");

  rectify_document_undo (fixture->document);
  g_assert_false (rectify_record_is_set (talk, RECTIFY_TALKS_CONTENT));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_assert_true (gtk_text_iter_equal (&start, &end));
}

static void
test_date (Fixture       *fixture,
           gconstpointer  data)
{
  RectifyRecord *info = rectify_meeting_get_info (fixture->meeting);
  const char *ways[] = { "2024年1月5日", "2024-1-5", "2024.1.5", "20240105", " 2024/01/05 " };
  GtkWidget *row;

  show (fixture, info);
  row = row_of (fixture, RECTIFY_MEETING_HELD_ON);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      type_into (row, ways[i]);
      g_assert_false (rectify_record_is_set (info, RECTIFY_MEETING_HELD_ON));
      press_enter (row);
      g_assert_cmpuint (rectify_record_get_date (info, RECTIFY_MEETING_HELD_ON), ==,
                        rectify_date_new (2024, 1, 5));
      assert_shows (row, "2024年1月5日");
      rectify_document_undo (fixture->document);
      assert_shows (row, "");
    }

  /* ISO to write, Chinese to read; leaving writes. */
  gtk_widget_grab_focus (row);
  type_into (row, "2024-1-5");
  gtk_widget_grab_focus (row_of (fixture, RECTIFY_MEETING_PLACE));
  assert_shows (row, "2024年1月5日");
  gtk_widget_grab_focus (row);
  assert_shows (row, "2024-01-05");
  type_into (row, "");
  gtk_widget_grab_focus (row_of (fixture, RECTIFY_MEETING_PLACE));
  g_assert_false (rectify_record_is_set (info, RECTIFY_MEETING_HELD_ON));
}

static void
assert_refused (Fixture        *fixture,
                RectifyFieldId  field,
                const char     *text)
{
  RectifyRecord *record = rectify_form_get_record (RECTIFY_FORM (fixture->form));
  GtkWidget *row = row_of (fixture, field);
  GtkAccessible *control = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  gint64 before = rectify_record_get_number (record, field);

  type_into (row, text);
  press_enter (row);
  g_assert_cmpint (rectify_record_get_number (record, field), ==, before);
  assert_shows (row, text);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (row), text));
  gtk_test_accessible_assert_state (control, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  type_into (row, "");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  press_enter (row);
  g_assert_false (rectify_record_is_set (record, field));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  show (fixture, rectify_meeting_get_info (fixture->meeting));
  assert_refused (fixture, RECTIFY_MEETING_HELD_ON, "2024年2月30日");
  assert_refused (fixture, RECTIFY_MEETING_STARTS_AT, "25:00");
  assert_refused (fixture, RECTIFY_MEETING_YEAR, "1066");
  assert_refused (fixture, RECTIFY_MEETING_NEAR_DAYS, "ten");
}

static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  RectifyRecord *info = rectify_meeting_get_info (fixture->meeting);
  GtkWidget *row;

  show (fixture, info);
  row = row_of (fixture, RECTIFY_MEETING_NEAR_DAYS);
  type_into (row, "0");
  press_enter (row);
  g_assert_cmpint (rectify_record_get_number (info, RECTIFY_MEETING_NEAR_DAYS), ==, 0);
  row = row_of (fixture, RECTIFY_MEETING_STARTS_AT);
  type_into (row, "9:30");
  press_enter (row);
  assert_shows (row, "09:30");
}

/* What was typed is not lost by a save or by going to another record. */
static void
test_commit (Fixture       *fixture,
             gconstpointer  data)
{
  RectifyRecord *first = add (fixture, RECTIFY_PREPARATION_STEPS);
  RectifyRecord *second = add (fixture, RECTIFY_PREPARATION_STEPS);
  guint32 day = rectify_date_new (2024, 1, 5);

  show (fixture, first);
  type_into (row_of (fixture, RECTIFY_STEPS_DUE_ON), "2024-1-5");
  rectify_form_commit (RECTIFY_FORM (fixture->form));
  g_assert_cmpuint (rectify_record_get_date (first, RECTIFY_STEPS_DUE_ON), ==, day);

  type_into (row_of (fixture, RECTIFY_STEPS_DONE_ON), "2024-1-5");
  show (fixture, second);
  g_assert_cmpuint (rectify_record_get_date (first, RECTIFY_STEPS_DONE_ON), ==, day);
  g_assert_false (rectify_record_is_set (second, RECTIFY_STEPS_DONE_ON));

  /* What is wrong is given up then, and its mark too. */
  type_into (row_of (fixture, RECTIFY_STEPS_DONE_ON), "tomorrow");
  show (fixture, first);
  assert_shows (row_of (fixture, RECTIFY_STEPS_DONE_ON), "2024年1月5日");
  g_assert_false (gtk_widget_has_css_class (row_of (fixture, RECTIFY_STEPS_DONE_ON), "error"));
  g_assert_false (rectify_record_is_set (second, RECTIFY_STEPS_DONE_ON));
}

static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  RectifyRecord *item = add (fixture, RECTIFY_RECTIFICATION_ITEMS);
  AdwComboRow *state;
  GtkWidget *popover;
  GtkWidget *box;

  show (fixture, item);
  state = ADW_COMBO_ROW (row_of (fixture, RECTIFY_ITEMS_STATE));
  g_assert_cmpuint (adw_combo_row_get_selected (state), ==, 0);
  adw_combo_row_set_selected (state, 1 + RECTIFY_STATE_CLOSED);
  g_assert_cmpint (rectify_record_get_choice (item, RECTIFY_ITEMS_STATE), ==,
                   RECTIFY_STATE_CLOSED);
  rectify_document_undo (fixture->document);
  g_assert_cmpuint (adw_combo_row_get_selected (state), ==, 0);
  rectify_document_redo (fixture->document);
  adw_combo_row_set_selected (state, 0);
  g_assert_false (rectify_record_is_set (item, RECTIFY_ITEMS_STATE));

  popover = open_popover (row_of (fixture, RECTIFY_ITEMS_SOURCES));
  box = gtk_popover_get_child (GTK_POPOVER (popover));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_last_child (box)), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_first_child (box)), TRUE);
  g_assert_cmpint (rectify_record_get_number (item, RECTIFY_ITEMS_SOURCES), ==,
                   1 << RECTIFY_SOURCE_STUDY | 1 << RECTIFY_SOURCE_PREVIOUS);
  rectify_document_undo (fixture->document);
  g_assert_false (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_widget_get_first_child (box))));
}

static void
test_flag (Fixture       *fixture,
           gconstpointer  data)
{
  RectifyRecord *person = add_person (fixture, "甲");
  GtkWidget *row;

  show (fixture, person);
  row = row_of (fixture, RECTIFY_PEOPLE_REPRESENTS);
  gtk_widget_activate (row);
  g_assert_true (rectify_record_get_flag (person, RECTIFY_PEOPLE_REPRESENTS));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  rectify_document_undo (fixture->document);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (FIND_TYPE (row, GTK_TYPE_SWITCH))));
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  RectifyRecord *first = add_person (fixture, "甲");
  RectifyRecord *second = add_person (fixture, "乙");
  RectifyRecord *talk = add (fixture, RECTIFY_PREPARATION_TALKS);
  RectifyRecord *problem = add (fixture, RECTIFY_PREPARATION_PROBLEMS);
  GtkWidget *row;

  show (fixture, talk);
  row = row_of (fixture, RECTIFY_TALKS_RECORDER);
  choose (row, 1);
  g_assert_cmpstr (rectify_record_get_text (talk, RECTIFY_TALKS_RECORDER), ==,
                   rectify_record_get_id (second));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "乙");

  row = row_of (fixture, RECTIFY_TALKS_PARTICIPANTS);
  choose (row, 1);
  choose (row, 0);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "乙、甲");
  choose (row, 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "甲");

  /* The name of another record is shown anew when it changes. */
  rectify_document_set_text (fixture->document, first, RECTIFY_PEOPLE_NAME, "丙");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "丙");

  show (fixture, problem);
  choose (row_of (fixture, RECTIFY_PROBLEMS_SUBJECT), 0);
  g_assert_cmpstr (rectify_record_get_text (problem, RECTIFY_PROBLEMS_SUBJECT), ==, RECTIFY_TEAM);
  choose (row_of (fixture, RECTIFY_PROBLEMS_SUBJECT), 1);
  g_assert_cmpstr (rectify_record_get_text (problem, RECTIFY_PROBLEMS_SUBJECT), ==,
                   rectify_record_get_id (first));
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  RectifyRecord *second;
  RectifyRecord *talk = add (fixture, RECTIFY_PREPARATION_TALKS);
  GtkWidget *picker;
  GtkWidget *search;

  add_person (fixture, "赵甲");
  second = add_person (fixture, "钱乙");
  rectify_document_set_text (fixture->document, second, RECTIFY_PEOPLE_POSITION, "副总经理");
  show (fixture, talk);
  picker = open_popover (row_of (fixture, RECTIFY_TALKS_RECORDER));
  search = FIND_TYPE (picker, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "总经");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (rectify_record_get_text (talk, RECTIFY_TALKS_RECORDER), ==,
                   rectify_record_get_id (second));
  g_assert_cmpuint (count_offered (row_of (fixture, RECTIFY_TALKS_RECORDER)), ==, 2);
}

static void
test_aspects (Fixture       *fixture,
              gconstpointer  data)
{
  RectifyRecord *problem;
  RectifyRecord *aspects[4];

  for (int use = 0; use < 4; use++)
    {
      aspects[use] = add (fixture, RECTIFY_ROOT_ASPECTS);
      if (use < 3)
        rectify_document_set_number (fixture->document, aspects[use], RECTIFY_ASPECTS_USE, use);
    }
  problem = add (fixture, RECTIFY_PREPARATION_PROBLEMS);
  show (fixture, problem);
  g_assert_cmpuint (count_offered (row_of (fixture, RECTIFY_PROBLEMS_ASPECT)), ==, 2);
  g_assert_cmpuint (count_offered (row_of (fixture, RECTIFY_PROBLEMS_CAUSE_ASPECT)), ==, 1);
  g_assert_cmpuint (count_offered (row_of (fixture, RECTIFY_PROBLEMS_REQUIREMENTS)), ==, 1);
  choose (row_of (fixture, RECTIFY_PROBLEMS_CAUSE_ASPECT), 0);
  g_assert_cmpstr (rectify_record_get_text (problem, RECTIFY_PROBLEMS_CAUSE_ASPECT), ==,
                   rectify_record_get_id (aspects[RECTIFY_USE_CAUSE]));

  /* An aspect is not its own parent. */
  show (fixture, aspects[0]);
  g_assert_cmpuint (count_offered (row_of (fixture, RECTIFY_ASPECTS_PARENT)), ==, 3);
}

/* The trap: a list that shrinks selects the neighbour of the one that was chosen. */
static void
test_removed_person (Fixture       *fixture,
                     gconstpointer  data)
{
  RectifyRecord *first = add_person (fixture, "甲");
  RectifyRecord *second = add_person (fixture, "乙");
  RectifyRecord *talk = add (fixture, RECTIFY_PREPARATION_TALKS);
  RectifyRecord *other = add (fixture, RECTIFY_PREPARATION_TALKS);
  g_autofree char *id = g_strdup (rectify_record_get_id (first));
  GtkWidget *row;

  show (fixture, other);
  choose (row_of (fixture, RECTIFY_TALKS_RECORDER), 1);
  show (fixture, talk);
  row = row_of (fixture, RECTIFY_TALKS_RECORDER);
  choose (row, 0);
  open_popover (row);
  rectify_document_remove (fixture->document, first);
  settle ();
  g_assert_cmpstr (rectify_record_get_text (talk, RECTIFY_TALKS_RECORDER), ==, id);
  g_assert_cmpstr (rectify_record_get_text (other, RECTIFY_TALKS_RECORDER), ==,
                   rectify_record_get_id (second));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   g_dpgettext2 (GETTEXT_PACKAGE, "link", "Deleted"));
  show (fixture, other);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "乙");
  g_assert_cmpstr (rectify_record_get_text (talk, RECTIFY_TALKS_RECORDER), ==, id);
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  RectifyRecord *item = add (fixture, RECTIFY_RECTIFICATION_ITEMS);
  RectifyList *measures = rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES);
  RectifyRecord *first, *second;
  GtkTextBuffer *buffer;

  show (fixture, item);
  click (button_of (fixture, "Add Measure"));
  g_assert_cmpuint (rectify_list_get_length (measures), ==, 1);
  g_assert_cmpstr (rectify_document_get_undo_label (fixture->document), ==, "Add Measure");

  /* It unfolds, and its text is its title. */
  buffer = buffer_of (row_of (fixture, RECTIFY_MEASURES_TEXT));
  gtk_text_buffer_insert_at_cursor (buffer, "甲措施", -1);
  first = rectify_list_get (measures, 0);
  g_assert_cmpstr (rectify_record_get_text (first, RECTIFY_MEASURES_TEXT), ==, "甲措施");
  g_assert_nonnull (find (fixture->form, is_field, "甲措施"));

  click (button_of (fixture, "Add Measure"));
  second = rectify_list_get (measures, 1);
  g_assert_false (gtk_widget_get_sensitive (button_of (fixture, "Move Up")));
  click (button_of (fixture, "Move Down"));
  g_assert_true (rectify_list_get (measures, 0) == second);
  g_assert_true (rectify_list_get (measures, 1) == first);
  rectify_document_undo (fixture->document);
  g_assert_true (rectify_list_get (measures, 0) == first);

  click (button_of (fixture, "Delete Measure"));
  g_assert_cmpuint (rectify_list_get_length (measures), ==, 1);
  g_assert_true (rectify_list_get (measures, 0) == second);
  g_assert_null (find (fixture->form, is_field, "甲措施"));
  rectify_document_undo (fixture->document);
  settle ();
  g_assert_nonnull (find (fixture->form, is_field, "甲措施"));
}

static void
test_light (Fixture       *fixture,
            gconstpointer  data)
{
  RectifyRecord *item = add (fixture, RECTIFY_RECTIFICATION_ITEMS);
  RectifyRecord *measure = rectify_document_insert (
      fixture->document, rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES), 0);
  GtkWidget *row;

  rectify_document_set_text (fixture->document, measure, RECTIFY_MEASURES_TEXT, "<甲> & 乙");
  rectify_document_set_text (fixture->document, measure, RECTIFY_MEASURES_DEPARTMENT, "综合办");
  rectify_document_set_number (fixture->document, measure, RECTIFY_MEASURES_LIMIT,
                               RECTIFY_LIMIT_DATED);
  rectify_document_set_number (fixture->document, measure, RECTIFY_MEASURES_DUE_ON,
                               rectify_date_new (2024, 1, 5));
  rectify_form_set_as_of (RECTIFY_FORM (fixture->form), rectify_date_new (2023, 6, 1));
  show (fixture, item);
  row = find (fixture->form, is_field, "<甲> & 乙");
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "综合办 · 2024年1月5日");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find (row, has_class, "light-green"))), ==,
                   rectify_light_get_word (RECTIFY_LIGHT_NORMAL));
  rectify_form_set_as_of (RECTIFY_FORM (fixture->form), rectify_date_new (2024, 1, 6));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find (row, has_class, "light-red"))), ==,
                   rectify_light_get_word (RECTIFY_LIGHT_OVERDUE));
  rectify_document_set_number (fixture->document, measure, RECTIFY_MEASURES_DONE_ON,
                               rectify_date_new (2024, 1, 4));
  g_assert_nonnull (find (row, has_class, "light-green"));
}

static void
read_all (Fixture       *fixture,
          RectifyRecord *record)
{
  const RectifyKind *kind = rectify_record_get_kind (record);

  show (fixture, record);
  for (guint i = 0; i < kind->n_fields; i++)
    rectify_form_focus_field (RECTIFY_FORM (fixture->form), kind->fields[i].id);
}

static void
unfold_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    unfold_all (child);
}

static void
read_record (RectifyRecord *record,
             gpointer       user_data)
{
  Fixture *fixture = user_data;

  if (rectify_kind_is_structure (rectify_record_get_kind_id (record)))
    return;
  if (rectify_record_get_position (record) % 16 == 0
      || rectify_record_get_position (record) == G_MAXUINT)
    read_all (fixture, record);
  else
    rectify_form_set_record (RECTIFY_FORM (fixture->form), record);
  if (rectify_record_get_kind_id (record) == RECTIFY_KIND_ITEMS
      && rectify_record_get_position (record) < 3)
    unfold_all (fixture->form);
}

/* Looking at every record, and into every editor, changes nothing. */
static void
test_reading (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) before = rectify_writer_write (fixture->meeting);
  g_autoptr (GString) after = NULL;

  rectify_meeting_foreach (fixture->meeting, read_record, fixture);
  show (fixture, NULL);
  after = rectify_writer_write (fixture->meeting);
  g_assert_cmpstr (after->str, ==, before->str);
  g_assert_null (rectify_document_get_undo_label (fixture->document));
}

static void
test_removed_record (Fixture       *fixture,
                     gconstpointer  data)
{
  RectifyRecord *item = add (fixture, RECTIFY_RECTIFICATION_ITEMS);
  RectifyRecord *measure = rectify_document_insert (
      fixture->document, rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES), 0);

  show (fixture, item);
  type_into (row_of (fixture, RECTIFY_ITEMS_NUMBER), "7"); /* not yet written, and never */
  rectify_document_remove (fixture->document, item);
  g_assert_null (rectify_form_get_record (RECTIFY_FORM (fixture->form)));

  rectify_document_undo (fixture->document);
  show (fixture, measure);
  rectify_document_remove (fixture->document, item);
  g_assert_null (rectify_form_get_record (RECTIFY_FORM (fixture->form)));
}

/* A record shown, left, changed and shown again is shown as it is now. */
static void
test_return (Fixture       *fixture,
             gconstpointer  data)
{
  RectifyRecord *item = add (fixture, RECTIFY_RECTIFICATION_ITEMS);
  RectifyRecord *measure = rectify_document_insert (
      fixture->document, rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES), 0);
  RectifyRecord *person = add_person (fixture, "甲");

  rectify_document_set_text (fixture->document, measure, RECTIFY_MEASURES_TEXT, "旧");
  show (fixture, item);
  unfold_all (fixture->form);
  show (fixture, person);
  rectify_document_set_text (fixture->document, item, RECTIFY_ITEMS_TASK, "新");
  rectify_document_set_text (fixture->document, measure, RECTIFY_MEASURES_DEPARTMENT, "新");
  show (fixture, item);
  assert_shows (row_of (fixture, RECTIFY_ITEMS_TASK), "新");
  unfold_all (fixture->form);
  assert_shows (row_of (fixture, RECTIFY_MEASURES_DEPARTMENT), "新");
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  RectifyRecord *item = add (fixture, RECTIFY_RECTIFICATION_ITEMS);

  show (fixture, item);
  rectify_document_set_read_only (fixture->document, TRUE);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (row_of (fixture, RECTIFY_ITEMS_TASK))));
  g_assert_false (gtk_widget_get_sensitive (row_of (fixture, RECTIFY_ITEMS_STATE)));
  g_assert_false (gtk_widget_get_visible (button_of (fixture, "Add Measure")));
  rectify_document_set_read_only (fixture->document, FALSE);
  g_assert_true (gtk_widget_get_visible (button_of (fixture, "Add Measure")));
}

static void
test_focus_and_names (Fixture       *fixture,
                      gconstpointer  data)
{
  RectifyRecord *item = add (fixture, RECTIFY_RECTIFICATION_ITEMS);
  GtkWidget *focus;

  show (fixture, item);
  g_assert_true (rectify_form_focus_field (RECTIFY_FORM (fixture->form), RECTIFY_ITEMS_GOAL));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Goal");
  g_assert_true (rectify_form_focus_field (RECTIFY_FORM (fixture->form), RECTIFY_ITEMS_MEASURES));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Add Measure");
  g_assert_true (rectify_form_focus_field (RECTIFY_FORM (fixture->form), RECTIFY_ITEMS_NUMBER));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Number");
  g_assert_false (rectify_form_focus_field (RECTIFY_FORM (fixture->form), RECTIFY_PEOPLE_NAME));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  test_window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test_window), 380, 700);
  gtk_window_present (GTK_WINDOW (test_window));

#define ADD(name, test) g_test_add ("/form/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("text", test_text);
  ADD ("paragraph", test_paragraph);
  ADD ("date", test_date);
  ADD ("refused", test_refused);
  ADD ("number", test_number);
  ADD ("commit", test_commit);
  ADD ("choices", test_choices);
  ADD ("flag", test_flag);
  ADD ("links", test_links);
  ADD ("search", test_search);
  ADD ("aspects", test_aspects);
  ADD ("removed-person", test_removed_person);
  ADD ("list", test_list);
  ADD ("light", test_light);
  ADD ("removed-record", test_removed_record);
  ADD ("return", test_return);
  ADD ("read-only", test_read_only);
  ADD ("focus-and-names", test_focus_and_names);
  g_test_add ("/form/reading", Fixture, NULL, set_up_sample, test_reading, tear_down);
#undef ADD

  return g_test_run ();
}
