/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-cli.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "rectify-carry-over.h"
#include "rectify-date.h"
#include "rectify-field-text.h"
#include "rectify-figure.h"
#include "rectify-new-meeting.h"
#include "rectify-stats.h"
#include "rectify-store.h"
#include "rectify-workbook.h"

/* What the options of every command say; each command allows some of them. */
typedef struct
{
  char *output;
  char *from;
  char *as_of_text;
  guint32 as_of;
  gboolean json;
} Options;

typedef struct
{
  const char *name;
  const char *arguments; /* as help shows them, the same in every language */
  const char *summary;   /* msgid */
  const char *options;   /* the short names allowed */
  int (*run) (const char *file, const Options *options);
} Command;

/**
 * rectify_cli_complain:
 * @file: (nullable): the file it is about
 * @message: one sentence, translated
 *
 * Prints the one line that tells what is wrong.
 *
 * Returns: RECTIFY_EXIT_WRONG
 */
int
rectify_cli_complain (const char *file,
                      const char *message)
{
  g_autofree char *line = file ? g_strdup_printf ("%s: %s", file, message) : g_strdup (message);

  /* What a message quotes may hold line ends; it stays one line all the same. */
  for (char *p = line; *p; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  g_printerr ("rectify: %s\n", line);
  return RECTIFY_EXIT_WRONG;
}

/**
 * rectify_cli_parse_date:
 * @text: (nullable): the argument of --as-of
 * @date: (out): the date; today if there is no @text
 * @error: a sentence
 *
 * Returns: whether @text is a date
 */
gboolean
rectify_cli_parse_date (const char  *text,
                        guint32     *date,
                        GError     **error)
{
  *date = text ? rectify_date_parse_iso (text) : rectify_date_today ();
  if (*date != 0)
    return TRUE;
  g_set_error (error, RECTIFY_FIELD_ERROR, RECTIFY_FIELD_ERROR_INVALID,
               _ ("--as-of: “%s” is not a date; write it as 2024-01-05"), text);
  return FALSE;
}

static int
run_new (const char    *file,
         const Options *options)
{
  g_autoptr (RectifyMeeting) last = NULL;
  g_autoptr (RectifyMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_test (file, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return rectify_cli_complain (file, _ ("there is a file of this name; choose another name"));
  if (options->from && !(last = rectify_store_load (options->from, NULL, &error)))
    return rectify_cli_complain (options->from, error->message);
  meeting = last ? rectify_carry_over (last, options->from) : rectify_new_meeting ();
  if (!rectify_store_save (meeting, file, &error))
    return rectify_cli_complain (file, error->message);
  return RECTIFY_EXIT_OK;
}

static int
run_export (const char    *file,
            const Options *options)
{
  g_autoptr (RectifyMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;
  RectifyWorkbookResult result = { 0 };

  if (!options->output)
    return rectify_cli_complain (NULL, _ ("export: say where to with -o OUT.xlsx"));
  if (!(meeting = rectify_store_load (file, NULL, &error)))
    return rectify_cli_complain (file, error->message);
  if (!rectify_workbook_export (meeting, options->as_of, options->output, NULL, NULL, NULL,
                                &result, &error))
    return rectify_cli_complain (options->output, error->message);
  if (result.n_cut > 0)
    g_printerr ("rectify: %s: ", options->output);
  if (result.n_cut > 0)
    g_printerr (ngettext ("%u text was longer than a cell and was cut\n",
                          "%u texts were longer than a cell and were cut\n", result.n_cut),
                result.n_cut);
  return RECTIFY_EXIT_OK;
}

static void
print_group (const RectifyFigureGroup *group,
             JsonObject               *stats)
{
  g_print ("%s\n", group->title);
  for (guint i = 0; i < group->n_figures; i++)
    {
      g_autofree char *value = rectify_figure_format (stats, &group->figures[i]);

      g_print ("  %s：%s\n", group->figures[i].title, value);
    }
}

static void
print_names (const char *title,
             JsonArray  *names)
{
  g_print ("%s\n", title);
  for (guint i = 0; i < json_array_get_length (names); i++)
    {
      JsonObject *name = json_array_get_object_element (names, i);

      g_print ("  %s：%d，已销号 %d，逾期 %d\n", json_object_get_string_member (name, "name"),
               (int) json_object_get_int_member (name, "total"),
               (int) json_object_get_int_member (name, "closed"),
               (int) json_object_get_int_member (name, "overdue"));
    }
}

/* The wording is that of the workbook's sheet 统计汇总. */
static void
print_figures (JsonObject *stats)
{
  for (guint i = 0; i < RECTIFY_N_FIGURE_GROUPS; i++)
    print_group (rectify_figure_group (i), stats);
  print_names ("按对照方面", json_object_get_array_member (stats, "by-aspect"));
  print_names ("按责任部门", json_object_get_array_member (stats, "by-department"));
}

/* json-glib 1.6 leaves control characters as they are, which is no JSON. */
static void
print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);
  g_autoptr (GString) json = g_string_new (NULL);

  for (const char *p = text; *p; p++)
    if ((guchar) *p < 0x20 && *p != '\n')
      g_string_append_printf (json, "\\u%04x", (guint) *p);
    else
      g_string_append_c (json, *p);
  g_print ("%s\n", json->str);
}

static int
run_stats (const char    *file,
           const Options *options)
{
  g_autoptr (RectifyMeeting) meeting = NULL;
  g_autoptr (JsonNode) stats = NULL;
  g_autoptr (GError) error = NULL;

  if (!(meeting = rectify_store_load (file, NULL, &error)))
    return rectify_cli_complain (file, error->message);
  stats = rectify_stats_to_json (meeting, options->as_of);
  if (options->json)
    print_json (stats);
  else
    print_figures (json_node_get_object (stats));
  return RECTIFY_EXIT_OK;
}

static int
run_format (const char    *file,
            const Options *options)
{
  g_autoptr (RectifyMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;
  const char *output = options->output ? options->output : file;
  gboolean newer;

  if (!(meeting = rectify_store_load (file, &newer, &error)))
    return rectify_cli_complain (file, error->message);
  if (newer)
    return rectify_cli_complain (file, _ ("a newer version of this program wrote the file, "
                                          "and only that can write it again"));
  if (!rectify_store_save (meeting, output, &error))
    return rectify_cli_complain (output, error->message);
  return RECTIFY_EXIT_OK;
}

static const Command commands[] = {
  { "new", "FILE [--from LAST-YEAR.rectify]",
    N_ ("Start a meeting file, from last year’s if given"), "f", run_new },
  { "export", "FILE -o OUT.xlsx [--as-of DATE]",
    N_ ("Write the rectification ledger as an Excel workbook"), "oa", run_export },
  { "stats", "FILE [--as-of DATE] [--json]",
    N_ ("Count every figure of the meeting"), "aj", run_stats },
  { "format", "FILE [-o OUT]",
    N_ ("Read the file and write it again in its canonical form"), "o", run_format },
};

static const Command *
find_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, word) == 0)
      return &commands[i];
  return NULL;
}

/**
 * rectify_cli_is_command:
 * @word: (nullable): the first argument
 *
 * Returns: whether it is a command rather than a file or an option
 */
gboolean
rectify_cli_is_command (const char *word)
{
  return word && find_command (word) != NULL;
}

/**
 * rectify_cli_print_help:
 *
 * Prints what the program and each command does.
 */
void
rectify_cli_print_help (void)
{
  g_print ("%s\n\n", _ ("Rectify keeps the ledger of a democratic life meeting: "
                        "preparation, the meeting, rectification."));
  g_print ("  rectify [--as-of DATE] [FILE…]\n      %s\n",
           _ ("Open meeting files in windows; without a file, the start page"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  rectify %s %s\n      %s\n", commands[i].name, commands[i].arguments,
             _ (commands[i].summary));
  g_print ("\n%s\n%s\n", _ ("DATE is written 2024-01-05; it is today if not given."),
           _ ("Exit code 0: done; 2: the command or a file is wrong, nothing was changed."));
}

static gboolean
parse_options (const Command  *command,
               int            *argc,
               char         ***argv,
               Options        *options,
               GError        **error)
{
  GOptionEntry all[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, NULL, NULL },
    { "from", 'f', 0, G_OPTION_ARG_FILENAME, &options->from, NULL, NULL },
    { "as-of", 'a', 0, G_OPTION_ARG_STRING, &options->as_of_text, NULL, NULL },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &options->json, NULL, NULL },
  };
  GOptionEntry allowed[G_N_ELEMENTS (all) + 1] = { 0 };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  for (guint i = 0, n = 0; i < G_N_ELEMENTS (all); i++)
    if (strchr (command->options, all[i].short_name))
      allowed[n++] = all[i];
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, allowed, NULL);
  return g_option_context_parse (context, argc, argv, error)
         && rectify_cli_parse_date (options->as_of_text, &options->as_of, error);
}

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->from);
  g_free (options->as_of_text);
}

/**
 * rectify_cli_run:
 * @argc: number of arguments
 * @argv: the program's arguments, of which the first is a command
 *
 * Returns: the exit code
 */
int
rectify_cli_run (int    argc,
                 char **argv)
{
  const Command *command = find_command (argv[1]);
  Options options = { 0 };
  g_autoptr (GError) error = NULL;
  int code;

  for (int i = 2; i < argc; i++)
    if (strcmp (argv[i], "--help") == 0 || strcmp (argv[i], "-h") == 0)
      {
        rectify_cli_print_help ();
        return RECTIFY_EXIT_OK;
      }
  argc--;
  argv++;
  if (!parse_options (command, &argc, &argv, &options, &error))
    code = rectify_cli_complain (NULL, error->message);
  else if (argc != 2)
    {
      g_autofree char *message
          /* Translators: a command and its arguments */
          = g_strdup_printf (_ ("one file is expected: rectify %s %s"), command->name,
                             command->arguments);
      code = rectify_cli_complain (NULL, message);
    }
  else
    code = command->run (argv[1], &options);
  options_clear (&options);
  return code;
}
