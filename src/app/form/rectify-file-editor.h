/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The path of a file, which can be cleared here; files are chosen with the evidence.
 */
#pragma once

#include "rectify-editor.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_FILE_EDITOR (rectify_file_editor_get_type ())
G_DECLARE_FINAL_TYPE (RectifyFileEditor, rectify_file_editor, RECTIFY, FILE_EDITOR, RectifyEditor)

G_END_DECLS
