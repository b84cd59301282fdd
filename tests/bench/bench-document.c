/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Items as clerks write them: some 50 characters of facts, two measures, and of
 * six in ten what has become of them. No two are alike. An item is 1.4 kB of JSON
 * and half a kilobyte of indentation.
 */
#include "config.h"

#include "bench-document.h"

#include "rectify-date.h"
#include "rectify-reader.h"

/* The same numbers from the same seed in every release of GLib. */
#define SEED 20240110

#define MEETING_DAY rectify_date_new (2023, 12, 28)

static const char *const aspects[][2] = {
  { "理论学习", "理论学习方面：学用结合、以学促用，用创新理论武装头脑、指导实践的差距" },
  { "政治素质", "政治素质方面：对照政治能力要求，在把握方向、防范风险上的差距" },
  { "能力本领", "能力本领方面：推动高质量发展、服务群众、防范化解风险的本领差距" },
  { "担当作为", "担当作为方面：面对改革发展难题，主动作为、攻坚克难的差距" },
  { "工作作风", "工作作风方面：深入一线、求真务实、反对形式主义的差距" },
  { "廉洁自律", "廉洁自律方面：严守纪律规矩、落实一岗双责、从严管理队伍的差距" },
};

typedef struct
{
  const char *name;
  const char *role;
  const char *department;
} Person;

static const Person people[] = {
  { "赵甲", "lead", "第一分公司" },
  { "钱乙", "member", "第一分公司" },
  { "孙丙", "member", "第一分公司" },
  { "李丁", "member", "第一分公司" },
  { "周戊", "member", "第一分公司" },
  { "吴己", "member", "第一分公司" },
  { "郑庚", "member", "第一分公司" },
  { "王辛", "department-head", "党群工作部" },
  { "冯壬", "department-head", "综合办公室" },
  { "陈癸", "department-head", "工程管理部" },
  { "褚子", "department-head", "安全质量部" },
  { "卫丑", "department-head", "财务资产部" },
  { "蒋寅", "department-head", "物资采购部" },
  { "沈卯", "department-head", "人力资源部" },
};

/* How many of the people are of the team. */
#define N_TEAM 7
#define N_PEOPLE G_N_ELEMENTS (people)

static const char *const places[] = {
  "东城综合管廊项目部", "北湖泵站项目部", "高新区道路改造项目部", "滨河路桥梁项目部",
  "西郊水厂扩建项目部", "预制构件厂", "机械设备租赁公司", "试验检测中心",
};

static const char *const problems[] = {
  "中心组学习与施工生产结合不紧，成果转化不多",
  "安全隐患整改闭环不严，同类问题重复出现",
  "深入一线调查研究不够，帮助解决难题不多",
  "采购与分包管理的监督环节还有薄弱之处",
  "与青年职工谈心交流较少，思想动态掌握不准",
  "降本增效招法不新，部分年度指标进度滞后",
  "宣传阵地管理不细，意识形态责任压得不实",
  "一岗双责时紧时松，廉政提醒谈话覆盖不全",
};

static const char *const facts[] = {
  "全年检查十二次，其中五次只看资料没有到作业面，",
  "座谈会上职工两次提出同一意见，三个月后仍无答复，",
  "抽查的九份合同中有两份审批手续后补，",
  "季度例会两次因工期紧而合并召开，记录过于简单，",
  "上半年下达的四项任务到年底只完成两项，",
};

static const char *const consequences[] = {
  "办理结果也没有向班组反馈。",
  "责任部门互相等待，进度一拖再拖。",
  "在民主测评中这一项得分最低。",
  "直到集团督查后才补上台账。",
};

static const char *const causes[] = {
  "把规定动作当作任务来完成，没有带着难题去学、对照短板去改。",
  "对一线想得多、抓得少，习惯用机关的办法要求项目。",
  "怕得罪人的思想作怪，碰到具体人和事时硬不起来。",
  "制度定了就算完成，缺少跟踪问效，责任没有落到人头。",
};

static const char *const goals[] = {
  "同类问题不再发生，职工满意率达到九成以上。",
  "制度上墙、责任到人，季度检查整改率达到百分之百。",
  "年内形成可推广的做法不少于三项。",
};

static const char *const measures[] = {
  "逐项列出清单，明确领办人和完成时限，每月通报进度",
  "到项目现场办公，当场能定的事项不过夜、不推诿",
  "修订管理办法，增加过程抽查和结果公示两个环节",
  "与每个班组结对联系，每季度至少谈心谈话一次",
  "组织专题培训和案例剖析，考核结果纳入年度评价",
  "把完成情况列入月度例会固定议题，未完成的当面说明",
};

static const char *const progress[] = {
  "清单已经党总支会议审定，首批四个事项办结，其余按月推进。",
  "现场办公两次，解决材料供应和用电问题五个，职工反映较好。",
  "新办法已经印发，第一次抽查发现问题三个，均已改正。",
};

typedef struct
{
  GRand *rand;
  guint32 n_ids;
  GString *json;
} Builder;

#define PICK(self, array) (array)[g_rand_int_range ((self)->rand, 0, G_N_ELEMENTS (array))]
#define CHANCE(self, percent) (g_rand_int_range ((self)->rand, 0, 100) < (percent))

/* Ids look like the program's, and rise by one. */
#define ID_FORMAT "%08x-6d2e-4a51-9c07-3b5f0e8d71a4"

/* The first ids are those of the people, then of the aspects. */
static guint
person_id (guint person)
{
  return 1 + person;
}

static guint
aspect_id (guint aspect)
{
  return 1 + N_PEOPLE + aspect;
}

static void
add (Builder    *self,
     const char *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
add (Builder    *self,
     const char *format,
     ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->json, format, arguments);
  va_end (arguments);
}

/* An element of a list begins: with an id, and with a comma unless it is the first. */
static void
begin (Builder *self)
{
  if (self->json->str[self->json->len - 1] != '[')
    add (self, ",");
  add (self, "{\"id\":\"" ID_FORMAT "\"", ++self->n_ids);
}

static void
add_date (Builder    *self,
          const char *member,
          guint32     date)
{
  g_autofree char *text = rectify_date_to_iso (date);

  add (self, ",\"%s\":\"%s\"", member, text);
}

static guint32
any_day (Builder *self,
         guint    from,
         guint    to)
{
  return MEETING_DAY + (guint32) g_rand_int_range (self->rand, (gint32) from, (gint32) to);
}

static const Person *
any_head (Builder *self)
{
  return &people[g_rand_int_range (self->rand, N_TEAM, N_PEOPLE)];
}

static void
add_measure (Builder *self,
             guint    number,
             guint    ordinal,
             gboolean done)
{
  guint leader = (guint) g_rand_int_range (self->rand, 0, N_TEAM);
  const Person *owner = any_head (self);
  guint limit = (guint) g_rand_int_range (self->rand, 0, 4);

  begin (self);
  add (self, ",\"text\":\"%u-%u %s\",\"leader\":\"" ID_FORMAT "\"", number, ordinal,
       PICK (self, measures), person_id (leader));
  add (self, ",\"department\":\"%s\",\"owners\":\"%s\",\"limit\":\"%s\"",
       owner->department, owner->name,
       limit == 0   ? "immediate"
       : limit == 1 ? "lasting"
                    : "dated");
  if (limit == 2)
    add_date (self, "due-on", any_day (self, 30, 400));
  else if (limit == 3)
    add (self, ",\"due-text\":\"2024年%d月底前\"", g_rand_int_range (self->rand, 3, 13));
  if (done)
    add_date (self, "done-on", any_day (self, 10, 90));
  add (self, "}");
}

static void
add_event (Builder    *self,
           const char *kind,
           guint32     day,
           const char *opinion)
{
  begin (self);
  add (self, ",\"kind\":\"%s\"", kind);
  add_date (self, "on", day);
  add (self, ",\"by\":\"%s\"", any_head (self)->name);
  if (opinion)
    add (self, ",\"opinion\":\"%s\"", opinion);
  add (self, "}");
}

/* What has become of an item: none of it, begun, applied for, or closed. */
static void
add_course (Builder *self,
            guint    step)
{
  guint32 day = any_day (self, 10, 60);

  add (self, ",\"progress\":[");
  begin (self);
  add_date (self, "on", day);
  add (self, ",\"by\":\"%s\",\"text\":\"%s\"}", any_head (self)->name, PICK (self, progress));
  add (self, "]");
  if (step > 1)
    add (self, ",\"effect\":\"%s\"", PICK (self, goals));
  add (self, ",\"events\":[");
  add_event (self, "started", day, NULL);
  if (step > 1)
    add_event (self, "applied", day + 60, NULL);
  if (step > 2)
    add_event (self, "approved", day + 70, "经现场核实，同意销号。");
  add (self, "]");
}

static void
add_item (Builder *self,
          guint    number)
{
  static const char *const states[] = { "open", "in-progress", "applied", "closed" };
  guint chance = (guint) g_rand_int_range (self->rand, 0, 10);
  guint step = chance < 4 ? 0 : chance < 7 ? 1 : chance < 8 ? 2 : 3;

  begin (self);
  add (self, ",\"number\":%u", number);
  if (CHANCE (self, 60))
    add (self, ",\"subject\":\"team\"");
  else
    add (self, ",\"subject\":\"" ID_FORMAT "\"",
         person_id ((guint) g_rand_int_range (self->rand, 0, N_TEAM)));
  add (self, ",\"sources\":[\"%s\"]", CHANCE (self, 50) ? "masses" : "talk");
  add (self, ",\"aspect\":\"" ID_FORMAT "\"",
       aspect_id ((guint) g_rand_int_range (self->rand, 0, G_N_ELEMENTS (aspects))));
  add (self, ",\"title\":\"%s（检查单第%u号）\"", PICK (self, problems), number);
  add (self, ",\"facts\":\"%s2023年第%u号检查单：%s%s\"", PICK (self, places), number,
       PICK (self, facts), PICK (self, consequences));
  add (self, ",\"cause\":\"%s\",\"goal\":\"%s\",\"state\":\"%s\",\"measures\":[",
       PICK (self, causes), PICK (self, goals), states[step]);
  add_measure (self, number, 1, step > 1);
  add_measure (self, number, 2, step > 1);
  add (self, "]");
  if (step > 0)
    add_course (self, step);
  add (self, "}");
}

static void
add_head (Builder *self)
{
  add (self, "{\"format\":\"%s\",\"version\":%d,\"meeting\":{\"title\":"
             "\"某集团有限公司第一分公司党总支专题民主生活会\",\"kind\":\"thematic\",\"year\":2023,"
             "\"unit\":\"某集团有限公司第一分公司党总支\"",
       RECTIFY_FORMAT, RECTIFY_FORMAT_VERSION);
  add_date (self, "held-on", MEETING_DAY);
  add (self, ",\"near-days\":10,\"immediate-days\":30},\"people\":[");
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      begin (self);
      add (self, ",\"name\":\"%s\",\"role\":\"%s\",\"department\":\"%s\"}", people[i].name,
           people[i].role, people[i].department);
    }
  add (self, "],\"aspects\":[");
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      begin (self);
      add (self, ",\"name\":\"%s\",\"full-name\":\"%s\",\"use\":\"problem\"}", aspects[i][0],
           aspects[i][1]);
    }
  add (self, "],\"rectification\":{\"next-number\":");
}

/**
 * bench_document_new:
 * @n_items: length of the ledger
 *
 * Returns: (transfer full): the meeting
 */
RectifyMeeting *
bench_document_new (guint n_items)
{
  Builder self = { .rand = g_rand_new_with_seed (SEED), .json = g_string_new (NULL) };
  g_autoptr (GError) error = NULL;
  RectifyMeeting *meeting;

  add_head (&self);
  add (&self, "%u,\"items\":[", n_items + 1);
  for (guint i = 0; i < n_items; i++)
    add_item (&self, i + 1);
  add (&self, "]}}");
  g_rand_free (self.rand);

  meeting = rectify_reader_read (self.json->str, self.json->len, NULL, &error);
  if (!meeting)
    g_error ("the benchmark's document: %s", error->message);
  g_string_free (self.json, TRUE);
  return meeting;
}
