/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long a program takes from its start to the first frame that shows what it
 * was asked for, seen from outside: the X server is asked to tell of its windows
 * and of every change of their pixels (Damage extension).
 *
 * bench-first-frame TITLE PROGRAM ARGUMENT… waits for a window of the program
 * that is on the screen and whose title contains TITLE (the program opens its
 * window while the file is being read, and names the file when it is shown), and
 * then for pixels to be drawn there, not all of one colour. X keeps the order in
 * which a program asks, so these pixels were drawn after the title was set.
 *
 * Prints what it took (bench-clock.h) and ends the program. Exits with 77 if there is no
 * display to be asked like this.
 */
#include "config.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "bench-clock.h"

#define NO_DISPLAY 77
#define LIMIT_USEC (60 * G_USEC_PER_SEC)

typedef struct
{
  Display *display;
  int damage_event;
  Atom pid_atom, title_atom, utf8_atom;
  const char *title;
  GPid pid;
  GHashTable *titled; /* windows of the program that bear the title */
} Watch;

/* Windows come and go while they are asked about. */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static gboolean
get_property (Watch          *self,
              Window          window,
              Atom            property,
              Atom            type,
              unsigned char **value)
{
  Atom actual;
  int format;
  unsigned long n, after;

  *value = NULL;
  return XGetWindowProperty (self->display, window, property, 0, 1024, False, type, &actual,
                             &format, &n, &after, value) == Success
         && *value && n > 0;
}

static gboolean
is_ours (Watch  *self,
         Window  window)
{
  unsigned char *value;
  gboolean ours = get_property (self, window, self->pid_atom, XA_CARDINAL, &value)
                  && *(unsigned long *) (void *) value == (unsigned long) self->pid;

  if (value)
    XFree (value);
  return ours;
}

static gboolean
has_title (Watch  *self,
           Window  window)
{
  unsigned char *value;
  gboolean has = get_property (self, window, self->title_atom, self->utf8_atom, &value)
                 && strstr ((const char *) value, self->title);

  if (value)
    XFree (value);
  return has;
}

static gboolean
is_drawn (Watch  *self,
          Window  window)
{
  XWindowAttributes attributes;
  XImage *image;
  gboolean drawn = FALSE;
  gsize pixel;

  if (!XGetWindowAttributes (self->display, window, &attributes)
      || attributes.map_state != IsViewable || attributes.depth < 24)
    return FALSE;
  image = XGetImage (self->display, window, 0, 0, (unsigned) attributes.width,
                     (unsigned) attributes.height, AllPlanes, ZPixmap);
  if (!image)
    return FALSE;
  pixel = (gsize) image->bits_per_pixel / 8;
  for (int y = 0; y < image->height && !drawn; y++)
    {
      const char *row = image->data + (gsize) y * (gsize) image->bytes_per_line;

      for (int x = 0; x < image->width && !drawn; x++)
        drawn = memcmp (row + (gsize) x * pixel, image->data, pixel) != 0;
    }
  XDestroyImage (image);
  return drawn;
}

static void
look_at_title (Watch  *self,
               Window  window)
{
  if (!g_hash_table_contains (self->titled, GSIZE_TO_POINTER (window)) && is_ours (self, window)
      && has_title (self, window))
    g_hash_table_add (self->titled, GSIZE_TO_POINTER (window));
}

/* TRUE when the frame is there. */
static gboolean
take_event (Watch  *self,
            XEvent *event)
{
  Window window;

  if (event->type == CreateNotify)
    {
      window = event->xcreatewindow.window;
      XSelectInput (self->display, window, PropertyChangeMask);
      XDamageCreate (self->display, window, XDamageReportRawRectangles);
      look_at_title (self, window);
    }
  else if (event->type == PropertyNotify && event->xproperty.atom == self->title_atom)
    look_at_title (self, event->xproperty.window);
  else if (event->type == self->damage_event + XDamageNotify)
    {
      window = ((XDamageNotifyEvent *) event)->drawable;
      return g_hash_table_contains (self->titled, GSIZE_TO_POINTER (window))
             && is_drawn (self, window);
    }
  return FALSE;
}

static gboolean
wait_for_frame (Watch  *self,
                gint64  start)
{
  while (g_get_monotonic_time () - start < LIMIT_USEC)
    {
      struct pollfd pollfd = { .fd = ConnectionNumber (self->display), .events = POLLIN };
      XEvent event;

      if (XPending (self->display) == 0)
        {
          if (waitpid (self->pid, NULL, WNOHANG) != 0)
            return FALSE;
          poll (&pollfd, 1, 100);
          continue;
        }
      XNextEvent (self->display, &event);
      if (take_event (self, &event))
        return TRUE;
    }
  return FALSE;
}

static gboolean
watch_init (Watch      *self,
            const char *title)
{
  int error;

  *self = (Watch) { .display = XOpenDisplay (NULL), .title = title };
  if (!self->display || !XDamageQueryExtension (self->display, &self->damage_event, &error))
    return FALSE;
  XSetErrorHandler (ignore_error_cb);
  self->pid_atom = XInternAtom (self->display, "_NET_WM_PID", False);
  self->title_atom = XInternAtom (self->display, "_NET_WM_NAME", False);
  self->utf8_atom = XInternAtom (self->display, "UTF8_STRING", False);
  self->titled = g_hash_table_new (NULL, NULL);
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, False);
  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  Watch watch;
  gint64 start, stop;
  clockid_t clock;
  gboolean seen;

  if (argc < 3)
    return 2;
  if (!watch_init (&watch, argv[1]))
    return NO_DISPLAY;
  start = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, argv + 2, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH, NULL,
                      NULL, &watch.pid, &error))
    g_error ("%s", error->message);
  seen = wait_for_frame (&watch, start);
  stop = g_get_monotonic_time ();
  clock_getcpuclockid (watch.pid, &clock);
  if (!seen)
    g_error ("%s showed no window titled %s", argv[2], argv[1]);

  bench_print (stop - start, bench_work_time (clock), watch.pid);
  kill (watch.pid, SIGKILL);
  waitpid (watch.pid, NULL, 0);
  return 0;
}
