/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the window and its actions share.
 */
#pragma once

#include "rectify-tab.h"
#include "rectify-window.h"

G_BEGIN_DECLS

struct _RectifyWindow
{
  AdwApplicationWindow parent_instance;

  RectifyDocument *document; /* NULL on the start page */
  GFile *file;               /* NULL while never saved */
  guint as_of;
  gboolean saving;
  gboolean close_after_save;
  GCancellable *exporting;   /* NULL while nothing is exported */

  AdwViewSwitcherTitle *switcher_title;
  AdwViewSwitcherBar *switcher_bar;
  GtkToggleButton *sections_button;
  GtkWidget *save_button;
  GtkWidget *file_label;
  GtkWidget *undo_box;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *export_button;
  GtkInfoBar *read_only_bar;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwViewStack *tabs;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;
};

RectifyTab *rectify_window_get_tab         (RectifyWindow *self);
void        rectify_window_show_loading    (RectifyWindow *self,
                                            gboolean       loading);
char       *rectify_window_get_file_title  (RectifyWindow *self);
void        rectify_window_update          (RectifyWindow *self);
void        rectify_window_install_actions (RectifyWindowClass *klass);
gboolean    rectify_window_may_close       (RectifyWindow *self);
void        rectify_window_complain        (RectifyWindow *self,
                                            const char    *heading,
                                            const char    *body);

G_END_DECLS
