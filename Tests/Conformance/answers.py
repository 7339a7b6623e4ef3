"""Answers, fixed and from a seed, and what each of them has to mean to the readers.

What is meant is said here in the words of upstream's reference, not taken from omsso.
"""

import random
import uuid

CLOUDS = {"public": "login.microsoftonline.com", "us-government": "login.microsoftonline.us",
          "china": "login.partner.microsoftonline.cn"}
CLAIMS = ["email", "preferred_username", "sub", "upn", "unique_name"]
TOKEN = ("eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9"
         ".eyJzdWIiOiJpbmdlc3Rpb24tYm90IiwiaXNCb3QiOnRydWV9.c2lnbmF0dXJl")
CA = "/etc/ssl/own ca's.pem"


def fixed():
    """The plain case, and one with all that can be said."""
    ids = ("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10", "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c")
    plain = dict(name="plain", client=ids[0], tenant=ids[1], url="http://localhost:8585",
                 cloud="public", admins=["ada.lovelace"], domain="example.com", allowed=[],
                 enforce=True, signup=True, claims=CLAIMS[:3], token="later", verify="no-ssl")
    return [
        plain,
        dict(plain, name="all", url="https://metadata.example.com", cloud="us-government",
             admins=["ada.lovelace", "o'brien", "zoë", "a%b"], allowed=["example.org", "a.example.net"],
             signup=False, claims=["upn", "email"], token="env:OWN_TOKEN", verify="validate"),
        dict(plain, name="open", url="https://data.example.com:8443", cloud="china", enforce=False,
             token="file:/run/secrets/bot", verify="ignore"),
    ]


class Randomly:
    """Answers that the rules take, from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0

    def next(self):
        self.count += 1
        pick, chance = self.random.choice, self.random.random
        host = ".".join([self.word(), self.domain()])
        port = pick(["", "", f":{self.random.randrange(1024, 65536)}"])
        enforce = chance() < 0.7
        return dict(
            name=f"random{self.count}", client=self.id(), tenant=self.id(),
            url=f"https://{host}{port}", cloud=pick(list(CLOUDS)),
            admins=sorted({self.person() for _ in range(self.random.randrange(1, 6))}),
            domain=self.domain(),
            allowed=[self.domain() for _ in range(self.random.randrange(0, 4))] if enforce else [],
            enforce=enforce, signup=chance() < 0.5,
            claims=self.random.sample(CLAIMS, self.random.randrange(1, 4)),
            token=pick(["later", "env:T_" + self.word().upper(), "file:/run/" + self.word()]),
            verify=pick(["no-ssl", "ignore", "validate"]))

    def id(self):
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def word(self):
        letters = "abcdefghijklmnopqrstuvwxyz"
        return "".join(self.random.choice(letters) for _ in range(self.random.randrange(2, 9)))

    def domain(self):
        return self.word() + "." + self.random.choice(["com", "org", "example", "co.uk"])

    def person(self):
        return self.word() + self.random.choice(["", ".", "_", "-", "'", "+", "1e3", "é", "0x1f"]) + self.word()


def document(answers, target, release, paths=()):
    """The answers file, which is YAML as far as JSON is."""
    said = {
        "version": 1,
        "registration": {"serverUrl": answers["url"], "cloud": answers["cloud"]},
        "credentials": {"clientId": answers["client"], "tenantId": answers["tenant"]},
        "access": {"adminPrincipals": answers["admins"], "principalDomain": answers["domain"],
                   "enforcePrincipalDomain": answers["enforce"], "enableSelfSignup": answers["signup"],
                   "jwtPrincipalClaims": answers["claims"]},
        "ingestion": {"token": answers["token"], "verifySsl": answers["verify"]},
        "target": dict({"kind": target, "openMetadataVersion": release}, **dict(paths)),
    }
    if answers["allowed"]:
        said["access"]["allowedDomains"] = answers["allowed"]
    if answers["verify"] == "validate":
        said["ingestion"]["caCertificate"] = CA
    return said


def server_means(answers, target, knows_allowed):
    """What the server's two sections have to say in the end."""
    host = CLOUDS[answers["cloud"]]
    own = "http://openmetadata:8585" if target == "kubernetes" else "http://localhost:8585"
    authority = f"https://{host}/{answers['tenant']}"
    authorizer = {
        "className": "org.openmetadata.service.security.DefaultAuthorizer",
        "containerRequestFilter": "org.openmetadata.service.security.JwtFilter",
        "adminPrincipals": answers["admins"], "principalDomain": answers["domain"],
        "enforcePrincipalDomain": answers["enforce"],
    }
    if answers["allowed"] and knows_allowed:
        known = answers["allowed"]
        authorizer["allowedDomains"] = known + [answers["domain"]] * (answers["domain"] not in known)
    return {
        "authorizerConfiguration": authorizer,
        "authenticationConfiguration": {
            "provider": "azure", "clientType": "public", "responseType": "id_token",
            "publicKeyUrls": [f"{authority}/discovery/v2.0/keys", f"{own}/api/v1/system/config/jwks"],
            "authority": authority, "clientId": answers["client"],
            "callbackUrl": answers["url"] + "/callback", "jwtPrincipalClaims": answers["claims"],
            "enableSelfSignup": answers["signup"],
        },
    }


def client_means(answers):
    """The connection of a workflow, and the variable that has to hold the token."""
    kind, _, name = answers["token"].partition(":")
    variable = {"later": "OPENMETADATA_JWT_TOKEN", "env": name}.get(kind)
    trust = {"no-ssl": None, "ignore": False, "validate": CA}[answers["verify"]]
    return {"hostPort": answers["url"] + "/api", "authProvider": "openmetadata",
            "jwtToken": TOKEN if variable else name, "verify": trust}, variable
