/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Only what libxlsxwriter writes is read: deflated XML parts, one disk, sizes in
 * the central directory (APPNOTE.TXT, PKWARE). Every part must unpack to its
 * size and end with the end tag of its root element.
 */
#include "config.h"

#include "rectify-xlsx-verify.h"

#include <gio/gio.h>
#include <string.h>

#define END_SIGNATURE 0x06054b50
#define END_SIZE 22
#define ENTRY_SIGNATURE 0x02014b50
#define ENTRY_SIZE 46
#define LOCAL_SIGNATURE 0x04034b50
#define LOCAL_SIZE 30
#define METHOD_DEFLATED 8

/* The root element stands in the first bytes of a part, its end tag in the last. */
#define EDGE 64

typedef struct
{
  const guint8 *bytes;
  gsize length;
} Zip;

static guint32
get16 (const guint8 *p)
{
  return p[0] | (guint32) p[1] << 8;
}

static guint32
get32 (const guint8 *p)
{
  return get16 (p) | get16 (p + 2) << 16;
}

static gboolean
has (const Zip *zip,
     gsize      offset,
     gsize      length)
{
  return offset <= zip->length && length <= zip->length - offset;
}

/* What an end of XML text must be: the end tag of the element that it begins with. */
static gboolean
is_whole (const char *head,
          const char *tail)
{
  const char *root = strstr (head, "?>");
  g_autofree char *name = NULL;
  g_autofree char *end = NULL;

  root = root ? strchr (root, '<') : NULL;
  if (!root)
    return FALSE;
  name = g_strndup (root + 1, strcspn (root + 1, " />\r\n"));
  end = g_strconcat ("</", name, ">", NULL);
  return g_str_has_suffix (tail, end);
}

/* Unpacks a part, keeping only its edges. */
static gboolean
check_part (const guint8 *packed,
            gsize         packed_size,
            gsize         size)
{
  g_autoptr (GZlibDecompressor) inflater
      = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree char *buffer = g_malloc (EDGE + 65536);
  char head[4 * EDGE + 1] = "";
  char tail[EDGE + 1];
  gsize total = 0;
  GConverterResult result = G_CONVERTER_CONVERTED;

  memset (buffer, ' ', EDGE);
  while (result != G_CONVERTER_FINISHED)
    {
      gsize n_read, n_written;

      result = g_converter_convert (G_CONVERTER (inflater), packed, packed_size, buffer + EDGE,
                                    65536, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      if (total == 0)
        memcpy (head, buffer + EDGE, MIN (n_written, sizeof head - 1));
      packed += n_read;
      packed_size -= n_read;
      total += n_written;
      memmove (buffer, buffer + n_written, EDGE);
    }
  memcpy (tail, buffer, EDGE);
  tail[EDGE] = '\0';
  return total == size && is_whole (head, g_strchomp (tail));
}

/* One entry of the central directory; returns the offset of the next, 0 if it is bad. */
static gsize
check_entry (const Zip *zip,
             gsize      offset)
{
  const guint8 *entry = zip->bytes + offset;
  gsize local, packed_size, data;

  if (!has (zip, offset, ENTRY_SIZE) || get32 (entry) != ENTRY_SIGNATURE
      || get16 (entry + 10) != METHOD_DEFLATED)
    return 0;
  packed_size = get32 (entry + 20);
  local = get32 (entry + 42);
  if (!has (zip, local, LOCAL_SIZE) || get32 (zip->bytes + local) != LOCAL_SIGNATURE)
    return 0;
  data = local + LOCAL_SIZE + get16 (zip->bytes + local + 26) + get16 (zip->bytes + local + 28);
  if (!has (zip, data, packed_size)
      || !check_part (zip->bytes + data, packed_size, get32 (entry + 24)))
    return 0;
  return offset + ENTRY_SIZE + get16 (entry + 28) + get16 (entry + 30) + get16 (entry + 32);
}

static gboolean
check_zip (const Zip *zip)
{
  const guint8 *end = zip->bytes + zip->length - END_SIZE;
  gsize offset;
  guint n;

  if (zip->length < END_SIZE || get32 (end) != END_SIGNATURE)
    return FALSE;
  n = get16 (end + 10);
  offset = get32 (end + 16);
  for (guint i = 0; i < n && offset != 0; i++)
    offset = check_entry (zip, offset);
  return n > 0 && offset != 0;
}

/**
 * rectify_xlsx_verify:
 * @fd: a workbook that libxlsxwriter has written, open for reading
 *
 * Returns: whether it is whole
 */
gboolean
rectify_xlsx_verify (int fd)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (fd, FALSE, NULL);
  Zip zip;

  if (!file)
    return FALSE;
  zip.bytes = (const guint8 *) g_mapped_file_get_contents (file);
  zip.length = g_mapped_file_get_length (file);
  return zip.bytes && check_zip (&zip);
}
