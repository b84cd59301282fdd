/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One line of text, written at every change.
 */
#pragma once

#include "rectify-editor.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_TEXT_EDITOR (rectify_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (RectifyTextEditor, rectify_text_editor, RECTIFY, TEXT_EDITOR, RectifyEditor)

G_END_DECLS
