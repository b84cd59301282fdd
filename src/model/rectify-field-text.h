/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Fields as people read and write them: 2024年1月5日, 待整改, 赵甲、钱乙.
 */
#pragma once

#include "rectify-meeting.h"

G_BEGIN_DECLS

#define RECTIFY_FIELD_ERROR (rectify_field_error_quark ())
GQuark rectify_field_error_quark (void);

typedef enum
{
  RECTIFY_FIELD_ERROR_INVALID,
} RectifyFieldError;

/* Joins names, departments and choices in a text (GB/T 15834: the enumeration comma). */
#define RECTIFY_ENUMERATION_COMMA "、"

char     *rectify_field_format        (RectifyMeeting     *meeting,
                                       RectifyRecord      *record,
                                       RectifyFieldId      field);
char     *rectify_field_format_value  (RectifyMeeting     *meeting,
                                       const RectifyField *field,
                                       RectifyValue        value);
gboolean  rectify_field_parse         (const RectifyField *field,
                                       const char         *text,
                                       RectifyValue       *value,
                                       GError            **error);
gboolean  rectify_field_check         (const RectifyField *field,
                                       RectifyValue        value,
                                       GError            **error);
gboolean  rectify_file_name_is_safe   (const char         *path);

char    **rectify_split_names         (const char         *text);

G_END_DECLS
