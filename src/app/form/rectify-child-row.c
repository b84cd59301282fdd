/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-child-row.h"

#include <glib/gi18n.h>

#include "rectify-editors.h"
#include "rectify-field-text.h"
#include "rectify-form-util.h"
#include "rectify-plain-row.h"

/* Characters of a title: about two lines of a narrow form. */
#define TITLE_LENGTH 40

struct _RectifyChildRow
{
  AdwExpanderRow parent_instance;
  RectifyDocument *document;
  RectifyRecord *record;
  RectifyKindId kind;
  GPtrArray *editors; /* NULL before it first unfolds */
  GtkWidget *light;   /* NULL but for measures */
  GtkWidget *up;      /* NULL before it first unfolds */
  GtkWidget *down;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (RectifyChildRow, rectify_child_row, ADW_TYPE_EXPANDER_ROW)

/* What stands below the title. */
static const struct
{
  RectifyKindId kind;
  RectifyFieldId fields[3];
} lines[] = {
  { RECTIFY_KIND_MEASURES,
    { RECTIFY_MEASURES_LEADER, RECTIFY_MEASURES_DEPARTMENT, RECTIFY_MEASURES_OWNERS } },
  { RECTIFY_KIND_PROGRESS, { RECTIFY_PROGRESS_ON, RECTIFY_PROGRESS_BY, RECTIFY_NO_FIELD } },
  { RECTIFY_KIND_EVIDENCE,
    { RECTIFY_EVIDENCE_NUMBER, RECTIFY_EVIDENCE_DATED_ON, RECTIFY_EVIDENCE_LOCATION } },
  { RECTIFY_KIND_FEEDBACK,
    { RECTIFY_FEEDBACK_ON, RECTIFY_FEEDBACK_FROM, RECTIFY_FEEDBACK_REPLIED_ON } },
};

static void
append_part (GString    *line,
             const char *part)
{
  if (*part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static char *
make_line (RectifyChildRow *self,
           guint32          as_of)
{
  RectifyMeeting *meeting = rectify_document_get_meeting (self->document);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    for (guint j = 0; j < 3 && lines[i].kind == self->kind; j++)
      if (lines[i].fields[j] != RECTIFY_NO_FIELD)
        {
          g_autofree char *part
              = rectify_field_format (meeting, self->record, lines[i].fields[j]);

          append_part (line, part);
        }
  if (self->kind == RECTIFY_KIND_MEASURES)
    {
      g_autofree char *due = rectify_measure_format_due (meeting, self->record, as_of);

      append_part (line, due);
    }
  return g_string_free (line, FALSE);
}

static void
show_light (RectifyChildRow *self,
            guint32          as_of)
{
  RectifyLight light;
  const char *classes[] = { "light", NULL, NULL };

  if (!self->light)
    return;
  light = rectify_measure_get_light (rectify_document_get_meeting (self->document), self->record,
                                     as_of);
  classes[1] = rectify_form_light_class (light);
  gtk_widget_set_css_classes (self->light, classes);
  gtk_label_set_text (GTK_LABEL (self->light), rectify_light_get_word (light));
}

static void
show_position (RectifyChildRow *self)
{
  RectifyRecord *owner = rectify_record_get_owner (self->record);
  RectifyFieldId field = rectify_record_get_owner_field (self->record);
  guint position, length;

  if (!self->up || !owner)
    return;
  position = rectify_record_get_position (self->record);
  length = rectify_list_get_length (rectify_record_get_list (owner, field));
  gtk_widget_set_sensitive (self->up, position > 0);
  gtk_widget_set_sensitive (self->down, position + 1 < length);
}

/* Commands */

static char *
action_label (RectifyChildRow *self,
              const char      *format)
{
  return g_strdup_printf (format, rectify_kind_get_label (rectify_kind (self->kind)));
}

static void
move (RectifyChildRow *self,
      GtkWidget       *button,
      int              by)
{
  /* Translators: %s is a kind of record, such as “Measure” */
  g_autofree char *label = action_label (self, _ ("Move %s"));
  guint position = rectify_record_get_position (self->record);

  rectify_document_begin (self->document, label);
  rectify_document_move (self->document, self->record, (guint) ((int) position + by));
  rectify_document_end (self->document);
  if (gtk_widget_get_sensitive (button))
    gtk_widget_grab_focus (button);
  else
    gtk_widget_grab_focus (button == self->up ? self->down : self->up);
}

static void
up_cb (RectifyChildRow *self)
{
  move (self, self->up, -1);
}

static void
down_cb (RectifyChildRow *self)
{
  move (self, self->down, 1);
}

static void
delete_cb (RectifyChildRow *self)
{
  /* Translators: %s is a kind of record, such as “Measure” */
  g_autofree char *label = action_label (self, _ ("Delete %s"));
  g_autoptr (RectifyRecord) record = g_object_ref (self->record);
  g_autoptr (RectifyDocument) document = g_object_ref (self->document);

  rectify_document_begin (document, label);
  rectify_document_remove (document, record);
  rectify_document_end (document);
}

/* Unfolding */

static GtkWidget *
make_buttons (RectifyChildRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *remove_name = action_label (self, _ ("Delete %s"));
  GtkWidget *remove = rectify_form_icon_button ("user-trash-symbolic", remove_name);

  self->up = rectify_form_icon_button ("go-up-symbolic", _ ("Move Up"));
  self->down = rectify_form_icon_button ("go-down-symbolic", _ ("Move Down"));
  g_signal_connect_swapped (self->up, "clicked", G_CALLBACK (up_cb), self);
  g_signal_connect_swapped (self->down, "clicked", G_CALLBACK (down_cb), self);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (delete_cb), self);

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_add_css_class (box, "child-buttons");
  gtk_box_append (GTK_BOX (box), self->up);
  gtk_box_append (GTK_BOX (box), self->down);
  gtk_box_append (GTK_BOX (box), remove);
  return box;
}

static void
set_rows_editable (RectifyChildRow *self)
{
  if (!self->editors)
    return;
  rectify_editors_set_editable (self->editors, self->editable);
  gtk_widget_set_visible (gtk_widget_get_parent (self->up), self->editable);
}

static void
build_rows (RectifyChildRow *self)
{
  self->editors = rectify_editors_new (self->document, self->kind);
  for (guint i = 0; i < self->editors->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                              rectify_editor_get_row (g_ptr_array_index (self->editors, i)));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                            rectify_plain_row_new (make_buttons (self)));
  rectify_editors_set_record (self->editors, self->record);
  set_rows_editable (self);
  show_position (self);
}

static void
notify_expanded_cb (RectifyChildRow *self)
{
  if (!self->editors && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    build_rows (self);
}

/* Class */

static void
rectify_child_row_dispose (GObject *object)
{
  RectifyChildRow *self = RECTIFY_CHILD_ROW (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rectify_child_row_parent_class)->dispose (object);
}

static void
rectify_child_row_class_init (RectifyChildRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_child_row_dispose;
}

static void
rectify_child_row_init (RectifyChildRow *self)
{
  self->editable = TRUE;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (notify_expanded_cb), NULL);
}

/**
 * rectify_child_row_new:
 * @document: the document to write through
 * @kind: the kind of child
 *
 * Returns: (transfer floating): a row with no record
 */
GtkWidget *
rectify_child_row_new (RectifyDocument *document,
                       RectifyKindId    kind)
{
  RectifyChildRow *self = g_object_new (RECTIFY_TYPE_CHILD_ROW, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  if (kind == RECTIFY_KIND_MEASURES)
    {
      self->light = gtk_label_new (NULL);
      gtk_widget_set_valign (self->light, GTK_ALIGN_CENTER);
      adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->light);
    }
  return GTK_WIDGET (self);
}

/**
 * rectify_child_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the child it shows
 */
RectifyRecord *
rectify_child_row_get_record (RectifyChildRow *self)
{
  g_return_val_if_fail (RECTIFY_IS_CHILD_ROW (self), NULL);
  return self->record;
}

/**
 * rectify_child_row_set_record:
 * @self: a row
 * @record: (nullable): a child of its kind
 *
 * Shows another child, folded. Needs rectify_child_row_refresh().
 */
void
rectify_child_row_set_record (RectifyChildRow *self,
                              RectifyRecord   *record)
{
  g_return_if_fail (RECTIFY_IS_CHILD_ROW (self));
  g_return_if_fail (!record || rectify_record_get_kind_id (record) == self->kind);

  if (self->record == record)
    return;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  g_set_object (&self->record, record);
  if (self->editors)
    rectify_editors_set_record (self->editors, record);
}

/**
 * rectify_child_row_set_editable:
 * @self: a row
 * @editable: whether the person may change the child
 */
void
rectify_child_row_set_editable (RectifyChildRow *self,
                                gboolean         editable)
{
  g_return_if_fail (RECTIFY_IS_CHILD_ROW (self));
  self->editable = editable;
  set_rows_editable (self);
}

/**
 * rectify_child_row_refresh:
 * @self: a row with a record
 * @as_of: the day as of which to show limits and lights, as a Julian day
 *
 * Shows anew what is derived from the child and from other records.
 */
void
rectify_child_row_refresh (RectifyChildRow *self,
                           guint32          as_of)
{
  g_autofree char *full = NULL;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (RECTIFY_IS_CHILD_ROW (self));
  g_return_if_fail (self->record != NULL);

  full = rectify_meeting_describe (rectify_document_get_meeting (self->document), self->record);
  title = rectify_form_shorten (full, TITLE_LENGTH);
  line = make_line (self, as_of);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line);
  rectify_form_name_widget (GTK_WIDGET (self), title);
  show_light (self, as_of);
  show_position (self);
  if (self->editors)
    rectify_editors_refresh_links (self->editors);
}

/**
 * rectify_child_row_field_changed:
 * @self: a row with a record
 * @field: the field of it that was set
 */
void
rectify_child_row_field_changed (RectifyChildRow *self,
                                 RectifyFieldId   field)
{
  RectifyEditor *editor;

  g_return_if_fail (RECTIFY_IS_CHILD_ROW (self));

  editor = self->editors ? rectify_editors_find (self->editors, field) : NULL;
  if (editor)
    rectify_editor_refresh (editor);
}

/**
 * rectify_child_row_flush:
 * @self: a row
 *
 * Writes what was typed and not yet written.
 */
void
rectify_child_row_flush (RectifyChildRow *self)
{
  g_return_if_fail (RECTIFY_IS_CHILD_ROW (self));
  if (self->editors)
    rectify_editors_flush (self->editors);
}

/**
 * rectify_child_row_open:
 * @self: a row
 *
 * Unfolds it and puts the focus into its first editor.
 */
void
rectify_child_row_open (RectifyChildRow *self)
{
  g_return_if_fail (RECTIFY_IS_CHILD_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  if (self->editors->len > 0)
    rectify_editor_grab_focus (g_ptr_array_index (self->editors, 0));
}
