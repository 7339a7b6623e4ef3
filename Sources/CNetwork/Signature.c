#include "CNetwork.h"

#include <dlfcn.h>

// OpenSSL 3, opened when it is first needed; names and numbers are those of openssl/evp.h.
enum { PUBLIC_KEY = 0x86 };

static struct {
    void *(*number)(const unsigned char *, int, void *);
    void (*free_number)(void *);
    void *(*builder)(void);
    int (*push)(void *, const char *, const void *);
    int (*push_text)(void *, const char *, const char *, size_t);
    int (*push_bytes)(void *, const char *, const void *, size_t);
    void *(*parameters)(void *);
    void (*free_builder)(void *);
    void (*free_parameters)(void *);
    void *(*context)(void *, const char *, const char *);
    int (*begin)(void *);
    int (*make)(void *, void **, int, void *);
    void (*free_context)(void *);
    void (*free_key)(void *);
    void *(*digest)(void);
    void (*free_digest)(void *);
    int (*begin_verify)(void *, void **, const char *, void *, const char *, void *, const void *);
    int (*verify)(void *, const unsigned char *, size_t, const unsigned char *, size_t);
} evp;

static int is_open;

static int find(void *library, const char *name, void *place) {
    *(void **)place = dlsym(library, name);
    return *(void **)place != NULL;
}

static int open_library(void) {
    if (is_open) return 1;
    void *library = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
    if (!library) return 0;
    return is_open = find(library, "BN_bin2bn", &evp.number) &&
                     find(library, "BN_free", &evp.free_number) &&
                     find(library, "OSSL_PARAM_BLD_new", &evp.builder) &&
                     find(library, "OSSL_PARAM_BLD_push_BN", &evp.push) &&
                     find(library, "OSSL_PARAM_BLD_push_utf8_string", &evp.push_text) &&
                     find(library, "OSSL_PARAM_BLD_push_octet_string", &evp.push_bytes) &&
                     find(library, "OSSL_PARAM_BLD_to_param", &evp.parameters) &&
                     find(library, "OSSL_PARAM_BLD_free", &evp.free_builder) &&
                     find(library, "OSSL_PARAM_free", &evp.free_parameters) &&
                     find(library, "EVP_PKEY_CTX_new_from_name", &evp.context) &&
                     find(library, "EVP_PKEY_fromdata_init", &evp.begin) &&
                     find(library, "EVP_PKEY_fromdata", &evp.make) &&
                     find(library, "EVP_PKEY_CTX_free", &evp.free_context) &&
                     find(library, "EVP_PKEY_free", &evp.free_key) &&
                     find(library, "EVP_MD_CTX_new", &evp.digest) &&
                     find(library, "EVP_MD_CTX_free", &evp.free_digest) &&
                     find(library, "EVP_DigestVerifyInit_ex", &evp.begin_verify) &&
                     find(library, "EVP_DigestVerify", &evp.verify);
}

// What the builder holds, as a key.
static void *key_of(const char *kind, void *builder) {
    void *key = NULL;
    void *parameters = evp.parameters(builder);
    void *context = evp.context(NULL, kind, NULL);
    if (!parameters || !context || evp.begin(context) != 1 ||
        evp.make(context, &key, PUBLIC_KEY, parameters) != 1)
        key = NULL;
    evp.free_context(context);
    evp.free_parameters(parameters);
    return key;
}

static enum omsso_signature verify(void *key, const char *name, const uint8_t *text,
                                   size_t text_length, const uint8_t *signature,
                                   size_t signature_length) {
    void *digest = evp.digest();
    enum omsso_signature result = OMSSO_KEY_UNUSABLE;
    if (key && digest && evp.begin_verify(digest, NULL, name, NULL, NULL, key, NULL) == 1)
        result = evp.verify(digest, signature, signature_length, text, text_length) == 1
                     ? OMSSO_GENUINE
                     : OMSSO_FORGED;
    evp.free_digest(digest);
    evp.free_key(key);
    return result;
}

enum omsso_signature omsso_verify_rsa(const uint8_t *modulus, size_t modulus_length,
                                      const uint8_t *exponent, size_t exponent_length,
                                      const char *digest, const uint8_t *text, size_t text_length,
                                      const uint8_t *signature, size_t signature_length) {
    if (!open_library()) return OMSSO_NO_LIBRARY;
    void *n = evp.number(modulus, (int)modulus_length, NULL);
    void *e = evp.number(exponent, (int)exponent_length, NULL);
    void *builder = evp.builder(), *key = NULL;
    if (builder && n && e && evp.push(builder, "n", n) == 1 && evp.push(builder, "e", e) == 1)
        key = key_of("RSA", builder);
    evp.free_builder(builder);
    evp.free_number(e);
    evp.free_number(n);
    return verify(key, digest, text, text_length, signature, signature_length);
}

enum omsso_signature omsso_verify_curve(const char *curve, const uint8_t *point,
                                        size_t point_length, const char *digest,
                                        const uint8_t *text, size_t text_length,
                                        const uint8_t *signature, size_t signature_length) {
    if (!open_library()) return OMSSO_NO_LIBRARY;
    void *builder = evp.builder(), *key = NULL;
    if (builder && evp.push_text(builder, "group", curve, 0) == 1 &&
        evp.push_bytes(builder, "pub", point, point_length) == 1)
        key = key_of("EC", builder);
    evp.free_builder(builder);
    return verify(key, digest, text, text_length, signature, signature_length);
}
