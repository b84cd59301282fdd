/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a link can lead to: a record, or the team, with the words to find it by.
 *
 * Properties: "text" (string, what a search goes through), "chosen" (boolean).
 */
#pragma once

#include <gio/gio.h>

#include "rectify-meeting.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_CANDIDATE (rectify_candidate_get_type ())
G_DECLARE_FINAL_TYPE (RectifyCandidate, rectify_candidate, RECTIFY, CANDIDATE, GObject)

GListModel *rectify_candidates_new        (RectifyMeeting     *meeting,
                                           RectifyRecord      *record,
                                           const RectifyField *field);

const char *rectify_candidate_get_id      (RectifyCandidate   *self);
const char *rectify_candidate_get_label   (RectifyCandidate   *self);
const char *rectify_candidate_get_detail  (RectifyCandidate   *self);
gboolean    rectify_candidate_is_chosen   (RectifyCandidate   *self);
void        rectify_candidate_set_chosen  (RectifyCandidate   *self,
                                           gboolean            chosen);

G_END_DECLS
