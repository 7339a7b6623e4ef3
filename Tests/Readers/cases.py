"""Random texts, and the files that are there already, from a seed."""

import json
import random

KINDS = ["docker-environment", "server-configuration", "helm-values", "ingestion-workflow"]
NASTY = """# $ ${HOME} $HOME $${A} ${A:-b} ${ " ' : a:b { } {a} {{x}} \\ \\n \\\\ , a,b [ ] ü 日本 é 🙂 % &a *a
!a | > - ? @ ` yes No null ~ 1 1.0 1e3 0x10 0o17 1_000 1:30 .5 5. .inf 2026-01-01 2001-01-01t00:00:00Z
= << o'brien a;b (a) \u2028 \x85 \u200b \ufeff \u202e \U0001f468\u200d\U0001f469 \ufffe 0e1234 012 y n on
--- ... #a a# %TAG !!str <a> a\\ '' "" '"' $$ $1 $( ) && ; || ~/x""".split()
GAPS = ["", "", "", " ", "  ", "\t", ": ", " #", ", ", " - ", "\\", "\n", "$", "'", '"']
SECTION = {
    "server-configuration": (
        "authorizerConfiguration:\n  className: §\n  adminPrincipals: §§\n  principalDomain: §\n"
        "authenticationConfiguration:\n  provider: §\n  publicKeyUrls: §§\n  authority: §\n"
        "  clientId: §\n  callbackUrl: §\n  jwtPrincipalClaims: §§\nother: {a: 1}\n"),
    "helm-values": (
        "openmetadata:\n  config:\n    authorizer:\n      initialAdmins: §§\n"
        "      principalDomain: §\n    authentication:\n      provider: §\n      publicKeys: §§\n"
        "      authority: §\n      clientId: §\n      callbackUrl: §\nother: {a: 1}\n"),
    "ingestion-workflow": (
        "source: {type: mysql}\nworkflowConfig:\n  openMetadataServerConfig:\n    hostPort: §\n"
        "    authProvider: §\n    securityConfig:\n      jwtToken: §\n    verifySSL: §\n"),
}
VARIABLES = """AUTHORIZER_CLASS_NAME AUTHORIZER_ADMIN_PRINCIPALS AUTHORIZER_PRINCIPAL_DOMAIN
AUTHENTICATION_PROVIDER AUTHENTICATION_PUBLIC_KEYS AUTHENTICATION_AUTHORITY AUTHENTICATION_CLIENT_ID
AUTHENTICATION_CALLBACK_URL""".split()


class Cases:
    """Makes the cases of one run."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0

    def next(self):
        self.count += 1
        kind = self.random.choice(KINDS)
        are_answers = self.random.random() < 0.3
        is_new = self.random.random() < 0.4
        suffix = f"_{self.count}"
        return {
            "kind": kind, "areAnswers": are_answers, "suffix": suffix,
            "texts": [self.text(are_answers) for _ in range(30 if are_answers else 16)],
            "old": None if is_new else self.old(kind, suffix),
        }

    def text(self, is_answer):
        """A text; answers are made of what rules may take."""
        pick = self.random.choice
        kind = self.random.random()
        if kind < 0.15:
            return pick(NASTY)
        if is_answer and kind < 0.7:
            return "".join(pick("abcXYZ019._-+~'éß日%&=!") for _ in range(self.random.randrange(1, 12)))
        if kind < 0.35:
            return "".join(pick("abcdef0123456789eExX_:.-+") for _ in range(self.random.randrange(1, 12)))
        if kind < 0.55:
            return "".join(chr(self.random.randrange(32, 127)) for _ in range(self.random.randrange(0, 24)))
        if kind < 0.65:
            return "".join(self.scalar() for _ in range(self.random.randrange(1, 8)))
        parts = [pick(NASTY + ["word", "Ada", "x"]) for _ in range(self.random.randrange(1, 6))]
        return "".join(pick(GAPS) + part for part in parts) + pick(GAPS)

    def scalar(self):
        while True:
            code = self.random.choice([0x7F, 0xA0, 0x300, 0x2000, 0xFFFF, 0x1F9FF, 0x10FFFF])
            code = self.random.randrange(0x20, code + 1)
            if not 0xD800 <= code < 0xE000:
                return chr(code)

    def old(self, kind, suffix):
        if kind == "docker-environment":
            lines = [self.variable(name + suffix) for name in VARIABLES if self.random.random() < 0.7]
            return "".join(line + "\n" for line in lines)
        text = SECTION[kind]
        lines = [line for line in text.split("\n") if "§" not in line or self.random.random() < 0.8]
        return "\n".join(self.filled(line) for line in lines)

    def variable(self, name):
        value = self.random.choice(
            ["basic", "", "'a b'", '"x"', "[a,b]", "'[\"a\",\"b\"]'", "'it'", "x # note", "é", "'\"a\"'"])
        return self.random.choice(["", "", "export "]) + name + "=" + value

    def filled(self, line):
        margin = "\n" + " " * (len(line) - len(line.lstrip()) + 2)
        lists = ["[]", "[a, 'b']", '["a", b,]', "[a, # one" + margin + "b]",
                 "[" + margin + "a," + margin + "b" + margin + "]",
                 margin + "- a # x" + margin + "- 'b'", margin + '- "a"', "basic", "~",
                 margin + "- >-" + margin + "  a" + margin + "- |" + margin + "  b"]
        values = ["basic", "'it''s'", '"a \\u00e9"', "", "~", "basic # note", "12", "true",
                  "|" + margin + "text", ">-" + margin + "folded" + margin + "text",
                  '"over' + margin + 'lines"', "plain" + margin + "over lines", "a#b", "日本"]
        return line.replace("§§", self.random.choice(lists)).replace("§", self.random.choice(values))


def lines(cases):
    """Cases as the writer takes them."""
    return "".join(json.dumps(case) + "\n" for case in cases)
