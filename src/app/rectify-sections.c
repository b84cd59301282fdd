/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-sections.h"

#include <glib/gi18n.h>

#include "rectify-application.h"
#include "rectify-ledger.h"
#include "rectify-number.h"

#define LIST(Tab, Token, Label, Field, Columns, Empty) \
  { RECTIFY_TAB_##Tab, { .token = Token, .label = Label, .section = RECTIFY_##Field, \
                         .columns = Columns, .empty_text = Empty }, NULL }
#define FORM(Tab, Token, Label, Field) \
  { RECTIFY_TAB_##Tab, { .token = Token, .label = Label, .section = RECTIFY_##Field }, NULL }

static const RectifySection sections[] = {
  FORM (PREPARATION, "meeting", N_ ("Meeting Information"), ROOT_MEETING),
  LIST (PREPARATION, "people", N_ ("People"), ROOT_PEOPLE,
        "name position role in-charge heads branch",
        N_ ("Add the team in official order, then department heads, branch representatives, "
            "supervisors and observers.")),
  LIST (PREPARATION, "aspects", N_ ("Aspects"), ROOT_ASPECTS,
        "name use parent full-name",
        N_ ("Add the year’s aspects of problems and of causes, as the notice names them.")),
  FORM (PREPARATION, "preparation.plan", N_ ("Meeting Plan"), PREPARATION_PLAN),
  LIST (PREPARATION, "preparation.steps", N_ ("Steps"), PREPARATION_STEPS,
        "name responsible starts-on due-on done-on",
        N_ ("Add the steps of the plan with their deadlines and responsible people.")),
  LIST (PREPARATION, "preparation.studies", N_ ("Study"), PREPARATION_STUDIES,
        "held-on form topic led-by attendees",
        N_ ("Add each study session with its topic and who attended.")),
  LIST (PREPARATION, "preparation.channels", N_ ("Channels"), PREPARATION_CHANNELS,
        "kind held-on times issued returned rate scope",
        N_ ("Add each way in which opinions were asked for: forums, forms, boxes …")),
  LIST (PREPARATION, "preparation.opinions", N_ ("Opinions"), PREPARATION_OPINIONS,
        "received-on about aspect text claimed-by merged-into problem",
        N_ ("Add each opinion word for word; merging and claiming come afterwards.")),
  LIST (PREPARATION, "preparation.talks", N_ ("Talks"), PREPARATION_TALKS,
        "held-on kind participants place raised",
        N_ ("Add each heart-to-heart talk with its date and participants.")),
  LIST (PREPARATION, "preparation.problems", N_ ("Problems"), PREPARATION_PROBLEMS,
        "subject aspect title sources cause-aspect",
        N_ ("Add each problem found, with its facts, cause and measure.")),
  LIST (PREPARATION, "preparation.drafts", N_ ("Drafts"), PREPARATION_DRAFTS,
        "subject version state author submitted-on reviewed-on",
        N_ ("Add the self-examination drafts of the team and of each member.")),
  LIST (PREPARATION, "preparation.reviews", N_ ("Last Year"), PREPARATION_REVIEWS,
        "title year total done continuing undone",
        N_ ("Add each earlier meeting whose rectification is reported at this one.")),

  LIST (PROCEEDINGS, "proceedings.attendance", N_ ("Attendance"), PROCEEDINGS_ATTENDANCE,
        "person status reason statement read-by relayed-on",
        N_ ("Add each person expected at the meeting and whether he came.")),
  LIST (PROCEEDINGS, "proceedings.agenda", N_ ("Agenda"), PROCEEDINGS_AGENDA,
        "title kind speaker minutes starts-at ends-at",
        N_ ("Add the points in order: the team first, then the principal, then each member.")),
  LIST (PROCEEDINGS, "proceedings.speeches", N_ ("Speeches"), PROCEEDINGS_SPEECHES,
        "speaker kind text matters",
        N_ ("Add the main points of each speech, and personal matters that were explained.")),
  LIST (PROCEEDINGS, "proceedings.criticisms", N_ ("Criticisms"), PROCEEDINGS_CRITICISMS,
        "by about aspect text reply",
        N_ ("Add each criticism: by whom, about whom, and the reply.")),
  LIST (PROCEEDINGS, "proceedings.comments", N_ ("Supervisors’ Comments"),
        PROCEEDINGS_COMMENTS, "by kind text item",
        N_ ("Add the supervisors’ remarks, and each numbered demand by itself.")),
  FORM (PROCEEDINGS, "proceedings.minutes", N_ ("Minutes"), PROCEEDINGS_MINUTES),

  { RECTIFY_TAB_RECTIFICATION,
    { .token = "rectification.items", .label = N_ ("Ledger"),
      .section = RECTIFY_RECTIFICATION_ITEMS,
      .columns = "number aspect title leaders departments due light state",
      .filters = rectify_ledger_filters, .n_filters = RECTIFY_N_LEDGER_FILTERS,
      .empty_text = N_ ("Add an item for each problem to be rectified, with its measures, "
                        "responsible people and time limits."),
      .prepare = rectify_number_item },
    rectify_ledger_furnish },
  FORM (RECTIFICATION, "rectification.plan", N_ ("Rectification Plan"), RECTIFICATION_PLAN),
  LIST (RECTIFICATION, "rectification.notices", N_ ("Notices"), RECTIFICATION_NOTICES,
        "title scope way from-on to-on",
        N_ ("Add each notice by which goals and measures were published.")),
  LIST (RECTIFICATION, "rectification.rules", N_ ("Lasting Rules"), RECTIFICATION_RULES,
        "title kind number issued-on",
        N_ ("Add the rules that were made, revised or abolished in rectification.")),
  LIST (RECTIFICATION, "rectification.submissions", N_ ("Submissions"),
        RECTIFICATION_SUBMISSIONS, "on to preset",
        N_ ("Add each time the ledger was handed to the superior.")),
};

/**
 * rectify_sections:
 * @n_sections: (out): how many
 *
 * Returns: (array length=n_sections) (transfer none): all sections, in the order shown
 */
const RectifySection *
rectify_sections (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections);
  return sections;
}

/**
 * rectify_section_find:
 * @token: a section's token
 *
 * Returns: (nullable): the section
 */
const RectifySection *
rectify_section_find (const char *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (strcmp (sections[i].info.token, token) == 0)
      return &sections[i];
  return NULL;
}

/**
 * rectify_section_get_label:
 * @section: a section
 *
 * Returns: its name in the interface's language
 */
const char *
rectify_section_get_label (const RectifySection *section)
{
  return _ (section->info.label);
}

/**
 * rectify_section_is_list:
 * @section: a section
 *
 * Returns: whether it is a list of records rather than one form
 */
gboolean
rectify_section_is_list (const RectifySection *section)
{
  return rectify_field (section->info.section)->type == RECTIFY_FIELD_LIST;
}

static GtkWidget *
form_page (const RectifySection *section,
           RectifyDocument      *document)
{
  GtkWidget *form = rectify_form_new (document);
  RectifyMeeting *meeting = rectify_document_get_meeting (document);

  rectify_form_set_record (RECTIFY_FORM (form),
                           rectify_meeting_get_single (meeting, section->info.section));
  return form;
}

/**
 * rectify_section_create_page:
 * @section: a section
 * @document: the document
 *
 * Returns: (transfer floating): a #RectifySectionPage for a list, a #RectifyForm
 *   for a single record
 */
GtkWidget *
rectify_section_create_page (const RectifySection *section,
                             RectifyDocument      *document)
{
  GtkWidget *page;

  if (!rectify_section_is_list (section))
    return form_page (section, document);
  page = rectify_section_page_new (document, &section->info);
  rectify_section_page_set_settings (RECTIFY_SECTION_PAGE (page),
                                     rectify_application_get_settings ());
  if (section->furnish)
    section->furnish (RECTIFY_SECTION_PAGE (page), document);
  return page;
}
