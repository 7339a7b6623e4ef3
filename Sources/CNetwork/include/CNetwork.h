#ifndef OMSSO_CNETWORK_H
#define OMSSO_CNETWORK_H

#include <stddef.h>
#include <stdint.h>

/// What is asked; the texts are copied.
struct omsso_request {
    const char *url;
    /// NULL for a GET.
    const char *body;
    /// Lines of a header, with NULL behind the last.
    const char *const *headers;
    const char *agent;
    /// A file with certificates that are trusted besides those of the system, or NULL.
    const char *authority;
    long connect_limit;
    /// In milliseconds, as the one above.
    long limit;
    /// The most bytes that are taken of a body.
    size_t most;
};

/// A request on its way, and what came back.
struct omsso_transfer {
    /// What libcurl calls the way it ended; 0 for an answer.
    int code;
    long status;
    /// What the TLS library calls what is wrong with the certificate; 0 for nothing.
    long verification;
    /// The answer of a proxy to CONNECT; 0 where there was none.
    long connect_status;
    int is_too_large;
    char error[256];
    /// The day the server's certificate ends, as the TLS library prints it.
    char certificate_end[64];
    char *head;
    size_t head_length;
    char *body;
    size_t body_length;
    size_t most;
    void *handle;
    void *lines;
};

/// Opens libcurl when first called; 0 where there is none.
int omsso_open_curl(void);
/// Starts a request; NULL where memory ends.
struct omsso_transfer *omsso_start_transfer(const struct omsso_request *request);
/// Waits at most so long, and gives one that has ended, or NULL.
struct omsso_transfer *omsso_next_transfer(int milliseconds);
void omsso_end_transfer(struct omsso_transfer *transfer);

enum omsso_signature {
    OMSSO_GENUINE,
    OMSSO_FORGED,
    OMSSO_KEY_UNUSABLE,
    OMSSO_NO_LIBRARY,
};

/// Verifies an RSA signature with PKCS #1 v1.5 padding; `digest` is a name as "SHA256".
enum omsso_signature omsso_verify_rsa(const uint8_t *modulus, size_t modulus_length,
                                      const uint8_t *exponent, size_t exponent_length,
                                      const char *digest, const uint8_t *text, size_t text_length,
                                      const uint8_t *signature, size_t signature_length);
/// Verifies an ECDSA signature in DER; `curve` is a name as "P-256", the point uncompressed.
enum omsso_signature omsso_verify_curve(const char *curve, const uint8_t *point,
                                        size_t point_length, const char *digest,
                                        const uint8_t *text, size_t text_length,
                                        const uint8_t *signature, size_t signature_length);

#endif
