/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A date, time or number: typed, checked, and written when one leaves the field
 * or presses Enter. A date has a calendar too.
 */
#pragma once

#include "rectify-editor.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_PARSED_EDITOR (rectify_parsed_editor_get_type ())
G_DECLARE_FINAL_TYPE (RectifyParsedEditor, rectify_parsed_editor, RECTIFY, PARSED_EDITOR, RectifyEditor)

G_END_DECLS
