/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The table and the page of a section, in a real window. Needs a display.
 */
#include "config.h"

#include <adwaita.h>

#include "rectify-date.h"
#include "rectify-section-page.h"

#define MANY 100000

typedef struct
{
  RectifyDocument *document;
  RectifyList *list;
  RectifyRows *rows;
} Fixture;

static gboolean
is_light_closed (RectifyMeeting *meeting,
                 RectifyRecord  *record,
                 guint32         as_of)
{
  return rectify_record_get_choice (record, RECTIFY_ITEMS_STATE) == RECTIFY_STATE_CLOSED;
}

static gboolean
is_even (RectifyMeeting *meeting,
         RectifyRecord  *record,
         guint32         as_of)
{
  return rectify_record_get_number_or (record, RECTIFY_ITEMS_NUMBER, 1) % 2 == 0;
}

static const RectifyRowFilter filters[] = {
  { "closed", "Closed", is_light_closed },
  { "even", "Even", is_even },
};

static void
prepare (RectifyDocument *document,
         RectifyRecord   *record)
{
  RectifyMeeting *meeting = rectify_document_get_meeting (document);
  RectifyList *list = rectify_meeting_get_list (meeting, RECTIFY_RECTIFICATION_ITEMS);

  rectify_document_set_number (document, record, RECTIFY_ITEMS_NUMBER,
                               rectify_list_get_length (list));
}

static const RectifySectionInfo ledger = {
  .token = "rectification.items",
  .section = RECTIFY_RECTIFICATION_ITEMS,
  .label = "Ledger",
  .columns = "number aspect title leaders departments due light state",
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .empty_text = "Add an item.",
  .prepare = prepare,
};

/* Helpers */

static RectifyRecord *
add_item (Fixture    *fixture,
          gint64      number,
          const char *title)
{
  RectifyRecord *item = rectify_document_insert (fixture->document, fixture->list, G_MAXUINT);

  rectify_document_set_number (fixture->document, item, RECTIFY_ITEMS_NUMBER, number);
  rectify_document_set_text (fixture->document, item, RECTIFY_ITEMS_TITLE, title);
  return item;
}

static RectifyRecord *
add_measure (Fixture       *fixture,
             RectifyRecord *item,
             const char    *text)
{
  RectifyRecord *measure
      = rectify_document_insert (fixture->document,
                                 rectify_record_get_list (item, RECTIFY_ITEMS_MEASURES),
                                 G_MAXUINT);

  rectify_document_set_text (fixture->document, measure, RECTIFY_MEASURES_TEXT, text);
  return measure;
}

/* Four items: banana 3, Apple 1, "" 10, cherry without a number. */
static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->document = rectify_document_new_empty ();
  fixture->list = rectify_meeting_get_list (rectify_document_get_meeting (fixture->document),
                                            RECTIFY_RECTIFICATION_ITEMS);
  rectify_document_begin (fixture->document, "Fill");
  add_item (fixture, 3, "banana");
  add_item (fixture, 1, "Apple");
  add_item (fixture, 10, "");
  add_item (fixture, RECTIFY_UNSET, "cherry");
  rectify_document_end (fixture->document);
  fixture->rows = rectify_rows_new (fixture->document, fixture->list);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->rows);
  g_assert_finalize_object (fixture->document);
}

static char *
titles_of (RectifyRows *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rectify_rows_get_length (rows); i++)
    {
      const char *title
          = rectify_record_get_text (rectify_rows_get (rows, i), RECTIFY_ITEMS_TITLE);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", title ? title : "-");
    }
  return g_string_free (text, FALSE);
}

#define assert_titles(rows, expected) \
  G_STMT_START \
  { \
    g_autofree char *titles_ = titles_of (rows); \
    g_assert_cmpstr (titles_, ==, expected); \
  } \
  G_STMT_END

static const RectifyColumn *
column (const char *token)
{
  return rectify_column_find (RECTIFY_KIND_ITEMS, token);
}

typedef struct
{
  guint n;
  guint position;
  guint removed;
  guint added;
} Change;

static void
contents_changed_cb (RectifyRows *rows,
                     guint        position,
                     guint        n,
                     Change      *change)
{
  *change = (Change) { change->n + 1, position, n, n };
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Change     *change)
{
  *change = (Change) { change->n + 1, position, removed, added };
}

static void
iterate_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Rows */

static void
test_sort (Fixture       *fixture,
           gconstpointer  user_data)
{
  rectify_rows_set_sort (fixture->rows, column ("number"), GTK_SORT_ASCENDING);
  assert_titles (fixture->rows, "Apple banana - cherry");
  rectify_rows_set_sort (fixture->rows, column ("number"), GTK_SORT_DESCENDING);
  assert_titles (fixture->rows, "- banana Apple cherry");
  rectify_rows_set_sort (fixture->rows, column ("title"), GTK_SORT_DESCENDING);
  assert_titles (fixture->rows, "cherry banana Apple -");
  rectify_rows_set_sort (fixture->rows, NULL, GTK_SORT_ASCENDING);
  assert_titles (fixture->rows, "banana Apple - cherry");
}

/* Whatever was merged in slices must be what one sort gives. */
static void
test_sort_many (Fixture       *fixture,
                gconstpointer  user_data)
{
  gint64 last = G_MININT64;

  rectify_document_begin (fixture->document, "Fill");
  for (guint i = 0; i < 3001; i++)
    add_item (fixture, g_test_rand_int_range (1, 1000), "x");
  rectify_document_end (fixture->document);
  rectify_rows_set_sort (fixture->rows, column ("number"), GTK_SORT_ASCENDING);
  rectify_rows_finish (fixture->rows);
  g_assert_cmpuint (rectify_rows_get_length (fixture->rows), ==, 3005);
  for (guint i = 0; i + 1 < 3005; i++)
    {
      RectifyRecord *item = rectify_rows_get (fixture->rows, i);
      RectifyRecord *next = rectify_rows_get (fixture->rows, i + 1);
      gint64 number = rectify_record_get_number_or (item, RECTIFY_ITEMS_NUMBER, G_MAXINT64);

      g_assert_cmpint (number, >=, last);
      if (number == rectify_record_get_number_or (next, RECTIFY_ITEMS_NUMBER, G_MAXINT64))
        g_assert_cmpuint (rectify_record_get_position (item), <,
                          rectify_record_get_position (next));
      last = number;
    }
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  user_data)
{
  RectifyRecord *apple = rectify_list_get (fixture->list, 1);
  Change change = { 0 }, places = { 0 };

  rectify_rows_set_sort (fixture->rows, column ("title"), GTK_SORT_ASCENDING);
  assert_titles (fixture->rows, "Apple banana cherry -");
  g_signal_connect (fixture->rows, "contents-changed", G_CALLBACK (contents_changed_cb),
                    &change);
  g_signal_connect (fixture->rows, "items-changed", G_CALLBACK (items_changed_cb), &places);

  rectify_document_set_text (fixture->document, apple, RECTIFY_ITEMS_TITLE, "zebra");
  assert_titles (fixture->rows, "zebra banana cherry -");
  g_assert_cmpuint (change.n, ==, 1);
  g_assert_cmpuint (change.position, ==, 0);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 1);

  /* A child's change is its owner's. */
  add_measure (fixture, rectify_list_get (fixture->list, 3), "Buy");
  g_assert_cmpuint (change.position, ==, 2);

  change.n = 0;
  rectify_rows_settle (fixture->rows);
  assert_titles (fixture->rows, "banana cherry zebra -");
  g_assert_cmpuint (change.n, ==, 1);
  g_assert_cmpuint (change.removed, ==, 3);
  rectify_rows_settle (fixture->rows);
  g_assert_cmpuint (change.n, ==, 1);
  g_assert_cmpuint (places.n, ==, 0);
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  user_data)
{
  RectifyRecord *apple = rectify_list_get (fixture->list, 1);
  g_autoptr (GPtrArray) selected = NULL;
  guint position;

  rectify_rows_set_sort (fixture->rows, column ("title"), GTK_SORT_ASCENDING);
  g_assert_true (rectify_rows_select (fixture->rows, apple));
  rectify_rows_set_sort (fixture->rows, column ("title"), GTK_SORT_DESCENDING);
  g_assert_true (rectify_rows_find (fixture->rows, apple, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->rows), 2));

  /* The next row takes over; undo gives place and selection back. */
  rectify_document_remove (fixture->document, apple);
  assert_titles (fixture->rows, "cherry banana -");
  selected = rectify_rows_get_selected (fixture->rows);
  g_assert_cmpuint (selected->len, ==, 1);
  g_assert_true (selected->pdata[0] == rectify_rows_get (fixture->rows, 2));
  rectify_document_undo (fixture->document);
  assert_titles (fixture->rows, "cherry banana Apple -");
  g_clear_pointer (&selected, g_ptr_array_unref);
  selected = rectify_rows_get_selected (fixture->rows);
  g_assert_cmpuint (selected->len, ==, 1);
  g_assert_true (selected->pdata[0] == rectify_rows_get (fixture->rows, 2));
}

static void
test_move (Fixture       *fixture,
           gconstpointer  user_data)
{
  RectifyRecord *cherry = rectify_list_get (fixture->list, 3);
  Change change = { 0 };

  rectify_rows_select (fixture->rows, cherry);
  g_signal_connect (fixture->rows, "contents-changed", G_CALLBACK (contents_changed_cb),
                    &change);
  rectify_document_move (fixture->document, cherry, 1);
  assert_titles (fixture->rows, "banana cherry Apple -");
  g_assert_cmpuint (change.n, ==, 1);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->rows), 1));
  g_assert_cmpuint (rectify_rows_get_n_selected (fixture->rows), ==, 1);

  /* Sorted, the order in the file does not show. */
  rectify_rows_set_sort (fixture->rows, column ("title"), GTK_SORT_ASCENDING);
  change.n = 0;
  rectify_document_undo (fixture->document);
  assert_titles (fixture->rows, "Apple banana cherry -");
  g_assert_cmpuint (change.n, ==, 0);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  user_data)
{
  RectifyRecord *item;

  rectify_rows_set_search (fixture->rows, "  AN ");
  assert_titles (fixture->rows, "banana");
  /* Full width letters, and words in any order, each anywhere. */
  rectify_rows_set_search (fixture->rows, "ｎａ BA");
  assert_titles (fixture->rows, "banana");
  rectify_rows_set_search (fixture->rows, "ba che");
  assert_titles (fixture->rows, "");

  /* Children are searched; a change counts once settled. */
  rectify_rows_set_search (fixture->rows, "pears");
  add_measure (fixture, rectify_list_get (fixture->list, 2), "Buy Pears");
  assert_titles (fixture->rows, "");
  rectify_rows_settle (fixture->rows);
  assert_titles (fixture->rows, "-");

  /* A new record shows although it does not match, until settled. */
  item = add_item (fixture, 5, "new");
  assert_titles (fixture->rows, "- new");
  rectify_rows_select (fixture->rows, item);
  rectify_rows_settle (fixture->rows);
  assert_titles (fixture->rows, "-");
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->rows), 0));
  rectify_rows_set_search (fixture->rows, NULL);
  assert_titles (fixture->rows, "banana Apple - cherry new");
}

/* What another record says is searched and sorted by, too. */
static void
test_columns_of_others (Fixture       *fixture,
                        gconstpointer  user_data)
{
  RectifyMeeting *meeting = rectify_document_get_meeting (fixture->document);
  RectifyRecord *aspect
      = rectify_document_insert (fixture->document,
                                 rectify_meeting_get_list (meeting, RECTIFY_ROOT_ASPECTS), 0);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();

  g_ptr_array_add (columns, (gpointer) column ("aspect"));
  rectify_rows_set_columns (fixture->rows, columns);
  rectify_document_set_text (fixture->document, aspect, RECTIFY_ASPECTS_NAME, "Style");
  rectify_document_set_text (fixture->document, rectify_list_get (fixture->list, 1),
                             RECTIFY_ITEMS_ASPECT, rectify_record_get_id (aspect));
  rectify_rows_set_search (fixture->rows, "style");
  assert_titles (fixture->rows, "Apple");
  rectify_document_set_text (fixture->document, aspect, RECTIFY_ASPECTS_NAME, "Theory");
  rectify_rows_settle (fixture->rows);
  assert_titles (fixture->rows, "");
  rectify_rows_set_search (fixture->rows, "theory");
  assert_titles (fixture->rows, "Apple");
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  user_data)
{
  RectifyRecord *hidden = rectify_list_get (fixture->list, 0);
  guint position;

  rectify_rows_set_filter (fixture->rows, &filters[1]);
  assert_titles (fixture->rows, "-");
  g_assert_false (rectify_rows_find (fixture->rows, hidden, &position));
  g_assert_false (rectify_rows_select (fixture->rows, hidden));
  g_assert_false (rectify_rows_is_plain (fixture->rows));
  rectify_document_set_number (fixture->document, hidden, RECTIFY_ITEMS_NUMBER, 8);
  assert_titles (fixture->rows, "-");
  rectify_rows_settle (fixture->rows);
  assert_titles (fixture->rows, "banana -");
  rectify_rows_set_filter (fixture->rows, NULL);
  assert_titles (fixture->rows, "banana Apple - cherry");
}

/* Anything at all, and the rows still are the list. */
static void
test_random (Fixture       *fixture,
             gconstpointer  user_data)
{
  static const char *const words[] = { "a", "bb", "ab", "", "ba" };

  for (guint round = 0; round < 3000; round++)
    {
      guint n = rectify_list_get_length (fixture->list);
      RectifyRecord *any
          = n > 0 ? rectify_list_get (fixture->list, (guint) g_test_rand_int_range (0, (int) n))
                  : NULL;

      switch (g_test_rand_int_range (0, 10))
        {
        case 0:
        case 1:
          rectify_document_insert (fixture->document, fixture->list,
                                   (guint) g_test_rand_int_range (0, (int) n + 1));
          break;
        case 2:
          if (any)
            rectify_document_remove (fixture->document, any);
          break;
        case 3:
          if (any)
            rectify_document_move (fixture->document, any,
                                   (guint) g_test_rand_int_range (0, (int) n));
          break;
        case 4:
          if (any)
            rectify_document_set_text (fixture->document, any, RECTIFY_ITEMS_TITLE,
                                       words[g_test_rand_int_range (0, 5)]);
          break;
        case 5:
          rectify_document_undo (fixture->document);
          break;
        case 6:
          rectify_document_redo (fixture->document);
          break;
        case 7:
          rectify_rows_set_search (fixture->rows, words[g_test_rand_int_range (0, 5)]);
          break;
        case 8:
          rectify_rows_set_sort (fixture->rows,
                                 g_test_rand_bit () ? column ("title") : NULL,
                                 g_test_rand_bit ());
          break;
        default:
          if (any)
            rectify_rows_select (fixture->rows, any);
        }
      for (guint i = 0; i < rectify_rows_get_length (fixture->rows); i++)
        {
          guint position;

          g_assert_true (rectify_rows_find (fixture->rows, rectify_rows_get (fixture->rows, i),
                                            &position));
          g_assert_cmpuint (position, ==, i);
        }
      g_assert_cmpuint (rectify_rows_get_n_selected (fixture->rows), <=, 1);
    }
  rectify_rows_set_search (fixture->rows, NULL);
  rectify_rows_set_sort (fixture->rows, NULL, GTK_SORT_ASCENDING);
  rectify_rows_finish (fixture->rows);
  g_assert_cmpuint (rectify_rows_get_length (fixture->rows), ==,
                    rectify_list_get_length (fixture->list));
  for (guint i = 0; i < rectify_list_get_length (fixture->list); i++)
    g_assert_true (rectify_rows_get (fixture->rows, i) == rectify_list_get (fixture->list, i));
}

/* The table */

typedef struct
{
  Fixture base;
  GtkWidget *window;
  GtkWidget *page;
  RectifyTable *table;
  guint n_told;
  RectifyRecord *told;
} Window;

static void
selected_cb (RectifyTable  *table,
             RectifyRecord *record,
             Window        *window)
{
  window->n_told++;
  window->told = record;
}

static void
show_page (Window                   *window,
           const RectifySectionInfo *info)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  window->page = rectify_section_page_new (window->base.document, info);
  window->table = rectify_section_page_get_table (RECTIFY_SECTION_PAGE (window->page));
  g_clear_object (&window->base.rows);
  window->base.rows = g_object_ref (rectify_table_get_rows (window->table));
  window->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window->window), 1200, 700);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), window->page);
  gtk_window_set_child (GTK_WINDOW (window->window), overlay);
  gtk_window_present (GTK_WINDOW (window->window));
  iterate_for (300);
  g_signal_connect (window->table, "selected", G_CALLBACK (selected_cb), window);
}

static void
set_up_window (Window        *window,
               gconstpointer  user_data)
{
  set_up (&window->base, NULL);
  show_page (window, &ledger);
}

static void
tear_down_window (Window        *window,
                  gconstpointer  user_data)
{
  GtkWidget *page = window->page;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &window->page);
  gtk_window_destroy (GTK_WINDOW (window->window));
  iterate_for (20);
  g_assert_null (window->page);
  tear_down (&window->base, NULL);
}

static void
activate (Window     *window,
          const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (window->table), name, NULL);
}

static gboolean
is_enabled (Window     *window,
            const char *name)
{
  return g_action_group_get_action_enabled (rectify_table_get_actions (window->table), name);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static void
test_first_selected (Window        *window,
                     gconstpointer  user_data)
{
  RectifyForm *form = rectify_section_page_get_form (RECTIFY_SECTION_PAGE (window->page));

  g_assert_true (rectify_table_get_selected (window->table)
                 == rectify_list_get (window->base.list, 0));
  g_assert_true (rectify_form_get_record (form) == rectify_list_get (window->base.list, 0));
}

static void
test_delete (Window        *window,
             gconstpointer  user_data)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autoptr (GPtrArray) selected = NULL;
  RectifyForm *form = rectify_section_page_get_form (RECTIFY_SECTION_PAGE (window->page));

  g_ptr_array_add (some, rectify_list_get (window->base.list, 0));
  g_ptr_array_add (some, rectify_list_get (window->base.list, 2));
  rectify_rows_select_records (window->base.rows, some);
  g_assert_null (rectify_table_get_selected (window->table));
  g_assert_null (rectify_form_get_record (form));

  activate (window, "table.delete");
  iterate_for (50);
  assert_titles (window->base.rows, "Apple cherry");
  g_assert_true (window->told == rectify_list_get (window->base.list, 0));
  g_assert_true (rectify_form_get_record (form) == window->told);

  /* One step back, and both are where and what they were. */
  g_assert_true (rectify_document_undo (window->base.document));
  iterate_for (50);
  assert_titles (window->base.rows, "banana Apple - cherry");
  selected = rectify_table_get_selection (window->table);
  g_assert_cmpuint (selected->len, ==, 2);
  g_assert_true (selected->pdata[0] == rectify_list_get (window->base.list, 0));
  g_assert_true (selected->pdata[1] == rectify_list_get (window->base.list, 2));
  g_assert_cmpstr (rectify_document_get_undo_label (window->base.document), ==, "Fill");
}

static void
test_delete_all (Window        *window,
                 gconstpointer  user_data)
{
  activate (window, "table.select-all");
  g_assert_cmpuint (rectify_rows_get_n_selected (window->base.rows), ==, 4);
  activate (window, "table.delete");
  iterate_for (50);
  g_assert_cmpuint (rectify_list_get_length (window->base.list), ==, 0);
  g_assert_null (window->told);
  g_assert_false (is_enabled (window, "delete"));
  g_assert_true (is_enabled (window, "add"));
  rectify_section_page_add (RECTIFY_SECTION_PAGE (window->page));
  iterate_for (150);
  g_assert_cmpuint (rectify_rows_get_n_selected (window->base.rows), ==, 1);
}

/* The button in the message undoes just that. */
static void
test_toast (Window        *window,
            gconstpointer  user_data)
{
  GtkWidget *toast;

  activate (window, "table.delete");
  iterate_for (400);
  toast = find_widget (window->window, g_type_from_name ("AdwToastWidget"));
  g_assert_nonnull (toast);
  g_signal_emit_by_name (find_widget (toast, GTK_TYPE_BUTTON), "clicked");
  iterate_for (50);
  assert_titles (window->base.rows, "banana Apple - cherry");
}

static void
test_duplicate (Window        *window,
                gconstpointer  user_data)
{
  RectifyDocument *document = window->base.document;
  RectifyRecord *item = rectify_list_get (window->base.list, 1);
  RectifyRecord *measure = add_measure (&window->base, item, "Buy");
  RectifyRecord *copy, *copied;
  RectifyList *events = rectify_record_get_list (item, RECTIFY_ITEMS_EVENTS);

  rectify_document_set_number (document, measure, RECTIFY_MEASURES_DONE_ON,
                               rectify_date_new (2024, 1, 5));
  rectify_document_set_number (document, measure, RECTIFY_MEASURES_DUE_ON,
                               rectify_date_new (2024, 1, 31));
  rectify_document_set_number (document, item, RECTIFY_ITEMS_STATE, RECTIFY_STATE_CLOSED);
  rectify_document_set_number (document, item, RECTIFY_ITEMS_SOURCES, 5);
  rectify_document_insert (document, events, 0);
  rectify_table_select (window->table, item);

  copy = rectify_table_duplicate (window->table);
  g_assert_cmpuint (rectify_record_get_position (copy), ==, 2);
  g_assert_true (rectify_table_get_selected (window->table) == copy);
  g_assert_cmpstr (rectify_record_get_id (copy), !=, rectify_record_get_id (item));
  g_assert_cmpstr (rectify_record_get_text (copy, RECTIFY_ITEMS_TITLE), ==, "Apple");
  g_assert_cmpint (rectify_record_get_number (copy, RECTIFY_ITEMS_SOURCES), ==, 5);
  /* Its number is its own, and nothing has happened to it yet. */
  g_assert_cmpint (rectify_record_get_number (copy, RECTIFY_ITEMS_NUMBER), ==, 5);
  g_assert_false (rectify_record_is_set (copy, RECTIFY_ITEMS_STATE));
  g_assert_cmpuint (
      rectify_list_get_length (rectify_record_get_list (copy, RECTIFY_ITEMS_EVENTS)), ==, 0);
  copied = rectify_list_get (rectify_record_get_list (copy, RECTIFY_ITEMS_MEASURES), 0);
  g_assert_cmpstr (rectify_record_get_text (copied, RECTIFY_MEASURES_TEXT), ==, "Buy");
  g_assert_cmpstr (rectify_record_get_id (copied), !=, rectify_record_get_id (measure));
  g_assert_cmpuint (rectify_record_get_date (copied, RECTIFY_MEASURES_DUE_ON), ==,
                    rectify_date_new (2024, 1, 31));
  g_assert_cmpuint (rectify_record_get_date (copied, RECTIFY_MEASURES_DONE_ON), ==, 0);

  rectify_document_undo (document);
  g_assert_cmpuint (rectify_list_get_length (window->base.list), ==, 4);
}

static void
test_add (Window        *window,
          gconstpointer  user_data)
{
  RectifyForm *form = rectify_section_page_get_form (RECTIFY_SECTION_PAGE (window->page));
  RectifyRecord *record;

  rectify_table_select (window->table, rectify_list_get (window->base.list, 1));
  rectify_section_page_add (RECTIFY_SECTION_PAGE (window->page));
  iterate_for (400);
  record = rectify_list_get (window->base.list, 2);
  g_assert_true (rectify_table_get_selected (window->table) == record);
  g_assert_true (rectify_form_get_record (form) == record);
  g_assert_true (gtk_widget_get_state_flags (GTK_WIDGET (form)) & GTK_STATE_FLAG_FOCUS_WITHIN);
  g_assert_cmpint (rectify_record_get_number (record, RECTIFY_ITEMS_NUMBER), ==, 5);

  /* With a filter it goes to the end, and stays for as long as it is edited. */
  rectify_section_page_set_filter (RECTIFY_SECTION_PAGE (window->page), "even");
  rectify_section_page_add (RECTIFY_SECTION_PAGE (window->page));
  iterate_for (400);
  record = rectify_list_get (window->base.list, 5);
  rectify_document_set_number (window->base.document, record, RECTIFY_ITEMS_NUMBER, 7);
  iterate_for (400);
  g_assert_true (rectify_table_get_selected (window->table) == record);
  gtk_widget_grab_focus (GTK_WIDGET (window->table));
  iterate_for (400);
  g_assert_false (rectify_table_get_selected (window->table) == record);

  /* Asked for, it shows, and the filter gives way. */
  g_assert_true (rectify_section_page_show_record (RECTIFY_SECTION_PAGE (window->page), record,
                                                   RECTIFY_ITEMS_TITLE));
  g_assert_true (rectify_table_get_selected (window->table) == record);
  g_assert_true (rectify_rows_is_plain (window->base.rows));
}

static void
test_move_keys (Window        *window,
                gconstpointer  user_data)
{
  RectifyRecord *apple = rectify_list_get (window->base.list, 1);

  rectify_table_select (window->table, apple);
  activate (window, "table.move-up");
  assert_titles (window->base.rows, "Apple banana - cherry");
  g_assert_true (rectify_table_get_selected (window->table) == apple);
  iterate_for (20);
  g_assert_false (is_enabled (window, "move-up"));
  g_assert_true (is_enabled (window, "move-down"));
  rectify_table_set_sort (window->table, "title", GTK_SORT_ASCENDING);
  g_assert_false (is_enabled (window, "move-down"));
}

static void
test_read_only (Window        *window,
                gconstpointer  user_data)
{
  rectify_document_set_read_only (window->base.document, TRUE);
  g_assert_false (is_enabled (window, "add"));
  g_assert_false (is_enabled (window, "delete"));
  g_assert_false (is_enabled (window, "duplicate"));
  g_assert_false (is_enabled (window, "move-down"));
  g_assert_true (is_enabled (window, "copy"));
  g_assert_null (rectify_table_add (window->table));
  rectify_table_delete (window->table);
  g_assert_cmpuint (rectify_list_get_length (window->base.list), ==, 4);
  rectify_document_set_read_only (window->base.document, FALSE);
  g_assert_true (is_enabled (window, "add"));
}

/* As clicks on a title do: up, down, and the file's order again. */
static void
test_titles (Window        *window,
             gconstpointer  user_data)
{
  GtkColumnView *view
      = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (window->table), GTK_TYPE_COLUMN_VIEW));
  g_autoptr (GtkColumnViewColumn) title
      = g_list_model_get_item (gtk_column_view_get_columns (view), 2);
  GtkSortType order;

  gtk_column_view_sort_by_column (view, title, GTK_SORT_ASCENDING);
  assert_titles (window->base.rows, "Apple banana cherry -");
  gtk_column_view_sort_by_column (view, title, GTK_SORT_DESCENDING);
  g_assert_true (rectify_rows_get_sort (window->base.rows, &order) == column ("title"));
  g_assert_cmpint (order, ==, GTK_SORT_DESCENDING);
  assert_titles (window->base.rows, "cherry banana Apple -");
  gtk_column_view_sort_by_column (view, title, GTK_SORT_ASCENDING);
  assert_titles (window->base.rows, "banana Apple - cherry");
  g_assert_true (rectify_rows_is_plain (window->base.rows));
}

static void
test_columns (Window        *window,
              gconstpointer  user_data)
{
  static const char *const few[] = { "title", "note", NULL };
  g_auto (GStrv) shown = NULL;
  g_auto (GStrv) hidden = NULL;
  guint n;

  activate (window, "table.show-note");
  shown = rectify_table_get_shown (window->table);
  g_assert_cmpuint (g_strv_length (shown), ==, 9);
  g_assert_true (g_strv_contains ((const char *const *) shown, "note"));

  rectify_table_set_shown (window->table, few);
  g_strfreev (shown);
  shown = rectify_table_get_shown (window->table);
  g_assert_cmpuint (g_strv_length (shown), ==, 2);
  activate (window, "table.show-note");
  g_assert_false (is_enabled (window, "show-title"));

  /* No more than twelve, whatever the settings ask for. */
  hidden = g_new0 (char *, 1);
  rectify_table_set_hidden (window->table, (const char *const *) hidden);
  g_strfreev (shown);
  shown = rectify_table_get_shown (window->table);
  n = g_strv_length (shown);
  g_assert_cmpuint (n, ==, RECTIFY_TABLE_MAX_COLUMNS);
  g_assert_false (is_enabled (window, "show-note"));
}

static void
test_copy (Window        *window,
           gconstpointer  user_data)
{
  static const char *const few[] = { "number", "title", NULL };
  RectifyRecord *item = rectify_list_get (window->base.list, 0);
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  rectify_table_set_shown (window->table, few);
  rectify_document_set_text (window->base.document, item, RECTIFY_ITEMS_TITLE,
                             "=1+1\n<b>\tx");
  rectify_table_select (window->table, item);
  text = rectify_table_copy_text (window->table);
  g_assert_cmpstr (text, ==, "3\t'=1+1 <b> x\n");
  html = rectify_table_copy_html (window->table);
  g_assert_cmpstr (html, ==,
                   "<meta charset=\"utf-8\"><table><tr><td>3</td>"
                   "<td>&apos;=1+1 &lt;b&gt; x</td></tr></table>");
  activate (window, "table.copy");
  g_assert_true (gdk_content_formats_contain_mime_type (
      gdk_clipboard_get_formats (gtk_widget_get_clipboard (window->window)), "text/html"));
}

/* The cells show what is: also of other records, and at once. */
static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static void
test_cells (Window        *window,
            gconstpointer  user_data)
{
  RectifyDocument *document = window->base.document;
  RectifyMeeting *meeting = rectify_document_get_meeting (document);
  RectifyRecord *item = rectify_list_get (window->base.list, 0);
  RectifyRecord *aspect
      = rectify_document_insert (document,
                                 rectify_meeting_get_list (meeting, RECTIFY_ROOT_ASPECTS), 0);

  g_assert_true (has_label (GTK_WIDGET (window->table), "banana"));
  rectify_document_set_text (document, item, RECTIFY_ITEMS_TITLE, "melon");
  iterate_for (50);
  g_assert_true (has_label (GTK_WIDGET (window->table), "melon"));
  g_assert_false (has_label (GTK_WIDGET (window->table), "banana"));
  rectify_document_set_text (document, aspect, RECTIFY_ASPECTS_NAME, "Style");
  rectify_document_set_text (document, item, RECTIFY_ITEMS_ASPECT,
                             rectify_record_get_id (aspect));
  iterate_for (50);
  g_assert_true (has_label (GTK_WIDGET (window->table), "Style"));
  rectify_document_set_text (document, aspect, RECTIFY_ASPECTS_NAME, "Theory");
  iterate_for (50);
  g_assert_true (has_label (GTK_WIDGET (window->table), "Theory"));
}

static void
wait_for_label (Window     *window,
                const char *text)
{
  for (guint i = 0; i < 100 && !has_label (window->page, text); i++)
    iterate_for (30);
  g_assert_true (has_label (window->page, text));
}

/* Filters say how many pass, and one at a time is on. */
static void
test_toolbar (Window        *window,
              gconstpointer  user_data)
{
  GtkWidget *search = find_widget (window->page, GTK_TYPE_SEARCH_ENTRY);

  wait_for_label (window, "Even 1");
  rectify_document_set_number (window->base.document, rectify_list_get (window->base.list, 0),
                               RECTIFY_ITEMS_NUMBER, 4);
  wait_for_label (window, "Even 2");
  gtk_editable_set_text (GTK_EDITABLE (search), "cherry");
  wait_for_label (window, "1 of 4 records");
  assert_titles (window->base.rows, "cherry");
  gtk_editable_set_text (GTK_EDITABLE (search), "nowhere");
  iterate_for (400);
  gtk_widget_activate_action (window->page, "section.show-all", NULL);
  assert_titles (window->base.rows, "banana Apple - cherry");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  wait_for_label (window, "4 records");
}

static void
test_settings (Window        *window,
               gconstpointer  user_data)
{
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GVariant) stored = NULL;
  g_autofree const char **hidden = NULL;

  if (g_settings_schema_source_get_default ())
    schema = g_settings_schema_source_lookup (g_settings_schema_source_get_default (),
                                              RECTIFY_APPLICATION_ID, TRUE);
  if (!schema)
    {
      g_test_skip ("the schema is not to be found: GSETTINGS_SCHEMA_DIR");
      return;
    }
  settings = g_settings_new (RECTIFY_APPLICATION_ID);
  g_settings_reset (settings, "hidden-columns");
  rectify_section_page_set_settings (RECTIFY_SECTION_PAGE (window->page), settings);
  activate (window, "table.show-light");
  stored = g_settings_get_value (settings, "hidden-columns");
  g_assert_true (g_variant_lookup (stored, "rectification.items", "^a&s", &hidden));
  g_assert_true (g_strv_contains (hidden, "light"));
  g_assert_true (g_strv_contains (hidden, "note"));
  g_assert_false (g_strv_contains (hidden, "title"));
}

/* Many rows: how long the main loop stands still. */

typedef struct
{
  gint64 last;         /* wall clock */
  gint64 longest;
  gint64 last_used;    /* of this thread's time: other programs do not count */
  gint64 longest_used;
} Watch;

static gint64
used_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gboolean
watch_cb (gpointer user_data)
{
  Watch *watch = user_data;
  gint64 now = g_get_monotonic_time ();
  gint64 used = used_time ();

  watch->longest_used = MAX (watch->longest_used, used - watch->last_used);
  watch->last_used = used;
  watch->longest = MAX (watch->longest, now - watch->last);
  watch->last = now;
  return G_SOURCE_CONTINUE;
}

static void
begin_watch (Watch *watch)
{
  *watch = (Watch) { .last = g_get_monotonic_time (), .last_used = used_time () };
}

static void
end_watch (Watch       *watch,
           RectifyRows *rows,
           const char  *what)
{
  gint64 begin = watch->last;
  guint id = g_timeout_add_full (G_PRIORITY_HIGH, 1, watch_cb, watch, NULL);

  watch_cb (watch);
  while (rectify_rows_is_busy (rows))
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("%s: done after %.0f ms", what,
                  (double) (g_get_monotonic_time () - begin) / 1000);
  iterate_for (300);
  g_source_remove (id);
  g_test_message ("%s: longest stall %.1f ms, of it work %.1f ms at most", what,
                  (double) watch->longest / 1000, (double) watch->longest_used / 1000);
}

static void
test_many (Window        *window,
           gconstpointer  user_data)
{
  Watch watch;

  set_up (&window->base, NULL);
  rectify_document_begin (window->base.document, "Fill");
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *title
          = g_strdup_printf ("整改事项 %06x", (guint) g_test_rand_int_range (0, 0xffffff));

      add_item (&window->base, g_test_rand_int_range (1, MANY), title);
    }
  rectify_document_end (window->base.document);
  show_page (window, &ledger);
  iterate_for (1500);

  begin_watch (&watch);
  rectify_table_set_sort (window->table, "title", GTK_SORT_ASCENDING);
  end_watch (&watch, window->base.rows, "sort by text");
  begin_watch (&watch);
  rectify_table_set_sort (window->table, "title", GTK_SORT_DESCENDING);
  end_watch (&watch, window->base.rows, "turn round");
  begin_watch (&watch);
  rectify_table_set_sort (window->table, "number", GTK_SORT_ASCENDING);
  end_watch (&watch, window->base.rows, "sort by number");
  begin_watch (&watch);
  rectify_table_set_search (window->table, "ab");
  end_watch (&watch, window->base.rows, "search");
  begin_watch (&watch);
  rectify_table_set_search (window->table, "abc");
  end_watch (&watch, window->base.rows, "search on");
  begin_watch (&watch);
  rectify_table_set_search (window->table, "");
  end_watch (&watch, window->base.rows, "end search");
  begin_watch (&watch);
  rectify_section_page_set_filter (RECTIFY_SECTION_PAGE (window->page), "even");
  end_watch (&watch, window->base.rows, "filter");
  begin_watch (&watch);
  rectify_document_set_text (window->base.document,
                             rectify_rows_get (window->base.rows, 100), RECTIFY_ITEMS_TITLE, "x");
  end_watch (&watch, window->base.rows, "edit a row");
  begin_watch (&watch);
  rectify_table_add (window->table);
  end_watch (&watch, window->base.rows, "add a row");
}

#define ADD_ROWS(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
#define ADD(path, func) g_test_add (path, Window, NULL, set_up_window, func, tear_down_window)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();

  ADD_ROWS ("/table/rows/sort", test_sort);
  ADD_ROWS ("/table/rows/sort-many", test_sort_many);
  ADD_ROWS ("/table/rows/edit", test_edit);
  ADD_ROWS ("/table/rows/selection", test_selection);
  ADD_ROWS ("/table/rows/move", test_move);
  ADD_ROWS ("/table/rows/search", test_search);
  ADD_ROWS ("/table/rows/columns-of-others", test_columns_of_others);
  ADD_ROWS ("/table/rows/filter", test_filter);
  ADD_ROWS ("/table/rows/random", test_random);
  ADD ("/table/page/first-selected", test_first_selected);
  ADD ("/table/page/delete", test_delete);
  ADD ("/table/page/delete-all", test_delete_all);
  ADD ("/table/page/toast", test_toast);
  ADD ("/table/page/duplicate", test_duplicate);
  ADD ("/table/page/add", test_add);
  ADD ("/table/page/move", test_move_keys);
  ADD ("/table/page/read-only", test_read_only);
  ADD ("/table/page/titles", test_titles);
  ADD ("/table/page/columns", test_columns);
  ADD ("/table/page/copy", test_copy);
  ADD ("/table/page/cells", test_cells);
  ADD ("/table/page/toolbar", test_toolbar);
  ADD ("/table/page/settings", test_settings);
  g_test_add ("/table/page/many", Window, NULL, NULL, test_many, tear_down_window);

  return g_test_run ();
}
