"""Finds places in Swift sources where a small change makes another program that still compiles.

A change is an expression that asks `mutant(N)`, so that all of them live in one build, and none of
them moves a line.
"""

import dataclasses
import re

COMPARISONS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
NO_VALUE = re.compile(r"(let|var|case|#|await|_ =)\b|.*\bcatch\b")
HEAD = re.compile(r"(?m)^[ \t]*(?:\} else )?(if|guard|while) ")
SHORT_BOOL = re.compile(r"(?:-> Bool|: Bool) \{ ([^{}\n]+) \}$", re.M)
RETURNED_BOOL = re.compile(r"(?m)^[ \t]*return (true|false)$")
CALL = re.compile(r"(?m)^[ \t]*((?:try )?[a-z][\w.!?]*\([^\n]*\))$")
ASSIGNMENT = re.compile(r"(?m)^[ \t]*([a-z][\w.]*(?:\[[^\]\n]*\])? (?:=|\+=|-=) [^\n]+)$")
NUMBER = re.compile(r"(?<![\w.])([2-9]|[1-9][0-9_]+)(?![\w.])")
NEVER_DROPPED = re.compile(r"(try )?(precondition|fatalError|assert|exit|super|self\.\w+ = |init\b)")


@dataclasses.dataclass
class Place:
    """What stands there, and what takes its place; `§` is the mutant's number."""

    file: str
    start: int
    end: int
    line: int
    what: str
    old: str
    new: str


def blanked(text):
    """The text with the insides of comments and strings blank, every character at its place."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|"""(?:\\.|.)*?"""|#"[^\n]*?"#|"(?:\\.|[^"\\\n])*"', re.S)
    return pattern.sub(lambda match: re.sub(r"[^\n]", "_", match[0]), text)


def condition_end(code, start, keyword):
    """Where the conditions of `if`, `while` or `guard` end; nil when they cannot be told."""
    depth = 0
    for index in range(start, len(code)):
        sign = code[index]
        if sign in "([" or sign == "{" and keyword == "guard":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif depth == 0 and (sign == "{" or keyword == "guard" and code.startswith("else {", index)):
            return index
        if depth < 0 or index - start > 600:
            return None
    return None


def elements(code, start, end):
    """The conditions between commas, without blanks around them."""
    depth, first = 0, start
    for index in range(start, end + 1):
        sign = code[index] if index < end else ","
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif sign == "," and depth == 0:
            part = code[first:index]
            yield (first + len(part) - len(part.lstrip()), first + len(part.rstrip()))
            first = index + 1


def is_whole(code, start, end):
    """True when a line is a statement by itself: nothing open, and nothing that goes on."""
    text = code[start:end]
    if any(text.count(a) != text.count(b) for a, b in ("()", "[]", "{}")):
        return False
    before = code[:start].rstrip().rsplit("\n", 1)[-1].rstrip()
    after = code[end:].lstrip()
    return (before.endswith(("{", "}", ")", "]", "else")) or re.search(r"[\w_]$", before) is not None) \
        and not after.startswith((".", "?", ":", "&", "|", "+", "-", "=", ")", "]", ",")) \
        and not before.endswith((",", "(", "=", ":", "&&", "||", "+", "in", "return"))


class Finder:
    def __init__(self, file, text):
        self.file, self.text, self.code = file, text, blanked(text)
        self.places = []

    def add(self, start, end, what, new):
        old = self.text[start:end]
        line = self.text.count("\n", 0, start) + 1
        self.places.append(Place(self.file, start, end, line, what, old, new.replace("¦", old)))

    def find(self):
        for match in HEAD.finditer(self.code):
            end = condition_end(self.code, match.end(), match[1])
            for start, stop in elements(self.code, match.end(), end) if end else []:
                if not NO_VALUE.match(self.code[start:stop]):
                    self.condition(start, stop)
        for match in SHORT_BOOL.finditer(self.code):
            if not match[1].startswith("get"):
                self.add(*match.span(1), "answer negated", "mutant(§) != (¦)")
        for match in RETURNED_BOOL.finditer(self.code):
            self.add(*match.span(1), "answer negated", "mutant(§) != ¦")
        for pattern, what in ((CALL, "call dropped"), (ASSIGNMENT, "assignment dropped")):
            for match in pattern.finditer(self.code):
                if not NEVER_DROPPED.match(match[1]) and is_whole(self.code, *match.span(1)):
                    self.add(*match.span(1), what, "if !mutant(§) { ¦ }")
        for match in NUMBER.finditer(self.code):
            head = self.code.rfind("\n", 0, match.start())
            line = self.code[head:self.code.find("\n", match.end())]
            if not re.search(r"\bcase\b|\.\.|@|#|0x", line):
                self.add(*match.span(1), "number one higher", "(mutant(§) ? ¦ + 1 : ¦)")
        return self.places

    def condition(self, start, end):
        # `try` covers all that stands behind it.
        if self.code.startswith("try ", start):
            start += 4
        code = self.code[start:end]
        self.add(start, end, "condition negated", "(mutant(§) != (¦))")
        parts = re.fullmatch(r"([^<>=&|?{}]+) (<|<=|>|>=) ([^<>=&|?{}]+)", code)
        if parts:
            middle = start + parts.start(2)
            left, right = self.text[start:middle], self.text[middle + len(parts[2]):end]
            other = COMPARISONS[parts[2]]
            self.add(start, end, f"{parts[2]} is {other}",
                     f"(mutant(§) ? {left}{other}{right} : ¦)")
        for sign, other in (("&&", "||"), ("||", "&&")):
            parts = re.fullmatch(rf"([^&|?{{}}]+) {re.escape(sign)} ([^&|?{{}}]+)", code)
            if parts:
                left = self.text[start:start + parts.end(1)]
                right = self.text[start + parts.start(2):end]
                self.add(start, end, f"{sign} is {other}",
                         f"(mutant(§) ? ({left}) {other} ({right}) : ¦)")


def sampled(places, count, random):
    """Some of the places, in order, none of which overlap."""
    chosen = []
    for place in random.sample(places, len(places)):
        if len(chosen) == count:
            break
        if all(place.file != other.file or place.line != other.line
               and (place.end <= other.start or other.end <= place.start) for other in chosen):
            chosen.append(place)
    return sorted(chosen, key=lambda place: (place.file, place.start))
