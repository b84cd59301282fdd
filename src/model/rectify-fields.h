/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Every record kind and every field of a meeting file, each declared here and
 * nowhere else. From these lists come the GObject properties, the JSON, the
 * forms, table columns, workbook columns, search and the JSON Schema.
 *
 * To add a field, add one line to its kind's list, at its place in the file:
 *
 *   F (kind, NAME, "member", TYPE, official title, label, extra, GROUP)
 *
 * - "member" is the JSON member and the GObject property name;
 * - TYPE is one of RectifyFieldType;
 * - the official title is the wording of the paper forms, always Chinese;
 * - the label is a message of the interface (msgctxt: the kind's token);
 * - extra is ANY, RANGE (least, most), PRESET (default text),
 *   RANGE_PRESET (least, most, default), CHOICE_OF (list) or OF (kind);
 * - GROUP is a heading of the form, from RECTIFY_GROUPS.
 *
 * The order of a list is the order of members in the file. A list of choices
 * gives tokens of the file and words of the forms, also in their order.
 */
#pragma once

/* G (NAME, official title, label) */
#define RECTIFY_GROUPS(G) \
  G (MEETING, "会议", NC_("group", "Meeting")) \
  G (PLACE, "时间地点", NC_("group", "Time and place")) \
  G (SETTINGS, "规定", NC_("group", "Rules")) \
  G (SUBMISSION, "报送", NC_("group", "Submission")) \
  G (ASPECT, "方面", NC_("group", "Aspect")) \
  G (PERSON, "人员", NC_("group", "Person")) \
  G (PLAN, "方案", NC_("group", "Plan")) \
  G (REVIEW, "审核", NC_("group", "Review")) \
  G (STEP, "环节", NC_("group", "Step")) \
  G (STUDY, "学习", NC_("group", "Study")) \
  G (CHANNEL, "方式", NC_("group", "Channel")) \
  G (OPINION, "意见", NC_("group", "Opinion")) \
  G (HANDLING, "处理", NC_("group", "Handling")) \
  G (TALK, "谈话", NC_("group", "Talk")) \
  G (CONTENT, "内容", NC_("group", "Content")) \
  G (PROBLEM, "问题", NC_("group", "Problem")) \
  G (ANALYSIS, "剖析", NC_("group", "Analysis")) \
  G (LINKS, "关联", NC_("group", "Links")) \
  G (DRAFT, "材料", NC_("group", "Draft")) \
  G (LAST_YEAR, "上年度", NC_("group", "Last year")) \
  G (ATTENDANCE, "签到", NC_("group", "Attendance")) \
  G (ABSENCE, "缺席", NC_("group", "Absence")) \
  G (AGENDA, "议程", NC_("group", "Agenda")) \
  G (SPEECH, "发言", NC_("group", "Speech")) \
  G (CRITICISM, "批评", NC_("group", "Criticism")) \
  G (COMMENT, "点评", NC_("group", "Comment")) \
  G (MINUTES, "记录", NC_("group", "Minutes")) \
  G (RECTIFICATION, "整改", NC_("group", "Rectification")) \
  G (CLOSING, "销号", NC_("group", "Closing")) \
  G (MEASURE, "措施", NC_("group", "Measure")) \
  G (LIMIT, "时限", NC_("group", "Time limit")) \
  G (PROGRESS, "进展", NC_("group", "Progress")) \
  G (EVIDENCE, "佐证", NC_("group", "Evidence")) \
  G (EVENT, "办理", NC_("group", "Event")) \
  G (NOTICE, "公示", NC_("group", "Notice")) \
  G (REACTION, "反映", NC_("group", "Reaction")) \
  G (RULE, "制度", NC_("group", "Rule")) \
  G (REPORT, "报告", NC_("group", "Report"))

/* The lists of choices. C (LIST, NAME, token, word of the forms) */
#define RECTIFY_MEETING_KIND_CHOICES(C) \
  C (MEETING_KIND, ANNUAL, "annual", "年度民主生活会") \
  C (MEETING_KIND, THEMATIC, "thematic", "专题民主生活会") \
  C (MEETING_KIND, INSPECTION, "inspection", "巡视巡察整改专题民主生活会") \
  C (MEETING_KIND, BRANCH, "branch", "组织生活会") \
  C (MEETING_KIND, COMMITTEE, "committee", "支委会组织生活会")

#define RECTIFY_USE_CHOICES(C) \
  C (USE, PROBLEM, "problem", "问题方面") \
  C (USE, CAUSE, "cause", "原因方面") \
  C (USE, REQUIREMENT, "requirement", "具体要求")

#define RECTIFY_ROLE_CHOICES(C) \
  C (ROLE, LEAD, "lead", "主要负责同志") \
  C (ROLE, MEMBER, "member", "班子成员") \
  C (ROLE, DEPARTMENT_HEAD, "department-head", "部门负责人") \
  C (ROLE, BRANCH_REPRESENTATIVE, "branch-representative", "支部党员代表") \
  C (ROLE, SUPERVISOR, "supervisor", "督导组") \
  C (ROLE, DISCIPLINE, "discipline", "纪委") \
  C (ROLE, OBSERVER, "observer", "列席人员") \
  C (ROLE, CLERK, "clerk", "工作人员")

#define RECTIFY_STUDY_CHOICES(C) \
  C (STUDY, COLLECTIVE, "collective", "集中学习") \
  C (STUDY, SEMINAR, "seminar", "专题研讨") \
  C (STUDY, LECTURE, "lecture", "专题辅导") \
  C (STUDY, SELF, "self", "个人自学")

#define RECTIFY_CHANNEL_CHOICES(C) \
  C (CHANNEL, FORUM, "forum", "座谈会") \
  C (CHANNEL, FORM, "form", "征求意见表") \
  C (CHANNEL, BOX, "box", "意见箱") \
  C (CHANNEL, HOTLINE, "hotline", "热线电话") \
  C (CHANNEL, INTERVIEW, "interview", "个别访谈") \
  C (CHANNEL, ONLINE, "online", "网络征集") \
  C (CHANNEL, OTHER, "other", "其他")

#define RECTIFY_TALK_CHOICES(C) \
  C (TALK, LEAD_MEMBER, "lead-member", "主要负责同志与班子成员") \
  C (TALK, MEMBER_MEMBER, "member-member", "班子成员之间") \
  C (TALK, MEMBER_DEPARTMENT, "member-department", "班子成员与分管部门负责人") \
  C (TALK, MEMBER_BRANCH, "member-branch", "班子成员与支部党员代表") \
  C (TALK, REQUESTED, "requested", "接受约谈") \
  C (TALK, COLLECTIVE, "collective", "集体谈心")

#define RECTIFY_SOURCE_CHOICES(C) \
  C (SOURCE, STUDY, "study", "学习研讨查摆") \
  C (SOURCE, RULES, "rules", "对照党章党规") \
  C (SOURCE, SURVEY, "survey", "调研发现") \
  C (SOURCE, MASSES, "masses", "群众反映") \
  C (SOURCE, TALK, "talk", "谈心谈话指出") \
  C (SOURCE, SUPERIOR, "superior", "上级指出") \
  C (SOURCE, MEETING, "meeting", "会上批评") \
  C (SOURCE, PREVIOUS, "previous", "上年度未完成")

#define RECTIFY_DRAFT_CHOICES(C) \
  C (DRAFT, DRAFTING, "drafting", "起草") \
  C (DRAFT, REVIEWING, "reviewing", "审核中") \
  C (DRAFT, RETURNED, "returned", "退回修改") \
  C (DRAFT, APPROVED, "approved", "审定")

#define RECTIFY_STATUS_CHOICES(C) \
  C (STATUS, PRESENT, "present", "出席（列席）") \
  C (STATUS, LEAVE, "leave", "请假") \
  C (STATUS, ABSENT, "absent", "缺席")

#define RECTIFY_POINT_CHOICES(C) \
  C (POINT, REPORT, "report", "通报情况") \
  C (POINT, TEAM, "team", "班子检视剖析") \
  C (POINT, MEMBER, "member", "个人检视剖析与相互批评") \
  C (POINT, SUPERVISOR, "supervisor", "督导点评") \
  C (POINT, CONCLUSION, "conclusion", "总结讲话") \
  C (POINT, OTHER, "other", "其他")

#define RECTIFY_SPEECH_CHOICES(C) \
  C (SPEECH, TEAM, "team", "代表班子检视剖析") \
  C (SPEECH, SELF, "self", "自我批评") \
  C (SPEECH, STATEMENT, "statement", "表态") \
  C (SPEECH, CONCLUSION, "conclusion", "总结讲话")

#define RECTIFY_COMMENT_CHOICES(C) \
  C (COMMENT, REMARK, "remark", "评价") \
  C (COMMENT, DEMAND, "demand", "要求")

#define RECTIFY_STATE_CHOICES(C) \
  C (STATE, OPEN, "open", "待整改") \
  C (STATE, IN_PROGRESS, "in-progress", "整改中") \
  C (STATE, APPLIED, "applied", "申请销号") \
  C (STATE, CLOSED, "closed", "已销号") \
  C (STATE, SUSTAINED, "sustained", "阶段性完成（长期坚持）")

#define RECTIFY_LIMIT_CHOICES(C) \
  C (LIMIT, IMMEDIATE, "immediate", "立行立改") \
  C (LIMIT, DATED, "dated", "限期整改") \
  C (LIMIT, LASTING, "lasting", "长期坚持")

#define RECTIFY_EVENT_CHOICES(C) \
  C (EVENT, STARTED, "started", "启动整改") \
  C (EVENT, APPLIED, "applied", "申请销号") \
  C (EVENT, APPROVED, "approved", "同意销号") \
  C (EVENT, REJECTED, "rejected", "驳回") \
  C (EVENT, WITHDRAWN, "withdrawn", "撤回申请") \
  C (EVENT, EXTENDED, "extended", "延期") \
  C (EVENT, REOPENED, "reopened", "重新整改") \
  C (EVENT, CONFIRMED, "confirmed", "改动确认") \
  C (EVENT, CORRECTED, "corrected", "更正")

#define RECTIFY_RULE_CHOICES(C) \
  C (RULE, NEW, "new", "新建") \
  C (RULE, REVISED, "revised", "修订") \
  C (RULE, ABOLISHED, "abolished", "废止")

#define RECTIFY_CHOICE_LISTS(L) \
  L (MEETING_KIND) \
  L (USE) \
  L (ROLE) \
  L (STUDY) \
  L (CHANNEL) \
  L (TALK) \
  L (SOURCE) \
  L (DRAFT) \
  L (STATUS) \
  L (POINT) \
  L (SPEECH) \
  L (COMMENT) \
  L (STATE) \
  L (LIMIT) \
  L (EVENT) \
  L (RULE)

/*
 * The kinds of record. K (NAME, token, type name, official title, label, headline)
 * The headline is the field that stands for the record in lists and links.
 * The last four are the file's own structure: their members are sections.
 */
#define RECTIFY_KINDS(K) \
  K (MEETING, "meeting", "RectifyInfo", "会议信息", NC_("record", "Meeting information"), RECTIFY_MEETING_TITLE) \
  K (ASPECTS, "aspects", "RectifyAspect", "对照方面", NC_("record", "Aspect"), RECTIFY_ASPECTS_NAME) \
  K (PEOPLE, "people", "RectifyPerson", "人员", NC_("record", "Person"), RECTIFY_PEOPLE_NAME) \
  K (PLAN, "plan", "RectifyPlan", "会议方案", NC_("record", "Meeting plan"), RECTIFY_PLAN_TITLE) \
  K (STEPS, "steps", "RectifyStep", "工作环节", NC_("record", "Step"), RECTIFY_STEPS_NAME) \
  K (STUDIES, "studies", "RectifyStudy", "理论学习", NC_("record", "Study session"), RECTIFY_STUDIES_TOPIC) \
  K (CHANNELS, "channels", "RectifyChannel", "征求方式", NC_("record", "Channel"), RECTIFY_CHANNELS_KIND) \
  K (OPINIONS, "opinions", "RectifyOpinion", "意见建议", NC_("record", "Opinion"), RECTIFY_OPINIONS_TEXT) \
  K (TALKS, "talks", "RectifyTalk", "谈心谈话", NC_("record", "Talk"), RECTIFY_TALKS_PARTICIPANTS) \
  K (PROBLEMS, "problems", "RectifyProblem", "查摆问题", NC_("record", "Problem"), RECTIFY_PROBLEMS_TITLE) \
  K (DRAFTS, "drafts", "RectifyDraft", "检视材料", NC_("record", "Draft"), RECTIFY_DRAFTS_SUBJECT) \
  K (REVIEWS, "reviews", "RectifyReview", "上年度整改", NC_("record", "Earlier meeting"), RECTIFY_REVIEWS_TITLE) \
  K (ATTENDANCE, "attendance", "RectifyAttendance", "签到", NC_("record", "Attendance"), RECTIFY_ATTENDANCE_PERSON) \
  K (AGENDA, "agenda", "RectifyPoint", "议程", NC_("record", "Point of the agenda"), RECTIFY_AGENDA_TITLE) \
  K (SPEECHES, "speeches", "RectifySpeech", "发言", NC_("record", "Speech"), RECTIFY_SPEECHES_SPEAKER) \
  K (CRITICISMS, "criticisms", "RectifyCriticism", "批评意见", NC_("record", "Criticism"), RECTIFY_CRITICISMS_TEXT) \
  K (COMMENTS, "comments", "RectifyComment", "督导点评", NC_("record", "Comment"), RECTIFY_COMMENTS_TEXT) \
  K (MINUTES, "minutes", "RectifyMinutes", "会议记录", NC_("record", "Minutes"), RECTIFY_MINUTES_TEXT) \
  K (ITEMS, "items", "RectifyItem", "整改事项", NC_("record", "Ledger item"), RECTIFY_ITEMS_TITLE) \
  K (MEASURES, "measures", "RectifyMeasure", "整改措施", NC_("record", "Measure"), RECTIFY_MEASURES_TEXT) \
  K (PROGRESS, "progress", "RectifyProgress", "进展情况", NC_("record", "Progress entry"), RECTIFY_PROGRESS_TEXT) \
  K (EVIDENCE, "evidence", "RectifyEvidence", "佐证材料", NC_("record", "Evidence"), RECTIFY_EVIDENCE_TITLE) \
  K (EVENTS, "events", "RectifyEvent", "办理记录", NC_("record", "Event"), RECTIFY_EVENTS_KIND) \
  K (NOTICES, "notices", "RectifyNotice", "公开公示", NC_("record", "Notice"), RECTIFY_NOTICES_TITLE) \
  K (FEEDBACK, "feedback", "RectifyFeedback", "反映意见", NC_("record", "Reaction"), RECTIFY_FEEDBACK_TEXT) \
  K (RULES, "rules", "RectifyRule", "制度", NC_("record", "Rule"), RECTIFY_RULES_TITLE) \
  K (RECTIFICATION_PLAN, "rectification-plan", "RectifyRectificationPlan", "整改方案", NC_("record", "Rectification plan"), RECTIFY_RECTIFICATION_PLAN_TITLE) \
  K (SUBMISSIONS, "submissions", "RectifySubmission", "报送记录", NC_("record", "Submission"), RECTIFY_SUBMISSIONS_TO) \
  K (REPORT, "report", "RectifyReport", "情况报告", NC_("record", "Report"), RECTIFY_REPORT_PARAGRAPHS) \
  K (PREPARATION, "preparation", "RectifyPreparation", "会前准备", NC_("record", "Preparation"), RECTIFY_NO_FIELD) \
  K (PROCEEDINGS, "proceedings", "RectifyProceedings", "会议进行", NC_("record", "Proceedings"), RECTIFY_NO_FIELD) \
  K (RECTIFICATION, "rectification", "RectifyRectification", "整改落实", NC_("record", "Rectification"), RECTIFY_NO_FIELD) \
  K (ROOT, "root", "RectifyRoot", "民主生活会台账", NC_("record", "Meeting file"), RECTIFY_NO_FIELD)

#define RECTIFY_MEETING_FIELDS(F) \
  F (MEETING, TITLE, "title", TEXT, "会议名称", NC_("meeting", "Title"), ANY, MEETING) \
  F (MEETING, KIND, "kind", CHOICE, "会议类型", NC_("meeting", "Kind"), CHOICE_OF (MEETING_KIND), MEETING) \
  F (MEETING, YEAR, "year", NUMBER, "年度", NC_("meeting", "Year"), RANGE (1949, 2200), MEETING) \
  F (MEETING, UNIT, "unit", TEXT, "单位名称", NC_("meeting", "Unit"), ANY, MEETING) \
  F (MEETING, SUPERIOR, "superior", TEXT, "上级党组织", NC_("meeting", "Superior organisation"), ANY, MEETING) \
  F (MEETING, THEME, "theme", PARAGRAPH, "会议主题", NC_("meeting", "Theme"), ANY, MEETING) \
  F (MEETING, BASIS, "basis", PARAGRAPH, "依据文件", NC_("meeting", "Basis"), ANY, MEETING) \
  F (MEETING, HELD_ON, "held-on", DATE, "召开日期", NC_("meeting", "Held on"), ANY, PLACE) \
  F (MEETING, STARTS_AT, "starts-at", TIME, "开始时间", NC_("meeting", "Starts at"), ANY, PLACE) \
  F (MEETING, ENDS_AT, "ends-at", TIME, "结束时间", NC_("meeting", "Ends at"), ANY, PLACE) \
  F (MEETING, PLACE, "place", TEXT, "会议地点", NC_("meeting", "Place"), ANY, PLACE) \
  F (MEETING, HOST, "host", PERSON, "主持人", NC_("meeting", "Host"), OF (PEOPLE), PLACE) \
  F (MEETING, RECORDER, "recorder", PERSON, "记录人", NC_("meeting", "Recorder"), OF (PEOPLE), PLACE) \
  F (MEETING, QUORUM, "quorum", TEXT, "到会比例", NC_("meeting", "Quorum"), PRESET ("2/3"), SETTINGS) \
  F (MEETING, NOTICE_DAYS, "notice-days", NUMBER, "会前报告天数", NC_("meeting", "Days before for the plan"), RANGE_PRESET (0, 90, 15), SETTINGS) \
  F (MEETING, REPORT_DAYS, "report-days", NUMBER, "会后报告天数", NC_("meeting", "Days after for the report"), RANGE_PRESET (0, 90, 15), SETTINGS) \
  F (MEETING, NEAR_DAYS, "near-days", NUMBER, "临期天数", NC_("meeting", "Days that count as near"), RANGE_PRESET (0, 90, 10), SETTINGS) \
  F (MEETING, IMMEDIATE_DAYS, "immediate-days", NUMBER, "立行立改天数", NC_("meeting", "Days for immediate measures"), RANGE_PRESET (0, 365, 30), SETTINGS) \
  F (MEETING, DOCUMENT_NUMBER, "document-number", TEXT, "发文字号", NC_("meeting", "Document number"), ANY, SUBMISSION) \
  F (MEETING, REPORT_TO, "report-to", TEXT, "主送", NC_("meeting", "Addressed to"), ANY, SUBMISSION) \
  F (MEETING, REPORTED_ON, "reported-on", DATE, "上报日期", NC_("meeting", "Reported on"), ANY, SUBMISSION) \
  F (MEETING, FILLED_BY, "filled-by", TEXT, "填报人", NC_("meeting", "Filled in by"), ANY, SUBMISSION) \
  F (MEETING, CHECKED_BY, "checked-by", TEXT, "审核人", NC_("meeting", "Checked by"), ANY, SUBMISSION) \
  F (MEETING, PHONE, "phone", TEXT, "联系电话", NC_("meeting", "Telephone"), ANY, SUBMISSION)

#define RECTIFY_ASPECTS_FIELDS(F) \
  F (ASPECTS, NAME, "name", TEXT, "简称", NC_("aspects", "Short name"), ANY, ASPECT) \
  F (ASPECTS, FULL_NAME, "full-name", TEXT, "全称", NC_("aspects", "Full name"), ANY, ASPECT) \
  F (ASPECTS, PARENT, "parent", LINK, "上级方面", NC_("aspects", "Parent"), OF (ASPECTS), ASPECT) \
  F (ASPECTS, USE, "use", CHOICE, "用途", NC_("aspects", "Use"), CHOICE_OF (USE), ASPECT)

#define RECTIFY_PEOPLE_FIELDS(F) \
  F (PEOPLE, NAME, "name", TEXT, "姓名", NC_("people", "Name"), ANY, PERSON) \
  F (PEOPLE, POSITION, "position", TEXT, "职务", NC_("people", "Position"), ANY, PERSON) \
  F (PEOPLE, UNIT, "unit", TEXT, "单位", NC_("people", "Unit"), ANY, PERSON) \
  F (PEOPLE, ROLE, "role", CHOICE, "类别", NC_("people", "Role"), CHOICE_OF (ROLE), PERSON) \
  F (PEOPLE, DEPARTMENT, "department", TEXT, "所在部门", NC_("people", "Department"), ANY, PERSON) \
  F (PEOPLE, IN_CHARGE, "in-charge", TEXT, "分管部门", NC_("people", "In charge of"), ANY, PERSON) \
  F (PEOPLE, HEADS, "heads", TEXT, "负责部门", NC_("people", "Heads"), ANY, PERSON) \
  F (PEOPLE, BRANCH, "branch", TEXT, "所在党支部", NC_("people", "Branch"), ANY, PERSON) \
  F (PEOPLE, REPRESENTS, "represents", FLAG, "支部党员代表", NC_("people", "Represents the branch"), ANY, PERSON) \
  F (PEOPLE, NOTE, "note", TEXT, "备注", NC_("people", "Note"), ANY, PERSON)

#define RECTIFY_PLAN_FIELDS(F) \
  F (PLAN, TITLE, "title", TEXT, "方案名称", NC_("plan", "Title"), ANY, PLAN) \
  F (PLAN, TEXT, "text", PARAGRAPH, "会议方案", NC_("plan", "Plan"), ANY, PLAN) \
  F (PLAN, DRAFTED_ON, "drafted-on", DATE, "拟定日期", NC_("plan", "Drafted on"), ANY, PLAN) \
  F (PLAN, ADOPTED_ON, "adopted-on", DATE, "审议日期", NC_("plan", "Adopted on"), ANY, REVIEW) \
  F (PLAN, ADOPTED_AT, "adopted-at", TEXT, "审议会议", NC_("plan", "Adopted at"), ANY, REVIEW) \
  F (PLAN, SUBMITTED_ON, "submitted-on", DATE, "报送日期", NC_("plan", "Submitted on"), ANY, REVIEW) \
  F (PLAN, APPROVED_ON, "approved-on", DATE, "批复日期", NC_("plan", "Approved on"), ANY, REVIEW) \
  F (PLAN, APPROVED_BY, "approved-by", TEXT, "审核单位", NC_("plan", "Approved by"), ANY, REVIEW) \
  F (PLAN, OPINION, "opinion", PARAGRAPH, "审核意见", NC_("plan", "Opinion"), ANY, REVIEW) \
  F (PLAN, FILE, "file", FILE, "附件", NC_("plan", "Attachment"), ANY, PLAN)

#define RECTIFY_STEPS_FIELDS(F) \
  F (STEPS, NAME, "name", TEXT, "环节", NC_("steps", "Step"), ANY, STEP) \
  F (STEPS, REQUIREMENT, "requirement", PARAGRAPH, "工作要求", NC_("steps", "Requirement"), ANY, STEP) \
  F (STEPS, RESPONSIBLE, "responsible", PEOPLE, "责任人", NC_("steps", "Responsible"), OF (PEOPLE), STEP) \
  F (STEPS, STARTS_ON, "starts-on", DATE, "开始日期", NC_("steps", "Starts on"), ANY, STEP) \
  F (STEPS, DUE_ON, "due-on", DATE, "完成时限", NC_("steps", "Due on"), ANY, STEP) \
  F (STEPS, DONE_ON, "done-on", DATE, "完成日期", NC_("steps", "Done on"), ANY, STEP) \
  F (STEPS, NOTE, "note", TEXT, "备注", NC_("steps", "Note"), ANY, STEP)

#define RECTIFY_STUDIES_FIELDS(F) \
  F (STUDIES, HELD_ON, "held-on", DATE, "日期", NC_("studies", "Date"), ANY, STUDY) \
  F (STUDIES, FORM, "form", CHOICE, "学习形式", NC_("studies", "Form"), CHOICE_OF (STUDY), STUDY) \
  F (STUDIES, TOPIC, "topic", TEXT, "学习主题", NC_("studies", "Topic"), ANY, STUDY) \
  F (STUDIES, MATERIALS, "materials", PARAGRAPH, "学习内容", NC_("studies", "Materials"), ANY, STUDY) \
  F (STUDIES, LED_BY, "led-by", PERSON, "主持（领学）人", NC_("studies", "Led by"), OF (PEOPLE), STUDY) \
  F (STUDIES, ATTENDEES, "attendees", PEOPLE, "参加人员", NC_("studies", "Attendees"), OF (PEOPLE), STUDY) \
  F (STUDIES, SUMMARY, "summary", PARAGRAPH, "学习情况", NC_("studies", "Summary"), ANY, STUDY)

#define RECTIFY_CHANNELS_FIELDS(F) \
  F (CHANNELS, KIND, "kind", CHOICE, "征求方式", NC_("channels", "Channel"), CHOICE_OF (CHANNEL), CHANNEL) \
  F (CHANNELS, HELD_ON, "held-on", DATE, "日期", NC_("channels", "Date"), ANY, CHANNEL) \
  F (CHANNELS, TIMES, "times", NUMBER, "场次", NC_("channels", "Times"), RANGE (0, 9999), CHANNEL) \
  F (CHANNELS, ISSUED, "issued", NUMBER, "发放份数", NC_("channels", "Issued"), RANGE (0, 999999), CHANNEL) \
  F (CHANNELS, RETURNED, "returned", NUMBER, "收回份数", NC_("channels", "Returned"), RANGE (0, 999999), CHANNEL) \
  F (CHANNELS, SCOPE, "scope", TEXT, "征求范围", NC_("channels", "Scope"), ANY, CHANNEL) \
  F (CHANNELS, NOTE, "note", TEXT, "备注", NC_("channels", "Note"), ANY, CHANNEL)

#define RECTIFY_OPINIONS_FIELDS(F) \
  F (OPINIONS, RECEIVED_ON, "received-on", DATE, "收到日期", NC_("opinions", "Received on"), ANY, OPINION) \
  F (OPINIONS, CHANNEL, "channel", LINK, "征求方式", NC_("opinions", "Channel"), OF (CHANNELS), OPINION) \
  F (OPINIONS, ORIGIN, "origin", TEXT, "意见来源", NC_("opinions", "Origin"), ANY, OPINION) \
  F (OPINIONS, ABOUT, "about", SUBJECT, "意见对象", NC_("opinions", "About"), OF (PEOPLE), OPINION) \
  F (OPINIONS, ASPECT, "aspect", LINK, "对应方面", NC_("opinions", "Aspect"), OF (ASPECTS), OPINION) \
  F (OPINIONS, TEXT, "text", PARAGRAPH, "意见建议", NC_("opinions", "Opinion"), ANY, OPINION) \
  F (OPINIONS, MERGED_INTO, "merged-into", LINK, "并入意见", NC_("opinions", "Merged into"), OF (OPINIONS), HANDLING) \
  F (OPINIONS, SUMMARY, "summary", PARAGRAPH, "归纳表述", NC_("opinions", "Merged wording"), ANY, HANDLING) \
  F (OPINIONS, CLAIMED_BY, "claimed-by", SUBJECT, "认领人", NC_("opinions", "Claimed by"), OF (PEOPLE), HANDLING) \
  F (OPINIONS, HANDLING, "handling", PARAGRAPH, "处理情况", NC_("opinions", "Handling"), ANY, HANDLING) \
  F (OPINIONS, RELAYED_ON, "relayed-on", DATE, "反馈日期", NC_("opinions", "Fed back on"), ANY, HANDLING) \
  F (OPINIONS, PROBLEM, "problem", LINK, "对应问题", NC_("opinions", "Problem"), OF (PROBLEMS), HANDLING)

#define RECTIFY_TALKS_FIELDS(F) \
  F (TALKS, HELD_ON, "held-on", DATE, "日期", NC_("talks", "Date"), ANY, TALK) \
  F (TALKS, KIND, "kind", CHOICE, "谈话类别", NC_("talks", "Kind"), CHOICE_OF (TALK), TALK) \
  F (TALKS, PARTICIPANTS, "participants", PEOPLE, "谈话人员", NC_("talks", "Participants"), OF (PEOPLE), TALK) \
  F (TALKS, PLACE, "place", TEXT, "地点", NC_("talks", "Place"), ANY, TALK) \
  F (TALKS, CONTENT, "content", PARAGRAPH, "谈话内容", NC_("talks", "Content"), ANY, CONTENT) \
  F (TALKS, RAISED, "raised", PARAGRAPH, "指出的问题", NC_("talks", "Problems raised"), ANY, CONTENT) \
  F (TALKS, SUGGESTIONS, "suggestions", PARAGRAPH, "意见建议", NC_("talks", "Suggestions"), ANY, CONTENT) \
  F (TALKS, RECORDER, "recorder", PERSON, "记录人", NC_("talks", "Recorder"), OF (PEOPLE), TALK) \
  F (TALKS, PROBLEMS, "problems", LINKS, "对应问题", NC_("talks", "Problems"), OF (PROBLEMS), CONTENT)

#define RECTIFY_PROBLEMS_FIELDS(F) \
  F (PROBLEMS, SUBJECT, "subject", SUBJECT, "责任主体", NC_("problems", "Subject"), OF (PEOPLE), PROBLEM) \
  F (PROBLEMS, ASPECT, "aspect", LINK, "对照方面", NC_("problems", "Aspect"), OF (ASPECTS), PROBLEM) \
  F (PROBLEMS, REQUIREMENTS, "requirements", LINKS, "对应具体要求", NC_("problems", "Requirements"), OF (ASPECTS), PROBLEM) \
  F (PROBLEMS, SOURCES, "sources", CHOICES, "问题来源", NC_("problems", "Sources"), CHOICE_OF (SOURCE), PROBLEM) \
  F (PROBLEMS, TITLE, "title", PARAGRAPH, "存在问题", NC_("problems", "Problem"), ANY, PROBLEM) \
  F (PROBLEMS, FACTS, "facts", PARAGRAPH, "具体表现（事例）", NC_("problems", "Facts"), ANY, PROBLEM) \
  F (PROBLEMS, CAUSE, "cause", PARAGRAPH, "根源剖析", NC_("problems", "Cause"), ANY, ANALYSIS) \
  F (PROBLEMS, CAUSE_ASPECT, "cause-aspect", LINK, "原因方面", NC_("problems", "Cause aspect"), OF (ASPECTS), ANALYSIS) \
  F (PROBLEMS, MEASURE, "measure", PARAGRAPH, "改进措施", NC_("problems", "Measure"), ANY, ANALYSIS) \
  F (PROBLEMS, OPINIONS, "opinions", LINKS, "对应意见", NC_("problems", "Opinions"), OF (OPINIONS), LINKS) \
  F (PROBLEMS, NOTE, "note", TEXT, "备注", NC_("problems", "Note"), ANY, LINKS)

#define RECTIFY_DRAFTS_FIELDS(F) \
  F (DRAFTS, SUBJECT, "subject", SUBJECT, "责任主体", NC_("drafts", "Subject"), OF (PEOPLE), DRAFT) \
  F (DRAFTS, VERSION, "version", NUMBER, "稿次", NC_("drafts", "Version"), RANGE (1, 999), DRAFT) \
  F (DRAFTS, STATE, "state", CHOICE, "状态", NC_("drafts", "State"), CHOICE_OF (DRAFT), REVIEW) \
  F (DRAFTS, AUTHOR, "author", PERSON, "起草人", NC_("drafts", "Author"), OF (PEOPLE), DRAFT) \
  F (DRAFTS, DISCUSSIONS, "discussions", NUMBER, "集体讨论次数", NC_("drafts", "Discussions"), RANGE (0, 99), REVIEW) \
  F (DRAFTS, SUBMITTED_ON, "submitted-on", DATE, "送审日期", NC_("drafts", "Submitted on"), ANY, REVIEW) \
  F (DRAFTS, REVIEWER, "reviewer", TEXT, "审核人", NC_("drafts", "Reviewer"), ANY, REVIEW) \
  F (DRAFTS, REVIEWED_ON, "reviewed-on", DATE, "审核日期", NC_("drafts", "Reviewed on"), ANY, REVIEW) \
  F (DRAFTS, OPINION, "opinion", PARAGRAPH, "审核意见", NC_("drafts", "Opinion"), ANY, REVIEW) \
  F (DRAFTS, TEXT, "text", PARAGRAPH, "正文", NC_("drafts", "Text"), ANY, DRAFT) \
  F (DRAFTS, FILE, "file", FILE, "附件", NC_("drafts", "Attachment"), ANY, DRAFT)

#define RECTIFY_REVIEWS_FIELDS(F) \
  F (REVIEWS, TITLE, "title", TEXT, "会议名称", NC_("reviews", "Meeting"), ANY, LAST_YEAR) \
  F (REVIEWS, YEAR, "year", NUMBER, "年度", NC_("reviews", "Year"), RANGE (1949, 2200), LAST_YEAR) \
  F (REVIEWS, TOTAL, "total", NUMBER, "整改事项数", NC_("reviews", "Items"), RANGE (0, 9999), LAST_YEAR) \
  F (REVIEWS, DONE, "done", NUMBER, "已完成数", NC_("reviews", "Done"), RANGE (0, 9999), LAST_YEAR) \
  F (REVIEWS, CONTINUING, "continuing", NUMBER, "持续推进数", NC_("reviews", "Continuing"), RANGE (0, 9999), LAST_YEAR) \
  F (REVIEWS, UNDONE, "undone", NUMBER, "未完成数", NC_("reviews", "Undone"), RANGE (0, 9999), LAST_YEAR) \
  F (REVIEWS, SUMMARY, "summary", PARAGRAPH, "情况说明", NC_("reviews", "Summary"), ANY, LAST_YEAR)

#define RECTIFY_ATTENDANCE_FIELDS(F) \
  F (ATTENDANCE, PERSON, "person", PERSON, "姓名", NC_("attendance", "Person"), OF (PEOPLE), ATTENDANCE) \
  F (ATTENDANCE, STATUS, "status", CHOICE, "到会情况", NC_("attendance", "Status"), CHOICE_OF (STATUS), ATTENDANCE) \
  F (ATTENDANCE, REASON, "reason", TEXT, "缺席原因", NC_("attendance", "Reason"), ANY, ABSENCE) \
  F (ATTENDANCE, STATEMENT, "statement", FLAG, "书面发言", NC_("attendance", "Written statement"), ANY, ABSENCE) \
  F (ATTENDANCE, READ_BY, "read-by", PERSON, "代读人", NC_("attendance", "Read by"), OF (PEOPLE), ABSENCE) \
  F (ATTENDANCE, RELAYED_ON, "relayed-on", DATE, "批评意见转告日期", NC_("attendance", "Criticism relayed on"), ANY, ABSENCE) \
  F (ATTENDANCE, RELAYED_BY, "relayed-by", PERSON, "转告人", NC_("attendance", "Relayed by"), OF (PEOPLE), ABSENCE)

#define RECTIFY_AGENDA_FIELDS(F) \
  F (AGENDA, TITLE, "title", TEXT, "议程", NC_("agenda", "Point"), ANY, AGENDA) \
  F (AGENDA, KIND, "kind", CHOICE, "类别", NC_("agenda", "Kind"), CHOICE_OF (POINT), AGENDA) \
  F (AGENDA, SPEAKER, "speaker", PERSON, "发言人", NC_("agenda", "Speaker"), OF (PEOPLE), AGENDA) \
  F (AGENDA, MINUTES, "minutes", NUMBER, "预计分钟", NC_("agenda", "Planned minutes"), RANGE (0, 999), AGENDA) \
  F (AGENDA, STARTS_AT, "starts-at", TIME, "开始", NC_("agenda", "Starts at"), ANY, AGENDA) \
  F (AGENDA, ENDS_AT, "ends-at", TIME, "结束", NC_("agenda", "Ends at"), ANY, AGENDA) \
  F (AGENDA, ORIGIN, "origin", TEXT, "生成来源", NC_("agenda", "Generated from"), ANY, AGENDA) \
  F (AGENDA, NOTE, "note", TEXT, "备注", NC_("agenda", "Note"), ANY, AGENDA)

#define RECTIFY_SPEECHES_FIELDS(F) \
  F (SPEECHES, SPEAKER, "speaker", PERSON, "发言人", NC_("speeches", "Speaker"), OF (PEOPLE), SPEECH) \
  F (SPEECHES, KIND, "kind", CHOICE, "发言类别", NC_("speeches", "Kind"), CHOICE_OF (SPEECH), SPEECH) \
  F (SPEECHES, TEXT, "text", PARAGRAPH, "发言要点", NC_("speeches", "Main points"), ANY, SPEECH) \
  F (SPEECHES, MATTERS, "matters", PARAGRAPH, "个人事项说明", NC_("speeches", "Personal matters"), ANY, SPEECH) \
  F (SPEECHES, INQUIRY, "inquiry", PARAGRAPH, "谈话函询说明", NC_("speeches", "Inquiry explained"), ANY, SPEECH)

#define RECTIFY_CRITICISMS_FIELDS(F) \
  F (CRITICISMS, BY, "by", PERSON, "批评人", NC_("criticisms", "By"), OF (PEOPLE), CRITICISM) \
  F (CRITICISMS, ABOUT, "about", SUBJECT, "被批评人", NC_("criticisms", "About"), OF (PEOPLE), CRITICISM) \
  F (CRITICISMS, ASPECT, "aspect", LINK, "对应方面", NC_("criticisms", "Aspect"), OF (ASPECTS), CRITICISM) \
  F (CRITICISMS, TEXT, "text", PARAGRAPH, "批评意见", NC_("criticisms", "Criticism"), ANY, CRITICISM) \
  F (CRITICISMS, REPLY, "reply", PARAGRAPH, "本人表态", NC_("criticisms", "Reply"), ANY, CRITICISM) \
  F (CRITICISMS, PROBLEM, "problem", LINK, "对应问题", NC_("criticisms", "Problem"), OF (PROBLEMS), CRITICISM)

#define RECTIFY_COMMENTS_FIELDS(F) \
  F (COMMENTS, BY, "by", PERSON, "点评人", NC_("comments", "By"), OF (PEOPLE), COMMENT) \
  F (COMMENTS, KIND, "kind", CHOICE, "类别", NC_("comments", "Kind"), CHOICE_OF (COMMENT), COMMENT) \
  F (COMMENTS, TEXT, "text", PARAGRAPH, "点评内容", NC_("comments", "Comment"), ANY, COMMENT) \
  F (COMMENTS, ITEM, "item", LINK, "对应整改事项", NC_("comments", "Ledger item"), OF (ITEMS), COMMENT)

#define RECTIFY_MINUTES_FIELDS(F) \
  F (MINUTES, TEXT, "text", PARAGRAPH, "会议记录", NC_("minutes", "Minutes"), ANY, MINUTES) \
  F (MINUTES, FINALISED_ON, "finalised-on", DATE, "定稿日期", NC_("minutes", "Finalised on"), ANY, MINUTES)

#define RECTIFY_ITEMS_FIELDS(F) \
  F (ITEMS, NUMBER, "number", NUMBER, "编号", NC_("items", "Number"), RANGE (1, G_MAXINT32), PROBLEM) \
  F (ITEMS, SUBJECT, "subject", SUBJECT, "责任主体", NC_("items", "Subject"), OF (PEOPLE), PROBLEM) \
  F (ITEMS, SOURCES, "sources", CHOICES, "问题来源", NC_("items", "Sources"), CHOICE_OF (SOURCE), PROBLEM) \
  F (ITEMS, ASPECT, "aspect", LINK, "对照方面", NC_("items", "Aspect"), OF (ASPECTS), PROBLEM) \
  F (ITEMS, TITLE, "title", PARAGRAPH, "存在问题", NC_("items", "Problem"), ANY, PROBLEM) \
  F (ITEMS, FACTS, "facts", PARAGRAPH, "具体表现（事例）", NC_("items", "Facts"), ANY, PROBLEM) \
  F (ITEMS, CAUSE, "cause", PARAGRAPH, "根源剖析", NC_("items", "Cause"), ANY, PROBLEM) \
  F (ITEMS, GOAL, "goal", PARAGRAPH, "整改目标（预期效果）", NC_("items", "Goal"), ANY, RECTIFICATION) \
  F (ITEMS, TASK, "task", TEXT, "结合的重点工作（指标）", NC_("items", "Yearly task or target"), ANY, RECTIFICATION) \
  F (ITEMS, PROBLEM, "problem", LINK, "对应问题", NC_("items", "From problem"), OF (PROBLEMS), LINKS) \
  F (ITEMS, CARRIED_FROM, "carried-from", TEXT, "上年度事项", NC_("items", "Carried from"), ANY, LINKS) \
  F (ITEMS, STATE, "state", CHOICE, "整改状态", NC_("items", "State"), CHOICE_OF (STATE), RECTIFICATION) \
  F (ITEMS, MEASURES, "measures", LIST, "整改措施", NC_("items", "Measures"), OF (MEASURES), RECTIFICATION) \
  F (ITEMS, PROGRESS, "progress", LIST, "进展情况及成效", NC_("items", "Progress"), OF (PROGRESS), RECTIFICATION) \
  F (ITEMS, EVIDENCE, "evidence", LIST, "佐证材料", NC_("items", "Evidence"), OF (EVIDENCE), RECTIFICATION) \
  F (ITEMS, REASON, "reason", PARAGRAPH, "未完成原因", NC_("items", "Reason for delay"), ANY, RECTIFICATION) \
  F (ITEMS, NEXT, "next", PARAGRAPH, "下步措施", NC_("items", "Next steps"), ANY, RECTIFICATION) \
  F (ITEMS, EFFECT, "effect", PARAGRAPH, "整改成效", NC_("items", "Effect"), ANY, RECTIFICATION) \
  F (ITEMS, EVENTS, "events", LIST, "办理记录", NC_("items", "Events"), OF (EVENTS), CLOSING) \
  F (ITEMS, HISTORY, "history", STRINGS, "修改记录", NC_("items", "History"), ANY, CLOSING) \
  F (ITEMS, NOTE, "note", TEXT, "备注", NC_("items", "Note"), ANY, LINKS)

#define RECTIFY_MEASURES_FIELDS(F) \
  F (MEASURES, TEXT, "text", PARAGRAPH, "整改措施", NC_("measures", "Measure"), ANY, MEASURE) \
  F (MEASURES, LEADER, "leader", PERSON, "牵头领导", NC_("measures", "Leader"), OF (PEOPLE), MEASURE) \
  F (MEASURES, DEPARTMENT, "department", TEXT, "责任部门", NC_("measures", "Department"), ANY, MEASURE) \
  F (MEASURES, COOPERATING, "cooperating", TEXT, "配合部门", NC_("measures", "Cooperating"), ANY, MEASURE) \
  F (MEASURES, OWNERS, "owners", TEXT, "责任人", NC_("measures", "Owners"), ANY, MEASURE) \
  F (MEASURES, LIMIT, "limit", CHOICE, "时限类型", NC_("measures", "Limit"), CHOICE_OF (LIMIT), LIMIT) \
  F (MEASURES, LASTING, "lasting", FLAG, "并长期坚持", NC_("measures", "Then lasting"), ANY, LIMIT) \
  F (MEASURES, STARTS_ON, "starts-on", DATE, "启动时间", NC_("measures", "Starts on"), ANY, LIMIT) \
  F (MEASURES, DUE_ON, "due-on", DATE, "整改时限", NC_("measures", "Due on"), ANY, LIMIT) \
  F (MEASURES, DUE_TEXT, "due-text", TEXT, "时限说明", NC_("measures", "Due, in words"), ANY, LIMIT) \
  F (MEASURES, REVIEW_ON, "review-on", DATE, "复核日期", NC_("measures", "Review on"), ANY, LIMIT) \
  F (MEASURES, DONE_ON, "done-on", DATE, "完成日期", NC_("measures", "Done on"), ANY, LIMIT)

#define RECTIFY_PROGRESS_FIELDS(F) \
  F (PROGRESS, ON, "on", DATE, "日期", NC_("progress", "Date"), ANY, PROGRESS) \
  F (PROGRESS, BY, "by", TEXT, "填报人", NC_("progress", "By"), ANY, PROGRESS) \
  F (PROGRESS, TEXT, "text", PARAGRAPH, "进展情况及成效", NC_("progress", "Progress"), ANY, PROGRESS)

#define RECTIFY_EVIDENCE_FIELDS(F) \
  F (EVIDENCE, TITLE, "title", TEXT, "佐证材料", NC_("evidence", "Evidence"), ANY, EVIDENCE) \
  F (EVIDENCE, NUMBER, "number", TEXT, "材料编号", NC_("evidence", "Number"), ANY, EVIDENCE) \
  F (EVIDENCE, DATED_ON, "dated-on", DATE, "材料日期", NC_("evidence", "Dated on"), ANY, EVIDENCE) \
  F (EVIDENCE, ADDED_ON, "added-on", DATE, "收录日期", NC_("evidence", "Added on"), ANY, EVIDENCE) \
  F (EVIDENCE, FILE, "file", FILE, "文件", NC_("evidence", "File"), ANY, EVIDENCE) \
  F (EVIDENCE, LOCATION, "location", TEXT, "存放位置", NC_("evidence", "Where it is kept"), ANY, EVIDENCE) \
  F (EVIDENCE, SHA256, "sha256", TEXT, "校验值", NC_("evidence", "Checksum"), ANY, EVIDENCE)

#define RECTIFY_EVENTS_FIELDS(F) \
  F (EVENTS, KIND, "kind", CHOICE, "办理", NC_("events", "Event"), CHOICE_OF (EVENT), EVENT) \
  F (EVENTS, ON, "on", DATE, "日期", NC_("events", "Date"), ANY, EVENT) \
  F (EVENTS, BY, "by", TEXT, "办理人", NC_("events", "Decided by"), ANY, EVENT) \
  F (EVENTS, RECORDED_BY, "recorded-by", TEXT, "经办人", NC_("events", "Recorded by"), ANY, EVENT) \
  F (EVENTS, OPINION, "opinion", PARAGRAPH, "意见", NC_("events", "Opinion"), ANY, EVENT) \
  F (EVENTS, DEMAND, "demand", PARAGRAPH, "补充整改要求", NC_("events", "Demand"), ANY, EVENT) \
  F (EVENTS, MEASURE, "measure", LINK, "对应措施", NC_("events", "Measure"), OF (MEASURES), EVENT) \
  F (EVENTS, OLD_DUE, "old-due", DATE, "原时限", NC_("events", "Old due date"), ANY, EVENT) \
  F (EVENTS, NEW_DUE, "new-due", DATE, "新时限", NC_("events", "New due date"), ANY, EVENT)

#define RECTIFY_NOTICES_FIELDS(F) \
  F (NOTICES, TITLE, "title", TEXT, "公示标题", NC_("notices", "Title"), ANY, NOTICE) \
  F (NOTICES, SCOPE, "scope", TEXT, "公示范围", NC_("notices", "Scope"), ANY, NOTICE) \
  F (NOTICES, WAY, "way", TEXT, "公示方式", NC_("notices", "Way"), ANY, NOTICE) \
  F (NOTICES, FROM_ON, "from-on", DATE, "开始日期", NC_("notices", "From"), ANY, NOTICE) \
  F (NOTICES, TO_ON, "to-on", DATE, "结束日期", NC_("notices", "To"), ANY, NOTICE) \
  F (NOTICES, ITEMS, "items", LINKS, "公示事项", NC_("notices", "Items"), OF (ITEMS), NOTICE) \
  F (NOTICES, FEEDBACK, "feedback", LIST, "反映意见", NC_("notices", "Reactions"), OF (FEEDBACK), NOTICE) \
  F (NOTICES, NOTE, "note", TEXT, "备注", NC_("notices", "Note"), ANY, NOTICE)

#define RECTIFY_FEEDBACK_FIELDS(F) \
  F (FEEDBACK, ON, "on", DATE, "日期", NC_("feedback", "Date"), ANY, REACTION) \
  F (FEEDBACK, FROM, "from", TEXT, "反映人", NC_("feedback", "From"), ANY, REACTION) \
  F (FEEDBACK, ITEM, "item", LINK, "涉及事项", NC_("feedback", "Ledger item"), OF (ITEMS), REACTION) \
  F (FEEDBACK, TEXT, "text", PARAGRAPH, "反映内容", NC_("feedback", "Reaction"), ANY, REACTION) \
  F (FEEDBACK, REPLY, "reply", PARAGRAPH, "答复", NC_("feedback", "Reply"), ANY, REACTION) \
  F (FEEDBACK, REPLIED_ON, "replied-on", DATE, "答复日期", NC_("feedback", "Replied on"), ANY, REACTION)

#define RECTIFY_RULES_FIELDS(F) \
  F (RULES, TITLE, "title", TEXT, "制度名称", NC_("rules", "Title"), ANY, RULE) \
  F (RULES, KIND, "kind", CHOICE, "类别", NC_("rules", "Kind"), CHOICE_OF (RULE), RULE) \
  F (RULES, NUMBER, "number", TEXT, "文号", NC_("rules", "Number"), ANY, RULE) \
  F (RULES, ISSUED_ON, "issued-on", DATE, "印发日期", NC_("rules", "Issued on"), ANY, RULE) \
  F (RULES, ITEMS, "items", LINKS, "对应事项", NC_("rules", "Items"), OF (ITEMS), RULE)

#define RECTIFY_RECTIFICATION_PLAN_FIELDS(F) \
  F (RECTIFICATION_PLAN, TITLE, "title", TEXT, "整改方案", NC_("rectification-plan", "Title"), ANY, PLAN) \
  F (RECTIFICATION_PLAN, ADOPTED_ON, "adopted-on", DATE, "审议日期", NC_("rectification-plan", "Adopted on"), ANY, PLAN) \
  F (RECTIFICATION_PLAN, ADOPTED_AT, "adopted-at", TEXT, "审议会议", NC_("rectification-plan", "Adopted at"), ANY, PLAN) \
  F (RECTIFICATION_PLAN, SUBMITTED_ON, "submitted-on", DATE, "报送日期", NC_("rectification-plan", "Submitted on"), ANY, PLAN) \
  F (RECTIFICATION_PLAN, TEXT, "text", PARAGRAPH, "方案正文", NC_("rectification-plan", "Text"), ANY, PLAN) \
  F (RECTIFICATION_PLAN, FILE, "file", FILE, "附件", NC_("rectification-plan", "Attachment"), ANY, PLAN)

#define RECTIFY_SUBMISSIONS_FIELDS(F) \
  F (SUBMISSIONS, ON, "on", DATE, "报送日期", NC_("submissions", "On"), ANY, SUBMISSION) \
  F (SUBMISSIONS, TO, "to", TEXT, "报送单位", NC_("submissions", "To"), ANY, SUBMISSION) \
  F (SUBMISSIONS, PRESET, "preset", TEXT, "版式", NC_("submissions", "Preset"), ANY, SUBMISSION) \
  F (SUBMISSIONS, DIGESTS, "digests", MAP, "事项摘要", NC_("submissions", "Digests"), ANY, SUBMISSION)

#define RECTIFY_REPORT_FIELDS(F) \
  F (REPORT, PARAGRAPHS, "paragraphs", MAP, "段落", NC_("report", "Paragraphs"), ANY, REPORT)

#define RECTIFY_PREPARATION_FIELDS(F) \
  F (PREPARATION, PLAN, "plan", RECORD, "会议方案", NC_("preparation", "Plan"), OF (PLAN), NONE) \
  F (PREPARATION, STEPS, "steps", LIST, "工作环节", NC_("preparation", "Steps"), OF (STEPS), NONE) \
  F (PREPARATION, STUDIES, "studies", LIST, "理论学习", NC_("preparation", "Study"), OF (STUDIES), NONE) \
  F (PREPARATION, CHANNELS, "channels", LIST, "征求方式", NC_("preparation", "Channels"), OF (CHANNELS), NONE) \
  F (PREPARATION, OPINIONS, "opinions", LIST, "意见建议", NC_("preparation", "Opinions"), OF (OPINIONS), NONE) \
  F (PREPARATION, TALKS, "talks", LIST, "谈心谈话", NC_("preparation", "Talks"), OF (TALKS), NONE) \
  F (PREPARATION, PROBLEMS, "problems", LIST, "查摆问题", NC_("preparation", "Problems"), OF (PROBLEMS), NONE) \
  F (PREPARATION, DRAFTS, "drafts", LIST, "检视材料", NC_("preparation", "Drafts"), OF (DRAFTS), NONE) \
  F (PREPARATION, REVIEWS, "reviews", LIST, "上年度整改", NC_("preparation", "Last year"), OF (REVIEWS), NONE)

#define RECTIFY_PROCEEDINGS_FIELDS(F) \
  F (PROCEEDINGS, ATTENDANCE, "attendance", LIST, "签到", NC_("proceedings", "Attendance"), OF (ATTENDANCE), NONE) \
  F (PROCEEDINGS, AGENDA, "agenda", LIST, "议程", NC_("proceedings", "Agenda"), OF (AGENDA), NONE) \
  F (PROCEEDINGS, SPEECHES, "speeches", LIST, "发言", NC_("proceedings", "Speeches"), OF (SPEECHES), NONE) \
  F (PROCEEDINGS, CRITICISMS, "criticisms", LIST, "批评意见", NC_("proceedings", "Criticisms"), OF (CRITICISMS), NONE) \
  F (PROCEEDINGS, COMMENTS, "comments", LIST, "督导点评", NC_("proceedings", "Comments"), OF (COMMENTS), NONE) \
  F (PROCEEDINGS, MINUTES, "minutes", RECORD, "会议记录", NC_("proceedings", "Minutes"), OF (MINUTES), NONE)

#define RECTIFY_RECTIFICATION_FIELDS(F) \
  F (RECTIFICATION, PLAN, "plan", RECORD, "整改方案", NC_("rectification", "Rectification plan"), OF (RECTIFICATION_PLAN), NONE) \
  F (RECTIFICATION, NEXT_NUMBER, "next-number", NUMBER, "下一编号", NC_("rectification", "Next number"), RANGE (1, G_MAXINT32), NONE) \
  F (RECTIFICATION, ITEMS, "items", LIST, "整改事项", NC_("rectification", "Ledger"), OF (ITEMS), NONE) \
  F (RECTIFICATION, NOTICES, "notices", LIST, "公开公示", NC_("rectification", "Notices"), OF (NOTICES), NONE) \
  F (RECTIFICATION, RULES, "rules", LIST, "制度", NC_("rectification", "Rules"), OF (RULES), NONE) \
  F (RECTIFICATION, SUBMISSIONS, "submissions", LIST, "报送记录", NC_("rectification", "Submissions"), OF (SUBMISSIONS), NONE)

#define RECTIFY_ROOT_FIELDS(F) \
  F (ROOT, MEETING, "meeting", RECORD, "会议信息", NC_("root", "Meeting information"), OF (MEETING), NONE) \
  F (ROOT, ASPECTS, "aspects", LIST, "对照方面", NC_("root", "Aspects"), OF (ASPECTS), NONE) \
  F (ROOT, PEOPLE, "people", LIST, "人员", NC_("root", "People"), OF (PEOPLE), NONE) \
  F (ROOT, PREPARATION, "preparation", RECORD, "会前准备", NC_("root", "Preparation"), OF (PREPARATION), NONE) \
  F (ROOT, PROCEEDINGS, "proceedings", RECORD, "会议进行", NC_("root", "Proceedings"), OF (PROCEEDINGS), NONE) \
  F (ROOT, RECTIFICATION, "rectification", RECORD, "整改落实", NC_("root", "Rectification"), OF (RECTIFICATION), NONE) \
  F (ROOT, REPORT, "report", RECORD, "情况报告", NC_("root", "Report"), OF (REPORT), NONE)
