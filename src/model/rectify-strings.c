/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rectify-strings.h"

static RectifyStrings *
strings_alloc (guint n)
{
  RectifyStrings *self;

  self = g_atomic_rc_box_alloc (sizeof (RectifyStrings) + n * sizeof (GRefString *));
  self->n = n;
  return self;
}

/**
 * rectify_strings_new:
 * @items: (array length=n): UTF-8 texts
 * @n: how many, or -1 if @items ends with %NULL
 *
 * Returns: (transfer full) (nullable): the texts in order, %NULL if there are none
 */
RectifyStrings *
rectify_strings_new (const char *const *items,
                     gssize             n)
{
  RectifyStrings *self;
  guint length = n < 0 ? (items ? g_strv_length ((char **) items) : 0) : (guint) n;

  if (length == 0)
    return NULL;

  self = strings_alloc (length);
  for (guint i = 0; i < length; i++)
    self->items[i] = g_ref_string_new (items[i]);
  return self;
}

/**
 * rectify_strings_new_take:
 * @items: (element-type GRefString) (transfer full): texts; their references
 *   are taken and the array is freed
 *
 * Returns: (transfer full) (nullable): the texts in order, %NULL if there are none
 */
RectifyStrings *
rectify_strings_new_take (GPtrArray *items)
{
  RectifyStrings *self = NULL;

  g_return_val_if_fail (items != NULL, NULL);

  if (items->len > 0)
    {
      self = strings_alloc (items->len);
      for (guint i = 0; i < items->len; i++)
        self->items[i] = g_steal_pointer (&items->pdata[i]);
    }
  g_ptr_array_set_free_func (items, NULL);
  g_ptr_array_unref (items);
  return self;
}

RectifyStrings *
rectify_strings_ref (RectifyStrings *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
strings_clear (gpointer data)
{
  RectifyStrings *self = data;

  for (guint i = 0; i < self->n; i++)
    g_ref_string_release (self->items[i]);
}

void
rectify_strings_unref (RectifyStrings *self)
{
  g_atomic_rc_box_release_full (self, strings_clear);
}

/**
 * rectify_strings_equal:
 * @a: (nullable): texts
 * @b: (nullable): texts
 *
 * Returns: whether both hold the same texts in the same order
 */
gboolean
rectify_strings_equal (RectifyStrings *a,
                       RectifyStrings *b)
{
  if (a == b)
    return TRUE;
  if (!a || !b || a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (strcmp (a->items[i], b->items[i]) != 0)
      return FALSE;
  return TRUE;
}

/**
 * rectify_strings_contains:
 * @self: (nullable): texts
 * @item: a text
 *
 * Returns: whether @item is one of them
 */
gboolean
rectify_strings_contains (RectifyStrings *self,
                          const char     *item)
{
  for (guint i = 0; self && i < self->n; i++)
    if (strcmp (self->items[i], item) == 0)
      return TRUE;
  return FALSE;
}

/**
 * rectify_strings_with:
 * @self: (nullable): texts
 * @item: a text
 *
 * Returns: (transfer full): @self with @item at its end, unless it is there already
 */
RectifyStrings *
rectify_strings_with (RectifyStrings *self,
                      const char     *item)
{
  RectifyStrings *result;
  guint n = self ? self->n : 0;

  if (rectify_strings_contains (self, item))
    return rectify_strings_ref (self);

  result = strings_alloc (n + 1);
  for (guint i = 0; i < n; i++)
    result->items[i] = g_ref_string_acquire (self->items[i]);
  result->items[n] = g_ref_string_new (item);
  return result;
}

/**
 * rectify_strings_without:
 * @self: (nullable): texts
 * @item: a text
 *
 * Returns: (transfer full) (nullable): @self less @item, %NULL if nothing is left
 */
RectifyStrings *
rectify_strings_without (RectifyStrings *self,
                         const char     *item)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; self && i < self->n; i++)
    if (strcmp (self->items[i], item) != 0)
      g_ptr_array_add (left, self->items[i]);
  return rectify_strings_new ((const char *const *) left->pdata, left->len);
}
