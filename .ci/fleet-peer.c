// What libnats does by itself, for `.ci/measure fleet`: the same work as publisher, keeper and screen, without checks.
//
// publish URL                 sends the messages of stdin, each once acknowledged, 256 at a time
// read URL STREAM COUNT FILE  reads so many messages in order and writes their bytes to a file
// newest URL STREAM COUNT     reads the newest message of each subject
// delay URL SUBJECT FILE N    appends a line to the file, synchronises it and publishes it; prints the nanoseconds to the callback
#include <fcntl.h>
#include <nats/nats.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void check(natsStatus status, const char *what) {
  if (status == NATS_OK) return;
  fprintf(stderr, "fleet-peer: %s: %s\n", what, nats_GetLastError(NULL));
  exit(1);
}

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static long received, wanted;
static FILE *copy;

static void on_message(natsConnection *connection, natsSubscription *subscription, natsMsg *message, void *closure) {
  (void)connection, (void)subscription, (void)closure;
  if (copy) {
    fwrite(natsMsg_GetData(message), 1, (size_t)natsMsg_GetDataLength(message), copy);
    fputc('\n', copy);
  }
  natsMsg_Destroy(message);
  if (++received < wanted) return;
  pthread_mutex_lock(&lock);
  pthread_cond_signal(&changed);
  pthread_mutex_unlock(&lock);
}

static void subscribe(natsConnection *connection, const char *stream, const char *subject, jsDeliverPolicy policy) {
  jsCtx *js = NULL;
  jsSubOptions options;
  natsSubscription *subscription = NULL;
  check(natsConnection_JetStream(&js, connection, NULL), "JetStream");
  jsSubOptions_Init(&options);
  options.Stream = stream;
  options.Ordered = true;
  options.Config.DeliverPolicy = policy;
  check(js_Subscribe(&subscription, js, subject, on_message, NULL, NULL, &options, NULL), "subscribe");
}

static void wait_for(long count) {
  pthread_mutex_lock(&lock);
  while (received < count) pthread_cond_wait(&changed, &lock);
  pthread_mutex_unlock(&lock);
}

static void publish(natsConnection *connection) {
  jsCtx *js = NULL;
  jsOptions options;
  jsOptions_Init(&options);
  options.PublishAsync.MaxPending = 256;
  options.PublishAsync.StallWait = 60000;
  check(natsConnection_JetStream(&js, connection, &options), "JetStream");
  char *line = NULL;
  size_t size = 0;
  ssize_t length;
  while ((length = getline(&line, &size, stdin)) > 0) {
    line[length - 1] = 0;
    char *id = strchr(line, '\t'), *body = id ? strchr(id + 1, '\t') : NULL;
    if (!body) continue;
    *id++ = *body++ = 0;
    natsMsg *message = NULL;
    check(natsMsg_Create(&message, line, NULL, body, (int)(line + length - 1 - body)), "message");
    if (*id) check(natsMsgHeader_Set(message, "Nats-Msg-Id", id), "header");
    check(js_PublishMsgAsync(js, &message, NULL), "publish");
    natsMsg_Destroy(message);
  }
  check(js_PublishAsyncComplete(js, NULL), "acknowledgements");
}

static void delay(natsConnection *connection, const char *subject, const char *path, long count) {
  int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  char line[160];
  memset(line, 'A', sizeof line);
  line[sizeof line - 1] = '\n';
  subscribe(connection, "EXITBOARD", subject, js_DeliverNew);
  for (long i = 1; i <= count; i++) {
    struct timespec began, ended, rest = {0, 3000000};
    wanted = i;
    clock_gettime(CLOCK_MONOTONIC, &began);
    if (write(file, line, sizeof line) != (ssize_t)sizeof line || fdatasync(file)) exit(1);
    check(natsConnection_Publish(connection, subject, line, sizeof line - 1), "publish");
    check(natsConnection_Flush(connection), "flush");
    wait_for(i);
    clock_gettime(CLOCK_MONOTONIC, &ended);
    printf("%ld\n", (ended.tv_sec - began.tv_sec) * 1000000000L + ended.tv_nsec - began.tv_nsec);
    nanosleep(&rest, NULL);
  }
}

int main(int count, char **words) {
  natsConnection *connection = NULL;
  if (count < 3) return 64;
  check(natsConnection_ConnectTo(&connection, words[2]), "connect");
  if (!strcmp(words[1], "publish")) {
    publish(connection);
  } else if (!strcmp(words[1], "delay") && count == 6) {
    delay(connection, words[3], words[4], atol(words[5]));
  } else if (count >= 5) {
    int is_newest = !strcmp(words[1], "newest");
    wanted = atol(words[4]);
    copy = count > 5 ? fopen(words[5], "w") : NULL;
    subscribe(connection, words[3], "exitboard.v1.>", is_newest ? js_DeliverLastPerSubject : js_DeliverAll);
    wait_for(wanted);
    if (copy) fclose(copy);
  }
  natsConnection_Destroy(connection);
  return 0;
}
