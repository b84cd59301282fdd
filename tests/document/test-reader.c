/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of files: read, written, and what is said of broken ones. */
#include "config.h"

#include "rectify-reader.h"
#include "rectify-store.h"
#include "rectify-writer.h"

#define HEAD "{\n\"format\": \"rectify-meeting\",\n\"version\": 1"

static RectifyMeeting *
read_well (const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean newer = TRUE;
  RectifyMeeting *meeting = rectify_reader_read (text, strlen (text), &newer, &error);

  g_assert_no_error (error);
  g_assert_false (newer);
  return meeting;
}

static void
check_written (RectifyMeeting *meeting,
               const char     *expected)
{
  GString *text = rectify_writer_write (meeting);

  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

/* The meeting section of the text that is written for a meeting section given. */
static void
check_section (const char *members,
               const char *expected)
{
  g_autofree char *text = g_strconcat (HEAD ", \"meeting\": {", members, "}}", NULL);
  g_autoptr (RectifyMeeting) meeting = read_well (text);
  GString *written = rectify_writer_write (meeting);
  const char *start = strstr (written->str, "\"meeting\": ");
  const char *end = strstr (written->str, ",\n  \"aspects\": []");
  g_autofree char *section = g_strndup (start, end - start);
  g_autofree char *whole = g_strconcat ("\"meeting\": ", expected, NULL);
  g_autoptr (RectifyMeeting) again = read_well (written->str);

  g_assert_cmpstr (section, ==, whole);
  g_assert_true (rectify_meeting_equal (meeting, again));
  g_string_free (written, TRUE);
}

/* Reading and writing */

static void
test_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RECTIFY_SOURCE"), "data", "sample",
                                            "sample-meeting.rectify", NULL);
  g_autoptr (RectifyMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  meeting = rectify_store_load (path, NULL, &error);
  g_assert_no_error (error);
  check_written (meeting, text);
}

static void
test_empty_meeting (void)
{
  g_autoptr (RectifyMeeting) meeting = read_well ("\xef\xbb\xbf" HEAD "}");
  g_autoptr (RectifyMeeting) bare = rectify_meeting_new ();

  g_assert_true (rectify_meeting_equal (meeting, bare));
  check_written (meeting,
                 "{\n  \"format\": \"rectify-meeting\",\n  \"version\": 1,\n  \"meeting\": {},\n"
                 "  \"aspects\": [],\n  \"people\": [],\n  \"preparation\": {\n    \"plan\": {},\n"
                 "    \"steps\": [],\n    \"studies\": [],\n    \"channels\": [],\n"
                 "    \"opinions\": [],\n    \"talks\": [],\n    \"problems\": [],\n"
                 "    \"drafts\": [],\n    \"reviews\": []\n  },\n  \"proceedings\": {\n"
                 "    \"attendance\": [],\n    \"agenda\": [],\n    \"speeches\": [],\n"
                 "    \"criticisms\": [],\n    \"comments\": [],\n    \"minutes\": {}\n  },\n"
                 "  \"rectification\": {\n    \"plan\": {},\n    \"items\": [],\n"
                 "    \"notices\": [],\n    \"rules\": [],\n    \"submissions\": []\n  },\n"
                 "  \"report\": {}\n}\n");
}

static void
test_unset_is_left_out (void)
{
  check_section ("\"title\": \"\", \"year\": null, \"host\": [], \"kind\": null", "{}");
  check_section ("\"near-days\": 0", "{\n    \"near-days\": 0\n  }");
}

static void
test_strings (void)
{
  check_section ("\"title\": \"\\u4e2d\\/\\ud83d\\ude00\\u0001\\t\\\"\\\\\\u007f\xe2\x80\xa8\"",
                 "{\n    \"title\": \"中/😀\\u0001\\t\\\"\\\\\x7f\xe2\x80\xa8\"\n  }");
}

static void
test_unknown_members (void)
{
  /* Behind the member they followed, numbers as written, nothing dropped. */
  check_section ("\"lead\": null, \"unit\": \"u\", \"x\": {\"b\": [ ], \"a\": 1.50e+3, \"c\": {}},"
                 " \"title\": \"t\", \"y\": [1, [2]], \"z\": false",
                 "{\n    \"lead\": null,\n    \"title\": \"t\",\n    \"y\": [\n      1,\n"
                 "      [\n        2\n      ]\n    ],\n    \"z\": false,\n    \"unit\": \"u\",\n"
                 "    \"x\": {\n      \"b\": [],\n"
                 "      \"a\": 1.50e+3,\n      \"c\": {}\n    }\n  }");
  /* Behind the nearest that is set. */
  check_section ("\"title\": \"t\", \"unit\": \"\", \"x\": 1, \"phone\": null, \"y\": \"\"",
                 "{\n    \"title\": \"t\",\n    \"x\": 1,\n    \"y\": \"\"\n  }");
}

static void
test_unknown_behind_ids (void)
{
  g_autoptr (RectifyMeeting) meeting
      = read_well ("{\"a\": 1, \"people\": [{\"u\": 1, \"name\": \"n\", \"id\": \"p\", \"v\": 2}],"
                   " \"version\": 1, \"b\": 2, \"format\": \"rectify-meeting\"}");
  GString *text = rectify_writer_write (meeting);

  g_assert_nonnull (strstr (text->str, "\"version\": 1,\n  \"a\": 1,\n  \"b\": 2,\n  \"meeting\""));
  g_assert_nonnull (strstr (text->str, "\"id\": \"p\",\n      \"u\": 1,\n      \"v\": 2,\n"
                                       "      \"name\": \"n\"\n"));
  g_string_free (text, TRUE);
}

static void
test_lists_of_texts (void)
{
  g_autoptr (RectifyMeeting) meeting
      = read_well (HEAD ", \"preparation\": {\"problems\": [{\"id\": \"b\", \"sources\": [\"talk\","
                        " \"study\", \"talk\"], \"opinions\": [\"y\", \"x\", \"y\", \"\"]}]}}");
  GString *text = rectify_writer_write (meeting);

  g_assert_nonnull (strstr (text->str, "\"sources\": [\n          \"study\",\n"
                                       "          \"talk\"\n        ],\n        \"opinions\": [\n"
                                       "          \"y\",\n          \"x\"\n        ]\n"));
  g_string_free (text, TRUE);
}

/* Mistakes */

typedef struct
{
  const char *text;
  int code;
  const char *where; /* how the message begins */
} Mistake;

#define DAMAGED RECTIFY_STORE_ERROR_DAMAGED
#define FOREIGN RECTIFY_STORE_ERROR_FOREIGN

static const Mistake mistakes[] = {
  /* Not ours */
  { "", FOREIGN, "the file is empty" },
  { "[]", FOREIGN, "this is not a meeting file" },
  { "{}", FOREIGN, "line 1, format: this is not" },
  { "{\n\"format\": \"other\", \"version\": 1}", FOREIGN, "line 2, format: this is not" },
  { "{\"format\": 1}", FOREIGN, "line 1, format: this is not" },
  { "{\"format\": \"rectify-meeting\"}", DAMAGED, "line 1, version: " },
  { "{\"format\": \"rectify-meeting\",\n\"version\": 0}", DAMAGED, "line 2, version: " },
  { "{\"format\": \"rectify-meeting\",\n\"version\": \"1\"}", DAMAGED, "line 2, version: " },

  /* Not JSON; HEAD ends on line 3 */
  { "hello", DAMAGED, "line 1: " },
  { "\xef\xbb\xbf", DAMAGED, "line 1: " },
  { HEAD, DAMAGED, "line 3: " },
  { HEAD ",\n}", DAMAGED, "line 4: the name of a member" },
  { HEAD "}\n\nx", DAMAGED, "line 5: something follows" },
  { HEAD ",\r\n\"x\": [1,\r2\r\n3]}", DAMAGED, "line 6, x: a comma or “]”" },
  { HEAD ", \"x\": 01}", DAMAGED, "line 3, x: this is not a number" },
  { HEAD ", \"x\":\n}", DAMAGED, "line 3, x: a value is expected" },
  { HEAD ", \"x\": \"\\u0000\"}", DAMAGED, "line 3, x: the character U+0000" },
  { HEAD ", \"x\": \"\\ud800\"}", DAMAGED, "line 3, x: half of a character" },
  { HEAD ", \"x\": \"\t\"}", DAMAGED, "line 3, x: a control character" },
  { HEAD ", \"x\": \"\xff\"}", DAMAGED, "line 3: the text is not UTF-8" },
  { HEAD ", \"x\": {\"a\": 1, \"a\": 2}}", DAMAGED, "line 3, x: the member “a” stands twice" },

  /* Members */
  { HEAD ", \"version\": 1}", DAMAGED, "line 3, version: the member “version” stands twice" },
  { HEAD ", \"x\": 1,\n\"x\": 1}", DAMAGED, "line 4, x: the member “x” stands twice" },
  { HEAD ", \"meeting\": {\"title\": null, \"title\": \"\"}}", DAMAGED,
    "line 3, meeting.title: the member “title” stands twice" },

  /* Values */
  { HEAD ", \"meeting\": {\"held-on\":\n\"2023-02-29\"}}", DAMAGED,
    "line 4, meeting.held-on: “2023-02-29” is not a date" },
  { HEAD ", \"meeting\": {\"starts-at\": \"9:30\"}}", DAMAGED,
    "line 3, meeting.starts-at: “9:30” is not a time" },
  { HEAD ", \"meeting\": {\"kind\": \"Annual\"}}", DAMAGED,
    "line 3, meeting.kind: “Annual” is not one of the choices" },
  { HEAD ", \"meeting\": {\"kind\": \"年度民主生活会\"}}", DAMAGED, "line 3, meeting.kind: " },
  { HEAD ", \"meeting\": {\"near-days\": 91}}", DAMAGED, "line 3, meeting.near-days: “91” is not" },
  { HEAD ", \"meeting\": {\"near-days\": 1.0}}", DAMAGED,
    "line 3, meeting.near-days: “1.0” is not a whole number" },
  { HEAD ", \"meeting\": {\"near-days\": \"1\"}}", DAMAGED,
    "line 3, meeting.near-days: a whole number is expected" },
  { HEAD ", \"meeting\": {\"title\": 1}}", DAMAGED,
    "line 3, meeting.title: a text in quotation marks is expected" },
  { HEAD ", \"meeting\": {\"title\": [\"a\"]}}", DAMAGED, "line 3, meeting.title: " },
  { HEAD ", \"meeting\": 1}", DAMAGED, "line 3, meeting: a record is expected" },
  { HEAD ", \"people\": {}}", DAMAGED, "line 3, people: a list of records is expected" },
  { HEAD ", \"preparation\": {\"plan\": {\"file\": \"../a\"}}}", DAMAGED,
    "line 3, preparation.plan.file: “../a” is not a file below" },
  { HEAD ", \"preparation\": {\"problems\": [{\"id\": \"b\", \"sources\": [\"talk\", \"x\"]}]}}",
    DAMAGED, "line 3, preparation.problems[0].sources: “x” is not one of the choices" },
  { HEAD ", \"report\": {\"paragraphs\": [1]}}", DAMAGED, "line 3, report.paragraphs: " },

  /* Records */
  { HEAD ", \"people\": [\n{\"name\": \"a\"}]}", DAMAGED,
    "line 4, people[0]: the record has no id" },
  { HEAD ", \"people\": [{\"id\": \"a\"}, {\"name\": \"b\",\n\"id\": \"a\"}]}", DAMAGED,
    "line 4, people[1].id: the id “a” stands twice" },
  { HEAD ", \"people\": [{\"id\": \"a\"}], \"aspects\": [{\"id\": \"a\"}]}", DAMAGED,
    "line 3, aspects[0].id: the id “a” stands twice" },
  { HEAD ", \"people\": [{\"id\": \"team\"}]}", DAMAGED,
    "line 3, people[0].id: “team” is not an id" },
  { HEAD ", \"people\": [{\"id\": \"\"}]}", DAMAGED, "line 3, people[0].id: " },
  { HEAD ", \"people\": [{\"id\": \"a\\nb\"}]}", DAMAGED, "line 3, people[0].id: “a b” is not" },
  { HEAD ", \"people\": [null]}", DAMAGED, "line 3, people[0]: a list of records is expected" },
  { HEAD ", \"rectification\": {\"items\": [{\"id\": \"i\", \"measures\": [{\"id\": \"m\",\n"
         "\"due-on\": \"2024-1-1\"}]}]}}",
    DAMAGED, "line 4, rectification.items[0].measures[0].due-on: " },
};

static void
test_mistakes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      const char *text = mistakes[i].text;
      g_autoptr (GError) error = NULL;
      g_autofree char *beginning = NULL;

      g_test_message ("%s", mistakes[i].where);
      g_assert_null (rectify_reader_read (text, strlen (text), NULL, &error));
      g_assert_error (error, RECTIFY_STORE_ERROR, mistakes[i].code);
      beginning = g_strndup (error->message, strlen (mistakes[i].where));
      g_assert_cmpstr (beginning, ==, mistakes[i].where);
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* Every beginning of a file is refused, but for one without the last new line. */
static void
test_cut_files (void)
{
  g_autoptr (RectifyMeeting) meeting
      = read_well (HEAD ", \"meeting\": {\"title\": \"会议\", \"year\": 2023}, \"people\": [{\"id\": "
                        "\"a\", \"represents\": true, \"x\": [1.5, null, \"\\u4e2d\"]}]}");
  GString *text = rectify_writer_write (meeting);

  for (gsize length = 0; length < text->len - 1; length++)
    {
      g_autofree char *cut = g_memdup2 (text->str, MAX (length, 1)); /* no byte to spare */
      g_autoptr (GError) error = NULL;

      g_assert_null (rectify_reader_read (cut, length, NULL, &error));
      g_assert_nonnull (error);
    }
  g_string_free (text, TRUE);
}

static char *
nested (guint levels)
{
  GString *text = g_string_new (HEAD ", \"x\": ");

  for (guint i = 0; i < levels; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < levels; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  return g_string_free (text, FALSE);
}

static void
test_nesting (void)
{
  g_autofree char *deep = nested (63); /* and the object around them */
  g_autofree char *deeper = nested (64);
  g_autoptr (RectifyMeeting) meeting = read_well (deep);
  GString *text = rectify_writer_write (meeting);
  g_autoptr (RectifyMeeting) again = read_well (text->str);
  g_autoptr (GError) error = NULL;

  g_assert_null (rectify_reader_read (deeper, strlen (deeper), NULL, &error));
  g_assert_error (error, RECTIFY_STORE_ERROR, RECTIFY_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "64"));
  g_string_free (text, TRUE);
}

static void
test_long_message (void)
{
  g_autofree char *value = g_strnfill (100000, 'x');
  g_autofree char *text
      = g_strconcat (HEAD ", \"meeting\": {\"held-on\": \"", value, "\"}}", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rectify_reader_read (text, strlen (text), NULL, &error));
  g_assert_cmpuint (strlen (error->message), <, 500);
  g_assert_nonnull (strstr (error->message, "is not a date"));
}

static void
test_newer_version (void)
{
  const char *text
      = "{\"format\": \"rectify-meeting\", \"version\": 2, \"meeting\": {\"title\": \"t\","
        " \"kind\": \"weekly\", \"held-on\": {\"from\": \"2024-01-01\"}, \"near-days\": 1000,"
        " \"place\": [\"a\", \"b\"]}, \"aspects\": {\"list\": []}, \"preparation\": {\"plan\": [1],"
        " \"problems\": [{\"id\": \"b\", \"sources\": [\"talk\", \"rumour\"], \"title\": \"p\"}]}}";
  g_autoptr (GError) error = NULL;
  gboolean newer = FALSE;
  g_autoptr (RectifyMeeting) meeting = rectify_reader_read (text, strlen (text), &newer, &error);
  RectifyRecord *info, *problem;

  g_assert_no_error (error);
  g_assert_true (newer);
  info = rectify_meeting_get_info (meeting);
  g_assert_cmpstr (rectify_record_get_text (info, RECTIFY_MEETING_TITLE), ==, "t");
  g_assert_false (rectify_record_is_set (info, RECTIFY_MEETING_KIND));
  g_assert_false (rectify_record_is_set (info, RECTIFY_MEETING_HELD_ON));
  g_assert_false (rectify_record_is_set (info, RECTIFY_MEETING_NEAR_DAYS));
  g_assert_false (rectify_record_is_set (info, RECTIFY_MEETING_PLACE));
  problem = rectify_meeting_find (meeting, "b");
  g_assert_cmpstr (rectify_record_get_text (problem, RECTIFY_PROBLEMS_TITLE), ==, "p");
  g_assert_cmpint (rectify_record_get_number (problem, RECTIFY_PROBLEMS_SOURCES), ==,
                   1 << RECTIFY_SOURCE_TALK);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/sample", test_sample);
  g_test_add_func ("/reader/empty-meeting", test_empty_meeting);
  g_test_add_func ("/reader/unset", test_unset_is_left_out);
  g_test_add_func ("/reader/strings", test_strings);
  g_test_add_func ("/reader/unknown-members", test_unknown_members);
  g_test_add_func ("/reader/unknown-behind-ids", test_unknown_behind_ids);
  g_test_add_func ("/reader/lists-of-texts", test_lists_of_texts);
  g_test_add_func ("/reader/mistakes", test_mistakes);
  g_test_add_func ("/reader/cut-files", test_cut_files);
  g_test_add_func ("/reader/nesting", test_nesting);
  g_test_add_func ("/reader/long-message", test_long_message);
  g_test_add_func ("/reader/newer-version", test_newer_version);
  return g_test_run ();
}
