/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Several lines of text, written at every change; grows with its text.
 */
#pragma once

#include "rectify-editor.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_PARAGRAPH_EDITOR (rectify_paragraph_editor_get_type ())
G_DECLARE_FINAL_TYPE (RectifyParagraphEditor, rectify_paragraph_editor, RECTIFY, PARAGRAPH_EDITOR, RectifyEditor)

G_END_DECLS
