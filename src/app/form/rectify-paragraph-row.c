/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-paragraph-row.h"

#include "rectify-form-util.h"

/* How many lines are there at least, and how many before the text scrolls. */
#define LEAST_LINES 2
#define MOST_LINES 8

struct _RectifyParagraphRow
{
  RectifyPlainRow parent_instance;
  GtkWidget *label;
  GtkWidget *scroller;
  GtkWidget *view;
  GArray *wheels; /* of Wheel: what of the scroller answers to the mouse wheel */
  int most;       /* height of the text before it scrolls, 0 before it is known */
  guint idle;     /* the height of the text has changed */
};

typedef struct
{
  GtkEventController *controller;
  GtkPropagationPhase phase; /* when it does answer */
} Wheel;

G_DEFINE_FINAL_TYPE (RectifyParagraphRow, rectify_paragraph_row, RECTIFY_TYPE_PLAIN_ROW)

/* The height of a line is known once the style of the view is. */
static void
map_cb (RectifyParagraphRow *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  PangoContext *context = gtk_widget_get_pango_context (self->view);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int line;

  /* U+56FD is as high as the text will be: Chinese fonts are taller than the default one. */
  pango_layout_set_text (layout, "\xe5\x9b\xbd", -1);
  pango_layout_get_pixel_size (layout, NULL, &line);
  self->most = MOST_LINES * line;
  gtk_scrolled_window_set_max_content_height (scroller, self->most);
  gtk_scrolled_window_set_min_content_height (scroller, LEAST_LINES * line);
}

static gboolean
height_idle_cb (gpointer user_data)
{
  RectifyParagraphRow *self = user_data;
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gboolean long_text = gtk_adjustment_get_upper (adjustment) > self->most;

  self->idle = 0;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  long_text ? GTK_POLICY_AUTOMATIC : GTK_POLICY_EXTERNAL);
  if (gtk_widget_is_focus (self->view))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

      gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->view),
                                          gtk_text_buffer_get_insert (buffer));
    }
  return G_SOURCE_REMOVE;
}

/* A scrollbar that comes and goes while the row grows makes GTK 4.8 complain. */
static void
height_changed_cb (RectifyParagraphRow *self)
{
  if (self->idle == 0 && self->most > 0)
    self->idle = g_idle_add (height_idle_cb, self);
}

/* An animation on its way to the cursor does not know that the row has grown since. */
static void
scrolled_cb (GtkAdjustment *adjustment)
{
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_value (adjustment) > MAX (last, gtk_adjustment_get_lower (adjustment)))
    gtk_adjustment_set_value (adjustment, last);
}

static void
watch_height (RectifyParagraphRow *self)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  g_signal_connect_object (adjustment, "changed", G_CALLBACK (height_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, 0);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, 0);
}

static void
pressed_cb (RectifyParagraphRow *self)
{
  gtk_widget_grab_focus (self->view);
}

/*
 * A GtkScrolledWindow takes the wheel even if it has nothing to scroll (4.8), so
 * that the form would stop wherever the pointer comes upon a paragraph. The
 * wheel is the paragraph's only while one writes in it, and up to its ends.
 */
static gboolean
wants_wheel (RectifyParagraphRow *self,
             double               dy)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double value = gtk_adjustment_get_value (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) != self->view)
    return FALSE;
  return dy < 0 ? value > gtk_adjustment_get_lower (adjustment) : value < last;
}

static gboolean
scroll_cb (RectifyParagraphRow *self,
           double               dx,
           double               dy)
{
  gboolean wanted = wants_wheel (self, dy);

  for (guint i = 0; i < self->wheels->len; i++)
    {
      Wheel *wheel = &g_array_index (self->wheels, Wheel, i);

      gtk_event_controller_set_propagation_phase (wheel->controller,
                                                  wanted ? wheel->phase : GTK_PHASE_NONE);
    }
  return GDK_EVENT_PROPAGATE;
}

static void
watch_wheel (RectifyParagraphRow *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->scroller);
  GtkEventController *ours
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->wheels = g_array_new (FALSE, FALSE, sizeof (Wheel));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      Wheel wheel = { controller, gtk_event_controller_get_propagation_phase (controller) };

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_array_append_val (self->wheels, wheel);
    }
  gtk_event_controller_set_propagation_phase (ours, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (ours, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), ours);
}

static void
rectify_paragraph_row_dispose (GObject *object)
{
  g_clear_handle_id (&RECTIFY_PARAGRAPH_ROW (object)->idle, g_source_remove);

  G_OBJECT_CLASS (rectify_paragraph_row_parent_class)->dispose (object);
}

static void
rectify_paragraph_row_finalize (GObject *object)
{
  g_array_unref (RECTIFY_PARAGRAPH_ROW (object)->wheels);

  G_OBJECT_CLASS (rectify_paragraph_row_parent_class)->finalize (object);
}

static void
rectify_paragraph_row_class_init (RectifyParagraphRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rectify_paragraph_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rectify_paragraph_row_finalize;
}

/* A GtkListBox gives its rows their least height, never more: that has to be what the text needs. */

static GtkSizeRequestMode
request_mode (GtkWidget *bin)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget      *bin,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (bin), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural;
}

static void
allocate (GtkWidget *bin,
          int        width,
          int        height,
          int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (bin), width, height, baseline, NULL);
}

static GtkWidget *
make_bin (GtkWidget *child)
{
  GtkWidget *bin = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (bin), child);
  gtk_widget_set_layout_manager (bin, gtk_custom_layout_new (request_mode, measure, allocate));
  return bin;
}

static GtkWidget *
make_view (void)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), FALSE);
  return view;
}

static GtkWidget *
make_scroller (GtkWidget *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  return scroller;
}

static void
rectify_paragraph_row_init (RectifyParagraphRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkGesture *press = gtk_gesture_click_new ();

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "paragraph-title");

  self->view = make_view ();
  self->scroller = make_scroller (self->view);
  watch_wheel (self);
  watch_height (self);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), make_bin (self->scroller));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "paragraph");

  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->label, GTK_EVENT_CONTROLLER (press));
}

/**
 * rectify_paragraph_row_new:
 * @label: the name of what one types
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
rectify_paragraph_row_new (const char *label)
{
  RectifyParagraphRow *self = g_object_new (RECTIFY_TYPE_PARAGRAPH_ROW, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_label_set_text (GTK_LABEL (self->label), label);
  rectify_form_name_widget (self->view, label);
  return GTK_WIDGET (self);
}

/**
 * rectify_paragraph_row_get_view:
 * @self: a row
 *
 * Returns: (transfer none): the GtkTextView in it
 */
GtkWidget *
rectify_paragraph_row_get_view (RectifyParagraphRow *self)
{
  g_return_val_if_fail (RECTIFY_IS_PARAGRAPH_ROW (self), NULL);
  return self->view;
}

/**
 * rectify_paragraph_row_get_buffer:
 * @self: a row
 *
 * Returns: (transfer none): its text
 */
GtkTextBuffer *
rectify_paragraph_row_get_buffer (RectifyParagraphRow *self)
{
  g_return_val_if_fail (RECTIFY_IS_PARAGRAPH_ROW (self), NULL);
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}
