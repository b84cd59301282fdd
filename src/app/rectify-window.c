/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-window-private.h"

#include <glib/gi18n.h>

#include "rectify-application.h"
#include "rectify-date.h"
#include "rectify-start-page.h"

G_DEFINE_FINAL_TYPE (RectifyWindow, rectify_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_AS_OF = 1,
};

static const struct
{
  const char *name;
  const char *label;
  const char *icon;
} tab_infos[RECTIFY_N_TABS] = {
  [RECTIFY_TAB_PREPARATION] = { "preparation", N_ ("Preparation"), "x-office-calendar-symbolic" },
  [RECTIFY_TAB_PROCEEDINGS] = { "proceedings", N_ ("Meeting"), "system-users-symbolic" },
  [RECTIFY_TAB_RECTIFICATION]
  = { "rectification", N_ ("Rectification"), "emblem-ok-symbolic" },
};

/**
 * rectify_window_get_tab:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the tab that is shown
 */
RectifyTab *
rectify_window_get_tab (RectifyWindow *self)
{
  GtkWidget *child = self->document ? adw_view_stack_get_visible_child (self->tabs) : NULL;

  return child ? RECTIFY_TAB (child) : NULL;
}

/* Title, and what the buttons say */

/**
 * rectify_window_get_file_title:
 * @self: a window with a meeting
 *
 * Returns: (transfer full): the name of its file, or what a new one is called
 */
char *
rectify_window_get_file_title (RectifyWindow *self)
{
  return self->file ? g_file_get_basename (self->file) : g_strdup (_ ("New Meeting"));
}

static void
set_undo_tooltip (GtkWidget  *button,
                  const char *format,
                  const char *label,
                  const char *nothing)
{
  g_autofree char *text = label ? g_strdup_printf (format, label) : NULL;

  gtk_widget_set_tooltip_text (button, text ? text : nothing);
}

/**
 * rectify_window_update:
 * @self: a window
 *
 * Shows what the document says of itself: title, undo, save; and which actions
 * there are. All enabled states are computed here.
 */
void
rectify_window_update (RectifyWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *undo = self->document ? rectify_document_get_undo_label (self->document) : NULL;
  const char *redo = self->document ? rectify_document_get_redo_label (self->document) : NULL;
  gboolean open = self->document != NULL;
  gboolean modified = open && rectify_document_is_modified (self->document);
  gboolean read_only = open && rectify_document_is_read_only (self->document);
  g_autofree char *name = open ? rectify_window_get_file_title (self) : NULL;
  /* Translators: a dot before the name of a file with unsaved changes */
  g_autofree char *title = open ? g_strdup_printf (modified ? _ ("• %s") : "%s", name) : NULL;

  gtk_window_set_title (GTK_WINDOW (self), title ? title : _ ("Rectify"));
  adw_view_switcher_title_set_title (self->switcher_title, title ? title : _ ("Rectify"));
  /* The three tabs stand where a title would. */
  gtk_label_set_label (GTK_LABEL (self->file_label), title ? title : "");
  gtk_widget_set_tooltip_text (self->file_label, name);
  gtk_widget_set_visible (self->save_button, open);
  gtk_widget_set_visible (self->undo_box, open);
  gtk_widget_set_visible (self->export_button, open);
  gtk_info_bar_set_revealed (self->read_only_bar, read_only);
  /* Translators: an action that can be undone */
  set_undo_tooltip (self->undo_button, _ ("Undo: %s"), undo, _ ("Undo"));
  /* Translators: an action that can be done again */
  set_undo_tooltip (self->redo_button, _ ("Redo: %s"), redo, _ ("Redo"));

  gtk_widget_action_set_enabled (widget, "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", redo != NULL);
  gtk_widget_action_set_enabled (widget, "win.save",
                                 open && !self->saving && !read_only
                                     && (modified || !self->file));
  gtk_widget_action_set_enabled (widget, "win.save-as", open && !self->saving && !read_only);
  gtk_widget_action_set_enabled (widget, "win.export", open && !self->exporting);
  gtk_widget_action_set_enabled (widget, "win.cancel-export", self->exporting != NULL);
  gtk_widget_action_set_enabled (widget, "win.search", open);
}

static void
update_sections_button (RectifyWindow *self)
{
  RectifyTab *tab = rectify_window_get_tab (self);

  gtk_widget_set_visible (GTK_WIDGET (self->sections_button),
                          tab && adw_flap_get_folded (rectify_tab_get_flap (tab)));
  if (tab)
    gtk_toggle_button_set_active (self->sections_button,
                                  adw_flap_get_reveal_flap (rectify_tab_get_flap (tab)));
}

static void
sections_toggled_cb (RectifyWindow *self)
{
  RectifyTab *tab = rectify_window_get_tab (self);

  if (tab && adw_flap_get_folded (rectify_tab_get_flap (tab)))
    adw_flap_set_reveal_flap (rectify_tab_get_flap (tab),
                              gtk_toggle_button_get_active (self->sections_button));
}

/* Tabs */

static void
section_shown_cb (RectifyWindow *self)
{
  RectifyTab *tab = rectify_window_get_tab (self);
  const RectifySection *section = tab ? rectify_tab_get_section (tab) : NULL;

  if (section)
    g_settings_set_string (rectify_application_get_settings (), "last-section",
                           section->info.token);
}

static void
tab_shown_cb (RectifyWindow *self)
{
  RectifyTab *tab = rectify_window_get_tab (self);

  if (!tab)
    return;
  rectify_tab_show_section (tab, NULL);
  section_shown_cb (self);
  update_sections_button (self);
}

static void
add_tab (RectifyWindow *self,
         RectifyTabId   id)
{
  GtkWidget *tab = rectify_tab_new (self->document, id, self->as_of);
  AdwFlap *flap = rectify_tab_get_flap (RECTIFY_TAB (tab));
  AdwViewStackPage *page = adw_view_stack_add_titled (self->tabs, tab, tab_infos[id].name,
                                                      _ (tab_infos[id].label));

  adw_view_stack_page_set_icon_name (page, tab_infos[id].icon);
  g_signal_connect_object (tab, "section-shown", G_CALLBACK (section_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (flap, "notify::folded", G_CALLBACK (update_sections_button), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (flap, "notify::reveal-flap", G_CALLBACK (update_sections_button),
                           self, G_CONNECT_SWAPPED);
}

static void
remove_tabs (RectifyWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tabs))))
    adw_view_stack_remove (self->tabs, child);
}

static void
show_last_section (RectifyWindow *self)
{
  g_autofree char *token
      = g_settings_get_string (rectify_application_get_settings (), "last-section");
  const RectifySection *section = rectify_section_find (token);
  RectifyTabId id = section ? section->tab : RECTIFY_TAB_PREPARATION;
  GtkWidget *tab = adw_view_stack_get_child_by_name (self->tabs, tab_infos[id].name);

  rectify_tab_show_section (RECTIFY_TAB (tab), section);
  adw_view_stack_set_visible_child (self->tabs, tab);
  tab_shown_cb (self);
}

/* The document */

static void
watch_document (RectifyWindow *self)
{
  static const char *const properties[] = {
    "notify::modified", "notify::undo-label", "notify::redo-label", "notify::read-only",
  };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_signal_connect_object (self->document, properties[i], G_CALLBACK (rectify_window_update),
                             self, G_CONNECT_SWAPPED);
}

/**
 * rectify_window_set_document:
 * @self: a window whose document, if it has one, may be dropped
 * @document: the document to show
 * @file: (nullable): where it is on disk
 */
void
rectify_window_set_document (RectifyWindow   *self,
                             RectifyDocument *document,
                             GFile           *file)
{
  g_return_if_fail (RECTIFY_IS_WINDOW (self) && RECTIFY_IS_DOCUMENT (document));

  if (self->document)
    g_signal_handlers_disconnect_by_func (self->document, rectify_window_update, self);
  remove_tabs (self);
  g_set_object (&self->document, document);
  g_set_object (&self->file, file);
  watch_document (self);
  /* The first tab shows itself when added: it must not be built, nor remembered. */
  g_signal_handlers_block_by_func (self->tabs, tab_shown_cb, self);
  for (guint i = 0; i < RECTIFY_N_TABS; i++)
    add_tab (self, i);
  show_last_section (self);
  g_signal_handlers_unblock_by_func (self->tabs, tab_shown_cb, self);
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher_title, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "meeting");
  gtk_widget_child_focus (GTK_WIDGET (rectify_window_get_tab (self)), GTK_DIR_TAB_FORWARD);
  rectify_window_update (self);
}

/**
 * rectify_window_show_loading:
 * @self: a window
 * @loading: whether a file is being read
 */
void
rectify_window_show_loading (RectifyWindow *self,
                             gboolean       loading)
{
  gtk_stack_set_visible_child_name (self->stack, loading          ? "loading"
                                                 : self->document ? "meeting"
                                                                  : "start");
}

/**
 * rectify_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): its document, %NULL on the start page
 */
RectifyDocument *
rectify_window_get_document (RectifyWindow *self)
{
  g_return_val_if_fail (RECTIFY_IS_WINDOW (self), NULL);
  return self->document;
}

/**
 * rectify_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): where its document is on disk
 */
GFile *
rectify_window_get_file (RectifyWindow *self)
{
  g_return_val_if_fail (RECTIFY_IS_WINDOW (self), NULL);
  return self->file;
}

/**
 * rectify_window_get_as_of:
 * @self: a window
 *
 * Returns: the Julian day as of which everything is shown
 */
guint32
rectify_window_get_as_of (RectifyWindow *self)
{
  g_return_val_if_fail (RECTIFY_IS_WINDOW (self), 0);
  return self->as_of;
}

/**
 * rectify_window_set_as_of:
 * @self: a window
 * @as_of: a Julian day; lights, states and figures are shown as they were then
 */
void
rectify_window_set_as_of (RectifyWindow *self,
                          guint32        as_of)
{
  g_return_if_fail (RECTIFY_IS_WINDOW (self));

  if (as_of == 0 || as_of == self->as_of)
    return;
  self->as_of = as_of;
  for (GtkWidget *tab = gtk_widget_get_first_child (GTK_WIDGET (self->tabs)); tab;
       tab = gtk_widget_get_next_sibling (tab))
    rectify_tab_set_as_of (RECTIFY_TAB (tab), as_of);
  g_object_notify (G_OBJECT (self), "as-of");
}

/* The class */

static void
remember_size (RectifyWindow *self)
{
  GSettings *settings = rectify_application_get_settings ();
  int width, height;

  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width >= 600 && height >= 400)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
}

static gboolean
rectify_window_close_request (GtkWindow *window)
{
  RectifyWindow *self = RECTIFY_WINDOW (window);

  remember_size (self);
  if (!rectify_window_may_close (self))
    return GDK_EVENT_STOP;
  if (self->exporting)
    g_cancellable_cancel (self->exporting);
  return GTK_WINDOW_CLASS (rectify_window_parent_class)->close_request (window);
}

static void
rectify_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_uint (value, RECTIFY_WINDOW (object)->as_of);
}

static void
rectify_window_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  rectify_window_set_as_of (RECTIFY_WINDOW (object), g_value_get_uint (value));
}

static void
rectify_window_dispose (GObject *object)
{
  RectifyWindow *self = RECTIFY_WINDOW (object);

  g_clear_object (&self->exporting);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (rectify_window_parent_class)->dispose (object);
}

static void
rectify_window_class_init (RectifyWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RECTIFY_TYPE_START_PAGE);

  object_class->dispose = rectify_window_dispose;
  object_class->get_property = rectify_window_get_property;
  object_class->set_property = rectify_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = rectify_window_close_request;
  g_object_class_install_property (
      object_class, PROP_AS_OF,
      g_param_spec_uint ("as-of", NULL, NULL, 0, G_MAXUINT32, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rectify/Rectify/rectify-window.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, RectifyWindow, name)
  BIND (switcher_title);
  BIND (switcher_bar);
  BIND (sections_button);
  BIND (save_button);
  BIND (file_label);
  BIND (undo_box);
  BIND (undo_button);
  BIND (redo_button);
  BIND (export_button);
  BIND (read_only_bar);
  BIND (toasts);
  BIND (stack);
  BIND (tabs);
  BIND (progress_revealer);
  BIND (progress_bar);
#undef BIND
  rectify_window_install_actions (klass);
}

static void
rectify_window_init (RectifyWindow *self)
{
  GSettings *settings = rectify_application_get_settings ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->as_of = rectify_date_today ();

  adw_view_switcher_title_set_stack (self->switcher_title, self->tabs);
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher_title, FALSE);
  g_object_bind_property (self->switcher_title, "title-visible", self->switcher_bar, "reveal",
                          G_BINDING_DEFAULT);
  g_signal_connect_swapped (self->tabs, "notify::visible-child", G_CALLBACK (tab_shown_cb),
                            self);
  g_signal_connect_swapped (self->sections_button, "toggled", G_CALLBACK (sections_toggled_cb),
                            self);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  rectify_window_update (self);
}

/**
 * rectify_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window showing the start page
 */
RectifyWindow *
rectify_window_new (GtkApplication *application)
{
  return g_object_new (RECTIFY_TYPE_WINDOW, "application", application, NULL);
}
