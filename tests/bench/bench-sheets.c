/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-sheets.h"

#include <xlsxwriter.h>

typedef enum
{
  SHEET,          /* text */
  DEFAULT_HEIGHT, /* number */
  WIDTH,          /* column, number */
  HEIGHT,         /* row, number */
  STRING,
  NUMBER,
  BLANK,
  RANGE_END,      /* row and column: the last ones of the range that follows */
  RANGE,          /* text */
} CallType;

/* A call in sixteen bytes: a million of them must not count as the floor's memory. */
typedef struct
{
  guint8 type;
  guint8 format;
  guint16 column;
  guint32 row;
  union
  {
    const char *text; /* in the chunk */
    double number;
  };
} Call;

struct _BenchSheets
{
  GPtrArray *formats; /* of char **: the words of their lines */
  GArray *calls;      /* of Call */
  GStringChunk *texts;
};

/* Reading */

static const char *
keep_text (BenchSheets *self,
           const char  *escaped)
{
  g_autofree char *text = g_strcompress (escaped);

  return g_string_chunk_insert_const (self->texts, text);
}

static guint32
to_index (const char *word)
{
  return (guint32) g_ascii_strtoull (word, NULL, 10);
}

/* A line that begins with a place: TYPE ROW COLUMN FORMAT VALUE. */
static void
add_cell (BenchSheets *self,
          CallType     type,
          char       **words)
{
  Call call = { .type = type, .row = to_index (words[1]), .column = (guint16) to_index (words[2]),
                .format = (guint8) to_index (words[3]) };

  if (type == STRING)
    call.text = keep_text (self, words[4]);
  else if (type == NUMBER)
    call.number = g_ascii_strtod (words[4], NULL);
  g_array_append_val (self->calls, call);
}

/* merge ROW COLUMN LAST-ROW LAST-COLUMN FORMAT TEXT */
static void
add_range (BenchSheets *self,
           char       **words)
{
  Call end = { .type = RANGE_END, .row = to_index (words[3]),
               .column = (guint16) to_index (words[4]) };
  Call range = { .type = RANGE, .row = to_index (words[1]),
                 .column = (guint16) to_index (words[2]), .format = (guint8) to_index (words[5]),
                 .text = keep_text (self, words[6]) };

  g_array_append_val (self->calls, end);
  g_array_append_val (self->calls, range);
}

static void
add_size (BenchSheets *self,
          CallType     type,
          guint32      place,
          const char  *number)
{
  Call call = { .type = type, .row = place, .column = (guint16) place,
                .number = g_ascii_strtod (number, NULL) };

  g_array_append_val (self->calls, call);
}

static void
add_sheet (BenchSheets *self,
           char       **words)
{
  Call call = { .type = SHEET, .text = keep_text (self, words[1]) };

  g_array_append_val (self->calls, call);
  if (*words[2] != '\0')
    add_size (self, DEFAULT_HEIGHT, 0, words[2]);
}

static void
add_line (BenchSheets *self,
          const char  *line)
{
  g_auto (GStrv) words = g_strsplit (line, "\t", -1);

  if (g_str_equal (words[0], "format"))
    g_ptr_array_add (self->formats, g_steal_pointer (&words));
  else if (g_str_equal (words[0], "sheet"))
    add_sheet (self, words);
  else if (g_str_equal (words[0], "width"))
    add_size (self, WIDTH, to_index (words[1]), words[2]);
  else if (g_str_equal (words[0], "height"))
    add_size (self, HEIGHT, to_index (words[1]), words[2]);
  else if (g_str_equal (words[0], "merge"))
    add_range (self, words);
  else if (g_str_equal (words[0], "string"))
    add_cell (self, STRING, words);
  else if (g_str_equal (words[0], "number"))
    add_cell (self, NUMBER, words);
  else if (g_str_equal (words[0], "blank"))
    add_cell (self, BLANK, words);
  else
    g_error ("a line that is not of sheets.py: %s", line);
}

/**
 * bench_sheets_load:
 * @path: a file with the lines of sheets.py
 *
 * Returns: (transfer full): the calls that it asks for
 */
BenchSheets *
bench_sheets_load (const char *path)
{
  BenchSheets *self = g_new0 (BenchSheets, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  self->formats = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->calls = g_array_new (FALSE, FALSE, sizeof (Call));
  self->texts = g_string_chunk_new (1 << 16);
  for (char *line = text, *end; (end = strchr (line, '\n')); line = end + 1)
    {
      *end = '\0';
      add_line (self, line);
    }
  return self;
}

/**
 * bench_sheets_free:
 * @self: calls
 */
void
bench_sheets_free (BenchSheets *self)
{
  g_ptr_array_unref (self->formats);
  g_array_unref (self->calls);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* Writing */

static guint8
alignment (const char *word)
{
  return g_str_equal (word, "left")    ? LXW_ALIGN_LEFT
         : g_str_equal (word, "right") ? LXW_ALIGN_RIGHT
                                       : LXW_ALIGN_CENTER;
}

/* format NAME SIZE HORIZONTAL VERTICAL WRAP BORDER FILL NUMBER-FORMAT */
static lxw_format *
make_format (lxw_workbook *book,
             char        **words)
{
  lxw_format *format = workbook_add_format (book);

  format_set_font_name (format, words[1]);
  format_set_font_size (format, g_ascii_strtod (words[2], NULL));
  format_set_align (format, alignment (words[3]));
  format_set_align (format, g_str_equal (words[4], "top") ? LXW_ALIGN_VERTICAL_TOP
                                                          : LXW_ALIGN_VERTICAL_CENTER);
  if (g_str_equal (words[5], "1"))
    format_set_text_wrap (format);
  if (*words[6] != '\0')
    format_set_border (format, LXW_BORDER_THIN);
  if (*words[7] != '\0')
    format_set_bg_color (format, (lxw_color_t) g_ascii_strtoull (words[7], NULL, 16));
  if (*words[8] != '\0')
    format_set_num_format (format, words[8]);
  return format;
}

static lxw_error
do_call (lxw_worksheet *sheet,
         const Call    *call,
         lxw_format    *format)
{
  switch ((CallType) call->type)
    {
    case DEFAULT_HEIGHT:
      worksheet_set_default_row (sheet, call->number, LXW_FALSE);
      return LXW_NO_ERROR;
    case WIDTH:
      return worksheet_set_column (sheet, call->column, call->column, call->number, NULL);
    case HEIGHT:
      return worksheet_set_row (sheet, call->row, call->number, NULL);
    case STRING:
      return worksheet_write_string (sheet, call->row, call->column, call->text, format);
    case NUMBER:
      return worksheet_write_number (sheet, call->row, call->column, call->number, format);
    case BLANK:
      return worksheet_write_blank (sheet, call->row, call->column, format);
    case RANGE:
      return worksheet_merge_range (sheet, call->row, call->column, call[-1].row,
                                    call[-1].column, call->text, format);
    case SHEET:
    case RANGE_END:
    default:
      return LXW_NO_ERROR;
    }
}

/**
 * bench_sheets_write:
 * @self: calls
 * @path: the workbook to write; its parts are collected beside it
 */
void
bench_sheets_write (BenchSheets *self,
                    const char  *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree lxw_format **formats = g_new (lxw_format *, self->formats->len);
  lxw_workbook_options options = { .constant_memory = LXW_FALSE, .tmpdir = folder };
  lxw_workbook *book = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = NULL;
  lxw_error error = LXW_NO_ERROR;

  for (guint i = 0; i < self->formats->len; i++)
    formats[i] = make_format (book, self->formats->pdata[i]);
  for (guint i = 0; i < self->calls->len && error == LXW_NO_ERROR; i++)
    {
      const Call *call = &g_array_index (self->calls, Call, i);

      if (call->type == SHEET)
        sheet = workbook_add_worksheet (book, call->text);
      else
        error = do_call (sheet, call, formats[call->format]);
    }
  if (error == LXW_NO_ERROR)
    error = workbook_close (book);
  if (error != LXW_NO_ERROR)
    g_error ("libxlsxwriter: %s", lxw_strerror (error));
}
