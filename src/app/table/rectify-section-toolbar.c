/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-section-toolbar.h"

#include <glib/gi18n.h>

#include "rectify-row-counts.h"

struct _RectifySectionToolbar
{
  AdwBin parent_instance;
  RectifyTable *table;             /* not owned: a sibling */
  const RectifyRowFilter *filters; /* static */
  guint n_filters;
  RectifyRowCounts *counts;
  GSimpleActionGroup *actions;     /* "filter" */
  GtkWidget *box;
  GtkWidget *search;
  GtkWidget *tools;                /* of the caller's */
  GtkWidget **toggles;             /* one a filter, after "All" */
  GtkWidget *filter_button;        /* when there is no room for toggles */
};

G_DEFINE_FINAL_TYPE (RectifySectionToolbar, rectify_section_toolbar, ADW_TYPE_BIN)

static void
set_label (GtkWidget  *widget,
           const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* Filters */

static const RectifyRowFilter *
find_filter (RectifySectionToolbar *self,
             const char            *token)
{
  for (guint i = 0; i < self->n_filters; i++)
    if (strcmp (self->filters[i].token, token) == 0)
      return &self->filters[i];
  return NULL;
}

static char *
filter_text (RectifySectionToolbar *self,
             guint                  filter)
{
  /* Translators: a filter and how many records pass it, such as “Overdue 3” */
  return g_strdup_printf (_ ("%s %u"), _ (self->filters[filter].label),
                          rectify_row_counts_get (self->counts, filter));
}

static void
update_filter_button (RectifySectionToolbar *self)
{
  const RectifyRowFilter *current
      = rectify_rows_get_filter (rectify_table_get_rows (self->table));
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("All"), "section.filter::");
  for (guint i = 0; i < self->n_filters; i++)
    {
      g_autofree char *text = filter_text (self, i);
      g_autofree char *action = g_strdup_printf ("section.filter::%s", self->filters[i].token);

      g_menu_append (menu, text, action);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->filter_button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->filter_button),
                             current ? _ (current->label) : _ ("All"));
}

static void
counts_changed_cb (RectifySectionToolbar *self)
{
  for (guint i = 0; i < self->n_filters; i++)
    {
      g_autofree char *text = filter_text (self, i);

      gtk_button_set_label (GTK_BUTTON (self->toggles[i]), text);
    }
  update_filter_button (self);
}

static void
change_filter_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  RectifySectionToolbar *self = user_data;

  g_simple_action_set_state (action, state);
  rectify_table_set_filter (self->table,
                            find_filter (self, g_variant_get_string (state, NULL)));
  if (self->n_filters > 0)
    update_filter_button (self);
}

static GtkWidget *
filter_toggle (const char *label,
               const char *token)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "section.filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", token);
  return button;
}

static void
add_filters (RectifySectionToolbar *self)
{
  GtkWidget *linked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *squeezer = adw_squeezer_new ();

  gtk_widget_add_css_class (linked, "linked");
  gtk_box_append (GTK_BOX (linked), filter_toggle (_ ("All"), ""));
  self->toggles = g_new0 (GtkWidget *, self->n_filters);
  for (guint i = 0; i < self->n_filters; i++)
    {
      self->toggles[i] = filter_toggle ("", self->filters[i].token);
      gtk_box_append (GTK_BOX (linked), self->toggles[i]);
    }
  self->filter_button = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->filter_button), TRUE);
  gtk_widget_set_halign (self->filter_button, GTK_ALIGN_START);
  set_label (self->filter_button, _ ("Filter"));
  adw_squeezer_add (ADW_SQUEEZER (squeezer), linked);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), self->filter_button);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_set_xalign (ADW_SQUEEZER (squeezer), 0);
  gtk_box_append (GTK_BOX (self->box), squeezer);
  self->counts = rectify_row_counts_new (rectify_table_get_rows (self->table), self->filters,
                                         self->n_filters);
  g_signal_connect_object (self->counts, "changed", G_CALLBACK (counts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  counts_changed_cb (self);
}

/* Search */

static void
search_changed_cb (GtkSearchEntry        *entry,
                   RectifySectionToolbar *self)
{
  rectify_table_set_search (self->table, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
leave_search_cb (RectifySectionToolbar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
stop_search_cb (GtkSearchEntry        *entry,
                RectifySectionToolbar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  leave_search_cb (self);
}

static gboolean
search_key_cb (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               RectifySectionToolbar *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  leave_search_cb (self);
  return GDK_EVENT_STOP;
}

static void
add_search (RectifySectionToolbar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Search"), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->search), self->n_filters > 0 ? 12 : 30);
  set_label (self->search, _ ("Search"));
  g_signal_connect (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (self->search, "stop-search", G_CALLBACK (stop_search_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (leave_search_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (search_key_cb), self);
  gtk_widget_add_controller (self->search, keys);
  gtk_box_append (GTK_BOX (self->box), self->search);
}

/* The rest */

static void
add_add_button (RectifySectionToolbar *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "table.add");
  gtk_widget_set_tooltip_text (button, _ ("Add (Insert)"));
  set_label (button, _ ("Add"));
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static GMenuModel *
more_menu (RectifyTable *table)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) view = g_menu_new ();
  g_autoptr (GMenuModel) columns = rectify_table_get_columns_menu (table);
  g_autoptr (GMenuModel) sort = rectify_table_get_sort_menu (table);

  append_item (edit, _ ("_Duplicate"), "table.duplicate", "<Control>d");
  append_item (edit, _ ("_Copy as Table"), "table.copy", "<Control>c");
  append_item (edit, _ ("De_lete"), "table.delete", "Delete");
  append_item (move, _ ("Move _Up"), "table.move-up", "<Alt>Up");
  append_item (move, _ ("Move Dow_n"), "table.move-down", "<Alt>Down");
  g_menu_append_submenu (view, _ ("_Sort By"), sort);
  g_menu_append_submenu (view, _ ("C_olumns"), columns);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (view));
  return G_MENU_MODEL (menu);
}

static void
add_more_button (RectifySectionToolbar *self)
{
  g_autoptr (GMenuModel) menu = more_menu (self->table);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("More"));
  set_label (button, _ ("More"));
  gtk_box_append (GTK_BOX (self->box), button);
}

/* GObject */

static void
rectify_section_toolbar_dispose (GObject *object)
{
  RectifySectionToolbar *self = RECTIFY_SECTION_TOOLBAR (object);

  g_clear_object (&self->counts);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (rectify_section_toolbar_parent_class)->dispose (object);
}

static void
rectify_section_toolbar_finalize (GObject *object)
{
  g_free (RECTIFY_SECTION_TOOLBAR (object)->toggles);

  G_OBJECT_CLASS (rectify_section_toolbar_parent_class)->finalize (object);
}

static void
rectify_section_toolbar_class_init (RectifySectionToolbarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rectify_section_toolbar_dispose;
  object_class->finalize = rectify_section_toolbar_finalize;
}

static void
rectify_section_toolbar_init (RectifySectionToolbar *self)
{
  static const GActionEntry entries[] = {
    { "filter", NULL, "s", "''", change_filter_cb, { 0 } },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->box, "section-toolbar");
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/* Public */

/**
 * rectify_section_toolbar_new:
 * @table: the table it is for, which outlives it
 * @filters: (array length=n_filters) (nullable): static filters
 * @n_filters: how many
 *
 * Its widgets want the group "table" of the table and "section" of the toolbar
 * on a widget above.
 *
 * Returns: (transfer floating): a toolbar
 */
GtkWidget *
rectify_section_toolbar_new (RectifyTable           *table,
                             const RectifyRowFilter *filters,
                             guint                   n_filters)
{
  RectifySectionToolbar *self;

  g_return_val_if_fail (RECTIFY_IS_TABLE (table), NULL);

  self = g_object_new (RECTIFY_TYPE_SECTION_TOOLBAR, NULL);
  self->table = table;
  self->filters = filters;
  self->n_filters = n_filters;
  add_add_button (self);
  add_search (self);
  if (n_filters > 0)
    add_filters (self);
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_hexpand (self->tools, TRUE);
  gtk_widget_set_halign (self->tools, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->box), self->tools);
  add_more_button (self);
  return GTK_WIDGET (self);
}

/**
 * rectify_section_toolbar_get_actions:
 * @self: a toolbar
 *
 * Returns: (transfer none): its actions, for the group "section"
 */
GActionGroup *
rectify_section_toolbar_get_actions (RectifySectionToolbar *self)
{
  g_return_val_if_fail (RECTIFY_IS_SECTION_TOOLBAR (self), NULL);
  return G_ACTION_GROUP (self->actions);
}

/**
 * rectify_section_toolbar_set_filter:
 * @self: a toolbar
 * @token: (nullable): the filter to turn on, %NULL for none
 */
void
rectify_section_toolbar_set_filter (RectifySectionToolbar *self,
                                    const char            *token)
{
  g_return_if_fail (RECTIFY_IS_SECTION_TOOLBAR (self));

  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "filter",
                                  g_variant_new_string (token ? token : ""));
}

/**
 * rectify_section_toolbar_show_all:
 * @self: a toolbar
 *
 * Ends the search and turns the filter off.
 */
void
rectify_section_toolbar_show_all (RectifySectionToolbar *self)
{
  g_return_if_fail (RECTIFY_IS_SECTION_TOOLBAR (self));

  rectify_section_toolbar_set_filter (self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  /* The entry tells only after a while. */
  rectify_table_set_search (self->table, NULL);
}

/**
 * rectify_section_toolbar_add_tool:
 * @self: a toolbar
 * @tool: a widget for its right end, before the menu
 */
void
rectify_section_toolbar_add_tool (RectifySectionToolbar *self,
                                  GtkWidget             *tool)
{
  g_return_if_fail (RECTIFY_IS_SECTION_TOOLBAR (self) && GTK_IS_WIDGET (tool));

  gtk_box_append (GTK_BOX (self->tools), tool);
}

/**
 * rectify_section_toolbar_focus_search:
 * @self: a toolbar
 */
void
rectify_section_toolbar_focus_search (RectifySectionToolbar *self)
{
  g_return_if_fail (RECTIFY_IS_SECTION_TOOLBAR (self));
  gtk_widget_grab_focus (self->search);
}

/**
 * rectify_section_toolbar_recount:
 * @self: a toolbar
 *
 * To be called when the as-of date has changed.
 */
void
rectify_section_toolbar_recount (RectifySectionToolbar *self)
{
  g_return_if_fail (RECTIFY_IS_SECTION_TOOLBAR (self));

  if (self->counts)
    rectify_row_counts_refresh (self->counts);
}
