/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One of the words of a list, or none.
 */
#pragma once

#include "rectify-editor.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_CHOICE_EDITOR (rectify_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (RectifyChoiceEditor, rectify_choice_editor, RECTIFY, CHOICE_EDITOR, RectifyEditor)

G_END_DECLS
