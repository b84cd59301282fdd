/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The editor of one field: a row of the form that shows the field of whatever
 * record it is given, and writes what the person changes through the document.
 *
 *   RectifyEditor ─┬─ RectifyTextEditor       one line
 *                  ├─ RectifyParagraphEditor  several lines
 *                  ├─ RectifyParsedEditor     date, time, number
 *                  ├─ RectifyFlagEditor
 *                  ├─ RectifyChoiceEditor
 *                  ├─ RectifyChoicesEditor
 *                  ├─ RectifyLinkEditor       person, people, subject, link, links
 *                  └─ RectifyFileEditor
 *
 * An editor keeps its row alive, and is kept alive by whoever built the form.
 */
#pragma once

#include <adwaita.h>

#include "rectify-document.h"

G_BEGIN_DECLS

#define RECTIFY_TYPE_EDITOR (rectify_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (RectifyEditor, rectify_editor, RECTIFY, EDITOR, GObject)

/**
 * RectifyEditorClass:
 * @build: makes the row; called once
 * @refresh: shows the record's value; what the row's widgets then emit must not be written
 * @flush: writes what was typed and not yet written; optional
 * @set_editable: lets the person change the value, or not; makes the row
 *   insensitive unless overridden
 * @grab_focus: puts the focus where one types; on the row unless overridden
 */
struct _RectifyEditorClass
{
  GObjectClass parent_class;

  GtkWidget *(*build)        (RectifyEditor *self);
  void       (*refresh)      (RectifyEditor *self);
  void       (*flush)        (RectifyEditor *self);
  void       (*set_editable) (RectifyEditor *self,
                              gboolean       editable);
  gboolean   (*grab_focus)   (RectifyEditor *self);
};

RectifyEditor      *rectify_editor_new            (RectifyDocument *document,
                                                   RectifyFieldId   field);

GtkWidget          *rectify_editor_get_row        (RectifyEditor   *self);
RectifyDocument    *rectify_editor_get_document   (RectifyEditor   *self);
RectifyMeeting     *rectify_editor_get_meeting    (RectifyEditor   *self);
const RectifyField *rectify_editor_get_field      (RectifyEditor   *self);
const char         *rectify_editor_get_label      (RectifyEditor   *self);
RectifyRecord      *rectify_editor_get_record     (RectifyEditor   *self);

void                rectify_editor_set_record     (RectifyEditor   *self,
                                                   RectifyRecord   *record);
void                rectify_editor_refresh        (RectifyEditor   *self);
void                rectify_editor_flush          (RectifyEditor   *self);
void                rectify_editor_set_editable   (RectifyEditor   *self,
                                                   gboolean         editable);
gboolean            rectify_editor_grab_focus     (RectifyEditor   *self);

/* For the classes of editors. */
gboolean            rectify_editor_is_busy        (RectifyEditor   *self);
gboolean            rectify_editor_write          (RectifyEditor   *self,
                                                   RectifyValue     value,
                                                   GError         **error);
void                rectify_editor_choose         (RectifyEditor   *self,
                                                   RectifyValue     value);
gboolean            rectify_editor_type           (RectifyEditor   *self,
                                                   const char      *text,
                                                   GError         **error);
void                rectify_editor_show_error     (RectifyEditor   *self,
                                                   GtkWidget       *control,
                                                   const GError    *error);

G_END_DECLS
