/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-start-page.h"

#include <glib/gi18n.h>

#define MOST_RECENT 8

struct _RectifyStartPage
{
  AdwBin parent_instance;
  GtkWidget *group;    /* hidden while there is no recent file */
  GtkListBox *recent;
};

G_DEFINE_FINAL_TYPE (RectifyStartPage, rectify_start_page, ADW_TYPE_BIN)

static gboolean
is_ours (GtkRecentInfo *info)
{
  return g_strcmp0 (gtk_recent_info_get_mime_type (info), RECTIFY_MIME_TYPE) == 0
         && gtk_recent_info_exists (info);
}

static GtkWidget *
recent_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *folder = g_path_get_dirname (gtk_recent_info_get_uri_display (info));
  g_autofree char *title = g_markup_escape_text (gtk_recent_info_get_display_name (info), -1);
  g_autofree char *subtitle = g_markup_escape_text (folder, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("x-office-document-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  return row;
}

static int
newest_first (gconstpointer a,
              gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static void
update_recent (RectifyStartPage *self)
{
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()),
                              newest_first);
  GtkWidget *row;
  guint n = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent))))
    gtk_list_box_remove (self->recent, row);
  for (GList *l = items; l && n < MOST_RECENT; l = l->next)
    if (is_ours (l->data))
      {
        gtk_list_box_append (self->recent, recent_row (l->data));
        n++;
      }
  gtk_widget_set_visible (self->group, n > 0);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static GtkWidget *
big_button (const char *label,
            const char *action,
            gboolean    suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

static void
rectify_start_page_class_init (RectifyStartPageClass *klass)
{
}

static void
rectify_start_page_init (RectifyStartPage *self)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (buttons), big_button (_ ("_New Meeting"), "win.new", TRUE));
  gtk_box_append (GTK_BOX (buttons), big_button (_ ("_Open…"), "win.open", FALSE));
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);

  self->recent = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->recent, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->recent), "boxed-list");
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _ ("Recent Files"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), GTK_WIDGET (self->recent));

  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), self->group);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), RECTIFY_APPLICATION_ID);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("Rectify"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _ ("One file carries a meeting through preparation, the "
                                      "meeting itself and a year of rectification."));
  adw_status_page_set_child (ADW_STATUS_PAGE (status), clamp);
  adw_bin_set_child (ADW_BIN (self), status);

  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
  update_recent (self);
}

/**
 * rectify_start_page_new:
 *
 * Returns: (transfer floating): the page; its buttons act on the window around it
 */
GtkWidget *
rectify_start_page_new (void)
{
  return g_object_new (RECTIFY_TYPE_START_PAGE, NULL);
}

/**
 * rectify_start_page_remember:
 * @file: a meeting file that was opened or saved
 *
 * Puts it among the recent files.
 */
void
rectify_start_page_remember (GFile *file)
{
  static char *groups[] = { (char *) "rectify", NULL };
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) RECTIFY_MIME_TYPE,
    .app_name = (char *) "rectify",
    .app_exec = (char *) "rectify %f",
    .groups = groups,
    .is_private = TRUE,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
