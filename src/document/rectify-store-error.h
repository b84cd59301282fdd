/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What can be wrong with a file. Every message is one sentence for the clerk.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RECTIFY_STORE_ERROR (rectify_store_error_quark ())
GQuark rectify_store_error_quark (void);

typedef enum
{
  RECTIFY_STORE_ERROR_DAMAGED,  /* the text is not what the format allows */
  RECTIFY_STORE_ERROR_FOREIGN,  /* a file of another program */
  RECTIFY_STORE_ERROR_NEWER,    /* a version that this program cannot write */
  RECTIFY_STORE_ERROR_UNREAD,   /* the file could not be read */
  RECTIFY_STORE_ERROR_UNSAVED,  /* what was written is not the meeting */
} RectifyStoreError;

G_END_DECLS
