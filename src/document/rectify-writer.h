/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Writes a meeting as the canonical text of its file: the bytes of Python's
 * json.dumps (x, indent=2, ensure_ascii=False) and one newline.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

GString *rectify_writer_write (RectifyMeeting *meeting);

G_END_DECLS
