/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Figures of the preparation: study, opinions and how they came, talks.
 */
#include "config.h"

#include "rectify-as-of.h"
#include "rectify-links.h"
#include "rectify-percent.h"
#include "rectify-stats-private.h"
#include "rectify-talks.h"

static void
add_studies (RectifyStats *self)
{
  const RectifyField *form = rectify_field (RECTIFY_STUDIES_FORM);
  RectifyList *studies = rectify_meeting_get_list (self->meeting, RECTIFY_PREPARATION_STUDIES);
  guint counts[RECTIFY_N_STUDY] = { 0 };

  for (guint i = 0; i < rectify_list_get_length (studies); i++)
    {
      RectifyRecord *study = rectify_list_get (studies, i);
      int choice = rectify_record_get_choice (study, RECTIFY_STUDIES_FORM);

      if (choice >= 0
          && rectify_record_has_happened (study, RECTIFY_STUDIES_HELD_ON, self->as_of))
        counts[choice]++;
    }

  rectify_stats_open (self, "studies");
  for (guint i = 0; i < RECTIFY_N_STUDY; i++)
    rectify_stats_add_number (self, form->choices[i].token, counts[i]);
  rectify_stats_close (self);
}

/* A figure summed over the channels of a kind. */
static gint64
sum_channels (RectifyStats  *self,
              int            kind,
              RectifyFieldId figure)
{
  RectifyList *channels = rectify_meeting_get_list (self->meeting, RECTIFY_PREPARATION_CHANNELS);
  gint64 sum = 0;

  for (guint i = 0; i < rectify_list_get_length (channels); i++)
    {
      RectifyRecord *channel = rectify_list_get (channels, i);

      if (rectify_record_get_choice (channel, RECTIFY_CHANNELS_KIND) == kind
          && rectify_record_has_happened (channel, RECTIFY_CHANNELS_HELD_ON, self->as_of))
        sum += rectify_record_get_number_or (channel, figure, 0);
    }
  return sum;
}

static void
add_forms (RectifyStats *self)
{
  gint64 issued = sum_channels (self, RECTIFY_CHANNEL_FORM, RECTIFY_CHANNELS_ISSUED);
  gint64 returned = sum_channels (self, RECTIFY_CHANNEL_FORM, RECTIFY_CHANNELS_RETURNED);

  rectify_stats_open (self, "forms");
  rectify_stats_add_number (self, "issued", issued);
  rectify_stats_add_number (self, "returned", returned);
  rectify_stats_add_hundredths (self, "rate", rectify_percent_hundredths (returned, issued));
  rectify_stats_close (self);
}

typedef struct
{
  guint team;
  guint members;
} Subjects;

/* What is about nobody, or about somebody deleted, is about neither. */
static void
count_subject (RectifyMeeting *meeting,
               RectifyRecord  *record,
               RectifyFieldId  subject,
               Subjects       *counts)
{
  if (g_strcmp0 (rectify_record_get_text (record, subject), RECTIFY_TEAM) == 0)
    counts->team++;
  else if (rectify_meeting_follow (meeting, record, subject))
    counts->members++;
}

static void
add_subjects (RectifyStats   *self,
              const char     *member,
              const Subjects *counts)
{
  rectify_stats_open (self, member);
  rectify_stats_add_number (self, "team", counts->team);
  rectify_stats_add_number (self, "members", counts->members);
  rectify_stats_close (self);
}

static void
add_opinions (RectifyStats *self)
{
  RectifyList *opinions = rectify_meeting_get_list (self->meeting, RECTIFY_PREPARATION_OPINIONS);
  Subjects raw = { 0 }, merged = { 0 };

  for (guint i = 0; i < rectify_list_get_length (opinions); i++)
    {
      RectifyRecord *opinion = rectify_list_get (opinions, i);

      if (!rectify_record_has_happened (opinion, RECTIFY_OPINIONS_RECEIVED_ON, self->as_of))
        continue;
      count_subject (self->meeting, opinion, RECTIFY_OPINIONS_ABOUT, &raw);
      if (!rectify_follow_acyclic (self->meeting, opinion, RECTIFY_OPINIONS_MERGED_INTO))
        count_subject (self->meeting, opinion, RECTIFY_OPINIONS_ABOUT, &merged);
    }

  rectify_stats_open (self, "opinions");
  add_subjects (self, "raw", &raw);
  add_subjects (self, "merged", &merged);
  rectify_stats_close (self);
}

static void
add_talks (RectifyStats *self)
{
  RectifyList *talks = rectify_meeting_get_list (self->meeting, RECTIFY_PREPARATION_TALKS);
  g_autoptr (GArray) required = rectify_required_talks (self->meeting, self->as_of);
  guint count = 0, person_times = 0;

  for (guint i = 0; i < rectify_list_get_length (talks); i++)
    {
      RectifyRecord *talk = rectify_list_get (talks, i);
      guint people = rectify_talk_count_people (self->meeting, talk);

      if (!rectify_record_has_happened (talk, RECTIFY_TALKS_HELD_ON, self->as_of))
        continue;
      count++;
      person_times += MAX (people, 1) - 1;
    }

  rectify_stats_open (self, "talks");
  rectify_stats_add_number (self, "count", count);
  rectify_stats_add_number (self, "person-times", person_times);
  rectify_stats_add_number (self, "required", required->len);
  rectify_stats_add_number (self, "covered", rectify_count_done_talks (required));
  rectify_stats_close (self);
}

void
rectify_stats_add_preparation (RectifyStats *self)
{
  add_studies (self);
  rectify_stats_add_number (self, "forums",
                            sum_channels (self, RECTIFY_CHANNEL_FORUM, RECTIFY_CHANNELS_TIMES));
  add_forms (self);
  add_opinions (self);
  add_talks (self);
}
