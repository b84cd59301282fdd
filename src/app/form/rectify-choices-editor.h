/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Several words of a list, ticked in a popover.
 */
#pragma once

#include "rectify-editor.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_CHOICES_EDITOR (rectify_choices_editor_get_type ())
G_DECLARE_FINAL_TYPE (RectifyChoicesEditor, rectify_choices_editor, RECTIFY, CHOICES_EDITOR, RectifyEditor)

G_END_DECLS
