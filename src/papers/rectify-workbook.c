/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-workbook.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "rectify-date.h"
#include "rectify-safe-file.h"
#include "rectify-workbook-private.h"
#include "rectify-xlsx-text.h"
#include "rectify-xlsx-verify.h"

/* Items between two looks at the cancellable. */
#define ITEMS_A_STEP 64

/* How much of the time has passed when the items are written, and when they are
 * packed (measured with 10,000 items). */
#define ITEMS_DONE 0.4
#define PACKED 0.95

/* 1 January 1970 as a Julian day. */
#define EPOCH 719163

/**
 * rectify_workbook_check:
 * @self: a workbook
 * @error: what a function of libxlsxwriter returned
 *
 * Remembers the first error: it fails the export in the end.
 */
void
rectify_workbook_check (RectifyWorkbook *self,
                        lxw_error        error)
{
  if (self->error == LXW_NO_ERROR)
    self->error = error;
}

/* libxlsxwriter writes numbers by printf(), with the comma of the clerk's locale:
 * Excel refuses such a file. */
static locale_t
begin_plain_numbers (locale_t *before)
{
  locale_t copy = duplocale (uselocale ((locale_t) 0));
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", copy);

  *before = plain ? uselocale (plain) : (locale_t) 0;
  return plain ? plain : copy;
}

static void
end_plain_numbers (locale_t plain,
                   locale_t before)
{
  if (before)
    uselocale (before);
  if (plain)
    freelocale (plain);
}

/* Who made it is the unit, and when is the as-of date: no login, host, path or
 * working hours go out with the file. */
static void
set_properties (RectifyWorkbook *self)
{
  const char *unit
      = rectify_record_get_text (rectify_meeting_get_info (self->meeting), RECTIFY_MEETING_UNIT);
  g_autofree char *title = rectify_paper_title (self->meeting, "整改台账");
  g_autofree char *changed_unit = NULL;
  g_autofree char *changed_title = NULL;
  gboolean cut;
  lxw_doc_properties properties = {
    .title = (char *) rectify_xlsx_text (title, &changed_title, &cut),
    .author = (char *) rectify_xlsx_text (unit ? unit : "", &changed_unit, &cut),
  };

  properties.company = properties.author;
  if (self->as_of > EPOCH)
    properties.created = (time_t) (self->as_of - EPOCH) * 24 * 60 * 60;

  rectify_workbook_check (self, workbook_set_properties (self->book, &properties));
}

static gboolean
write_items (RectifyWorkbook      *self,
             RectifyProgressFunc   progress,
             gpointer              user_data,
             GCancellable         *cancellable,
             GError              **error)
{
  RectifyList *items = rectify_meeting_get_list (self->meeting, RECTIFY_RECTIFICATION_ITEMS);
  guint n = rectify_list_get_length (items);

  for (guint i = 0; i < n; i++)
    {
      if (i % ITEMS_A_STEP == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (progress)
            progress (ITEMS_DONE * i / n, user_data);
        }
      rectify_workbook_fill_block (self, rectify_list_get (items, i), i + 1);
      rectify_ledger_add_block (self);
      rectify_detail_add_block (self);
      rectify_workbook_clear_block (self);
    }
  return TRUE;
}

static gboolean
write_sheets (RectifyWorkbook      *self,
              RectifyProgressFunc   progress,
              gpointer              user_data,
              GCancellable         *cancellable,
              GError              **error)
{
  rectify_workbook_add_formats (self);
  set_properties (self);
  rectify_ledger_begin (self);
  rectify_detail_begin (self);
  if (!write_items (self, progress, user_data, cancellable, error))
    return FALSE;
  rectify_ledger_end (self);
  rectify_detail_end (self);
  rectify_summary_add (self);
  if (progress)
    progress (ITEMS_DONE, user_data);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
fail (lxw_error   number,
      GError    **error)
{
  g_debug ("libxlsxwriter: %s", lxw_strerror (number));
  if (number == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    g_set_error_literal (error, RECTIFY_PAPER_ERROR, RECTIFY_PAPER_ERROR_TOO_LARGE,
                         _ ("the ledger has more rows than a sheet of Excel holds; "
                            "split the meeting file"));
  else
    g_set_error_literal (error, RECTIFY_PAPER_ERROR, RECTIFY_PAPER_ERROR_UNWRITTEN,
                         _ ("the workbook could not be written completely; make room on the "
                            "disk, or choose another folder"));
  return FALSE;
}

/* Writes the temporary file, whole or with an error. */
static gboolean
write_file (RectifyWorkbook      *self,
            RectifySafeFile      *file,
            RectifyProgressFunc   progress,
            gpointer              user_data,
            GCancellable         *cancellable,
            GError              **error)
{
  lxw_workbook_options options = {
    /* Merged cells lose their contents with constant_memory. */
    .constant_memory = LXW_FALSE,
    /* Parts are collected in nameless files: on the disk of the target, never in /tmp. */
    .tmpdir = (char *) rectify_safe_file_get_folder (file),
  };
  lxw_error number;

  self->book = workbook_new_opt (rectify_safe_file_get_temporary (file), &options);
  if (!self->book)
    return fail (LXW_ERROR_MEMORY_MALLOC_FAILED, error);
  if (!write_sheets (self, progress, user_data, cancellable, error) || self->error != LXW_NO_ERROR)
    {
      lxw_workbook_free (self->book);
      return self->error != LXW_NO_ERROR ? fail (self->error, error) : FALSE;
    }
  number = workbook_close (self->book);
  if (number != LXW_NO_ERROR || !rectify_xlsx_verify (rectify_safe_file_get_fd (file)))
    return fail (number, error);
  if (progress)
    progress (PACKED, user_data);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static void
workbook_clear (RectifyWorkbook *self)
{
  rectify_workbook_clear_block (self);
  g_array_unref (self->block.cells);
  g_array_unref (self->slots);
  g_array_unref (self->breaks);
  g_free (self->ledger.slots);
  g_free (self->detail.slots);
  g_free (self->heights);
}

static void
report (RectifyWorkbook       *self,
        RectifyWorkbookResult *result)
{
  result->n_items = rectify_list_get_length (
      rectify_meeting_get_list (self->meeting, RECTIFY_RECTIFICATION_ITEMS));
  result->n_rows = self->detail.row - 1;
  result->n_cut = self->n_cut;
}

/**
 * rectify_workbook_export:
 * @snapshot: a snapshot of a meeting
 * @as_of: the date of the workbook; what is dated later has not happened
 * @path: the target, in the encoding of file names
 * @progress: (nullable) (scope call): told how far it is, in the calling thread
 * @user_data: passed to @progress
 * @cancellable: (nullable): to stop it
 * @result: (out) (optional): what was written
 * @error: RECTIFY_PAPER_ERROR, a sentence for the clerk; or G_IO_ERROR_CANCELLED
 *
 * Writes the workbook for the superiors (section 8 of the design). Meant for a
 * worker thread: 10,000 items take some seconds. The file is written beside
 * @path, read back, and renamed; a new file gets the mode of any new file there,
 * a replaced one keeps its own. If it fails or is cancelled nothing is left and
 * @path is untouched.
 *
 * Returns: whether @path is the new workbook
 */
gboolean
rectify_workbook_export (RectifyMeeting         *snapshot,
                         guint32                 as_of,
                         const char             *path,
                         RectifyProgressFunc     progress,
                         gpointer                user_data,
                         GCancellable           *cancellable,
                         RectifyWorkbookResult  *result,
                         GError                **error)
{
  g_autoptr (RectifySafeFile) file = NULL;
  RectifyWorkbook self = { .meeting = snapshot, .as_of = as_of };
  locale_t plain, before;
  gboolean done;

  g_return_val_if_fail (RECTIFY_IS_MEETING (snapshot), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = rectify_safe_file_open (path, FALSE, error);
  if (!file)
    return FALSE;

  self.slots = g_array_new (FALSE, FALSE, sizeof (RectifySlot));
  self.breaks = g_array_new (TRUE, FALSE, sizeof (lxw_row_t));
  self.block.cells = g_array_new (FALSE, TRUE, sizeof (RectifyCell));
  plain = begin_plain_numbers (&before);
  done = write_file (&self, file, progress, user_data, cancellable, error);
  end_plain_numbers (plain, before);
  if (done && result)
    report (&self, result);
  workbook_clear (&self);

  done = done && rectify_safe_file_commit (file, error);
  if (done && progress)
    progress (1, user_data);
  return done;
}
