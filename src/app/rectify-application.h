/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The application: one instance, a window a meeting.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RECTIFY_TYPE_APPLICATION (rectify_application_get_type ())
G_DECLARE_FINAL_TYPE (RectifyApplication, rectify_application, RECTIFY, APPLICATION,
                      AdwApplication)

RectifyApplication *rectify_application_new          (void);
GSettings          *rectify_application_get_settings (void);
int                 rectify_application_main         (int    argc,
                                                      char **argv);

G_END_DECLS
