"""Microsoft and OpenMetadata on loopback, by https, with a CA made here.

What each endpoint answers follows the public sources named beside it.
"""
import base64
import datetime
import http.server
import json
import socket
import ssl
import threading
import time
from email.utils import formatdate
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, hmac, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.x509.oid import NameOID

TENANT = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"
CLIENT = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
HOSTS = {"public": "login.microsoftonline.com", "us-government": "login.microsoftonline.us",
         "china": "login.partner.microsoftonline.cn"}
KEY_ID = "own-key"


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def number(value, size=None):
    return base64url(value.to_bytes(size or (value.bit_length() + 7) // 8, "big"))


CURVES = {"secp256r1": ("P-256", "ES256", 32, hashes.SHA256),
          "secp384r1": ("P-384", "ES384", 48, hashes.SHA384),
          "secp521r1": ("P-521", "ES512", 66, hashes.SHA512)}


def jwk(key, kid):
    """RFC 7517, as OpenMetadata's JWKSKey.java and Microsoft write it."""
    public = key.public_key().public_numbers()
    if isinstance(public, ec.EllipticCurvePublicNumbers):
        curve, algorithm, size, _ = CURVES[key.curve.name]
        return {"kty": "EC", "kid": kid, "crv": curve, "x": number(public.x, size),
                "y": number(public.y, size), "alg": algorithm, "use": "sig"}
    return {"kty": "RSA", "use": "sig", "kid": kid, "n": number(public.n), "e": number(public.e),
            "alg": "RS256"}


def token(key, algorithm="RS256", kid=KEY_ID, expires=90 * 86400, claims={}):
    header = {"alg": algorithm, "typ": "JWT", "kid": kid}
    body = {"iss": "open-metadata.org", "sub": "ingestion-bot", "isBot": True,
            "exp": int(time.time()) + expires, **claims}
    text = ".".join(base64url(json.dumps(part).encode()) for part in (header, body))
    if algorithm == "none":
        signature = b"none"
    elif algorithm == "HS256":
        mac = hmac.HMAC(key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo),
            hashes.SHA256())
        mac.update(text.encode())
        signature = mac.finalize()
    elif algorithm.startswith("ES"):
        _, _, size, digest = CURVES[key.curve.name]
        numbers = decode_dss_signature(key.sign(text.encode(), ec.ECDSA(digest())))
        signature = b"".join(part.to_bytes(size, "big") for part in numbers)
    else:
        signature = key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())
    return text + "." + base64url(signature)


class Authority:
    """A CA, and certificates of it."""

    def __init__(self, folder, name):
        self.folder, self.name = Path(folder), name
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.path = self.folder / f"{name}.pem"
        self.certificate = self._make(self.subject, self.key.public_key(), -1, 365, None)
        self.path.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))

    def _make(self, subject, key, first, last, names):
        now = datetime.datetime.utcnow()
        made = (x509.CertificateBuilder().subject_name(subject).issuer_name(self.subject)
                .public_key(key).serial_number(x509.random_serial_number())
                .not_valid_before(now + datetime.timedelta(days=first))
                .not_valid_after(now + datetime.timedelta(days=last))
                .add_extension(x509.BasicConstraints(ca=names is None, path_length=None), True))
        if names:
            made = made.add_extension(
                x509.SubjectAlternativeName([x509.DNSName(name) for name in names]), False)
        return made.sign(self.key, hashes.SHA256())

    def context(self, names=("localhost",), first=-1, last=90):
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
        certificate = self._make(subject, key.public_key(), first, last, names)
        path = self.folder / f"{self.name}-{names[0]}-{first}-{last}.pem"
        path.write_bytes(
            key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                              serialization.NoEncryption())
            + certificate.public_bytes(serialization.Encoding.PEM))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


class Answer:
    def __init__(self, status=200, body=b"", kind="application/json; charset=utf-8", **headers):
        self.status, self.kind, self.headers = status, kind, headers
        self.body = body if isinstance(body, bytes) else (
            body.encode() if isinstance(body, str) else json.dumps(body).encode())


def page(text, status=200):
    return Answer(status, text, "text/html; charset=utf-8")


def refusal(error, number, text, status=400):
    """Microsoft's shape of an error: reference-error-codes.md of MicrosoftDocs/entra-docs."""
    return Answer(status, {
        "error": error, "error_description": f"AADSTS{number}: {text} Trace ID: 1 Timestamp: 2",
        "error_codes": [number], "trace_id": "1", "correlation_id": "2",
        "error_uri": f"https://login.microsoftonline.com/error?code={number}"})


class Site:
    """One web server; `routes` maps a path to an Answer or to a function of the request."""

    def __init__(self, context=None, routes=None):
        self.routes, self.seen = routes or {}, []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self):
                length = int(self.headers.get("Content-Length") or 0)
                self.content = self.rfile.read(length).decode()
                site.seen.append((self.command, self.path, dict(self.headers), self.content))
                found = site.routes.get(urlsplit(self.path).path, Answer(404, {"code": 404}))
                found = found(self) if callable(found) else found
                if found is None:
                    self.close_connection = True
                    return
                self.send_response_only(found.status)
                headers = {"Date": formatdate(usegmt=True), "Content-Type": found.kind,
                           "Content-Length": str(len(found.body)),
                           "Set-Cookie": "fpc=cookie; path=/"}
                headers.update({k.replace("_", "-"): v for k, v in found.headers.items()})
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(found.body)

            do_GET = do_POST = answer

            def log_message(self, *_):
                pass

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                pass

            def finish_request(self, request, address):
                if context:
                    request.settimeout(20)
                    request = context.wrap_socket(request, server_side=True)
                super().finish_request(request, address)
                request.close()

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.address = f"{'https' if context else 'http'}://localhost:{self.port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def microsoft(cloud="public", tenant=TENANT, keys=None, redirects=(), client=CLIENT):
    """The sign-in service. Shapes: live documents in AzureAD/microsoft-authentication-library-*,
    recordings of Azure/azure-sdk-for-js; errors as MicrosoftDocs/entra-docs lists them."""
    host = HOSTS[cloud]

    def sign_in(request):
        query = parse_qs(urlsplit(request.path).query)
        address = query["redirect_uri"][0]
        if query["client_id"][0] != client:
            return page('<script>$Config={"sErrorCode":"700016"};\n//]]></script>')
        if address not in redirects:
            return page('<script>$Config={"strServiceExceptionMessage":"AADSTS50011: The redirect '
                        'URI specified in the request does not match","iErrorCode":50011};</script>')
        return Answer(302, b"", Location=f"{address}?error=login_required&error_description="
                                         "AADSTS50058%3a+Session+information&state=omsso")

    def code(request):
        fields = parse_qs(request.content)
        if fields["client_id"][0] != client:
            return refusal("unauthorized_client", 700016,
                           f"Application with identifier '{client}' was not found.")
        return refusal("invalid_grant", 9002313, "Invalid request. Request is malformed.")

    root = f"/{tenant}"
    return {
        f"{root}/v2.0/.well-known/openid-configuration": Answer(body={
            "issuer": f"https://{host}/{tenant}/v2.0",
            "token_endpoint": f"https://{host}/{tenant}/oauth2/v2.0/token",
            "jwks_uri": f"https://{host}/{tenant}/discovery/v2.0/keys",
            "tenant_region_scope": "EU" if cloud == "public" else None,
            "cloud_instance_name": "microsoftonline.com"}),
        f"{root}/discovery/v2.0/keys": Answer(body={"keys": keys or []}),
        f"{root}/oauth2/v2.0/token": code,
        f"{root}/oauth2/v2.0/authorize": sign_in,
    }


def settings(address, cloud="public"):
    return {
        "provider": "azure", "providerName": "azure", "clientType": "public",
        "enableSelfSignup": True, "jwtPrincipalClaims": ["email", "preferred_username", "sub"],
        "jwtPrincipalClaimsMapping": [], "clientId": CLIENT,
        "authority": f"https://{HOSTS[cloud]}/{TENANT}", "callbackUrl": f"{address}/callback",
        "responseType": "id_token",
        "publicKeyUrls": [f"https://{HOSTS[cloud]}/{TENANT}/discovery/v2.0/keys",
                          "http://localhost:8585/api/v1/system/config/jwks"]}


AUTHORIZER = {"className": "org.openmetadata.service.security.DefaultAuthorizer",
              "adminPrincipals": ["ada.lovelace", "grace.hopper"], "principalDomain": "example.com",
              "enforcePrincipalDomain": True, "allowedDomains": []}

# Source: open-metadata/OpenMetadata, ConfigResource.java in its four generations.
SHOWN = ["provider", "providerName", "clientType", "enableSelfSignup", "jwtPrincipalClaims",
         "jwtPrincipalClaimsMapping", "clientId", "authority", "callbackUrl"]


def openmetadata(release, address, keys, cloud="public", changed={}, admin=None):
    whole = {**settings(address, cloud), **changed}
    if release in ("1.5", "1.9"):
        auth, authorizer = whole, AUTHORIZER
    elif release == "1.10":
        auth, authorizer = whole, {"principalDomain": "example.com"}
    else:
        auth = {**{key: whole[key] for key in SHOWN}, "responseType": "id_token",
                "publicKeyUrls": None}
        authorizer = {"principalDomain": "example.com"}
        if release == "2.0":
            auth["enableAutoRedirect"] = False
    system = "/api/v1/system"

    def with_token(answer):
        def judge(request):
            if request.headers.get("Authorization") != f"Bearer {admin}":
                return Answer(401, {"code": 401, "message": "Not Authorized! Token not present"})
            return answer
        return judge

    routes = {
        f"{system}/version": Answer(body={
            "version": f"{release}.3", "revision": "0", "timestamp": 1}),
        f"{system}/config/auth": Answer(body=auth),
        f"{system}/config/authorizer": Answer(body=authorizer),
        f"{system}/config/jwks": Answer(body={"keys": keys}),
        "/callback": page("<!doctype html><div id=root></div>"),
        f"{system}/status": with_token(Answer(body={"jwks": {"passed": True, "message": ""}})),
    }
    if release not in ("1.5", "1.9"):
        routes[f"{system}/security/config"] = with_token(Answer(body={
            "authenticationConfiguration": whole, "authorizerConfiguration": AUTHORIZER}))
        routes[f"{system}/security/validate"] = with_token(Answer(body={"status": "success"}))
    return routes


class Silent:
    """A port that takes connections and says nothing, or a byte from time to time."""

    def __init__(self, drips=False):
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen(64)
        self.port = self.socket.getsockname()[1]
        self.address = f"http://localhost:{self.port}"
        self.drips, self.kept = drips, []
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.kept.append(connection)
            if self.drips:
                threading.Thread(target=self.drip, args=(connection,), daemon=True).start()

    def drip(self, connection):
        try:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{")
            while True:
                connection.sendall(b" ")
                time.sleep(0.2)
        except OSError:
            pass

    def close(self):
        self.socket.close()
