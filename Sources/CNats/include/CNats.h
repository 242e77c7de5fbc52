#pragma once
// A connection to a NATS server, by libnats, which is loaded when the first session begins.
//
// A session is one connection. It is never restored: the library would send again what it had
// buffered, in another order. The threads of the library only put items into the session's queue
// and make its descriptor readable; one thread of the program takes them out.
#include <stddef.h>
#include <stdint.h>

/// One connection and the items that came over it.
struct cnats_session;

/// Where to connect and as whom; the texts of files may be NULL.
struct cnats_address {
  const char *url;
  /// The name that the server's certificate must have.
  const char *host;
  /// What the server's operator sees this connection called.
  const char *name;
  /// The subject of answers, with a wildcard, and that of deliveries, which the server looks for as it stands.
  const char *answers;
  const char *deliveries;
  const char *credentials;
  const char *authority;
  const char *certificate;
  const char *key;
  /// Whether to use TLS.
  int is_secure;
  /// How long to wait for the server, in milliseconds.
  int64_t timeout;
};

enum cnats_kind {
  /// The connection stands; the text is the server's id.
  cnats_connected,
  cnats_message,
  /// The server or the library complains; the text says about what.
  cnats_complaint,
  /// There is no connection, or no more; the text says why. Nothing follows.
  cnats_closed,
};

/// What arrived; to be freed with `cnats_free`.
struct cnats_item {
  enum cnats_kind kind;
  /// The subject of a message, or the text of another item; never NULL.
  const char *text;
  /// NULL if a message has none.
  const char *reply;
  const uint8_t *data;
  size_t length;
};

/// Loads the library; returns 0, or -1 if it is missing or too old.
int cnats_load(void);

/// The version of the loaded library; "" before `cnats_load`.
const char *cnats_version(void);

/// Begins to connect, in a thread of its own; returns NULL without memory, threads or descriptors.
///
/// The library must be loaded. The texts are copied.
struct cnats_session *cnats_start(const struct cnats_address *address);

/// Readable while there are items.
int cnats_descriptor(const struct cnats_session *session);

/// Returns the next item; NULL if there is none now.
struct cnats_item *cnats_next(struct cnats_session *session);

/// The value of a message's header; NULL if it has none of that name.
const char *cnats_header(const struct cnats_item *item, const char *name);

void cnats_free(struct cnats_item *item);

/// Sends a message, with a message id unless `id` is NULL; returns 0, or -1 if the session cannot send.
int cnats_publish(struct cnats_session *session, const char *subject, const char *reply, const char *id,
                  const void *data, size_t length);

/// Closes the connection and frees the session, as soon as the library's threads have let go of it.
void cnats_end(struct cnats_session *session);
