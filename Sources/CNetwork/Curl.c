#define _GNU_SOURCE
#include "CNetwork.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

// libcurl is opened when it is first needed: linking it would cost every command 5 ms and 6 MiB.
// Its numbers never change (https://curl.se/libcurl/abi.html); they stand in curl/curl.h.
enum {
    OPT_WRITEDATA = 10001,
    OPT_URL = 10002,
    OPT_ERRORBUFFER = 10010,
    OPT_USERAGENT = 10018,
    OPT_HTTPHEADER = 10023,
    OPT_HEADERDATA = 10029,
    OPT_CAINFO = 10065,
    OPT_PRIVATE = 10103,
    OPT_COPYPOSTFIELDS = 10165,
    OPT_WRITEFUNCTION = 20011,
    OPT_HEADERFUNCTION = 20079,
    OPT_FOLLOWLOCATION = 52,
    OPT_SSL_VERIFYPEER = 64,
    OPT_SSL_VERIFYHOST = 81,
    OPT_HTTP_VERSION = 84,
    OPT_NOSIGNAL = 99,
    OPT_TIMEOUT_MS = 155,
    OPT_CONNECTTIMEOUT_MS = 156,
    OPT_CERTINFO = 172,
    OPT_PROTOCOLS = 181,
    OPT_SUPPRESS_CONNECT_HEADERS = 265,
    HTTP_AND_HTTPS = 3,
    HTTP_1_1 = 2,
    INFO_PRIVATE = 0x100000 + 21,
    INFO_STATUS = 0x200000 + 2,
    INFO_VERIFICATION = 0x200000 + 13,
    INFO_CONNECT_STATUS = 0x200000 + 22,
    INFO_CERTINFO = 0x400000 + 34,
    GLOBAL_DEFAULT = 3,
    MESSAGE_DONE = 1,
    MOST_HEAD = 65536,
};

struct list {
    char *data;
    struct list *next;
};

struct certificates {
    int count;
    struct list **lists;
};

struct message {
    int kind;
    void *handle;
    union {
        void *whatever;
        int code;
    } data;
};

static struct {
    int (*global_init)(long);
    void *(*easy_init)(void);
    int (*setopt)(void *, int, ...);
    int (*getinfo)(void *, int, ...);
    void (*cleanup)(void *);
    void *(*multi_init)(void);
    int (*add)(void *, void *);
    int (*remove)(void *, void *);
    int (*perform)(void *, int *);
    int (*poll)(void *, void *, unsigned, int, int *);
    struct message *(*next)(void *, int *);
    struct list *(*append)(struct list *, const char *);
    void (*free_all)(struct list *);
    void *multi;
} curl;

static int find(void *library, const char *name, void *place) {
    *(void **)place = dlsym(library, name);
    return *(void **)place != NULL;
}

int omsso_open_curl(void) {
    if (curl.multi) return 1;
    // libcurl cannot end a look-up, which could take half a minute (resolv.conf(5)).
    setenv("RES_OPTIONS", "timeout:3 attempts:2", 0);
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) return 0;
    if (!find(library, "curl_global_init", &curl.global_init) ||
        !find(library, "curl_easy_init", &curl.easy_init) ||
        !find(library, "curl_easy_setopt", &curl.setopt) ||
        !find(library, "curl_easy_getinfo", &curl.getinfo) ||
        !find(library, "curl_easy_cleanup", &curl.cleanup) ||
        !find(library, "curl_multi_init", &curl.multi_init) ||
        !find(library, "curl_multi_add_handle", &curl.add) ||
        !find(library, "curl_multi_remove_handle", &curl.remove) ||
        !find(library, "curl_multi_perform", &curl.perform) ||
        !find(library, "curl_multi_poll", &curl.poll) ||
        !find(library, "curl_multi_info_read", &curl.next) ||
        !find(library, "curl_slist_append", &curl.append) ||
        !find(library, "curl_slist_free_all", &curl.free_all))
        return 0;
    if (curl.global_init(GLOBAL_DEFAULT) != 0) return 0;
    curl.multi = curl.multi_init();
    return curl.multi != NULL;
}

// 0 where it would be more than `most`.
static size_t gather(char **text, size_t *length, const char *bytes, size_t count, size_t most) {
    if (*length + count > most) return 0;
    char *grown = realloc(*text, *length + count + 1);
    if (!grown) return 0;
    memcpy(grown + *length, bytes, count);
    *text = grown;
    *length += count;
    return count;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *place) {
    struct omsso_transfer *transfer = place;
    size_t taken = gather(&transfer->body, &transfer->body_length, bytes, size * count,
                          transfer->most);
    if (taken == 0 && size * count > 0) transfer->is_too_large = 1;
    return taken;
}

// Only the last head counts: 100 Continue has one of its own.
static size_t take_head(char *bytes, size_t size, size_t count, void *place) {
    struct omsso_transfer *transfer = place;
    if (size * count > 5 && memcmp(bytes, "HTTP/", 5) == 0) transfer->head_length = 0;
    size_t taken =
        gather(&transfer->head, &transfer->head_length, bytes, size * count, MOST_HEAD);
    if (taken == 0 && size * count > 0) transfer->is_too_large = 1;
    return taken;
}

struct omsso_transfer *omsso_start_transfer(const struct omsso_request *request) {
    struct omsso_transfer *transfer = calloc(1, sizeof *transfer);
    void *handle = transfer ? curl.easy_init() : NULL;
    if (!handle) {
        free(transfer);
        return NULL;
    }
    transfer->handle = handle;
    transfer->most = request->most;
    struct list *lines = NULL;
    for (const char *const *line = request->headers; *line; line++)
        lines = curl.append(lines, *line);
    transfer->lines = lines;
    curl.setopt(handle, OPT_URL, request->url);
    curl.setopt(handle, OPT_PROTOCOLS, (long)HTTP_AND_HTTPS);
    curl.setopt(handle, OPT_FOLLOWLOCATION, 0L);
    curl.setopt(handle, OPT_SSL_VERIFYPEER, 1L);
    curl.setopt(handle, OPT_SSL_VERIFYHOST, 2L);
    curl.setopt(handle, OPT_CERTINFO, 1L);
    curl.setopt(handle, OPT_HTTP_VERSION, (long)HTTP_1_1);
    curl.setopt(handle, OPT_SUPPRESS_CONNECT_HEADERS, 1L);
    // Without it the resolver's time-out would need SIGALRM.
    curl.setopt(handle, OPT_NOSIGNAL, 1L);
    curl.setopt(handle, OPT_CONNECTTIMEOUT_MS, request->connect_limit);
    curl.setopt(handle, OPT_TIMEOUT_MS, request->limit);
    curl.setopt(handle, OPT_USERAGENT, request->agent);
    curl.setopt(handle, OPT_HTTPHEADER, lines);
    if (request->authority) curl.setopt(handle, OPT_CAINFO, request->authority);
    if (request->body) curl.setopt(handle, OPT_COPYPOSTFIELDS, request->body);
    curl.setopt(handle, OPT_WRITEFUNCTION, take_body);
    curl.setopt(handle, OPT_WRITEDATA, transfer);
    curl.setopt(handle, OPT_HEADERFUNCTION, take_head);
    curl.setopt(handle, OPT_HEADERDATA, transfer);
    curl.setopt(handle, OPT_ERRORBUFFER, transfer->error);
    curl.setopt(handle, OPT_PRIVATE, transfer);
    curl.add(curl.multi, handle);
    return transfer;
}

// The first certificate is the server's own.
static void take_certificate_end(struct omsso_transfer *transfer) {
    static const char name[] = "Expire date:";
    struct certificates *found = NULL;
    if (curl.getinfo(transfer->handle, INFO_CERTINFO, &found) != 0 || !found) return;
    if (found->count < 1) return;
    for (struct list *line = found->lists[0]; line; line = line->next)
        if (strncmp(line->data, name, sizeof name - 1) == 0)
            strncpy(transfer->certificate_end, line->data + sizeof name - 1,
                    sizeof transfer->certificate_end - 1);
}

struct omsso_transfer *omsso_next_transfer(int milliseconds) {
    int running = 0, waiting = 0;
    curl.perform(curl.multi, &running);
    struct message *message = curl.next(curl.multi, &waiting);
    if (!message) {
        curl.poll(curl.multi, NULL, 0, milliseconds, &waiting);
        curl.perform(curl.multi, &running);
        message = curl.next(curl.multi, &waiting);
    }
    if (!message || message->kind != MESSAGE_DONE) return NULL;
    struct omsso_transfer *transfer = NULL;
    void *handle = message->handle;
    int code = message->data.code;
    curl.getinfo(handle, INFO_PRIVATE, &transfer);
    transfer->code = code;
    curl.getinfo(handle, INFO_STATUS, &transfer->status);
    curl.getinfo(handle, INFO_VERIFICATION, &transfer->verification);
    curl.getinfo(handle, INFO_CONNECT_STATUS, &transfer->connect_status);
    take_certificate_end(transfer);
    return transfer;
}

void omsso_end_transfer(struct omsso_transfer *transfer) {
    curl.remove(curl.multi, transfer->handle);
    curl.cleanup(transfer->handle);
    curl.free_all(transfer->lines);
    free(transfer->head);
    free(transfer->body);
    free(transfer);
}
