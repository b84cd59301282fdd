/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-paper.h"

#include <string.h>

G_DEFINE_QUARK (rectify-paper-error-quark, rectify_paper_error)

/* One character that ends the unit and begins the title may be chance. */
#define LEAST_OVERLAP 2

static char *
get_stripped (RectifyRecord  *record,
              RectifyFieldId  field)
{
  const char *text = rectify_record_get_text (record, field);
  char *stripped = g_strdup (text ? text : "");

  g_strdelimit (stripped, "\r\n\t", ' ');
  return g_strstrip (stripped);
}

/* The bytes of @title that say again what @unit ends with. */
static gsize
overlap (const char *unit,
         const char *title)
{
  gsize title_length = strlen (title);
  gsize length = strlen (unit);
  glong n_characters = g_utf8_strlen (unit, -1);

  for (const char *end = unit; n_characters >= LEAST_OVERLAP; n_characters--)
    {
      const char *next = g_utf8_next_char (end);

      if (length <= title_length && strncmp (title, end, length) == 0)
        return length;
      length -= (gsize) (next - end);
      end = next;
    }
  return 0;
}

/* Whether a title names the year already, in figures or as 二〇二三. */
static gboolean
names_year (const char *title,
            gint64      year)
{
  static const char *const numerals[][10] = {
    { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
    { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
    { "○", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
    { "０", "１", "２", "３", "４", "５", "６", "７", "８", "９" },
  };
  g_autofree char *figures = g_strdup_printf ("%" G_GINT64_FORMAT, year);

  if (strstr (title, figures))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    {
      g_autoptr (GString) written = g_string_new (NULL);

      for (const char *p = figures; g_ascii_isdigit (*p); p++)
        g_string_append (written, numerals[i][g_ascii_digit_value (*p)]);
      if (strstr (title, written->str))
        return TRUE;
    }
  return FALSE;
}

/* @unit and @title without saying anything twice; @rest is where the year goes. */
static char *
join_unit (const char  *unit,
           const char  *title,
           const char **rest)
{
  const char *within = *unit != '\0' ? strstr (title, unit) : NULL;

  if (within)
    {
      *rest = within + strlen (unit);
      return g_strndup (title, (gsize) (*rest - title));
    }
  *rest = title + overlap (unit, title);
  return g_strdup (unit);
}

/**
 * rectify_paper_title:
 * @meeting: a meeting
 * @suffix: what kind of paper it is, such as 整改台账
 *
 * Unit, year, meeting and @suffix, as official papers are titled. What the
 * meeting's title already says (the unit, its last words, the year) is not said
 * twice; a meeting without a title is called by its kind, and by %RECTIFY_TO_FILL
 * if its unit is not known either.
 *
 * Returns: (transfer full): the title, one line
 */
char *
rectify_paper_title (RectifyMeeting *meeting,
                     const char     *suffix)
{
  RectifyRecord *info = rectify_meeting_get_info (meeting);
  g_autofree char *unit = get_stripped (info, RECTIFY_MEETING_UNIT);
  g_autofree char *title = get_stripped (info, RECTIFY_MEETING_TITLE);
  g_autofree char *head = NULL;
  gint64 year = rectify_record_get_number (info, RECTIFY_MEETING_YEAR);
  int kind = rectify_record_get_choice (info, RECTIFY_MEETING_KIND);
  g_autofree char *year_words = NULL;
  const char *rest;

  if (*title == '\0')
    {
      if (*unit == '\0')
        {
          g_free (unit);
          unit = g_strdup (RECTIFY_TO_FILL);
        }
      g_free (title);
      title = g_strdup (kind < 0 ? "民主生活会"
                                 : rectify_field (RECTIFY_MEETING_KIND)->choices[kind].word);
    }
  head = join_unit (unit, title, &rest);
  if (year != RECTIFY_UNSET && !names_year (title, year))
    {
      year_words = g_strdup_printf ("%" G_GINT64_FORMAT "年度", year);
      if (g_str_has_prefix (rest, "年度"))
        rest += strlen ("年度");
    }
  if (g_str_has_suffix (rest, suffix))
    suffix = "";
  return g_strconcat (head, year_words ? year_words : "", rest, suffix, NULL);
}
