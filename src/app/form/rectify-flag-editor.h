/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Yes or unset: a switch.
 */
#pragma once

#include "rectify-editor.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_FLAG_EDITOR (rectify_flag_editor_get_type ())
G_DECLARE_FINAL_TYPE (RectifyFlagEditor, rectify_flag_editor, RECTIFY, FLAG_EDITOR, RectifyEditor)

G_END_DECLS
