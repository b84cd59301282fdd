/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "papers-fixture.h"
#include "rectify-paper.h"

#define UNIT "某集团有限公司第一分公司党总支"

static void
assert_title (const char *unit,
              const char *year,
              const char *title,
              const char *expected)
{
  g_autofree char *year_member = *year != '\0' ? g_strdup_printf ("'year': %s,", year) : NULL;
  g_autofree char *sections
      = g_strdup_printf ("'meeting': {'title': '%s', 'kind': 'annual', %s 'unit': '%s'}", title,
                         year_member ? year_member : "", unit);
  g_autoptr (RectifyMeeting) meeting = fixture_read (sections);

  assert_text (rectify_paper_title (meeting, "整改台账"), expected);
}

static void
test_plain (void)
{
  assert_title (UNIT, "2023", "主题教育专题民主生活会",
                UNIT "2023年度主题教育专题民主生活会整改台账");
}

static void
test_unit_twice (void)
{
  const char *expected = UNIT "2023年度主题教育专题民主生活会整改台账";

  assert_title (UNIT, "2023", UNIT "主题教育专题民主生活会", expected);
  assert_title (UNIT, "2023", "党总支主题教育专题民主生活会", expected);
  assert_title (UNIT, "2023", "第一分公司党总支主题教育专题民主生活会", expected);
  assert_title (UNIT, "2023", "关于" UNIT "专题民主生活会",
                "关于" UNIT "2023年度专题民主生活会整改台账");
  /* One character in common is chance. */
  assert_title ("甲乙公司", "2023", "司务会", "甲乙公司2023年度司务会整改台账");
}

static void
test_year_twice (void)
{
  assert_title (UNIT, "2023", "2023年度民主生活会", UNIT "2023年度民主生活会整改台账");
  assert_title (UNIT, "2023", "2023年专题民主生活会", UNIT "2023年专题民主生活会整改台账");
  assert_title (UNIT, "2023", "二〇二三年度民主生活会", UNIT "二〇二三年度民主生活会整改台账");
  assert_title (UNIT, "2023", UNIT "２０２３年度民主生活会",
                UNIT "２０２３年度民主生活会整改台账");
  assert_title (UNIT, "2023", "年度民主生活会", UNIT "2023年度民主生活会整改台账");
}

static void
test_suffix_twice (void)
{
  assert_title (UNIT, "2023", "专题民主生活会整改台账", UNIT "2023年度专题民主生活会整改台账");
}

static void
test_missing (void)
{
  assert_title (UNIT, "2023", "", UNIT "2023年度民主生活会整改台账");
  assert_title (UNIT, "", "", UNIT "年度民主生活会整改台账");
  assert_title ("", "2023", "专题民主生活会", "2023年度专题民主生活会整改台账");
  assert_title ("", "", "专题民主生活会", "专题民主生活会整改台账");
  assert_title (" ", "", " ", "【待填】年度民主生活会整改台账");
}

static void
test_one_line (void)
{
  assert_title ("甲单位\\n", "2023", " 专题\\n民主生活会\\t", "甲单位2023年度专题 民主生活会整改台账");
}

static void
test_no_kind (void)
{
  g_autoptr (RectifyMeeting) empty = fixture_read ("'meeting': {}");
  g_autoptr (RectifyMeeting) branch = fixture_read ("'meeting': {'kind': 'branch', 'year': 2024}");

  assert_text (rectify_paper_title (empty, "整改台账"), "【待填】民主生活会整改台账");
  assert_text (rectify_paper_title (branch, "统计汇总"), "【待填】2024年度组织生活会统计汇总");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/title/plain", test_plain);
  g_test_add_func ("/papers/title/unit-twice", test_unit_twice);
  g_test_add_func ("/papers/title/year-twice", test_year_twice);
  g_test_add_func ("/papers/title/suffix-twice", test_suffix_twice);
  g_test_add_func ("/papers/title/missing", test_missing);
  g_test_add_func ("/papers/title/one-line", test_one_line);
  g_test_add_func ("/papers/title/no-kind", test_no_kind);
  return g_test_run ();
}
