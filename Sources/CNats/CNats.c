#include "CNats.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "functions.h"

// --- The library

#define MEMBER(name, result, parameters) result(*name) parameters;
static struct {
  CNATS_FUNCTIONS(MEMBER)
} nats;

static int is_loaded = 0;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void load(void) {
  // Debian's name carries the minor version; the upstream library and later Debians have others.
  static const char *const names[] = {"libnats.so.3.4", "libnats.so.3.8", "libnats.so.3.9", "libnats.so.3.10",
                                      "libnats.so.3.11", "libnats.so.3.12", "libnats.so.3", "libnats.so"};
  void *library = NULL;
  for (size_t i = 0; !library && i < sizeof names / sizeof *names; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
#define LOAD(name, result, parameters) \
  if (!(*(void **)&nats.name = dlsym(library, #name))) return;
  CNATS_FUNCTIONS(LOAD)
  is_loaded = nats.nats_Open(-1) == 0;
}

int cnats_load(void) {
  // Threads that connect at the same time wait for the first.
  pthread_once(&loading, load);
  return is_loaded ? 0 : -1;
}

const char *cnats_version(void) { return is_loaded ? nats.nats_GetVersion() : ""; }

// --- Sessions

/// More waits for the program than the server may send without its consent: it has stopped reading.
static const size_t max_bytes = 64 << 20, max_items = 200000;

struct node {
  struct cnats_item item;
  natsMsg *message;
  struct node *next;
  char text[];
};

struct cnats_session {
  /// The program, the connecting thread, and each callback that may still come.
  atomic_int references;
  int descriptor;
  pthread_mutex_t lock;
  pthread_cond_t changed;
  struct node *first, *last;
  size_t bytes, items;
  /// What the program has taken out of the queue and not been given yet; only its thread reads this.
  struct node *taken;
  /// The end was queued, and nothing may follow it.
  int is_over;
  /// The program has ended the session.
  int is_ended;
  natsConnection *connection;
  natsSubscription *subscriptions[2];
  struct cnats_address address;
  struct cnats_session *next_living;
};

/// All sessions that are not freed. A complaint may come for one that is, as when its connection never stood.
static struct cnats_session *living;
static pthread_mutex_t living_lock = PTHREAD_MUTEX_INITIALIZER;

static void free_node(struct node *node) {
  if (node->message) nats.natsMsg_Destroy(node->message);
  free(node);
}

static void give_back(struct cnats_session *session) {
  pthread_mutex_lock(&session->lock);
  int left = atomic_fetch_sub(&session->references, 1) - 1;
  pthread_cond_broadcast(&session->changed);
  pthread_mutex_unlock(&session->lock);
  if (left > 0) return;
  pthread_mutex_lock(&living_lock);
  struct cnats_session **place = &living;
  while (*place != session) place = &(*place)->next_living;
  *place = session->next_living;
  pthread_mutex_unlock(&living_lock);
  struct node **lists[] = {&session->taken, &session->first};
  for (int i = 0; i < 2; i++)
    while (*lists[i]) {
      struct node *node = *lists[i];
      *lists[i] = node->next;
      free_node(node);
    }
  close(session->descriptor);
  pthread_mutex_destroy(&session->lock);
  pthread_cond_destroy(&session->changed);
  const struct cnats_address *a = &session->address;
  const char *texts[] = {a->url, a->host, a->name, a->answers, a->deliveries, a->credentials, a->authority, a->certificate,
                         a->key};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) free((void *)texts[i]);
  free(session);
}

static void hold(struct cnats_session *session) { atomic_fetch_add(&session->references, 1); }

/// Holds a session for which nothing was held before, unless it is freed or about to be; returns whether it does.
static int hold_if_living(const struct cnats_session *session) {
  int references = 0;
  pthread_mutex_lock(&living_lock);
  struct cnats_session *known = living;
  while (known && known != session) known = known->next_living;
  if (known) {
    references = atomic_load(&known->references);
    while (references > 0 && !atomic_compare_exchange_weak(&known->references, &references, references + 1)) {}
  }
  pthread_mutex_unlock(&living_lock);
  return references > 0;
}

/// Queues an item and frees `message` if there is no room for it.
static void add(struct cnats_session *session, enum cnats_kind kind, const char *text, natsMsg *message) {
  const char *own = message ? "" : text ? text : "";
  struct node *node = malloc(sizeof *node + strlen(own) + 1);
  if (node) {
    memset(node, 0, sizeof *node);
    strcpy(node->text, own);
    node->message = message;
    node->item.kind = kind;
    node->item.text = node->text;
    if (message) {
      node->item.text = nats.natsMsg_GetSubject(message);
      node->item.reply = nats.natsMsg_GetReply(message);
      node->item.data = (const uint8_t *)nats.natsMsg_GetData(message);
      node->item.length = (size_t)nats.natsMsg_GetDataLength(message);
    }
  }
  pthread_mutex_lock(&session->lock);
  size_t size = node ? node->item.length : 0;
  int is_full = kind == cnats_message && (session->items >= max_items || session->bytes + size > max_bytes);
  if (!node || session->is_over || session->is_ended || is_full) {
    // Without room nothing can be trusted to be complete, so the session is over.
    if (node && is_full && !session->is_over) {
      nats.natsMsg_Destroy(message);
      node->message = NULL;
      node->item = (struct cnats_item){.kind = cnats_closed, .text = "too much waits to be read"};
    } else {
      if (!node && message) nats.natsMsg_Destroy(message);
      if (node) free_node(node);
      node = NULL;
    }
  }
  if (node) {
    if (node->item.kind == cnats_closed) session->is_over = 1;
    if (session->last) session->last->next = node;
    else session->first = node;
    session->last = node;
    session->bytes += node->item.length;
    uint64_t one = 1;
    // A queue that is not empty has been said to be.
    if (session->items++ == 0 && write(session->descriptor, &one, sizeof one) < 0) {}
  }
  pthread_mutex_unlock(&session->lock);
}

static void on_message(natsConnection *connection, natsSubscription *subscription, natsMsg *message, void *session) {
  (void)connection, (void)subscription;
  add(session, cnats_message, NULL, message);
}

static void on_complete(void *session) { give_back(session); }

static void on_error(natsConnection *connection, natsSubscription *subscription, CNATS_STATUS status, void *session) {
  (void)subscription;
  if (!hold_if_living(session)) return;
  const char *text = NULL;
  if (nats.natsConnection_GetLastError(connection, &text) == 0 || !text || !*text) {
    if (!text || !*text) text = nats.natsStatus_GetText(status);
  }
  add(session, cnats_complaint, text, NULL);
  give_back(session);
}

static void on_closed(natsConnection *connection, void *session) {
  const char *text = NULL;
  nats.natsConnection_GetLastError(connection, &text);
  add(session, cnats_closed, text, NULL);
  give_back(session);
}

/// The options of an address; returns the status of the first that cannot be set.
static CNATS_STATUS set_options(natsOptions *options, const struct cnats_address *a, struct cnats_session *session) {
  CNATS_STATUS s = nats.natsOptions_SetURL(options, a->url);
  if (!s) s = nats.natsOptions_SetName(options, a->name);
  if (!s) s = nats.natsOptions_SetAllowReconnect(options, false);
  if (!s) s = nats.natsOptions_SetTimeout(options, a->timeout);
  if (!s) s = nats.natsOptions_SetPingInterval(options, a->timeout);
  if (!s) s = nats.natsOptions_SetMaxPingsOut(options, 2);
  if (!s) s = nats.natsOptions_SetWriteDeadline(options, a->timeout);
  if (!s && a->credentials) s = nats.natsOptions_SetUserCredentialsFromFiles(options, a->credentials, NULL);
  if (!s && a->is_secure) s = nats.natsOptions_SetSecure(options, true);
  if (!s && a->is_secure) s = nats.natsOptions_SetExpectedHostname(options, a->host);
  if (!s && a->authority) s = nats.natsOptions_LoadCATrustedCertificates(options, a->authority);
  if (!s && a->certificate) s = nats.natsOptions_LoadCertificatesChain(options, a->certificate, a->key);
  if (!s) s = nats.natsOptions_SetErrorHandler(options, on_error, session);
  if (!s) s = nats.natsOptions_SetClosedCB(options, on_closed, session);
  return s;
}

static void fail(struct cnats_session *session, CNATS_STATUS status) {
  const char *text = nats.nats_GetLastError(NULL);
  add(session, cnats_closed, text && *text ? text : nats.natsStatus_GetText(status), NULL);
}

/// Subscribes a subject; the subscription gives its reference back when its last message was delivered.
static CNATS_STATUS subscribe(struct cnats_session *session, natsConnection *connection, natsSubscription **made,
                              const char *subject) {
  hold(session);
  CNATS_STATUS s = nats.natsConnection_Subscribe(made, connection, subject, on_message, session);
  if (s) {
    give_back(session);
    return s;
  }
  return nats.natsSubscription_SetOnCompleteCB(*made, on_complete, session);
}

static void destroy(natsConnection *connection, natsSubscription *const subscriptions[2]) {
  // First the connection, whose thread may still deliver: libnats 3.4 would use a subscription that is freed.
  if (connection) nats.natsConnection_Destroy(connection);
  for (int i = 0; i < 2; i++)
    if (subscriptions[i]) nats.natsSubscription_Destroy(subscriptions[i]);
}

static void *connecting(void *argument) {
  struct cnats_session *session = argument;
  natsOptions *options = NULL;
  natsConnection *connection = NULL;
  natsSubscription *made[2] = {NULL, NULL};
  CNATS_STATUS s = nats.natsOptions_Create(&options);
  if (!s) s = set_options(options, &session->address, session);
  if (!s) {
    // For the closed callback, which comes only after a connection stood.
    hold(session);
    s = nats.natsConnection_Connect(&connection, options);
    if (s) give_back(session);
  }
  nats.natsOptions_Destroy(options);
  if (s) {
    fail(session, s);
    give_back(session);
    return NULL;
  }
  s = subscribe(session, connection, &made[0], session->address.answers);
  if (!s) s = subscribe(session, connection, &made[1], session->address.deliveries);
  // Either this thread or `cnats_end` destroys the connection.
  pthread_mutex_lock(&session->lock);
  int is_ended = session->is_ended;
  if (!is_ended) {
    session->connection = connection;
    memcpy(session->subscriptions, made, sizeof made);
  }
  pthread_mutex_unlock(&session->lock);
  char server[256] = "";
  if (is_ended) {
    destroy(connection, made);
  } else if (s) {
    fail(session, s);
  } else if (nats.natsConnection_HasHeaderSupport(connection)) {
    add(session, cnats_closed, "it supports no headers", NULL);
  } else {
    nats.natsConnection_GetConnectedServerId(connection, server, sizeof server);
    add(session, cnats_connected, server, NULL);
  }
  give_back(session);
  return NULL;
}

static const char *copied(const char *text) { return text ? strdup(text) : NULL; }

struct cnats_session *cnats_start(const struct cnats_address *address) {
  struct cnats_session *session = calloc(1, sizeof *session);
  if (!session) return NULL;
  session->descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  atomic_init(&session->references, 1);
  pthread_mutex_init(&session->lock, NULL);
  pthread_condattr_t steady;
  pthread_condattr_init(&steady);
  pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
  pthread_cond_init(&session->changed, &steady);
  pthread_condattr_destroy(&steady);
  session->address = *address;
  struct cnats_address *a = &session->address;
  const char **texts[] = {&a->url, &a->host, &a->name, &a->answers, &a->deliveries,
                          &a->credentials, &a->authority, &a->certificate, &a->key};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) *texts[i] = copied(*texts[i]);
  pthread_mutex_lock(&living_lock);
  session->next_living = living;
  living = session;
  pthread_mutex_unlock(&living_lock);
  pthread_t thread;
  hold(session);
  if (session->descriptor < 0 || pthread_create(&thread, NULL, connecting, session) != 0) {
    give_back(session);
    give_back(session);
    return NULL;
  }
  pthread_detach(thread);
  return session;
}

int cnats_descriptor(const struct cnats_session *session) { return session->descriptor; }

struct cnats_item *cnats_next(struct cnats_session *session) {
  if (!session->taken) {
    pthread_mutex_lock(&session->lock);
    session->taken = session->first;
    session->first = session->last = NULL;
    session->items = session->bytes = 0;
    uint64_t count;
    // Readable again with the next item. An item that was taken and is not given out yet keeps it readable.
    if (!session->taken && read(session->descriptor, &count, sizeof count) < 0) {}
    pthread_mutex_unlock(&session->lock);
  }
  struct node *node = session->taken;
  if (node) session->taken = node->next;
  return node ? &node->item : NULL;
}

// An item is the first member of its node.
static struct node *node_of(const struct cnats_item *item) { return (struct node *)item; }

const char *cnats_header(const struct cnats_item *item, const char *name) {
  const char *value = NULL;
  natsMsg *message = node_of(item)->message;
  return message && nats.natsMsgHeader_Get(message, name, &value) == 0 ? value : NULL;
}

void cnats_free(struct cnats_item *item) { free_node(node_of(item)); }

/// Ends the session where the server takes no message of that size; of every other fault it hears in `on_closed`.
static int sent(struct cnats_session *session, CNATS_STATUS status) {
  if (!status) return 0;
  const char *text = nats.nats_GetLastError(NULL);
  if (text && strstr(text, "maximum allowed")) add(session, cnats_closed, text, NULL);
  return -1;
}

int cnats_publish(struct cnats_session *session, const char *subject, const char *reply, const char *id,
                  const void *data, size_t length) {
  natsConnection *connection = session->connection;
  if (!connection || length > INT32_MAX) return -1;
  if (!id && !reply) return sent(session, nats.natsConnection_Publish(connection, subject, data, (int)length));
  if (!id) return sent(session, nats.natsConnection_PublishRequest(connection, subject, reply, data, (int)length));
  natsMsg *message = NULL;
  CNATS_STATUS s = nats.natsMsg_Create(&message, subject, reply, data, (int)length);
  if (!s) s = nats.natsMsgHeader_Set(message, "Nats-Msg-Id", id);
  if (!s) s = nats.natsConnection_PublishMsg(connection, message);
  nats.natsMsg_Destroy(message);
  return sent(session, s);
}

void cnats_end(struct cnats_session *session) {
  pthread_mutex_lock(&session->lock);
  session->is_ended = 1;
  natsConnection *connection = session->connection;
  pthread_mutex_unlock(&session->lock);
  destroy(connection, session->subscriptions);
  // The callbacks come at once. A program that ends now must not end while they run.
  struct timespec until;
  clock_gettime(CLOCK_MONOTONIC, &until);
  until.tv_sec += 1;
  pthread_mutex_lock(&session->lock);
  while (connection && atomic_load(&session->references) > 1 &&
         pthread_cond_timedwait(&session->changed, &session->lock, &until) == 0) {}
  pthread_mutex_unlock(&session->lock);
  give_back(session);
}
