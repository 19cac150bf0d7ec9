"""Reads the text form of Prometheus by its rules (exposition formats, text-based format 0.0.4), strictly.

    exposition.py FILE

A list of samples goes to standard output, as JSON. A file that breaks a rule ends this with a message.
"""

import json
import re
import sys

NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
SAMPLE = re.compile(rf"({NAME})(?:\{{(.*)\}})? ([^ ]+)(?: (-?\d+))?")
LABEL = re.compile(r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)')
TYPES = {"counter", "gauge", "histogram", "summary", "untyped"}


def labels(text):
    found, at = {}, 0
    while at < len(text):
        label = LABEL.match(text, at)
        assert label, f"no label: {text[at:]}"
        assert label[1] not in found, f"twice: {label[1]}"
        found[label[1]] = re.sub(r"\\(.)", lambda one: {"n": "\n"}.get(one[1], one[1]), label[2])
        at = label.end()
    return found


def main(file):
    text = open(file, encoding="utf-8", newline="").read()
    assert text.endswith("\n") and "\r" not in text, "lines end with LF, the last one too"
    samples, helped, typed, ended, current = [], set(), set(), set(), None
    for line in text.splitlines():
        words = line.split(" ", 3)
        if words[0] == "#" and words[1] in ("HELP", "TYPE"):
            assert re.fullmatch(NAME, words[2]), line
            known = helped if words[1] == "HELP" else typed
            assert words[2] not in known, f"told twice: {line}"
            assert words[1] == "HELP" or words[3] in TYPES, line
            known.add(words[2])
        if line.startswith("#") or not line:
            continue
        sample = SAMPLE.fullmatch(line)
        assert sample, f"no sample: {line}"
        name = sample[1]
        if name != current:
            assert name not in ended, f"the lines of {name} do not stand together"
            ended.add(name)
            current = name
        assert name in typed and name in helped, f"{name} has no TYPE or HELP before it"
        one = {"name": name, "labels": labels(sample[2] or ""), "value": float(sample[3])}
        same = [other for other in samples if (other["name"], other["labels"]) == (name, one["labels"])]
        assert not same, f"the same sample twice: {line}"
        samples.append(one)
    json.dump(samples, sys.stdout)


main(sys.argv[1])
