#!/usr/bin/env python3
"""Runs `omsso verify` against servers on loopback that play Microsoft and OpenMetadata.

    run.py PROGRAM [GROUP...]

Prints what is not as expected; without a group, all of them. Groups are the functions below that
are named `group_...`.
"""
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time

from cryptography.hazmat.primitives.asymmetric import ec, rsa

sys.dont_write_bytecode = True
import world
from world import (CLIENT, HOSTS, KEY_ID, TENANT, Answer, Authority, Silent, Site, jwk,
                   microsoft, openmetadata, page, refusal, token)

NAMES = ["tenant", "signing-keys", "application", "redirect-uri", "server-version", "server-keys",
         "server-configuration", "callback-page", "bot-token", "clock", "tls"]
CANARY = "canary0admin1token2"


def rsa_key(bits=2048):
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


class Scene:
    """Both sides in a healthy state, and the answers file that fits them."""

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.TemporaryDirectory(prefix="omsso-verify-")
        self.authority = Authority(self.folder.name, "ca")
        self.key, self.microsoft_key = rsa_key(), rsa_key()
        context = self.authority.context()
        self.login, self.server = Site(context), Site(context)
        self.context = context
        self.failures = 0
        self.reset()

    def reset(self, cloud="public", release="1.12", **changed):
        self.cloud, self.release = cloud, release
        keys = [jwk(self.microsoft_key, "ms")]
        callback = f"{self.server.address}/callback"
        self.login.routes = microsoft(cloud, keys=keys, redirects=[callback])
        self.server.routes = openmetadata(
            release, self.server.address, [jwk(self.key, KEY_ID)], cloud, changed, CANARY)
        self.login.seen.clear()
        self.server.seen.clear()
        self.write("answers.yaml", f"""\
version: 1
registration: {{serverUrl: "{self.server.address}", cloud: {cloud}}}
credentials: {{clientId: {CLIENT}, tenantId: {TENANT}}}
access: {{adminPrincipals: [ada.lovelace, grace.hopper], principalDomain: example.com}}
target: {{kind: docker, openMetadataVersion: "{release}"}}
""")
        self.write("token", token(self.key))

    def write(self, name, text):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def command(self, *more, login=None, answers=True):
        return ([self.program, "verify"] + (["--answers", self.path("answers.yaml")] * answers)
                + ["--login-host", login or f"localhost:{self.login.port}",
                   "--ca-certificate", self.authority.path, *more])

    def environment(self, **more):
        kept = {k: v for k, v in os.environ.items() if "proxy" not in k.lower()}
        return {**kept, "XDG_STATE_HOME": self.path("state"), **more}

    def run(self, *more, environment={}, **options):
        arguments = self.command(*more, **options)
        return subprocess.run(
            list(map(str, arguments)), capture_output=True, timeout=120, stdin=subprocess.DEVNULL,
            env=self.environment(**environment))

    def results(self, *more, **options):
        run = self.run("--format", "json", *more, **options)
        try:
            report = json.loads(run.stdout)
        except ValueError:
            self.fail("no JSON", run.returncode, run.stdout, run.stderr)
            return {name: {"verdict": "", "code": "", "answer": ""} for name in NAMES}, run
        checks = {check["name"]: check for check in report["checks"]}
        if [check["name"] for check in report["checks"]] != NAMES or report["version"] != 1:
            self.fail("shape", report)
        failed = any(check["verdict"] == "fail" for check in checks.values())
        if run.returncode != (4 if failed else 0):
            self.fail("exit status", run.returncode, checks)
        return checks, run

    def expect(self, title, expected, *more, **options):
        """`expected`: name of a check to its verdict, or to verdict and code."""
        checks, run = self.results(*more, **options)
        for name, wanted in expected.items():
            verdict, code = wanted if isinstance(wanted, tuple) else (wanted, None)
            found = checks[name]
            if found["verdict"] != verdict or code is not None and found["code"] != code:
                self.fail(title, name, "wanted", wanted, "found", found)
        return checks, run

    def fail(self, *what):
        self.failures += 1
        print("not as expected:", *what, flush=True)


def group_releases(scene):
    """Every release in every cloud: nothing is wrong, and what is not shown is not missed."""
    for cloud in HOSTS:
        for release in ("1.5", "1.9", "1.10", "1.12", "2.0"):
            scene.reset(cloud, release)
            healthy = {name: "pass" for name in NAMES}
            checks, _ = scene.expect(
                f"{cloud} {release}", healthy, "--token-file", scene.path("token"))
            shown = release in ("1.5", "1.9", "1.10")
            if ("publicKeyUrls" in checks["server-configuration"]["answer"]) == shown:
                scene.fail(cloud, release, "hidden settings", checks["server-configuration"])
            scene.expect(
                f"{cloud} {release} admin", {"server-configuration": "pass"}, "--admin-token-file",
                scene.write("admin", CANARY))


def group_settings(scene):
    """What the server runs with is not what the answers have."""
    for release in ("1.5", "1.9", "1.10", "1.12", "2.0"):
        code = "OMSSO-SERVER-OTHER" if release in ("1.5", "1.9") else "database-wins"
        for setting, value in [("clientId", "11111111-2222-3333-4444-555555555555"),
                               ("authority", "https://login.microsoftonline.com/common"),
                               ("callbackUrl", "http://localhost:8585/callback"),
                               ("provider", "basic"), ("clientType", "confidential")]:
            scene.reset(release=release, **{setting: value})
            checks, _ = scene.expect(
                f"{release} {setting}", {"server-configuration": ("fail", code)})
            if setting not in checks["server-configuration"]["answer"]:
                scene.fail(release, setting, checks["server-configuration"])
        scene.reset(release=release, enableSelfSignup=False)
        scene.expect(f"{release} sign-up", {"server-configuration": ("warning", code)})
    scene.reset()
    system = "/api/v1/system"
    scene.server.routes[f"{system}/config/auth"] = Answer(body={"provider": "azure"})
    scene.server.routes[f"{system}/config/authorizer"] = Answer(404)
    scene.expect("most is unknown", {"server-configuration": "pass"})
    admin = ("--admin-token-file", scene.write("admin", CANARY))
    for name, answer, wanted in [
            ("security/validate", {"status": "failed", "errors": [
                {"field": "authenticationConfiguration.clientId", "error": "no"}]},
             ("fail", "OMSSO-SERVER-REFUSES")),
            ("status", {"jwks": {"passed": False, "message": "no"}},
             ("fail", "OMSSO-SERVER-REFUSES"))]:
        scene.reset()
        scene.server.routes[f"{system}/{name}"] = Answer(body=answer)
        scene.expect(name, {"server-configuration": wanted}, *admin)
    scene.reset()
    scene.expect("other admin", {"server-configuration": ("warning", "OMSSO-ADMIN-TOKEN")},
                 "--admin-token-file", scene.write("wrong", "x" * 30))


def group_microsoft(scene):
    """What Microsoft can object to."""
    root = f"/{TENANT}"
    discovery, keys = f"{root}/v2.0/.well-known/openid-configuration", f"{root}/discovery/v2.0/keys"
    code, sign_in = f"{root}/oauth2/v2.0/token", f"{root}/oauth2/v2.0/authorize"
    host = HOSTS["public"]
    other = "99999999-52d4-4f3a-8b7c-1e2d3f4a5b6c"
    government = {"issuer": f"https://{host}/{TENANT}/v2.0", "tenant_region_sub_scope": "DODCON",
                  "token_endpoint": f"https://{HOSTS['us-government']}/{TENANT}/oauth2/v2.0/token"}
    rows = [
        ("tenant", discovery, refusal("invalid_tenant", 90002, "Tenant not found."),
         ("fail", "AADSTS90002")),
        ("tenant", discovery, refusal("invalid_request", 900023, "neither a valid DNS name"),
         ("fail", "AADSTS900023")),
        ("tenant", discovery, Answer(body=government), ("fail", "AADSTS90038")),
        ("tenant", discovery, Answer(body={"issuer": f"https://{host}/{other}/v2.0"}),
         ("fail", "OMSSO-ISSUER-OTHER")),
        ("tenant", discovery, Answer(body={"issuer": f"https://{host}/{{tenantid}}/v2.0"}),
         ("warning", "OMSSO-TENANT-ANY")),
        ("tenant", discovery, page("<html>Welcome to the hotel</html>"), ("fail", "OMSSO-NET-PAGE")),
        ("tenant", discovery, Answer(302, Location="http://portal.hotel/"),
         ("fail", "OMSSO-NET-PAGE")),
        ("tenant", discovery, page("<html>Denied by policy</html>", 403),
         ("fail", "OMSSO-NET-PROXY")),
        ("tenant", discovery, Answer(429, {}, Retry_After="30"), ("unknown", "OMSSO-NET-BUSY")),
        ("tenant", discovery, page("<html>Bad gateway</html>", 502), ("unknown", "OMSSO-NET-BUSY")),
        ("tenant", discovery, Answer(body="{\"issuer\": "), ("fail", "OMSSO-NET-BROKEN")),
        ("tenant", discovery, Answer(body="[" * 200_000), ("fail", "OMSSO-NET-BROKEN")),
        ("tenant", discovery, Answer(body=b"\xff\xfe{}"), ("fail", "OMSSO-NET-BROKEN")),
        ("tenant", discovery, Answer(body=b" " * (5 << 20)), ("fail", "OMSSO-NET-BROKEN")),
        ("signing-keys", keys, Answer(body={"keys": []}), ("fail", "OMSSO-KEYS-NONE")),
        ("signing-keys", keys, Answer(body={"keys": [{"kty": "RSA", "kid": "x"}]}),
         ("fail", "OMSSO-KEYS-NONE")),
        ("signing-keys", keys, Answer(body={"keys": [{**jwk(scene.microsoft_key, "us"),
                                                      "cloud_instance_name":
                                                          "microsoftonline.us"}]}), ("pass", "")),
        ("signing-keys", keys, refusal("invalid_tenant", 90002, "Tenant not found."),
         ("fail", "AADSTS90002")),
        ("application", code, refusal("unauthorized_client", 700016, "was not found"),
         ("fail", "AADSTS700016")),
        ("application", code, refusal("unauthorized_client", 7000112, "is disabled"),
         ("fail", "AADSTS7000112")),
        ("application", code, refusal("invalid_client", 7000218, "client_secret", 401),
         ("pass", "")),
        ("application", code, refusal("invalid_request", 90002, "Tenant not found."),
         ("unknown", "")),
        ("application", code, page("<html>hotel</html>"), ("unknown", "OMSSO-NET-PAGE")),
        ("redirect-uri", sign_in, page('$Config={"sErrorCode":"50011"};'),
         ("fail", "AADSTS50011")),
        ("redirect-uri", sign_in, page("AADSTS50011: The redirect URI", 400),
         ("fail", "AADSTS50011")),
        ("redirect-uri", sign_in, page('$Config={"iErrorCode":700016};'), ("unknown", "")),
        ("redirect-uri", sign_in, page("$Config={};"), ("unknown", "")),
        ("redirect-uri", sign_in, page("<html>hotel</html>"), ("unknown", "OMSSO-NET-PAGE")),
        ("redirect-uri", sign_in, Answer(302, Location="https://hotel.example/"),
         ("unknown", "OMSSO-NET-PAGE")),
        ("redirect-uri", sign_in,
         Answer(302, Location=f"{scene.server.address}/callback.evil.example/?error=x"),
         ("unknown", "OMSSO-NET-PAGE")),
        ("redirect-uri", sign_in,
         Answer(302, Location=f"https://{host}/common/error?code=AADSTS50011"),
         ("fail", "AADSTS50011")),
    ]
    for name, path, answer, wanted in rows:
        scene.reset()
        scene.login.routes[path] = answer
        scene.expect(f"{path} {answer.status} {answer.body[:60]}", {name: wanted})
    scene.reset()
    domain = microsoft(tenant="example.com", keys=[jwk(scene.microsoft_key, "ms")])
    found = Answer(body={"issuer": f"https://{host}/{TENANT}/v2.0",
                         "token_endpoint": f"https://{host}/{TENANT}/oauth2/v2.0/token"})
    scene.login.routes = {**domain, "/example.com/v2.0/.well-known/openid-configuration": found}
    checks, _ = scene.expect(
        "domain", {"tenant": ("warning", "OMSSO-TENANT-DOMAIN"), "signing-keys": "pass",
                   "application": "skipped", "server-version": "skipped", "bot-token": "skipped"},
        "--tenant-id", "example.com", answers=False)
    if TENANT not in checks["tenant"]["advice"]:
        scene.fail("the ID of a domain is offered", checks["tenant"])
    if [path for _, path, _, _ in scene.login.seen if path.startswith(f"{root}/oauth2")]:
        scene.fail("asked for an application that nobody named")


def group_server(scene):
    """What can be wrong with the server."""
    system = "/api/v1/system"
    version, keys = f"{system}/version", f"{system}/config/jwks"
    rows = [
        ("server-version", version, Answer(body={"version": "1.9.0"}),
         ("warning", "OMSSO-SERVER-RELEASE")),
        ("server-version", version, Answer(body={"version": "3.1.0"}),
         ("warning", "OMSSO-SERVER-RELEASE")),
        ("server-version", version, Answer(404), ("fail", "OMSSO-SERVER-NO-API")),
        ("server-version", version, page("<html>login</html>", 401), ("fail", "OMSSO-SERVER-NO-API")),
        ("server-version", version, page("<html>app</html>"), ("fail", "OMSSO-NET-PAGE")),
        ("server-version", version, Answer(302, Location="https://sso.example/"),
         ("fail", "OMSSO-NET-PAGE")),
        ("server-version", version, Answer(503), ("unknown", "OMSSO-NET-BUSY")),
        ("server-version", version, lambda _: None, ("fail", "OMSSO-NET-BROKEN")),
        ("server-keys", keys, Answer(body={"keys": []}), ("fail", "OMSSO-KEYS-NONE")),
        ("server-keys", keys,
         Answer(body={"keys": [jwk(scene.key, "Gb389a-9f76-gdjs-a92j-0242bk94356")]}),
         ("warning", "OMSSO-TOKEN-DEMO")),
        ("server-keys", keys, Answer(body={"keys": [jwk(rsa_key(1024), KEY_ID)]}),
         ("fail", "OMSSO-KEY-SHORT")),
        ("callback-page", "/callback", Answer(404), ("fail", "OMSSO-CALLBACK-PAGE")),
        ("callback-page", "/callback", Answer(302, Location="https://sso.example/"),
         ("fail", "OMSSO-NET-PAGE")),
        ("server-configuration", f"{system}/config/auth", page("<html>login</html>"),
         ("unknown", "OMSSO-NET-PAGE")),
    ]
    for name, path, answer, wanted in rows:
        scene.reset()
        scene.server.routes[path] = answer
        scene.expect(f"{path} {getattr(answer, 'body', '')}", {name: wanted})
    scene.reset()
    late = Answer(body={"version": "1.12.3"}, Date="Mon, 01 Jan 2024 00:00:00 GMT")
    scene.server.routes[version] = late
    scene.expect("clock of the server", {"clock": ("fail", "OMSSO-CLOCK-SKEW")})


def group_tokens(scene):
    """What can be wrong with the bot token."""
    other, short, curve = rsa_key(), rsa_key(1024), ec.generate_private_key(ec.SECP256R1())
    own = jwk(scene.key, KEY_ID)
    rows = [
        ("good", token(scene.key), own, "1.12", ("pass", "")),
        ("of another key", token(other), own, "1.12", ("fail", "token-verification-failed")),
        ("rotated", token(scene.key), jwk(other, "new"), "1.12", ("fail", "no-key-found")),
        ("no signature", token(scene.key, "none"), own, "1.12", ("fail", "OMSSO-TOKEN-ALGORITHM")),
        ("by the public key", token(scene.key, "HS256"), own, "1.12",
         ("fail", "OMSSO-TOKEN-ALGORITHM")),
        ("short", token(short), jwk(short, KEY_ID), "1.12", ("fail", "OMSSO-KEY-SHORT")),
        ("curve", token(curve, "ES256"), jwk(curve, KEY_ID), "1.12", ("unknown", "")),
        ("curve", token(curve, "ES256"), jwk(curve, KEY_ID), "1.9",
         ("fail", "OMSSO-TOKEN-ALGORITHM")),
        ("expired", token(scene.key, expires=-60), own, "1.12", ("fail", "OMSSO-TOKEN-EXPIRED")),
        ("a person's", token(scene.key, claims={"isBot": False}), own, "1.12",
         ("warning", "OMSSO-TOKEN-NOT-BOT")),
        ("cut", token(scene.key)[:-300].rsplit(".", 1)[0], own, "1.12",
         ("fail", "OMSSO-TOKEN-PARTS")),
    ]
    for title, text, key, release, wanted in rows:
        scene.reset(release=release)
        scene.server.routes["/api/v1/system/config/jwks"] = Answer(body={"keys": [key]})
        scene.expect(title, {"bot-token": wanted}, "--token-file", scene.write("token", text))
    changed = token(scene.key)
    head, _, signature = changed.split(".")
    _, forged, _ = token(other, expires=91 * 86400).split(".")
    scene.reset()
    scene.expect("changed", {"bot-token": ("fail", "token-verification-failed")},
                 "--token-file", scene.write("token", f"{head}.{forged}.{signature}"))


def group_connections(scene):
    """Whatever can be in the way."""
    stranger = Authority(scene.folder.name, "stranger")
    for title, context, code in [
            ("name", scene.authority.context(("other.example",)), "OMSSO-TLS-NAME"),
            ("ended", scene.authority.context(first=-20, last=-2), "OMSSO-TLS-EXPIRED"),
            ("unknown CA", stranger.context(), "OMSSO-TLS-CA")]:
        scene.reset()
        site = Site(context, scene.login.routes)
        scene.expect(title, {"tenant": ("fail", code), "tls": ("fail", code),
                             "application": ("unknown", code)}, login=f"localhost:{site.port}")
        site.close()
    scene.reset()
    site = Site(scene.authority.context(last=5), scene.login.routes)
    scene.expect("soon", {"tls": ("warning", "OMSSO-TLS-EXPIRES")}, login=f"localhost:{site.port}")
    plain = Site(None, scene.login.routes)
    scene.expect("plain", {"tenant": ("fail", "OMSSO-TLS-FAILED")}, login=f"localhost:{plain.port}")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    scene.expect("refused", {"tenant": ("fail", "OMSSO-NET-REFUSED"), "tls": "pass"},
                 login=f"localhost:{port}")
    scene.expect("name", {"tenant": ("fail", "OMSSO-NET-NAME")}, login="nowhere.invalid")
    for drips in (False, True):
        silent = Silent(drips)
        start = time.monotonic()
        scene.expect("silent", {"server-version": ("fail", "OMSSO-NET-TIMEOUT"),
                                "tenant": "pass"}, "--server", silent.address, "--timeout", 2)
        if time.monotonic() - start > 15:
            scene.fail("the limit was not kept", time.monotonic() - start)
        silent.close()
    refusing = Site(None)
    refusing.server.RequestHandlerClass.do_CONNECT = lambda self: self.send_error(403)
    _, run = scene.expect(
        "proxy", {"tenant": ("fail", "OMSSO-NET-PROXY")},
        environment={"HTTPS_PROXY": f"http://user:{CANARY}@localhost:{refusing.port}"})
    if b"HTTPS_PROXY is set" not in run.stderr or CANARY.encode() in run.stdout + run.stderr:
        scene.fail("the proxy is named, its password is not", run.stderr)
    scene.expect("no proxy", {"tenant": "pass"}, environment={
        "HTTPS_PROXY": f"http://localhost:{refusing.port}", "NO_PROXY": "localhost"})


def group_secrets(scene):
    """Secrets go where they belong, and nothing that is sent acts on a terminal."""
    scene.reset()
    bot = token(scene.key)
    arguments = ("--token-file", scene.write("token", bot),
                 "--admin-token-file", scene.write("admin", CANARY + "\n"))
    for form in ("text", "json"):
        run = scene.run("--format", form, *arguments)
        said = run.stdout + run.stderr
        if CANARY.encode() in said or bot.split(".")[2].encode() in said:
            scene.fail("a secret is shown", said)
    sent = [request for site in (scene.login, scene.server) for request in site.seen]
    if bot in str(sent):
        scene.fail("the bot token was sent")
    for _, path, headers, content in sent:
        if CANARY in path or CANARY in content:
            scene.fail("the admin's token in a request", path)
        if headers.get("User-Agent", "").split("/")[0] != "omsso" or "Cookie" in headers:
            scene.fail("headers", headers)
    if any("Authorization" in headers for _, _, headers, _ in scene.login.seen):
        scene.fail("the admin's token went to Microsoft")
    if not any(headers.get("Authorization") == f"Bearer {CANARY}"
               for _, _, headers, _ in scene.server.seen):
        scene.fail("the admin's token was not sent")
    away = Answer(302, Location=f"https://localhost:{scene.login.port}/away")
    scene.server.routes["/api/v1/system/security/config"] = away
    scene.login.seen.clear()
    scene.run(*arguments)
    if any(path == "/away" for _, path, _, _ in scene.login.seen):
        scene.fail("a redirect was followed")
    plain = Site(None, scene.server.routes)
    for host, isSent in (("localhost", True), ("127.0.0.1.nip.invalid", False)):
        plain.seen.clear()
        scene.expect(host, {}, "--server", f"http://{host}:{plain.port}", *arguments)
        if isSent != any("Authorization" in headers for _, _, headers, _ in plain.seen):
            scene.fail("a token without TLS", host)
    nasty = "\x1b]0;title\x07\x1b[2J\u202e\r\n\x9b31m"
    scene.reset(clientId=nasty, authority=nasty * 500)
    root = f"/{TENANT}"
    scene.login.routes[f"{root}/v2.0/.well-known/openid-configuration"] = refusal(
        nasty, 90002, nasty)
    scene.login.routes[f"{root}/oauth2/v2.0/authorize"] = Answer(
        302, Location="https://evil.example/" + "a" * 30000)
    scene.server.routes["/api/v1/system/version"] = Answer(body={"version": nasty})
    scene.server.routes["/api/v1/system/config/jwks"] = Answer(
        body={"keys": [jwk(scene.key, nasty)]})
    run = scene.run()
    shown = run.stdout.decode()
    if any(ord(c) < 32 and c != "\n" or 127 <= ord(c) < 160 or c == "\u202e" for c in shown):
        scene.fail("a control character is shown", repr(shown))
    if max(map(len, shown.split("\n"))) > 1000:
        scene.fail("a line without an end is shown")


def group_runs(scene):
    """Waiting, being interrupted, and being told nonsense."""
    scene.reset()
    up = time.monotonic() + 2.5
    answer = scene.server.routes["/api/v1/system/version"]
    scene.server.routes["/api/v1/system/version"] = (
        lambda _: answer if time.monotonic() > up else Answer(503))
    scene.expect("wait", {"server-version": "pass"}, "--wait", 60)
    if len([1 for _, path, _, _ in scene.login.seen if "authorize" in path]) != 1:
        scene.fail("Microsoft was asked more than once")
    silent = Silent()
    process = subprocess.Popen(
        scene.command("--server", silent.address, login=f"localhost:{silent.port}"),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=scene.environment(),
        start_new_session=True)
    while not silent.kept:
        time.sleep(0.05)
    start = time.monotonic()
    process.send_signal(signal.SIGINT)
    if process.wait(30) != -signal.SIGINT or time.monotonic() - start > 5:
        scene.fail("Ctrl-C", process.returncode, time.monotonic() - start)
    try:
        os.killpg(process.pid, 0)
        scene.fail("a child is left")
    except ProcessLookupError:
        pass
    for arguments, status in [(["--timeout", "0"], 64), (["--login-host", "a/b"], 64),
                              (["--token-file", "/nowhere"], 1), (["/nowhere.env"], 1),
                              (["--tenant-id", "no tenant"], 3), (["--format", "xml"], 64),
                              (["--token-file", scene.write("two", "a\nb")], 3)]:
        run = scene.run(*arguments)
        if run.returncode != status or not run.stderr:
            scene.fail(arguments, run.returncode, run.stderr)
    run = scene.run("--client-id", CLIENT, answers=False)
    if run.returncode != 1 or b"Nothing could be verified" not in run.stderr:
        scene.fail("nothing to verify", run)
    empty = tempfile.mkdtemp(dir=scene.folder.name)
    run = subprocess.run([scene.program, "verify"], cwd=empty, capture_output=True,
                         env=scene.environment())
    if run.returncode != 1 or not run.stderr:
        scene.fail("an empty folder", run)


def group_files(scene):
    """Files say what to ask, as they do to `check`."""
    scene.reset()
    address = scene.server.address
    environment = scene.write("a.env", f"""\
AUTHORIZER_ADMIN_PRINCIPALS=[ada.lovelace,grace.hopper:password1]
AUTHORIZER_PRINCIPAL_DOMAIN=example.com
AUTHENTICATION_PROVIDER=azure
AUTHENTICATION_PUBLIC_KEYS=[https://login.microsoftonline.com/{TENANT}/discovery/v2.0/keys,{address}/api/v1/system/config/jwks]
AUTHENTICATION_AUTHORITY=https://login.microsoftonline.com/{TENANT}
AUTHENTICATION_CLIENT_ID={CLIENT}
AUTHENTICATION_CALLBACK_URL={address}/callback
""")
    workflow = scene.write("workflow.yaml", f"""\
workflowConfig:
  openMetadataServerConfig:
    hostPort: {address}/api
    authProvider: openmetadata
    securityConfig: {{jwtToken: {token(scene.key)}}}
""")
    healthy = {name: "pass" for name in NAMES}
    scene.expect("files", healthy, environment, workflow, answers=False)
    scene.reset(clientId="11111111-2222-3333-4444-555555555555")
    scene.expect("other client", {"server-configuration": ("fail", "database-wins")},
                 environment, answers=False)
    scene.reset(release="1.9", publicKeyUrls=[
        f"{address}/api/v1/system/config/jwks",
        f"https://login.microsoftonline.com/{TENANT}/discovery/v2.0/keys"])
    scene.server.routes["/api/v1/system/config/authorizer"] = Answer(
        body={**world.AUTHORIZER, "adminPrincipals": ["somebody"]})
    _, run = scene.expect("admins", {"server-configuration": "warning"}, environment,
                          answers=False)
    if b"password1" in run.stdout:
        scene.fail("a password is shown", run.stdout)


def main():
    if sys.path[0] and not os.path.exists(sys.argv[1]):
        sys.exit(f"no program {sys.argv[1]}")
    groups = {name[6:]: body for name, body in globals().items() if name.startswith("group_")}
    wanted = sys.argv[2:] or list(groups)
    scene = Scene(os.path.abspath(sys.argv[1]))
    for name in wanted:
        groups[name](scene)
    sys.exit(1 if scene.failures else 0)


main()
