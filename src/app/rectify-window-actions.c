/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The window's actions: new, open, save, close, undo, export. Reading, writing
 * and exporting run in workers; the clerk goes on meanwhile.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rectify-application.h"
#include "rectify-exporter.h"
#include "rectify-start-page.h"
#include "rectify-store.h"
#include "rectify-window-private.h"

/**
 * rectify_window_complain:
 * @self: a window
 * @heading: what could not be done
 * @body: why, and what to do
 */
void
rectify_window_complain (RectifyWindow *self,
                         const char    *heading,
                         const char    *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A window with a meeting stays as it is: another meeting gets its own. */
static RectifyWindow *
window_for_another (RectifyWindow *self)
{
  RectifyWindow *window = self;

  if (self->document)
    {
      window = rectify_window_new (gtk_window_get_application (GTK_WINDOW (self)));
      rectify_window_set_as_of (window, self->as_of);
      gtk_window_present (GTK_WINDOW (window));
    }
  return window;
}

/* What is still being typed belongs to the document before anything is done with it. */
static void
commit (RectifyWindow *self)
{
  RectifyTab *tab = rectify_window_get_tab (self);

  if (tab)
    rectify_tab_commit (tab);
}

/* New and open */

static void
new_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  RectifyWindow *window = window_for_another (RECTIFY_WINDOW (widget));
  g_autoptr (RectifyDocument) document = rectify_document_new_empty ();

  /* A new meeting begins with what it is, whatever was looked at last. */
  g_settings_set_string (rectify_application_get_settings (), "last-section", "meeting");
  rectify_window_set_document (window, document, NULL);
}

typedef struct
{
  RectifyWindow *window;
  GFile *file;
  guint64 mark;
} Job;

static Job *
job_new (RectifyWindow *window,
         GFile         *file)
{
  Job *job = g_new0 (Job, 1);

  job->window = g_object_ref (window);
  job->file = g_object_ref (file);
  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->window);
  g_object_unref (job->file);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (RectifyDocument) document = NULL;
  g_autoptr (RectifyMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;
  gboolean newer = FALSE;

  meeting = rectify_store_load_finish (result, &newer, &error);
  if (!meeting)
    {
      g_autofree char *name = g_file_get_basename (job->file);
      /* Translators: the name of a file */
      g_autofree char *heading = g_strdup_printf (_ ("“%s” Cannot Be Opened"), name);

      rectify_window_show_loading (job->window, FALSE);
      rectify_window_complain (job->window, heading, error->message);
      return;
    }
  document = rectify_document_new (meeting);
  rectify_document_set_read_only (document, newer);
  rectify_window_set_document (job->window, document, job->file);
  rectify_start_page_remember (job->file);
}

/**
 * rectify_window_open:
 * @self: a window; another is made if it shows a meeting
 * @file: a meeting file
 *
 * Reads the file in a worker and shows it, or says why that cannot be.
 */
void
rectify_window_open (RectifyWindow *self,
                     GFile         *file)
{
  RectifyWindow *window = window_for_another (self);
  g_autofree char *path = g_file_get_path (file);

  if (!path)
    {
      rectify_window_complain (window, _ ("The File Cannot Be Opened"),
                               _ ("It is not on this computer; copy it here first."));
      return;
    }
  rectify_window_show_loading (window, TRUE);
  rectify_store_load_async (path, NULL, loaded_cb, job_new (window, file));
}

static void
add_meeting_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, _ ("Meeting files"));
  gtk_file_filter_add_suffix (ours, "rectify");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, ours);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
open_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  RectifyWindow   *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      rectify_window_open (self, file);
    }
  g_object_unref (dialog);
}

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Open a Meeting File"), GTK_WINDOW (widget),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);

  add_meeting_filter (GTK_FILE_CHOOSER (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (open_response_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_uri_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  rectify_window_open (RECTIFY_WINDOW (widget), file);
}

/* Save */

static void save_as (RectifyWindow *self);

static void
save_failed_response_cb (RectifyWindow *self,
                         const char    *response)
{
  if (strcmp (response, "save-as") == 0)
    save_as (self);
}

static void
save_failed (RectifyWindow *self,
             const char    *message)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("The Meeting Is Not Saved"),
                                              message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"), "save-as",
                                    _ ("Save _As…"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save-as");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_failed_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  RectifyWindow *self = job->window;
  g_autoptr (GError) error = NULL;
  gboolean closing = self->close_after_save;

  self->saving = FALSE;
  self->close_after_save = FALSE;
  if (!rectify_store_save_finish (result, &error))
    {
      rectify_window_update (self);
      save_failed (self, error->message);
      return;
    }
  g_set_object (&self->file, job->file);
  rectify_document_saved (self->document, job->mark);
  rectify_start_page_remember (job->file);
  rectify_window_update (self);
  if (closing)
    gtk_window_close (GTK_WINDOW (self));
  else
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Saved")));
}

static void
save_to (RectifyWindow *self,
         GFile         *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (RectifyMeeting) snapshot = NULL;
  Job *job;

  if (self->saving)
    return;
  if (!path)
    {
      save_failed (self, _ ("The place is not on this computer; choose another."));
      return;
    }
  commit (self);
  job = job_new (self, file);
  job->mark = rectify_document_get_mark (self->document);
  snapshot = rectify_document_snapshot (self->document);
  self->saving = TRUE;
  rectify_window_update (self);
  rectify_store_save_async (snapshot, path, NULL, saved_cb, job);
}

static void
save_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  RectifyWindow   *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save_to (self, file);
    }
  else
    self->close_after_save = FALSE;
  g_object_unref (dialog);
}

/* What a new file is called: the meeting's title, or the kind of file. */
static char *
proposed_name (RectifyWindow *self,
               const char    *extension)
{
  RectifyRecord *info = rectify_meeting_get_info (rectify_document_get_meeting (self->document));
  const char *title = rectify_record_get_text (info, RECTIFY_MEETING_TITLE);
  g_autofree char *name = NULL;
  char *dot;

  if (self->file)
    {
      name = g_file_get_basename (self->file);
      if ((dot = strrchr (name, '.')))
        *dot = '\0';
    }
  else
    name = g_strdup (title ? title : _ ("Democratic Life Meeting"));
  g_strdelimit (name, "/\\:*?\"<>|\n", ' ');
  return g_strconcat (name, extension, NULL);
}

static void
save_as (RectifyWindow *self)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Save the Meeting File"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  g_autofree char *name = proposed_name (self, ".rectify");

  add_meeting_filter (GTK_FILE_CHOOSER (dialog));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
save_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  RectifyWindow *self = RECTIFY_WINDOW (widget);

  if (self->file)
    save_to (self, self->file);
  else
    save_as (self);
}

static void
save_as_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  save_as (RECTIFY_WINDOW (widget));
}

/* Close */

static void
close_response_cb (RectifyWindow *self,
                   const char    *response,
                   GtkWindow     *dialog)
{
  if (strcmp (response, "save") == 0)
    {
      self->close_after_save = TRUE;
      save_cb (GTK_WIDGET (self), NULL, NULL);
    }
  else if (strcmp (response, "discard") == 0)
    {
      /* The dialog outlives this call and must not look for a window that is gone. */
      gtk_window_set_transient_for (dialog, NULL);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

/**
 * rectify_window_may_close:
 * @self: a window that is asked to close
 *
 * Asks the clerk if there are unsaved changes; while a save is under way the
 * window closes when it has ended well.
 *
 * Returns: whether it may close at once
 */
gboolean
rectify_window_may_close (RectifyWindow *self)
{
  g_autofree char *heading = NULL;
  g_autofree char *name = NULL;
  GtkWidget *dialog;

  if (!self->document)
    return TRUE;
  commit (self);
  if (self->saving)
    {
      self->close_after_save = TRUE;
      return FALSE;
    }
  if (!rectify_document_is_modified (self->document))
    return TRUE;

  name = rectify_window_get_file_title (self);
  /* Translators: the name of a file */
  heading = g_strdup_printf (_ ("Save Changes to “%s”?"), name);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading,
                                   _ ("Changes that are not saved will be lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"),
                                    "discard", _ ("_Discard"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return FALSE;
}

/* Undo */

static void
undo_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  commit (RECTIFY_WINDOW (widget));
  rectify_document_undo (RECTIFY_WINDOW (widget)->document);
}

static void
redo_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  commit (RECTIFY_WINDOW (widget));
  rectify_document_redo (RECTIFY_WINDOW (widget)->document);
}

/* Export */

static void
export_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    RectifyWindow   *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      commit (self);
      rectify_exporter_start (self, file);
    }
  g_object_unref (dialog);
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RectifyWindow *self = RECTIFY_WINDOW (widget);
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Export the Ledger to Excel"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  g_autofree char *proposed = proposed_name (self, ".xlsx");

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), proposed);
  g_signal_connect_object (dialog, "response", G_CALLBACK (export_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
cancel_export_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  if (RECTIFY_WINDOW (widget)->exporting)
    g_cancellable_cancel (RECTIFY_WINDOW (widget)->exporting);
}

/* Moving about */

static void
search_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RectifyTab *tab = rectify_window_get_tab (RECTIFY_WINDOW (widget));

  if (tab)
    rectify_tab_search (tab);
}

static void
show_tab_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RectifyWindow *self = RECTIFY_WINDOW (widget);

  if (self->document)
    adw_view_stack_set_visible_child_name (self->tabs, g_variant_get_string (parameter, NULL));
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  const char *accel;
} window_actions[] = {
  { "win.new", NULL, new_cb, "<Control>n" },
  { "win.open", NULL, open_cb, "<Control>o" },
  { "win.open-uri", "s", open_uri_cb, NULL },
  { "win.save", NULL, save_cb, "<Control>s" },
  { "win.save-as", NULL, save_as_cb, "<Control><Shift>s" },
  { "win.undo", NULL, undo_cb, "<Control>z" },
  { "win.redo", NULL, redo_cb, "<Control><Shift>z" },
  { "win.export", NULL, export_cb, "<Control>e" },
  { "win.cancel-export", NULL, cancel_export_cb, NULL },
  { "win.search", NULL, search_cb, "<Control>f" },
  { "win.show-tab", "s", show_tab_cb, NULL },
};

static const struct
{
  const char *action;
  const char *accel;
} other_accels[] = {
  { "win.show-tab::preparation", "<Alt>1" },
  { "win.show-tab::proceedings", "<Alt>2" },
  { "win.show-tab::rectification", "<Alt>3" },
  { "win.show-help-overlay", "<Control>question" },
  { "window.close", "<Control>w" },
};

/**
 * rectify_window_install_actions:
 * @klass: the class of windows
 */
void
rectify_window_install_actions (RectifyWindowClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), window_actions[i].name,
                                     window_actions[i].parameter, window_actions[i].activate);
}

/**
 * rectify_window_install_accels:
 * @application: the application
 */
void
rectify_window_install_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_actions); i++)
    if (window_actions[i].accel)
      gtk_application_set_accels_for_action (
          application, window_actions[i].name,
          (const char *[]) { window_actions[i].accel, NULL });
  for (guint i = 0; i < G_N_ELEMENTS (other_accels); i++)
    gtk_application_set_accels_for_action (application, other_accels[i].action,
                                           (const char *[]) { other_accels[i].accel, NULL });
}
