/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-exporter.h"

#include <glib/gi18n.h>

#include "rectify-window-private.h"
#include "rectify-workbook.h"

#define PROGRESS_INTERVAL_MS 100

typedef struct
{
  RectifyWindow *window;
  RectifyMeeting *snapshot;
  GFile *target;
  char *path;
  guint32 as_of;
  int permille; /* how far the worker is; atomic */
  RectifyWorkbookResult result;
  guint timer;
} Export;

static void
export_free (gpointer data)
{
  Export *job = data;

  g_clear_handle_id (&job->timer, g_source_remove);
  g_object_unref (job->window);
  g_object_unref (job->snapshot);
  g_object_unref (job->target);
  g_free (job->path);
  g_free (job);
}

/* In the worker */
static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Export *job = user_data;

  g_atomic_int_set (&job->permille, (int) (fraction * 1000));
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Export *job = data;
  GError *error = NULL;

  if (rectify_workbook_export (job->snapshot, job->as_of, job->path, progress_cb, job,
                               cancellable, &job->result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  Export *job = user_data;

  gtk_progress_bar_set_fraction (job->window->progress_bar,
                                 g_atomic_int_get (&job->permille) / 1000.0);
  gtk_revealer_set_reveal_child (job->window->progress_revealer, TRUE);
  return G_SOURCE_CONTINUE;
}

static void
open_clicked_cb (AdwToast *toast)
{
  gtk_show_uri (NULL, g_object_get_data (G_OBJECT (toast), "uri"), GDK_CURRENT_TIME);
}

static void
tell_done (Export *job)
{
  g_autofree char *name = g_file_get_basename (job->target);
  /* Translators: the name of the workbook that was written */
  g_autofree char *title = g_strdup_printf (_ ("Exported to “%s”"), name);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  guint n_cut = job->result.n_cut;
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _ ("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "uri", g_file_get_uri (job->target), g_free);
  g_signal_connect (toast, "button-clicked", G_CALLBACK (open_clicked_cb), NULL);
  adw_toast_overlay_add_toast (job->window->toasts, toast);
  if (n_cut > 0)
    {
      g_autofree char *body
          = g_strdup_printf (ngettext ("%u text was longer than a cell of Excel and was cut; "
                                       "the mark at its end shows where.",
                                       "%u texts were longer than a cell of Excel and were cut; "
                                       "the mark at their end shows where.", n_cut),
                             n_cut);

      rectify_window_complain (job->window, _ ("Some Texts Were Cut"), body);
    }
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Export *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&job->timer, g_source_remove);
  gtk_revealer_set_reveal_child (job->window->progress_revealer, FALSE);
  g_clear_object (&job->window->exporting);
  rectify_window_update (job->window);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    tell_done (job);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_toast_overlay_add_toast (job->window->toasts, adw_toast_new (_ ("Export cancelled")));
  else
    rectify_window_complain (job->window, _ ("The Ledger Is Not Exported"), error->message);
}

/**
 * rectify_exporter_start:
 * @window: a window with a meeting, which is not exporting
 * @target: where the workbook goes
 *
 * Writes the ledger as it is now; edits meanwhile do not matter to it.
 */
void
rectify_exporter_start (RectifyWindow *window,
                        GFile         *target)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *path = g_file_get_path (target);
  Export *job;

  if (!path)
    {
      rectify_window_complain (window, _ ("The Ledger Is Not Exported"),
                               _ ("The place is not on this computer; choose another."));
      return;
    }
  job = g_new0 (Export, 1);
  job->window = g_object_ref (window);
  job->snapshot = rectify_document_snapshot (window->document);
  job->target = g_object_ref (target);
  job->path = g_steal_pointer (&path);
  job->as_of = window->as_of;
  job->timer = g_timeout_add (PROGRESS_INTERVAL_MS, show_progress_cb, job);

  window->exporting = g_cancellable_new ();
  task = g_task_new (NULL, window->exporting, exported_cb, NULL);
  g_task_set_task_data (task, job, export_free);
  g_task_run_in_thread (task, export_in_thread);
  rectify_window_update (window);
}
