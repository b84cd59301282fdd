/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-application.h"

#include <glib/gi18n.h>

#include "rectify-cli.h"
#include "rectify-date.h"
#include "rectify-window.h"

struct _RectifyApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (RectifyApplication, rectify_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Show everything as of this date"),
    N_ ("DATE") },
  { NULL },
};

/**
 * rectify_application_get_settings:
 *
 * Returns: (transfer none): the settings, shared by all windows
 */
GSettings *
rectify_application_get_settings (void)
{
  static GSettings *settings;

  if (!settings)
    settings = g_settings_new (RECTIFY_APPLICATION_ID);
  return settings;
}

/* Windows */

static RectifyWindow *
window_showing (RectifyApplication *self,
                GFile              *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    {
      GFile *shown = RECTIFY_IS_WINDOW (l->data) ? rectify_window_get_file (l->data) : NULL;

      if (shown && g_file_equal (shown, file))
        return l->data;
    }
  return NULL;
}

static void
open_file (RectifyApplication *self,
           GFile              *file,
           guint32             as_of)
{
  RectifyWindow *window = window_showing (self, file);

  if (!window)
    {
      window = rectify_window_new (GTK_APPLICATION (self));
      rectify_window_open (window, file);
    }
  rectify_window_set_as_of (window, as_of);
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (rectify_window_new (user_data)));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  /* Each window asks about its own changes; a window that stays keeps the program. */
  for (GList *l = gtk_application_get_windows (user_data), *next; l; l = next)
    {
      next = l->next;
      gtk_window_close (l->data);
    }
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  adw_show_about_window (gtk_application_get_active_window (user_data),
                         "application-name", _ ("Rectify"),
                         "application-icon", RECTIFY_APPLICATION_ID,
                         "version", RECTIFY_VERSION,
                         "comments", _ ("The ledger of a democratic life meeting"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static const GActionEntry actions[] = {
  { "new-window", new_window_cb, NULL, NULL, NULL, { 0 } },
  { "quit", quit_cb, NULL, NULL, NULL, { 0 } },
  { "about", about_cb, NULL, NULL, NULL, { 0 } },
};

static void
rectify_application_startup (GApplication *application)
{
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();

  G_APPLICATION_CLASS (rectify_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit",
                                         (const char *[]) { "<Control>q", NULL });
  gtk_window_set_default_icon_name (RECTIFY_APPLICATION_ID);
  gtk_css_provider_load_from_resource (css, "/io/github/rectify/Rectify/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  rectify_window_install_accels (GTK_APPLICATION (application));
}

static void
rectify_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (rectify_window_new (GTK_APPLICATION (application))));
}

static int
rectify_application_command_line (GApplication            *application,
                                  GApplicationCommandLine *command_line)
{
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  const char *text = NULL;
  guint32 as_of;

  g_variant_dict_lookup (dict, "as-of", "&s", &text);
  if (!rectify_cli_parse_date (text, &as_of, NULL))
    return RECTIFY_EXIT_WRONG;
  if (!arguments[1])
    g_application_activate (application);
  for (guint i = 1; arguments[i]; i++)
    {
      g_autoptr (GFile) file
          = g_application_command_line_create_file_for_arg (command_line, arguments[i]);

      open_file (RECTIFY_APPLICATION (application), file, as_of);
    }
  return RECTIFY_EXIT_OK;
}

static void
rectify_application_class_init (RectifyApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = rectify_application_startup;
  application_class->activate = rectify_application_activate;
  application_class->command_line = rectify_application_command_line;
}

static void
rectify_application_init (RectifyApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * rectify_application_new:
 *
 * Returns: (transfer full): the application
 */
RectifyApplication *
rectify_application_new (void)
{
  return g_object_new (RECTIFY_TYPE_APPLICATION,
                       "application-id", RECTIFY_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}

/* Mistakes on the command line are told here, before there is a window. */
static int
check_arguments (int    argc,
                 char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) copy = g_new0 (char *, argc + 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *as_of_text = NULL;
  guint32 as_of;
  GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of_text, NULL, NULL },
    { NULL },
  };

  for (int i = 0; i < argc; i++)
    copy[i] = g_strdup (argv[i]);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &copy, &error)
      || !rectify_cli_parse_date (as_of_text, &as_of, &error))
    return rectify_cli_complain (NULL, error->message);
  for (guint i = 1; copy[i]; i++)
    if (!g_file_test (copy[i], G_FILE_TEST_EXISTS) && !g_str_has_prefix (copy[i], "file:"))
      return rectify_cli_complain (copy[i], _ ("there is no such file"));
  if (!gtk_init_check ())
    return rectify_cli_complain (NULL, _ ("there is no display to open a window on; "
                                          "rectify --help lists what works without one"));
  return RECTIFY_EXIT_OK;
}

/**
 * rectify_application_main:
 * @argc: number of arguments
 * @argv: the program's arguments, none of them a command
 *
 * Returns: the exit code
 */
int
rectify_application_main (int    argc,
                          char **argv)
{
  g_autoptr (RectifyApplication) application = NULL;
  int code;

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--help") == 0 || strcmp (argv[i], "-h") == 0)
      {
        rectify_cli_print_help ();
        return RECTIFY_EXIT_OK;
      }
    else if (strcmp (argv[i], "--version") == 0)
      {
        g_print ("rectify %s\n", RECTIFY_VERSION);
        return RECTIFY_EXIT_OK;
      }
  if ((code = check_arguments (argc, argv)) != RECTIFY_EXIT_OK)
    return code;
  application = rectify_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
