#pragma once
// The functions of libnats that are used, with the types that its header gives them.
//
// The library is loaded when a program of the fleet starts, so no header of it is needed to build. Its structures are
// opaque here, and its status is a number. A test compares this list with <nats/nats.h>.
#include <stdbool.h>
#include <stdint.h>

typedef struct __natsConnection natsConnection;
typedef struct __natsMsg natsMsg;
typedef struct __natsOptions natsOptions;
typedef struct __natsSubscription natsSubscription;

/// `natsStatus`, an enumeration without negative values; 0 is success.
#ifndef CNATS_STATUS
#define CNATS_STATUS unsigned int
#endif

// NAME, TYPE OF THE RESULT, (TYPES OF THE PARAMETERS)
#define CNATS_FUNCTIONS(X)                                                                                          \
  X(nats_Open, CNATS_STATUS, (int64_t))                                                                             \
  X(nats_GetVersion, const char *, (void))                                                                          \
  X(nats_GetLastError, const char *, (CNATS_STATUS *))                                                              \
  X(natsStatus_GetText, const char *, (CNATS_STATUS))                                                               \
  X(natsOptions_Create, CNATS_STATUS, (natsOptions **))                                                             \
  X(natsOptions_Destroy, void, (natsOptions *))                                                                     \
  X(natsOptions_SetURL, CNATS_STATUS, (natsOptions *, const char *))                                                \
  X(natsOptions_SetName, CNATS_STATUS, (natsOptions *, const char *))                                               \
  X(natsOptions_SetAllowReconnect, CNATS_STATUS, (natsOptions *, bool))                                             \
  X(natsOptions_SetTimeout, CNATS_STATUS, (natsOptions *, int64_t))                                                 \
  X(natsOptions_SetPingInterval, CNATS_STATUS, (natsOptions *, int64_t))                                            \
  X(natsOptions_SetMaxPingsOut, CNATS_STATUS, (natsOptions *, int))                                                 \
  X(natsOptions_SetWriteDeadline, CNATS_STATUS, (natsOptions *, int64_t))                                           \
  X(natsOptions_SetUserCredentialsFromFiles, CNATS_STATUS, (natsOptions *, const char *, const char *))             \
  X(natsOptions_SetSecure, CNATS_STATUS, (natsOptions *, bool))                                                     \
  X(natsOptions_LoadCATrustedCertificates, CNATS_STATUS, (natsOptions *, const char *))                             \
  X(natsOptions_LoadCertificatesChain, CNATS_STATUS, (natsOptions *, const char *, const char *))                   \
  X(natsOptions_SetExpectedHostname, CNATS_STATUS, (natsOptions *, const char *))                                   \
  X(natsOptions_SetErrorHandler, CNATS_STATUS,                                                                      \
    (natsOptions *, void (*)(natsConnection *, natsSubscription *, CNATS_STATUS, void *), void *))                  \
  X(natsOptions_SetClosedCB, CNATS_STATUS, (natsOptions *, void (*)(natsConnection *, void *), void *))             \
  X(natsConnection_Connect, CNATS_STATUS, (natsConnection **, natsOptions *))                                       \
  X(natsConnection_Destroy, void, (natsConnection *))                                                               \
  X(natsConnection_GetLastError, CNATS_STATUS, (natsConnection *, const char **))                                   \
  X(natsConnection_GetConnectedServerId, CNATS_STATUS, (natsConnection *, char *, size_t))                          \
  X(natsConnection_HasHeaderSupport, CNATS_STATUS, (natsConnection *))                                              \
  X(natsConnection_Publish, CNATS_STATUS, (natsConnection *, const char *, const void *, int))                      \
  X(natsConnection_PublishRequest, CNATS_STATUS,                                                                    \
    (natsConnection *, const char *, const char *, const void *, int))                                              \
  X(natsConnection_PublishMsg, CNATS_STATUS, (natsConnection *, natsMsg *))                                         \
  X(natsConnection_Subscribe, CNATS_STATUS,                                                                         \
    (natsSubscription **, natsConnection *, const char *,                                                           \
     void (*)(natsConnection *, natsSubscription *, natsMsg *, void *), void *))                                    \
  X(natsSubscription_SetOnCompleteCB, CNATS_STATUS, (natsSubscription *, void (*)(void *), void *))                 \
  X(natsSubscription_Destroy, void, (natsSubscription *))                                                           \
  X(natsMsg_Create, CNATS_STATUS, (natsMsg **, const char *, const char *, const char *, int))                      \
  X(natsMsg_Destroy, void, (natsMsg *))                                                                             \
  X(natsMsg_GetSubject, const char *, (const natsMsg *))                                                            \
  X(natsMsg_GetReply, const char *, (const natsMsg *))                                                              \
  X(natsMsg_GetData, const char *, (const natsMsg *))                                                               \
  X(natsMsg_GetDataLength, int, (const natsMsg *))                                                                  \
  X(natsMsgHeader_Set, CNATS_STATUS, (natsMsg *, const char *, const char *))                                       \
  X(natsMsgHeader_Get, CNATS_STATUS, (natsMsg *, const char *, const char **))
