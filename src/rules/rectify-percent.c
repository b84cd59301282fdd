/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-percent.h"

/**
 * rectify_ratio_hundredths:
 * @part: at least 0
 * @whole: at least 0
 *
 * Returns: @part ÷ @whole in hundredths, rounded half up; RECTIFY_UNSET over nothing
 */
gint64
rectify_ratio_hundredths (gint64 part,
                          gint64 whole)
{
  if (whole <= 0)
    return RECTIFY_UNSET;
  return (part * 200 + whole) / (whole * 2);
}

/**
 * rectify_percent_hundredths:
 * @part: at least 0
 * @whole: at least 0
 *
 * Returns: @part ÷ @whole in hundredths of a percent, rounded half up, 9231
 *   for 92.31 %; RECTIFY_UNSET over nothing
 */
gint64
rectify_percent_hundredths (gint64 part,
                            gint64 whole)
{
  return rectify_ratio_hundredths (part * 100, whole);
}
