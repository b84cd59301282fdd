/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What can be done in a table. The enabled state of every action is computed in
 * rectify_table_update_actions(); each change is one action of the document.
 */
#include "config.h"

#include "rectify-table-private.h"

#include <glib/gi18n.h>

#include "rectify-duplicate.h"

static const char *
kind_label (RectifyTable *self)
{
  return rectify_kind_get_label (
      rectify_kind (rectify_list_get_kind_id (rectify_rows_get_list (self->rows))));
}

/* Adding and duplicating */

static guint
last_selected_index (RectifyTable *self)
{
  g_autoptr (GPtrArray) selected = rectify_rows_get_selected (self->rows);
  guint last = G_MAXUINT;

  for (guint i = 0; i < selected->len; i++)
    {
      guint index = rectify_record_get_position (selected->pdata[i]);

      if (last == G_MAXUINT || index > last)
        last = index;
    }
  return last;
}

/* Below what is selected, where the table shows the file's order; else at the end. */
static guint
place_to_add (RectifyTable *self)
{
  guint last = rectify_rows_is_plain (self->rows) ? last_selected_index (self) : G_MAXUINT;

  return last == G_MAXUINT ? G_MAXUINT : last + 1;
}

/**
 * rectify_table_add:
 * @self: a table
 *
 * Inserts a record and selects it.
 *
 * Returns: (transfer none) (nullable): the new record, %NULL in a read-only
 *   document
 */
RectifyRecord *
rectify_table_add (RectifyTable *self)
{
  g_autofree char *label = NULL;
  RectifyRecord *record;

  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);

  if (rectify_document_is_read_only (self->document))
    return NULL;
  /* Translators: name of an action to undo; %s is a kind of record, such as Person */
  label = g_strdup_printf (_ ("Add %s"), kind_label (self));
  rectify_document_begin (self->document, label);
  record = rectify_document_insert (self->document, rectify_rows_get_list (self->rows),
                                    place_to_add (self));
  if (self->prepare)
    self->prepare (self->document, record);
  rectify_document_end (self->document);
  rectify_table_select (self, record);
  g_signal_emit_by_name (self, "added", record);
  return record;
}

/**
 * rectify_table_duplicate:
 * @self: a table
 *
 * Puts a copy below each selected record and selects the copies.
 *
 * Returns: (transfer none) (nullable): the first copy
 */
RectifyRecord *
rectify_table_duplicate (RectifyTable *self)
{
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  g_autofree char *label = NULL;

  g_return_val_if_fail (RECTIFY_IS_TABLE (self), NULL);

  selected = rectify_rows_get_selected (self->rows);
  if (selected->len == 0 || rectify_document_is_read_only (self->document))
    return NULL;
  /* Translators: name of an action to undo; %s is a kind of record, such as Person */
  label = g_strdup_printf (_ ("Duplicate %s"), kind_label (self));
  rectify_document_begin (self->document, label);
  for (guint i = 0; i < selected->len; i++)
    {
      RectifyRecord *copy
          = rectify_duplicate (self->document, selected->pdata[i],
                               rectify_record_get_position (selected->pdata[i]) + 1);

      if (self->prepare)
        self->prepare (self->document, copy);
      g_ptr_array_add (copies, copy);
    }
  rectify_document_end (self->document);
  rectify_rows_select_records (self->rows, copies);
  rectify_table_scroll_soon (self, FALSE);
  if (copies->len == 1)
    g_signal_emit_by_name (self, "added", copies->pdata[0]);
  return copies->pdata[0];
}

/* Deleting */

static int
compare_indices_down (gconstpointer a,
                      gconstpointer b)
{
  guint left = rectify_record_get_position (*(RectifyRecord *const *) a);
  guint right = rectify_record_get_position (*(RectifyRecord *const *) b);

  return (left < right) - (left > right);
}

static void
undo_clicked_cb (AdwToast     *toast,
                 RectifyTable *self)
{
  rectify_document_undo (self->document);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Offered only until something else happens, which Undo would take back instead. */
static void
show_toast (RectifyTable *self,
            guint         n)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *title = NULL;
  AdwToast *toast;

  if (!overlay)
    return;
  /* Translators: in a message that offers Undo */
  title = g_strdup_printf (ngettext ("Deleted %u record", "Deleted %u records", n), n);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self, 0);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/**
 * rectify_table_delete:
 * @self: a table
 *
 * Removes the selected records, in one step to undo, and says so.
 */
void
rectify_table_delete (RectifyTable *self)
{
  g_autoptr (GPtrArray) selected = NULL;
  g_autofree char *label = NULL;
  guint n;

  g_return_if_fail (RECTIFY_IS_TABLE (self));

  selected = rectify_rows_get_selected (self->rows);
  n = selected->len;
  if (n == 0 || rectify_document_is_read_only (self->document))
    return;
  /* Translators: name of an action to undo */
  label = g_strdup_printf (ngettext ("Delete %u Record", "Delete %u Records", n), n);
  rectify_document_begin (self->document, label);
  rectify_table_hold_focus (self);
  /* From the end on: nothing has to move up. */
  g_ptr_array_sort (selected, compare_indices_down);
  for (guint i = 0; i < n; i++)
    rectify_document_remove (self->document, selected->pdata[i]);
  rectify_document_end (self->document);
  rectify_table_scroll_soon (self, FALSE);
  show_toast (self, n);
}

/* Moving */

static gboolean
can_move (RectifyTable *self,
          int           step)
{
  g_autoptr (GPtrArray) selected = rectify_rows_get_selected (self->rows);
  guint n = rectify_list_get_length (rectify_rows_get_list (self->rows));

  if (selected->len == 0 || !rectify_rows_is_plain (self->rows))
    return FALSE;
  return step < 0 ? rectify_record_get_position (selected->pdata[0]) > 0
                  : rectify_record_get_position (selected->pdata[selected->len - 1]) + 1 < n;
}

static void
move_selected (RectifyTable *self,
               int           step)
{
  g_autoptr (GPtrArray) selected = rectify_rows_get_selected (self->rows);

  if (rectify_document_is_read_only (self->document) || !can_move (self, step))
    return;
  rectify_document_begin (self->document, step < 0 ? _ ("Move Up") : _ ("Move Down"));
  for (guint i = 0; i < selected->len; i++)
    {
      RectifyRecord *record = selected->pdata[step < 0 ? i : selected->len - i - 1];

      rectify_document_move (self->document, record,
                             (guint) ((int) rectify_record_get_position (record) + step));
    }
  rectify_document_end (self->document);
  rectify_table_scroll_soon (self, FALSE);
}

/* Actions */

static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  rectify_table_add (user_data);
}

static void
duplicate_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  rectify_table_duplicate (user_data);
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  rectify_table_delete (user_data);
}

static void
move_up_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  move_selected (user_data, -1);
}

static void
move_down_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  move_selected (user_data, 1);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  rectify_table_copy (user_data);
}

static void
select_all_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (RECTIFY_TABLE (user_data)->rows));
}

static void
change_sort_cb (GSimpleAction *action,
                GVariant      *state,
                gpointer       user_data)
{
  RectifyTable *self = user_data;
  GtkSortType order;

  rectify_rows_get_sort (self->rows, &order);
  rectify_table_set_sort (self, g_variant_get_string (state, NULL), order);
}

static void
change_descending_cb (GSimpleAction *action,
                      GVariant      *state,
                      gpointer       user_data)
{
  RectifyTable *self = user_data;
  const RectifyColumn *column = rectify_rows_get_sort (self->rows, NULL);

  rectify_table_set_sort (self, column ? column->token : NULL,
                          g_variant_get_boolean (state) ? GTK_SORT_DESCENDING
                                                        : GTK_SORT_ASCENDING);
}

static void
change_shown_cb (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  RectifyTable *self = user_data;
  const char *token = g_action_get_name (G_ACTION (action)) + strlen ("show-");
  RectifyTableColumn *column = rectify_table_find_column (self, token);

  if (!rectify_table_show_column (self, column, g_variant_get_boolean (state)))
    return;
  rectify_table_update_actions (self);
  g_signal_emit_by_name (self, "columns-changed");
}

static void
set_enabled (RectifyTable *self,
             const char   *name,
             gboolean      enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_column_actions (RectifyTable *self)
{
  g_autoptr (GPtrArray) shown = rectify_table_shown_columns (self);

  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];
      gboolean shows = gtk_column_view_column_get_visible (column->view_column);
      g_autofree char *name = g_strdup_printf ("show-%s", column->column->token);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (shows));
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                                   shows ? shown->len > 1
                                         : shown->len < RECTIFY_TABLE_MAX_COLUMNS);
    }
}

void
rectify_table_update_actions (RectifyTable *self)
{
  gboolean writable = !rectify_document_is_read_only (self->document);
  gboolean any = rectify_rows_get_n_selected (self->rows) > 0;

  if (!self->actions)
    return;
  set_enabled (self, "add", writable);
  set_enabled (self, "duplicate", writable && any);
  set_enabled (self, "delete", writable && any);
  set_enabled (self, "move-up", writable && can_move (self, -1));
  set_enabled (self, "move-down", writable && can_move (self, 1));
  set_enabled (self, "copy", any);
  set_enabled (self, "select-all", rectify_rows_get_length (self->rows) > 0);
  set_enabled (self, "descending", rectify_rows_get_sort (self->rows, NULL) != NULL);
  update_column_actions (self);
}

/* Tells the menu what the table is sorted by. */
void
rectify_table_show_sort (RectifyTable *self)
{
  GActionMap *map = G_ACTION_MAP (self->actions);
  GtkSortType order;
  const RectifyColumn *column = rectify_rows_get_sort (self->rows, &order);

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "sort")),
                             g_variant_new_string (column ? column->token : ""));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "descending")),
                             g_variant_new_boolean (column && order == GTK_SORT_DESCENDING));
}

static void
add_shortcuts (RectifyTable *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } shortcuts[] = {
    { "Insert", "table.add" },
    { "Delete|KP_Delete", "table.delete" },
    { "<Control>c|<Control>Insert", "table.copy" },
    { "<Control>d", "table.duplicate" },
    { "<Alt>Up|<Alt>KP_Up", "table.move-up" },
    { "<Alt>Down|<Alt>KP_Down", "table.move-down" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                          gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
rectify_table_add_actions (RectifyTable *self)
{
  static const GActionEntry entries[] = {
    { "add", add_cb, NULL, NULL, NULL, { 0 } },
    { "duplicate", duplicate_cb, NULL, NULL, NULL, { 0 } },
    { "delete", delete_cb, NULL, NULL, NULL, { 0 } },
    { "move-up", move_up_cb, NULL, NULL, NULL, { 0 } },
    { "move-down", move_down_cb, NULL, NULL, NULL, { 0 } },
    { "copy", copy_cb, NULL, NULL, NULL, { 0 } },
    { "select-all", select_all_cb, NULL, NULL, NULL, { 0 } },
    { "sort", NULL, "s", "''", change_sort_cb, { 0 } },
    { "descending", NULL, NULL, "false", change_descending_cb, { 0 } },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  for (guint i = 0; i < self->columns->len; i++)
    {
      RectifyTableColumn *column = self->columns->pdata[i];
      g_autofree char *name = g_strdup_printf ("show-%s", column->column->token);
      g_autoptr (GSimpleAction) action
          = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

      g_signal_connect (action, "change-state", G_CALLBACK (change_shown_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->actions));
  add_shortcuts (self);
  rectify_table_update_actions (self);
}
