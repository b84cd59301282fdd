/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-editor.h"

#include "rectify-choice-editor.h"
#include "rectify-choices-editor.h"
#include "rectify-file-editor.h"
#include "rectify-flag-editor.h"
#include "rectify-form-util.h"
#include "rectify-link-editor.h"
#include "rectify-paragraph-editor.h"
#include "rectify-parsed-editor.h"
#include "rectify-text-editor.h"

typedef struct
{
  RectifyDocument *document;
  const RectifyField *field;
  GtkWidget *row;
  RectifyRecord *record; /* NULL for none */
  gboolean refreshing;   /* what widgets emit now is not the person's doing */
  gboolean writing;      /* what the document tells now is known here */
} RectifyEditorPrivate;

enum
{
  PROP_DOCUMENT = 1,
  PROP_FIELD,
  N_PROPS
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RectifyEditor, rectify_editor, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

#define PRIVATE(self) ((RectifyEditorPrivate *) rectify_editor_get_instance_private (self))

static void
rectify_editor_real_set_editable (RectifyEditor *self,
                                  gboolean       editable)
{
  gtk_widget_set_sensitive (PRIVATE (self)->row, editable);
}

static gboolean
rectify_editor_real_grab_focus (RectifyEditor *self)
{
  return gtk_widget_grab_focus (PRIVATE (self)->row);
}

static void
rectify_editor_constructed (GObject *object)
{
  RectifyEditor *self = RECTIFY_EDITOR (object);

  G_OBJECT_CLASS (rectify_editor_parent_class)->constructed (object);
  PRIVATE (self)->row = g_object_ref_sink (RECTIFY_EDITOR_GET_CLASS (self)->build (self));
}

static void
rectify_editor_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RectifyEditorPrivate *priv = PRIVATE (RECTIFY_EDITOR (object));

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      priv->document = g_value_dup_object (value);
      break;
    case PROP_FIELD:
      priv->field = rectify_field (g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rectify_editor_dispose (GObject *object)
{
  RectifyEditorPrivate *priv = PRIVATE (RECTIFY_EDITOR (object));

  g_clear_object (&priv->row);
  g_clear_object (&priv->record);
  g_clear_object (&priv->document);

  G_OBJECT_CLASS (rectify_editor_parent_class)->dispose (object);
}

static void
rectify_editor_class_init (RectifyEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rectify_editor_constructed;
  object_class->set_property = rectify_editor_set_property;
  object_class->dispose = rectify_editor_dispose;
  klass->set_editable = rectify_editor_real_set_editable;
  klass->grab_focus = rectify_editor_real_grab_focus;

  properties[PROP_DOCUMENT]
      = g_param_spec_object ("document", NULL, NULL, RECTIFY_TYPE_DOCUMENT, flags);
  properties[PROP_FIELD]
      = g_param_spec_uint ("field", NULL, NULL, 0, G_MAXUINT, RECTIFY_NO_FIELD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rectify_editor_init (RectifyEditor *self)
{
}

/**
 * rectify_editor_new:
 * @document: the document to write through
 * @field: the field to edit, of any kind of record
 *
 * Returns: (transfer full) (nullable): an editor with no record; %NULL for what
 *   no single row edits: lists, records, strings and maps
 */
RectifyEditor *
rectify_editor_new (RectifyDocument *document,
                    RectifyFieldId   field)
{
  GType type;

  g_return_val_if_fail (RECTIFY_IS_DOCUMENT (document), NULL);

  switch (rectify_field (field)->type)
    {
    case RECTIFY_FIELD_TEXT:
      type = RECTIFY_TYPE_TEXT_EDITOR;
      break;
    case RECTIFY_FIELD_PARAGRAPH:
      type = RECTIFY_TYPE_PARAGRAPH_EDITOR;
      break;
    case RECTIFY_FIELD_DATE:
    case RECTIFY_FIELD_TIME:
    case RECTIFY_FIELD_NUMBER:
      type = RECTIFY_TYPE_PARSED_EDITOR;
      break;
    case RECTIFY_FIELD_FLAG:
      type = RECTIFY_TYPE_FLAG_EDITOR;
      break;
    case RECTIFY_FIELD_CHOICE:
      type = RECTIFY_TYPE_CHOICE_EDITOR;
      break;
    case RECTIFY_FIELD_CHOICES:
      type = RECTIFY_TYPE_CHOICES_EDITOR;
      break;
    case RECTIFY_FIELD_PERSON:
    case RECTIFY_FIELD_PEOPLE:
    case RECTIFY_FIELD_SUBJECT:
    case RECTIFY_FIELD_LINK:
    case RECTIFY_FIELD_LINKS:
      type = RECTIFY_TYPE_LINK_EDITOR;
      break;
    case RECTIFY_FIELD_FILE:
      type = RECTIFY_TYPE_FILE_EDITOR;
      break;
    case RECTIFY_FIELD_LIST:
    case RECTIFY_FIELD_RECORD:
    case RECTIFY_FIELD_STRINGS:
    case RECTIFY_FIELD_MAP:
    default:
      return NULL;
    }
  return g_object_new (type, "document", document, "field", field, NULL);
}

/**
 * rectify_editor_get_row:
 * @self: an editor
 *
 * Returns: (transfer none): its row, for a list box
 */
GtkWidget *
rectify_editor_get_row (RectifyEditor *self)
{
  g_return_val_if_fail (RECTIFY_IS_EDITOR (self), NULL);
  return PRIVATE (self)->row;
}

/**
 * rectify_editor_get_document:
 * @self: an editor
 *
 * Returns: (transfer none): the document it writes through
 */
RectifyDocument *
rectify_editor_get_document (RectifyEditor *self)
{
  g_return_val_if_fail (RECTIFY_IS_EDITOR (self), NULL);
  return PRIVATE (self)->document;
}

/**
 * rectify_editor_get_meeting:
 * @self: an editor
 *
 * Returns: (transfer none): the meeting of its document
 */
RectifyMeeting *
rectify_editor_get_meeting (RectifyEditor *self)
{
  g_return_val_if_fail (RECTIFY_IS_EDITOR (self), NULL);
  return rectify_document_get_meeting (PRIVATE (self)->document);
}

/**
 * rectify_editor_get_field:
 * @self: an editor
 *
 * Returns: the field it edits
 */
const RectifyField *
rectify_editor_get_field (RectifyEditor *self)
{
  g_return_val_if_fail (RECTIFY_IS_EDITOR (self), NULL);
  return PRIVATE (self)->field;
}

/**
 * rectify_editor_get_label:
 * @self: an editor
 *
 * Returns: the name of its field in the interface's language
 */
const char *
rectify_editor_get_label (RectifyEditor *self)
{
  return rectify_field_get_label (rectify_editor_get_field (self));
}

/**
 * rectify_editor_get_record:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the record it shows
 */
RectifyRecord *
rectify_editor_get_record (RectifyEditor *self)
{
  g_return_val_if_fail (RECTIFY_IS_EDITOR (self), NULL);
  return PRIVATE (self)->record;
}

/**
 * rectify_editor_set_record:
 * @self: an editor
 * @record: (nullable): a record of the field's kind
 *
 * Shows another record. What was typed for the former one and not yet written
 * is written to that one first, if it is still part of the meeting.
 */
void
rectify_editor_set_record (RectifyEditor *self,
                           RectifyRecord *record)
{
  RectifyEditorPrivate *priv;

  g_return_if_fail (RECTIFY_IS_EDITOR (self));
  priv = PRIVATE (self);
  g_return_if_fail (!record || rectify_record_get_kind_id (record)
                                   == RECTIFY_FIELD_KIND (priv->field->id));

  if (priv->record == record)
    return;
  rectify_editor_flush (self);
  g_set_object (&priv->record, record);
  rectify_editor_refresh (self);
}

/**
 * rectify_editor_refresh:
 * @self: an editor
 *
 * Shows what the record holds now. An editor that shows it already is left
 * alone, and so is one whose own change is being written.
 */
void
rectify_editor_refresh (RectifyEditor *self)
{
  RectifyEditorPrivate *priv;

  g_return_if_fail (RECTIFY_IS_EDITOR (self));
  priv = PRIVATE (self);

  if (!priv->record || priv->writing || priv->refreshing)
    return;
  priv->refreshing = TRUE;
  RECTIFY_EDITOR_GET_CLASS (self)->refresh (self);
  priv->refreshing = FALSE;
}

/**
 * rectify_editor_flush:
 * @self: an editor
 *
 * Writes what was typed and not yet written.
 */
void
rectify_editor_flush (RectifyEditor *self)
{
  RectifyEditorPrivate *priv;

  g_return_if_fail (RECTIFY_IS_EDITOR (self));
  priv = PRIVATE (self);

  if (RECTIFY_EDITOR_GET_CLASS (self)->flush && priv->record
      && rectify_form_holds (priv->document, priv->record))
    RECTIFY_EDITOR_GET_CLASS (self)->flush (self);
}

/**
 * rectify_editor_set_editable:
 * @self: an editor
 * @editable: whether the person may change the value
 */
void
rectify_editor_set_editable (RectifyEditor *self,
                             gboolean       editable)
{
  g_return_if_fail (RECTIFY_IS_EDITOR (self));
  RECTIFY_EDITOR_GET_CLASS (self)->set_editable (self, editable);
}

/**
 * rectify_editor_grab_focus:
 * @self: an editor
 *
 * Returns: whether the focus is there now
 */
gboolean
rectify_editor_grab_focus (RectifyEditor *self)
{
  g_return_val_if_fail (RECTIFY_IS_EDITOR (self), FALSE);
  return RECTIFY_EDITOR_GET_CLASS (self)->grab_focus (self);
}

/**
 * rectify_editor_is_busy:
 * @self: an editor
 *
 * Returns: whether what its widgets emit is to be ignored, because there is no
 *   record or the editor is being refreshed
 */
gboolean
rectify_editor_is_busy (RectifyEditor *self)
{
  RectifyEditorPrivate *priv = PRIVATE (self);

  return priv->refreshing || priv->writing || !priv->record;
}

/**
 * rectify_editor_write:
 * @self: an editor with a record
 * @value: (transfer full): a value of the field
 * @error: why it was refused
 *
 * Sets the field as an action of its own, unless it holds the value already,
 * and shows what it holds then. After a refusal the editor shows what it did.
 *
 * Returns: whether the field holds the value
 */
gboolean
rectify_editor_write (RectifyEditor  *self,
                      RectifyValue    value,
                      GError        **error)
{
  RectifyEditorPrivate *priv = PRIVATE (self);
  gboolean done;

  g_return_val_if_fail (priv->record != NULL, FALSE);

  priv->writing = TRUE;
  done = rectify_document_set (priv->document, priv->record, priv->field->id, value, error);
  priv->writing = FALSE;
  rectify_value_clear (priv->field, &value);
  if (done)
    rectify_editor_refresh (self);
  return done;
}

/**
 * rectify_editor_choose:
 * @self: an editor with a record
 * @value: (transfer full): one of the values the editor offers
 *
 * As rectify_editor_write(), but a refusal puts the editor back.
 */
void
rectify_editor_choose (RectifyEditor *self,
                       RectifyValue   value)
{
  if (rectify_editor_write (self, value, NULL))
    return;
  gtk_widget_error_bell (PRIVATE (self)->row);
  rectify_editor_refresh (self);
}

/**
 * rectify_editor_type:
 * @self: an editor of a text or paragraph, with a record
 * @text: the whole text as it stands after a key stroke
 * @error: why it was refused
 *
 * Sets the field as part of the typing that goes on.
 *
 * Returns: whether the field holds the text
 */
gboolean
rectify_editor_type (RectifyEditor  *self,
                     const char     *text,
                     GError        **error)
{
  RectifyEditorPrivate *priv = PRIVATE (self);
  RectifyValue value = rectify_value_new_text (text);
  gboolean done;

  g_return_val_if_fail (priv->record != NULL, FALSE);

  priv->writing = TRUE;
  done = rectify_document_type (priv->document, priv->record, priv->field->id, value, error);
  priv->writing = FALSE;
  rectify_value_clear (priv->field, &value);
  return done;
}

/**
 * rectify_editor_show_error:
 * @self: an editor
 * @control: the widget one types into
 * @error: (nullable): what is wrong with what was typed; %NULL for nothing
 *
 * Marks the row, and says what is wrong in its tooltip and to screen readers.
 */
void
rectify_editor_show_error (RectifyEditor *self,
                           GtkWidget     *control,
                           const GError  *error)
{
  GtkWidget *row = PRIVATE (self)->row;

  if (!error && !gtk_widget_has_css_class (row, "error"))
    return;
  if (error)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_widget_set_tooltip_text (row, error ? error->message : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  error ? error->message : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_STATE_INVALID,
                               error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}
