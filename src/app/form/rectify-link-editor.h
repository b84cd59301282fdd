/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A person, the team, or another record: chosen in a popover with a search.
 */
#pragma once

#include "rectify-editor.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_LINK_EDITOR (rectify_link_editor_get_type ())
G_DECLARE_FINAL_TYPE (RectifyLinkEditor, rectify_link_editor, RECTIFY, LINK_EDITOR, RectifyEditor)

G_END_DECLS
