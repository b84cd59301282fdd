/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every figure of a meeting small enough to be counted by hand. */
#include "config.h"

#include "rectify-stats.h"
#include "rules-fixture.h"

#define MEETING \
  "'meeting': {'held-on': '2023-12-28', 'quorum': '2/3'}," \
  "'aspects': [" \
  "  {'id': 'learning', 'name': '理论学习', 'use': 'problem'}," \
  "  {'id': 'depth', 'name': '学用结合', 'parent': 'learning'}," \
  "  {'id': 'style', 'full-name': '工作作风方面', 'parent': 'gone'}," \
  "  {'id': 'cause', 'name': '党性修养', 'use': 'cause'}]," \
  "'people': [" \
  "  {'id': 'zhao', 'role': 'lead'}, {'id': 'qian', 'role': 'member'}," \
  "  {'id': 'sun', 'role': 'member'}, {'id': 'li', 'role': 'observer'}," \
  "  {'id': 'zhou', 'role': 'supervisor'}, {'id': 'wu'}],"

#define PREPARATION \
  "'preparation': {" \
  "  'studies': [{'id': 's1', 'form': 'collective', 'held-on': '2023-12-01'}," \
  "              {'id': 's2', 'form': 'collective', 'held-on': '2024-02-01'}," \
  "              {'id': 's3', 'form': 'self'}, {'id': 's4', 'held-on': '2023-12-01'}]," \
  "  'channels': [{'id': 'c1', 'kind': 'forum', 'times': 3}, {'id': 'c2', 'kind': 'forum'}," \
  "               {'id': 'c3', 'kind': 'form', 'issued': 26, 'returned': 25}," \
  "               {'id': 'c4', 'kind': 'form', 'issued': 10, 'held-on': '2024-02-01'}," \
  "               {'id': 'c5', 'kind': 'box', 'issued': 99}]," \
  "  'opinions': [{'id': 'o1', 'about': 'team'}, {'id': 'o2', 'about': 'team'," \
  "                'merged-into': 'o1'}, {'id': 'o3', 'about': 'wu'}, {'id': 'o4'}," \
  "               {'id': 'o5', 'about': 'gone'}, {'id': 'o6', 'about': 'qian'," \
  "                'merged-into': 'o7'}, {'id': 'o7', 'about': 'qian', 'merged-into': 'o6'}," \
  "               {'id': 'o8', 'about': 'qian', 'merged-into': 'o6'}," \
  "               {'id': 'o9', 'about': 'team', 'received-on': '2024-02-01'}]," \
  "  'talks': [{'id': 't1', 'held-on': '2023-12-05', 'participants': ['zhao', 'qian']}," \
  "            {'id': 't2', 'held-on': '2023-12-06', 'participants': ['zhao', 'qian', 'sun']}," \
  "            {'id': 't3', 'participants': ['gone']}," \
  "            {'id': 't4', 'held-on': '2024-02-01', 'participants': ['zhao', 'sun']}]," \
  "  'problems': [{'id': 'p1', 'subject': 'team'}, {'id': 'p2', 'subject': 'zhao'}," \
  "               {'id': 'p3', 'subject': 'zhao', 'sources': ['masses', 'meeting']}," \
  "               {'id': 'p4', 'subject': 'qian'}, {'id': 'p5', 'subject': 'zhao'}," \
  "               {'id': 'p6', 'subject': 'qian', 'sources': ['meeting']}," \
  "               {'id': 'p7', 'subject': 'wu'}, {'id': 'p8'}]," \
  "  'reviews': [{'id': 'r1', 'total': 12, 'done': 10, 'continuing': 2, 'undone': 0}," \
  "              {'id': 'r2', 'total': 3, 'undone': 3}]},"

#define PROCEEDINGS \
  "'proceedings': {" \
  "  'attendance': [{'id': 'a1', 'person': 'zhao', 'status': 'present'}," \
  "                 {'id': 'a2', 'person': 'qian', 'status': 'present'}," \
  "                 {'id': 'a3', 'person': 'sun', 'status': 'leave'}," \
  "                 {'id': 'a4', 'person': 'li', 'status': 'present'}]," \
  "  'speeches': [{'id': 'h1', 'speaker': 'zhao', 'matters': '无'}," \
  "               {'id': 'h2', 'speaker': 'zhao', 'matters': '同上'}," \
  "               {'id': 'h3', 'speaker': 'qian'}]," \
  "  'criticisms': [{'id': 'k1', 'by': 'zhao', 'about': 'qian'}," \
  "                 {'id': 'k2', 'by': 'zhao', 'about': 'team'}, {'id': 'k3', 'by': 'zhao'}]," \
  "  'comments': [{'id': 'd1', 'kind': 'demand'}, {'id': 'd2', 'kind': 'remark'}]},"

#define RECTIFICATION \
  "'rectification': {" \
  "  'items': [" \
  "    {'id': 'i1', 'aspect': 'depth', 'state': 'closed', 'measures': [" \
  "      {'id': 'm1', 'department': '办公室', 'limit': 'immediate', 'lasting': true," \
  "       'done-on': '2024-01-05'}]," \
  "     'events': [{'id': 'e1', 'kind': 'approved', 'on': '2024-01-20'}]}," \
  "    {'id': 'i2', 'aspect': 'learning', 'state': 'in-progress', 'measures': [" \
  "      {'id': 'm2', 'department': '办公室、财务部', 'limit': 'dated', 'due-on': '2024-01-30'}," \
  "      {'id': 'm3', 'department': '财务部', 'limit': 'lasting'}]}," \
  "    {'id': 'i3', 'aspect': 'cause', 'state': 'sustained', 'measures': [" \
  "      {'id': 'm4', 'limit': 'dated', 'lasting': true, 'done-on': '2024-01-10'}]}," \
  "    {'id': 'i4', 'aspect': 'style', 'measures': [" \
  "      {'id': 'm5', 'department': '工会', 'due-on': '2024-02-05', 'done-on': '2024-02-01'}]}," \
  "    {'id': 'i5'}, {'id': 'i6', 'state': 'applied'}]," \
  "  'notices': [{'id': 'n1', 'from-on': '2024-01-10', 'feedback': [" \
  "                 {'id': 'f1', 'on': '2024-01-12', 'reply': '已改'}," \
  "                 {'id': 'f2', 'on': '2024-01-12', 'reply': '在改', 'replied-on': '2024-02-01'}," \
  "                 {'id': 'f3'}, {'id': 'f4', 'on': '2024-02-01', 'reply': '已改'}]}," \
  "              {'id': 'n2', 'from-on': '2024-02-01', 'feedback': [{'id': 'f5'}]}]," \
  "  'rules': [{'id': 'u1', 'issued-on': '2024-01-15'}, {'id': 'u2', 'issued-on': '2024-02-01'}," \
  "            {'id': 'u3'}]}"

static char *
stats (const char *sections,
       const char *as_of)
{
  g_autoptr (RectifyMeeting) meeting = fixture_read (sections);
  g_autoptr (JsonNode) node = rectify_stats_to_json (meeting, as_of ? fixture_date (as_of) : 0);

  return json_to_string (node, FALSE);
}

/* A rate, which json-glib may print with all the figures of a double. */
static double
get_double (const char *json,
            const char *object,
            const char *member)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  return json_object_get_double_member (
      json_object_get_object_member (json_node_get_object (node), object), member);
}

static void
assert_contains (const char *json,
                 const char *part)
{
  if (!strstr (json, part))
    g_error ("%s is not in %s", part, json);
}

static void
test_preparation (void)
{
  g_autofree char *json
      = stats (MEETING PREPARATION PROCEEDINGS RECTIFICATION, "2024-01-31");

  assert_contains (json, "\"studies\":{\"collective\":1,\"seminar\":0,\"lecture\":0,\"self\":1},"
                         "\"forums\":3,\"forms\":{\"issued\":26,\"returned\":25,\"rate\":96.1");
  assert_contains (json, "\"opinions\":{\"raw\":{\"team\":2,\"members\":4},"
                         "\"merged\":{\"team\":1,\"members\":3}},"
                         "\"talks\":{\"count\":3,\"person-times\":3,\"required\":3,\"covered\":1},"
                         "\"problems\":{\"team\":1,\"members\":5,\"members-max\":3,"
                         "\"members-min\":0,\"members-mean\":1.3");
  assert_contains (json, "\"at-meeting\":1},\"criticisms\"");
  g_assert_cmpfloat_with_epsilon (get_double (json, "forms", "rate"), 96.15, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_double (json, "problems", "members-mean"), 1.33, 1e-9);
}

static void
test_proceedings (void)
{
  g_autofree char *json
      = stats (MEETING PREPARATION PROCEEDINGS RECTIFICATION, "2024-01-31");

  assert_contains (json, "{\"as-of\":\"2024-01-31\",\"team\":3,\"present\":2,\"leave\":1,"
                         "\"absent\":0,\"observers\":1,\"quorum\":{\"needed\":2,\"met\":true},"
                         "\"studies\"");
  assert_contains (json, "\"criticisms\":{\"total\":3,\"members\":1,\"team\":1,\"required\":2,"
                         "\"covered\":1},\"matters\":1,\"demands\":1,\"items\"");
}

static void
test_ledger (void)
{
  g_autofree char *json
      = stats (MEETING PREPARATION PROCEEDINGS RECTIFICATION, "2024-01-31");

  assert_contains (json, "\"items\":{\"total\":6,\"open\":2,\"in-progress\":1,\"applied\":1,"
                         "\"closed\":1,\"sustained\":1,\"lasting\":2,\"overdue\":1,\"near\":1,"
                         "\"rate\":16.");
  assert_contains (json, "\"measures\":{\"total\":5,\"immediate\":1,\"dated\":2,\"lasting\":1,"
                         "\"done\":2},"
                         "\"by-aspect\":["
                         "{\"name\":\"理论学习\",\"total\":2,\"closed\":1,\"overdue\":1},"
                         "{\"name\":\"工作作风方面\",\"total\":1,\"closed\":0,\"overdue\":0}],"
                         "\"by-department\":["
                         "{\"name\":\"办公室\",\"total\":2,\"closed\":1,\"overdue\":1},"
                         "{\"name\":\"财务部\",\"total\":1,\"closed\":0,\"overdue\":1},"
                         "{\"name\":\"工会\",\"total\":1,\"closed\":0,\"overdue\":0}],"
                         "\"notices\":1,\"feedback\":{\"total\":3,\"replied\":1},\"rules\":2,"
                         "\"reviews\":{\"total\":15,\"done\":10,\"continuing\":2,\"undone\":3}}");
  g_assert_cmpfloat_with_epsilon (get_double (json, "items", "rate"), 16.67, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_double (json, "items", "done-rate"), 33.33, 1e-9);
}

/* The day before the meeting nobody has come and nothing has been said. */
static void
test_before (void)
{
  g_autofree char *json
      = stats (MEETING PREPARATION PROCEEDINGS RECTIFICATION, "2023-12-27");

  assert_contains (json, "\"team\":3,\"present\":0,\"leave\":0,\"absent\":0,\"observers\":1,"
                         "\"quorum\":{\"needed\":2,\"met\":false}");
  assert_contains (json, "\"criticisms\":{\"total\":0,\"members\":0,\"team\":0,\"required\":0,"
                         "\"covered\":0},\"matters\":0,\"demands\":0");
  assert_contains (json, "\"at-meeting\":0}");
  assert_contains (json, "\"closed\":0,\"sustained\":1");
}

static void
test_nothing (void)
{
  g_autofree char *json = stats ("'meeting': {}", "2024-01-31");
  g_autofree char *timeless = stats ("'meeting': {}", NULL);

  assert_contains (json, "\"team\":0,\"present\":0");
  assert_contains (json, "\"quorum\":{\"needed\":0,\"met\":false}");
  assert_contains (json, "\"forms\":{\"issued\":0,\"returned\":0,\"rate\":null}");
  assert_contains (json, "\"members-max\":null,\"members-min\":null,\"members-mean\":null");
  assert_contains (json, "\"rate\":null,\"done-rate\":null}");
  assert_contains (json, "\"by-aspect\":[],\"by-department\":[]");
  assert_contains (timeless, "{\"as-of\":null,");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/stats/preparation", test_preparation);
  g_test_add_func ("/rules/stats/proceedings", test_proceedings);
  g_test_add_func ("/rules/stats/ledger", test_ledger);
  g_test_add_func ("/rules/stats/before", test_before);
  g_test_add_func ("/rules/stats/nothing", test_nothing);
  return g_test_run ();
}
