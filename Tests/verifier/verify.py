#!/usr/bin/env python3
"""Verifies event files by the page "The event file" alone; shares no code with exitboard.

verify.py FILE...          prints one line of JSON for each file
verify.py --framed         the same for files that come on standard input, each after its length in 8 bytes
"""
import hashlib
import json
import re
import sys

MAX_LINE, MAX_TEXT, MAX_NUMBER, MAX_UNCONFIRMED_SEQ = 65_536, 16_384, 2**53 - 1, 2**52
MAX_SHA256 = 2_000
MAX_EVENTS_BEFORE_GAP, MAX_MILLISECONDS_BEFORE_GAP = 1_001, 1_000
TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)", re.A)
TAIL = re.compile(rb',"hash":"([0-9a-f]{32})"\}')


class Damaged(Exception):
    """The line is not well-formed."""


def refuse(*_):
    raise Damaged


def whole(text):
    if len(text) > 17 or abs(int(text)) > MAX_NUMBER:
        raise Damaged
    return int(text)


def members(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise Damaged
    return dict(pairs)


def check_text(text):
    if "\0" in text or any("\ud800" <= c <= "\udfff" for c in text) or len(text.encode()) > MAX_TEXT:
        raise Damaged


def days(year, month, day):
    """Days since 1970-01-01 in the Gregorian calendar, which begins in the year 0 here."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    lengths = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not 1 <= month <= 12 or not 1 <= day <= lengths[month - 1]:
        raise Damaged
    past = year - 1
    return (365 * year + past // 4 - past // 100 + past // 400 + 1 if year else 0) \
        + sum(lengths[:month - 1]) + day - 1 - 719_528


def milliseconds(text):
    found = TIME.fullmatch(text)
    if not found:
        raise Damaged
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    offset = 0
    if found[8] != "Z":
        hours, minutes = int(found[8][1:3]), int(found[8][4:6])
        if hours > 23 or minutes > 59:
            raise Damaged
        offset = (hours * 3600 + minutes * 60) * (-1 if found[8][0] == "-" else 1)
    if hour > 23 or minute > 59 or second > 60:
        raise Damaged
    seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset
    if second == 60 and seconds % 86_400:
        raise Damaged
    moment = seconds * 1000 + int(((found[7] or "") + "000")[:3])
    if not -62_167_219_200_000 <= moment <= 253_402_300_799_999:
        raise Damaged
    return moment


class Line:
    """A well-formed line."""

    def __init__(self, raw):
        tail = TAIL.fullmatch(raw[-43:]) if 43 < len(raw) < MAX_LINE else None
        if not tail:
            raise Damaged
        try:
            self.members = json.loads(
                raw.decode(), object_pairs_hook=members, parse_float=refuse, parse_constant=refuse, parse_int=whole)
        except (ValueError, RecursionError):
            raise Damaged from None
        if not isinstance(self.members, dict):
            raise Damaged
        for name, value in self.members.items():
            check_text(name)
            texts = value if isinstance(value, list) else [value] if isinstance(value, str) else []
            for text in texts:
                if not isinstance(text, str):
                    raise Damaged
                check_text(text)
            if value is None or isinstance(value, dict):
                raise Damaged
        names = list(self.members)
        if names[0] != "seq" or names[-1] != "hash":
            raise Damaged
        self.seq = self.members["seq"]
        if type(self.seq) is not int or self.seq < 1:
            raise Damaged
        for name in ("at", "rec", "type", "by", "auth", "src", "id"):
            if name in self.members and not isinstance(self.members[name], str):
                raise Damaged
        if "at" not in self.members or "type" not in self.members:
            raise Damaged
        at = milliseconds(self.members["at"])
        self.recorded = milliseconds(self.members["rec"]) if "rec" in self.members else at
        self.body, self.hash = raw[:-43], tail[1]

    @property
    def is_gap(self):
        offset, count, sha256 = (self.members.get(name) for name in ("offset", "bytes", "sha256"))
        return self.members["type"] == "log.gap" and type(offset) is int and type(count) is int \
            and offset >= 0 and count >= 0 and isinstance(sha256, str) and len(sha256.encode()) <= MAX_SHA256

    def follows(self, digits):
        return hashlib.sha256(digits + self.body).hexdigest()[:32].encode() == self.hash


def line_or_none(raw):
    try:
        return Line(raw)
    except Damaged:
        return None


class Range:
    """A damaged range that may still be accounted for."""

    def __init__(self, start, end):
        self.start, self.end = start, end
        self.events, self.first, self.last = 0, None, None

    @property
    def is_late(self):
        return self.events > MAX_EVENTS_BEFORE_GAP or (
            self.events > 0 and self.last - self.first > MAX_MILLISECONDS_BEFORE_GAP)

    def pass_event(self, recorded):
        self.events += 1
        self.first = min(recorded, self.first if self.first is not None else recorded)
        self.last = max(recorded, self.last if self.last is not None else recorded)


class Verifier:
    def __init__(self, data):
        self.data = data
        self.seq, self.hash, self.end = 0, b"0" * 32, 0  # the head
        self.linked, self.unconfirmed = [], []
        self.open, self.late = [], []
        self.findings = self.events = self.event_bytes = self.damaged = self.false_gap_bytes = 0
        self.unconfirmed_count = 0
        self.last_seq = None
        start = 0
        while (newline := data.find(b"\n", start)) >= 0:
            self.take(data[start:newline], start, newline + 1)
            start = newline + 1
        self.unfinished = len(data) - start

    def take(self, raw, start, end):
        line = line_or_none(raw)
        if line is None:
            self.damage(start, end)
            mark = raw.rfind(b'{"seq":')
            if mark > 0 and len(raw) < MAX_LINE:
                swallowed = line_or_none(raw[mark:])
                if swallowed and self.continues(swallowed):
                    self.move(swallowed, end)
            return
        top = self.unconfirmed[-1] if self.unconfirmed else None
        if self.continues(line):
            self.move(line, end)
            self.events += 1
            self.last_seq = line.seq
            self.event_bytes += end - start
            return self.gap(line, start) if line.is_gap else self.pass_event(line)
        self.damage(start, end)
        last = self.linked[-1] if self.linked else None
        if top and line.seq == top[0].seq + 1 and line.follows(top[0].hash):
            self.linked = []
            self.add_unconfirmed(line, end)
        elif last and line.seq == last[0].seq + 1 and line.follows(last[0].hash):
            self.linked.append((line, end))
            if len(self.linked) == 3:
                self.findings += 1
                for linked in self.linked:
                    self.add_unconfirmed(*linked)
                self.linked = []
        else:
            top_seq, top_end = (top[0].seq, top[1]) if top else (self.seq, self.end)
            missing = line.seq - top_seq - 1
            if missing == 0 or missing > 0 and start - top_end < 80 * missing:
                self.findings += 1
            if missing > 0 and line.seq < MAX_UNCONFIRMED_SEQ:
                self.linked = [(line, end)]

    def continues(self, line):
        skips = self.unconfirmed and line.is_gap and line.seq == self.unconfirmed[-1][0].seq + 1
        return (line.seq == self.seq + 1 or skips) and line.follows(self.hash)

    def add_unconfirmed(self, line, end):
        self.unconfirmed.append((line, end))
        self.unconfirmed_count += 1

    def move(self, line, end):
        self.seq, self.hash, self.end = line.seq, line.hash, end
        self.linked, self.unconfirmed = [], []

    def damage(self, start, end):
        self.damaged += end - start
        if self.open and self.open[-1].end == start:
            self.open[-1].end = end
        else:
            self.open.append(Range(start, end))

    def pass_event(self, line):
        for found in self.open:
            found.pass_event(line.recorded)
        self.late += [found for found in self.open if found.is_late]
        self.open = [found for found in self.open if not found.is_late]

    def gap(self, line, start):
        first = line.members["offset"]
        last = first + line.members["bytes"]
        found = next((r for r in self.open if r.start == first and first < last <= r.end), None)
        if last > start or found is None or self.false_gap_bytes > start:
            self.findings += 1
        elif hashlib.sha256(self.data[first:last]).hexdigest() != line.members["sha256"]:
            self.findings += 1
            self.false_gap_bytes += last - first
        else:
            found.start = last + 1 if found.end == last + 1 else last
            if found.start == found.end:
                self.open.remove(found)

    def result(self, path):
        unexplained = sum(found.end - found.start for found in self.open + self.late)
        if self.findings or unexplained or self.data and not self.events:
            verdict = 2
        else:
            verdict = 1 if self.damaged else 0
        return {
            "file": path, "verdict": verdict, "events": self.events, "last_seq": self.last_seq,
            "event_bytes": self.event_bytes, "damaged_bytes": self.damaged, "unexplained_bytes": unexplained,
            "unfinished_bytes": self.unfinished, "unconfirmed_events": self.unconfirmed_count,
        }


def framed(stream):
    while length := stream.read(8):
        yield stream.read(int.from_bytes(length, "little"))


def main(words):
    if words == ["--framed"]:
        for data in framed(sys.stdin.buffer):
            print(json.dumps(Verifier(data).result("-")), flush=True)
    for path in words if words != ["--framed"] else []:
        with open(path, "rb") as file:
            print(json.dumps(Verifier(file.read()).result(path)))


if __name__ == "__main__":
    main(sys.argv[1:])
