/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Time limits in words, as ledgers have them: 2024年底前，并长期坚持; 6月底前;
 * 2024.1.5; 第一季度 (DOMAIN.md 2.4). The text is folded (full-width figures to
 * ASCII, Chinese numerals to figures), then one regular expression finds each
 * date in it. A period stands for its last day.
 */
#include "config.h"

#include "rectify-date.h"
#include "rectify-light.h"

/* What may stand between the ends of a range, whose end is the due date. */
#define TO "[至到~—–-]+"

/* Neither 每月底, which names no day, nor a part of a longer figure. */
#define ALONE "(?<!每)(?<!\\d)"

/* 2024年, 24年6月, 明年. Two figures are a year only before a part of one. */
#define YEAR \
  "(?<anyyear>(?<year>\\d{4}|\\d{2}(?=年(?:度?第?\\d|年?[底末]|[上下]半)))年度?" \
  "|(?<next>次年|明年|翌年)|(?<this>今年|本年|当年)度?)?"

/* A month, with the days of it; 1月内 is a span of time unless a year comes before. */
#define MONTH \
  "(?:\\d{1,2}月?份?" TO ")?(?<!\\d)(?<month>\\d{1,2})月份?(?(<anyyear>)|(?!内))" \
  "(?:(?:\\d{1,2}[日号]?" TO ")?(?<day>\\d{1,2})[日号]|(?<third>[上中]旬))?"

#define QUARTER "(?:第?\\d季?度?" TO ")?第?(?<quarter>[1-4])季度"
#define HALF "(?<half>[上下])半年"

/* 2024年 alone is a date when the limit ends or is bounded there, not in 2024年度工作. */
#define WHOLE_YEAR "年?[底末终内]|(?=完成|并|[,;)。、]|前|之前|以前|$)"
#define YEAR_END "(?<![半几近两多数])(?<yearend>年[底末终内])"
#define MONTH_END \
  "(?:(?<nextmonth>[次下]月)|(?<thismonth>[本当]月)|(?<![\\d个两几数])月)[底末内]"

static const char *const pattern
    = "(?<!\\d)(?<compact>\\d{8})(?!\\d)"
      "|(?<!\\d)(?<isoyear>\\d{4})(?<mark>[-./])(?<isomonth>\\d{1,2})"
      "(?:\\k<mark>(?<isoday>\\d{1,2}))?(?!\\d)"
      "|" ALONE YEAR "(?:" MONTH "|" QUARTER "|" HALF
      "|(?(<anyyear>)(?:" WHOLE_YEAR ")|" YEAR_END "))"
      "|" ALONE MONTH_END;

static const char *const numerals = "(?<![个统])[〇零一二三四五六七八九十]+(?=年|月|日|号|季度)";

static gboolean
replace_numeral (const GMatchInfo *match,
                 GString          *result,
                 gpointer          user_data)
{
  static const char *const figures[]
      = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  g_autofree char *word = g_match_info_fetch (match, 0);
  guint tens = 0, ones = 0, n = 0;
  gboolean has_ten = FALSE;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      if (g_str_has_prefix (p, "十"))
        {
          has_ten = TRUE;
          tens = n == 0 ? 1 : ones;
          ones = 0;
          continue;
        }
      ones = has_ten || n == 0 ? 0 : ones * 10;
      for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
        if (g_str_has_prefix (p, figures[i]))
          ones += i;
    }
  g_string_append_printf (result, "%u", tens * 10 + ones);
  return FALSE;
}

static char *
fold (const char *text)
{
  static GRegex *numeral;
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) joined = g_string_new (NULL);

  if (!narrow)
    return NULL;
  if (g_once_init_enter (&numeral))
    g_once_init_leave (&numeral, g_regex_new (numerals, G_REGEX_OPTIMIZE, 0, NULL));

  for (const char *p = narrow; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (joined, g_utf8_get_char (p));
  return g_regex_replace_eval (numeral, joined->str, (gssize) joined->len, 0, 0, replace_numeral,
                               NULL, NULL);
}

/* Reading one match */

static gboolean
has (GMatchInfo *match,
     const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);

  return text && *text != '\0';
}

static guint
get (GMatchInfo *match,
     const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);

  return text ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;
}

static gboolean
is_word (GMatchInfo *match,
         const char *name,
         const char *word)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);

  return text && g_str_has_prefix (text, word);
}

/* The day of a match within a year, 0 if there is no such day. */
static guint32
day_in_year (GMatchInfo *match,
             guint       year)
{
  guint month = get (match, "month");

  if (month != 0)
    {
      if (has (match, "day"))
        return rectify_date_new (year, month, get (match, "day"));
      if (has (match, "third"))
        return rectify_date_new (year, month, is_word (match, "third", "上") ? 10 : 20);
      return rectify_date_last_of_month (year, month);
    }
  if (has (match, "quarter"))
    return rectify_date_last_of_month (year, get (match, "quarter") * 3);
  if (has (match, "half"))
    return rectify_date_last_of_month (year, is_word (match, "half", "上") ? 6 : 12);
  return rectify_date_new (year, 12, 31);
}

static guint32
iso_day (GMatchInfo *match)
{
  guint year = get (match, "isoyear");
  guint month = get (match, "isomonth");

  return has (match, "isoday") ? rectify_date_new (year, month, get (match, "isoday"))
                               : rectify_date_last_of_month (year, month);
}

/* What a year of two figures, or a word, or nothing means seen from a date. */
static guint32
relative_day (GMatchInfo *match,
              guint32     from)
{
  guint year, month, day;
  guint32 date;

  if (has (match, "year"))
    {
      year = get (match, "year");
      return day_in_year (match, year < 100 ? year + 2000 : year);
    }
  if (from == 0)
    return 0;

  rectify_date_split (from, &year, &month, &day);
  if (has (match, "next"))
    return day_in_year (match, year + 1);
  if (has (match, "this"))
    return day_in_year (match, year);
  if (has (match, "month") || has (match, "quarter") || has (match, "half")
      || has (match, "yearend"))
    {
      /* 29 February comes back within eight years. */
      for (guint y = year; y <= year + 8; y++)
        if ((date = day_in_year (match, y)) >= from)
          return date;
      return 0;
    }
  if (has (match, "nextmonth"))
    return month == 12 ? rectify_date_last_of_month (year + 1, 1)
                       : rectify_date_last_of_month (year, month + 1);
  return rectify_date_last_of_month (year, month);
}

static guint32
match_day (GMatchInfo *match,
           guint32     from)
{
  guint compact = get (match, "compact");

  if (compact != 0)
    return rectify_date_new (compact / 10000, compact / 100 % 100, compact % 100);
  return has (match, "isoyear") ? iso_day (match) : relative_day (match, from);
}

static gboolean
is_range (const char *text,
          int         from,
          int         to)
{
  g_autofree char *between = g_strndup (text + from, (gsize) (to - from));

  return g_regex_match_simple ("^起?" TO "$", between, 0, 0);
}

static guint32
earlier (guint32 first,
         guint32 date,
         guint32 from)
{
  if (date == 0 || date < from)
    return first;
  return first == 0 ? date : MIN (first, date);
}

static guint32
read_words (const char *text,
            guint32     from)
{
  static GRegex *regex;
  g_autofree char *folded = fold (text);
  g_autoptr (GMatchInfo) match = NULL;
  guint32 first = 0, date = 0;
  int end = 0;

  if (!folded || *folded == '\0')
    return 0;
  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL));

  for (g_regex_match (regex, folded, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      int start, next_end;
      gboolean joined;

      g_match_info_fetch_pos (match, 0, &start, &next_end);
      joined = date != 0 && is_range (folded, end, start);
      if (!joined)
        first = earlier (first, date, from);
      date = match_day (match, joined ? MAX (from, date) : from);
      end = next_end;
    }
  return earlier (first, date, from);
}

/* Reading costs some 30 µs and a ledger has few texts, each many times: what was
 * read is kept, a table a thread, for one meeting's date at a time. */

#define KEPT_MOST 1000

typedef struct
{
  guint32 from;
  GHashTable *dates; /* text → date */
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_hash_table_unref (kept->dates);
  g_free (kept);
}

static GPrivate kept_here = G_PRIVATE_INIT (kept_free);

static GHashTable *
kept_dates (guint32 from)
{
  Kept *kept = g_private_get (&kept_here);

  if (!kept)
    {
      kept = g_new0 (Kept, 1);
      kept->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_private_set (&kept_here, kept);
    }
  if (kept->from != from || g_hash_table_size (kept->dates) >= KEPT_MOST)
    g_hash_table_remove_all (kept->dates);
  kept->from = from;
  return kept->dates;
}

/**
 * rectify_due_text_parse:
 * @text: (nullable): a time limit in words
 * @from: the meeting's date, 0 if it is not known: then a text without a year
 *   names no date
 *
 * Section 5 of the design. A month, quarter, half or whole year stands for its
 * last day, 上旬 and 中旬 for the 10th and 20th, a range for its end. A text
 * without a year means the next such day; 明年 and 月底 are the meeting's.
 * 每月底 and 3个月内 name none.
 *
 * Returns: the first date on or after @from that @text names, 0 if there is none
 */
guint32
rectify_due_text_parse (const char *text,
                        guint32     from)
{
  GHashTable *dates;
  gpointer known;
  guint32 date;

  if (!text || *text == '\0')
    return 0;

  dates = kept_dates (from);
  if (g_hash_table_lookup_extended (dates, text, NULL, &known))
    return GPOINTER_TO_UINT (known);
  date = read_words (text, from);
  g_hash_table_insert (dates, g_strdup (text), GUINT_TO_POINTER (date));
  return date;
}
