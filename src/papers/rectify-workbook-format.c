/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How the sheets look: type, lines and colours, the same for all of them. The
 * types are those of official ledgers (GB/T 9704-2012 names 小标宋, 黑体 and 仿宋);
 * where one is not installed the office program takes another.
 */
#include "config.h"

#include "rectify-light.h"
#include "rectify-workbook-private.h"

#define TITLE_FONT "方正小标宋简体"
#define HEADING_FONT "黑体"
#define BODY_FONT "仿宋_GB2312"

#define DATE_FORMAT "yyyy\"年\"m\"月\"d\"日\""
#define HEADING_COLOUR 0xEDEDED

static lxw_format *
add_format (RectifyWorkbook *self,
            const char      *font,
            double           size,
            guint8           align)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_font_name (format, font);
  format_set_font_size (format, size);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

static lxw_format *
add_cell_format (RectifyWorkbook *self,
                 guint8           align,
                 gboolean         wrap,
                 const char      *number_format)
{
  lxw_format *format = add_format (self, BODY_FONT, RECTIFY_BODY_SIZE, align);

  format_set_border (format, LXW_BORDER_THIN);
  if (wrap)
    format_set_text_wrap (format);
  if (number_format)
    format_set_num_format (format, number_format);
  return format;
}

static void
add_cell_formats (RectifyWorkbook    *self,
                  RectifyCellFormats *formats,
                  guint8              vertical)
{
  formats->align[RECTIFY_SHEET_CENTRE] = add_cell_format (self, LXW_ALIGN_CENTER, TRUE, NULL);
  formats->align[RECTIFY_SHEET_LEFT] = add_cell_format (self, LXW_ALIGN_LEFT, TRUE, NULL);
  formats->date = add_cell_format (self, LXW_ALIGN_CENTER, FALSE, DATE_FORMAT);
  format_set_align (formats->align[RECTIFY_SHEET_CENTRE], vertical);
  format_set_align (formats->align[RECTIFY_SHEET_LEFT], vertical);
  format_set_align (formats->date, vertical);
}

/**
 * rectify_workbook_add_formats:
 * @self: a workbook without formats
 */
void
rectify_workbook_add_formats (RectifyWorkbook *self)
{
  RectifyFormats *formats = &self->formats;

  add_cell_formats (self, &formats->ledger, LXW_ALIGN_VERTICAL_CENTER);
  add_cell_formats (self, &formats->detail, LXW_ALIGN_VERTICAL_TOP);

  formats->title = add_format (self, TITLE_FONT, RECTIFY_TITLE_SIZE, LXW_ALIGN_CENTER);
  format_set_text_wrap (formats->title);
  formats->line_left = add_format (self, BODY_FONT, RECTIFY_HEADING_SIZE, LXW_ALIGN_LEFT);
  formats->line_right = add_format (self, BODY_FONT, RECTIFY_HEADING_SIZE, LXW_ALIGN_RIGHT);
  format_set_text_wrap (formats->line_left);

  formats->heading = add_format (self, HEADING_FONT, RECTIFY_HEADING_SIZE, LXW_ALIGN_CENTER);
  format_set_text_wrap (formats->heading);
  format_set_border (formats->heading, LXW_BORDER_THIN);
  format_set_bg_color (formats->heading, HEADING_COLOUR);

  formats->section = add_format (self, HEADING_FONT, RECTIFY_HEADING_SIZE, LXW_ALIGN_LEFT);
  formats->label = add_cell_format (self, LXW_ALIGN_LEFT, TRUE, NULL);
  formats->figure = add_cell_format (self, LXW_ALIGN_CENTER, FALSE, "0");
  formats->percent = add_cell_format (self, LXW_ALIGN_CENTER, FALSE, "0.00%");
}

/* Type colours of the states, and of the lights that ask for attention; dark, to
 * be read in a grey print too. */
static const guint32 state_colours[RECTIFY_N_STATE] = {
  [RECTIFY_STATE_OPEN] = 0x6B6B6B,      [RECTIFY_STATE_IN_PROGRESS] = 0x9C5700,
  [RECTIFY_STATE_APPLIED] = 0x1F4E79,   [RECTIFY_STATE_CLOSED] = 0x1E7A34,
  [RECTIFY_STATE_SUSTAINED] = 0x0B6B7A,
};
static const guint32 light_colours[RECTIFY_N_LIGHTS] = {
  [RECTIFY_LIGHT_OVERDUE] = 0xC00000,
  [RECTIFY_LIGHT_NEAR] = 0x9C5700,
};

static void
add_rule (RectifyWorkbook *self,
          lxw_worksheet   *worksheet,
          const lxw_row_t  rows[2],
          guint            column,
          const char      *word,
          guint32          colour)
{
  g_autofree char *value = g_strdup_printf ("\"%s\"", word);
  lxw_conditional_format rule = {
    .type = LXW_CONDITIONAL_TYPE_CELL,
    .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
    .value_string = value,
    .format = workbook_add_format (self->book),
  };

  format_set_font_color (rule.format, colour);
  format_set_bold (rule.format);
  rectify_workbook_check (self, worksheet_conditional_format_range (worksheet, rows[0],
                                                                    (lxw_col_t) column, rows[1],
                                                                    (lxw_col_t) column, &rule));
}

/**
 * rectify_workbook_add_state_rules:
 * @self: a workbook
 * @sheet: a sheet of it
 * @first: the first row with an item
 * @last: the last one
 *
 * Colours the words of the sheet's states and lights.
 */
void
rectify_workbook_add_state_rules (RectifyWorkbook *self,
                                  RectifySheet    *sheet,
                                  lxw_row_t        first,
                                  lxw_row_t        last)
{
  const lxw_row_t rows[2] = { first, last };
  const RectifyField *states = rectify_field (RECTIFY_ITEMS_STATE);

  for (guint i = 0; i < sheet->layout->n_columns; i++)
    {
      const char *token = sheet->layout->columns[i].token;

      for (guint s = 0; strcmp (token, "state") == 0 && s < states->n_choices; s++)
        add_rule (self, sheet->worksheet, rows, i, states->choices[s].word,
                  state_colours[s]);
      for (guint l = 0; strcmp (token, "light") == 0 && l < RECTIFY_N_LIGHTS; l++)
        if (light_colours[l] != 0)
          add_rule (self, sheet->worksheet, rows, i, rectify_light_get_word (l), light_colours[l]);
    }
}
