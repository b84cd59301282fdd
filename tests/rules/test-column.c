/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns: every field that holds one value, and what the ledger gathers. */
#include "config.h"

#include "rectify-column.h"
#include "rectify-date.h"
#include "rules-fixture.h"

#define ITEM \
  "'number': 7, 'title': '学习不深', 'subject': 'team', 'state': 'closed'," \
  "'measures': [" \
  "  {'id': 'm1', 'text': '制定计划', 'leader': 'zhao', 'department': '办公室、财务部'," \
  "   'owners': '吴用', 'limit': 'dated', 'due-on': '2024-06-30', 'done-on': '2024-06-20'}," \
  "  {'id': 'm2', 'text': '开展督查', 'leader': 'zhao', 'department': '财务部、工会'," \
  "   'owners': '吴用、郑重', 'limit': 'dated', 'due-on': '2024-03-31'}," \
  "  {'id': 'm3', 'text': '完善制度', 'leader': 'qian', 'limit': 'immediate'," \
  "   'done-on': '2024-01-10'}]," \
  "'progress': [{'id': 'p1', 'on': '2024-05-06', 'text': '完成过半'}," \
  "             {'id': 'p2', 'on': '2023-11-10', 'text': '已部署'}," \
  "             {'id': 'p3', 'on': '2024-08-01', 'text': '完成'}]," \
  "'evidence': [{'id': 'v1', 'title': '计划', 'added-on': '2024-01-05'}," \
  "             {'id': 'v2', 'title': '通报', 'dated-on': '2024-07-30'}," \
  "             {'id': 'v3', 'title': '照片', 'added-on': '2024-07-30', 'dated-on': '2024-01-01'}," \
  "             {'id': 'v4', 'title': '制度'}]," \
  "'events': [{'id': 'e1', 'kind': 'started', 'on': '2024-01-05'}," \
  "           {'id': 'e2', 'kind': 'applied', 'on': '2024-08-02'}," \
  "           {'id': 'e3', 'kind': 'approved', 'on': '2024-08-10'}]"

static const struct
{
  const char *token;
  const char *in_may;
  const char *in_december;
} texts[] = {
  { "number", "7", "7" },
  { "subject", "领导班子", "领导班子" },
  { "state", "整改中", "已销号" },
  { "light", "逾期", "已销号" },
  { "measure-count", "3", "3" },
  { "leaders", "赵甲、钱乙", "赵甲、钱乙" },
  { "departments", "办公室、财务部、工会", "办公室、财务部、工会" },
  { "owners", "吴用、郑重", "吴用、郑重" },
  { "limits", "限期整改、立行立改", "限期整改、立行立改" },
  { "due", "2024年3月31日", "2024年6月30日" },
  { "measures", "1. 制定计划\n2. 开展督查\n3. 完善制度", "1. 制定计划\n2. 开展督查\n3. 完善制度" },
  { "progress", "2023年11月10日：已部署\n2024年5月6日：完成过半",
    "2023年11月10日：已部署\n2024年5月6日：完成过半\n2024年8月1日：完成" },
  { "latest-progress", "2024年5月6日：完成过半", "2024年8月1日：完成" },
  { "evidence-list", "计划、制度", "计划、通报、照片、制度" },
  { "closed-on", "", "2024年8月10日" },
};

static char *
get_text (RectifyMeeting *meeting,
          const char     *id,
          const char     *token,
          guint32         as_of)
{
  RectifyRecord *record = fixture_find (meeting, id);
  const RectifyColumn *column
      = rectify_column_find (rectify_record_get_kind_id (record), token);

  g_assert_nonnull (column);
  return rectify_column_get_text (column, meeting, record, as_of);
}

static gint64
get_number (RectifyMeeting *meeting,
            const char     *id,
            const char     *token,
            guint32         as_of)
{
  RectifyRecord *record = fixture_find (meeting, id);
  const RectifyColumn *column
      = rectify_column_find (rectify_record_get_kind_id (record), token);

  g_assert_nonnull (column);
  return rectify_column_get_number (column, meeting, record, as_of);
}

static void
test_item (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_item (ITEM);
  guint32 may = fixture_date ("2024-05-31");
  guint32 december = fixture_date ("2024-12-31");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i].token);
      assert_text (get_text (meeting, "i", texts[i].token, may), texts[i].in_may);
      assert_text (get_text (meeting, "i", texts[i].token, december), texts[i].in_december);
    }
}

static void
test_numbers (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_item (ITEM);
  guint32 may = fixture_date ("2024-05-31");
  guint32 december = fixture_date ("2024-12-31");

  g_assert_cmpint (get_number (meeting, "i", "number", may), ==, 7);
  g_assert_cmpint (get_number (meeting, "i", "measure-count", may), ==, 3);
  g_assert_cmpint (get_number (meeting, "i", "due", may), ==, fixture_date ("2024-03-31"));
  g_assert_cmpint (get_number (meeting, "i", "closed-on", may), ==, RECTIFY_UNSET);
  g_assert_cmpint (get_number (meeting, "i", "closed-on", december), ==,
                   fixture_date ("2024-08-10"));
  g_assert_cmpint (get_number (meeting, "i", "state", may), ==, RECTIFY_STATE_IN_PROGRESS);
  g_assert_cmpint (get_number (meeting, "i", "state", december), ==, RECTIFY_STATE_CLOSED);
  g_assert_cmpint (get_number (meeting, "i", "title", may), ==, RECTIFY_UNSET);
  g_assert_cmpint (get_number (meeting, "i", "leaders", may), ==, RECTIFY_UNSET);
  g_assert_cmpint (get_number (meeting, "m3", "limit", may), ==, RECTIFY_LIMIT_IMMEDIATE);
  g_assert_cmpint (get_number (meeting, "m3", "due-on", may), ==, RECTIFY_UNSET);
  /* overdue sorts above done, done above closed */
  g_assert_cmpint (get_number (meeting, "m2", "light", may), >,
                   get_number (meeting, "m3", "light", may));
  g_assert_cmpint (get_number (meeting, "m3", "light", may), >,
                   get_number (meeting, "i", "light", december));
}

static void
test_measure (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_item (ITEM);
  guint32 may = fixture_date ("2024-05-31");
  guint32 december = fixture_date ("2024-12-31");

  assert_text (get_text (meeting, "m1", "done", may), "");
  assert_text (get_text (meeting, "m1", "done", december), "2024年6月20日");
  g_assert_cmpint (get_number (meeting, "m1", "done", may), ==, RECTIFY_UNSET);
  assert_text (get_text (meeting, "m1", "light", may), "正常");
  assert_text (get_text (meeting, "m3", "due", may), "立行立改");
  g_assert_cmpint (get_number (meeting, "m3", "due", may), ==, fixture_date ("2024-01-27"));
}

static void
test_bare_item (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_item ("'measures': [{'id': 'm', 'text': '整改'}]");
  g_autoptr (RectifyMeeting) empty = fixture_item ("'title': '无措施'");

  assert_text (get_text (meeting, "i", "measures", 0), "整改");
  assert_text (get_text (meeting, "i", "due", 0), "【待填】");
  assert_text (get_text (empty, "i", "due", 0), "");
  assert_text (get_text (empty, "i", "measures", 0), "");
  assert_text (get_text (empty, "i", "latest-progress", 0), "");
  g_assert_cmpint (get_number (empty, "i", "due", 0), ==, RECTIFY_UNSET);
  g_assert_cmpint (get_number (empty, "i", "measure-count", 0), ==, 0);
}

static void
test_others (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_read (
      "'people': [{'id': 'zhao', 'name': '赵甲'}, {'id': 'qian', 'name': '钱乙'}],"
      "'preparation': {"
      "  'channels': [{'id': 'c1', 'kind': 'form', 'issued': 13, 'returned': 12},"
      "               {'id': 'c2', 'kind': 'form', 'issued': 13},"
      "               {'id': 'c3', 'kind': 'form', 'issued': 0, 'returned': 0},"
      "               {'id': 'c4', 'kind': 'form', 'issued': 8, 'returned': 0}],"
      "  'talks': [{'id': 't', 'participants': ['zhao', 'qian']}]}");

  assert_text (get_text (meeting, "c1", "rate", 0), "92.31%");
  g_assert_cmpint (get_number (meeting, "c1", "rate", 0), ==, 9231);
  assert_text (get_text (meeting, "c2", "rate", 0), "");
  assert_text (get_text (meeting, "c3", "rate", 0), "");
  assert_text (get_text (meeting, "c4", "rate", 0), "0.00%");
  assert_text (get_text (meeting, "t", "names", 0), "赵甲、钱乙");
}

/* Tokens are unique, and every column can be shown for a record with nothing in it. */
static void
test_tables (void)
{
  g_autoptr (RectifyMeeting) meeting = fixture_read (
      "'aspects': [{'id': 'a'}], 'people': [{'id': 'b'}],"
      "'preparation': {'steps': [{'id': 'c'}], 'studies': [{'id': 'd'}], 'channels': [{'id': 'e'}],"
      "  'opinions': [{'id': 'f'}], 'talks': [{'id': 'g'}], 'problems': [{'id': 'h'}],"
      "  'drafts': [{'id': 'j'}], 'reviews': [{'id': 'k'}]},"
      "'rectification': {'items': [{'id': 'i', 'measures': [{'id': 'm'}]}],"
      "  'notices': [{'id': 'n'}], 'rules': [{'id': 'o'}], 'submissions': [{'id': 'p'}]}");
  static const char *const ids[] = { "a", "b", "c", "d", "e", "f", "g", "h",
                                     "i", "j", "k", "m", "n", "o", "p" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      RectifyRecord *record = fixture_find (meeting, ids[i]);
      RectifyKindId kind = rectify_record_get_kind_id (record);
      guint n_columns;
      const RectifyColumn *columns = rectify_columns (kind, &n_columns);

      g_assert_cmpuint (n_columns, >, 0);
      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *text
              = rectify_column_get_text (&columns[j], meeting, record, fixture_date ("2024-05-31"));

          g_assert_nonnull (text);
          g_assert_nonnull (columns[j].title);
          g_assert_cmpstr (rectify_column_get_label (&columns[j]), !=, "");
          g_assert_cmpint (columns[j].kind, ==, kind);
          g_assert_true (rectify_column_find (kind, columns[j].token) == &columns[j]);
        }
    }
  g_assert_null (rectify_column_find (RECTIFY_KIND_ITEMS, "history"));
  g_assert_null (rectify_column_find (RECTIFY_KIND_ITEMS, "events"));
  g_assert_null (rectify_column_find (RECTIFY_KIND_PEOPLE, "light"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/column/item", test_item);
  g_test_add_func ("/rules/column/numbers", test_numbers);
  g_test_add_func ("/rules/column/measure", test_measure);
  g_test_add_func ("/rules/column/bare-item", test_bare_item);
  g_test_add_func ("/rules/column/others", test_others);
  g_test_add_func ("/rules/column/tables", test_tables);
  return g_test_run ();
}
