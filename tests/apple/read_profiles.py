"""Reads every profile of a folder with plistlib, and prints them as one JSON document: name -> profile."""

import json
import pathlib
import plistlib
import sys

profiles = {}
for path in pathlib.Path(sys.argv[1]).iterdir():
    with path.open("rb") as file:
        profiles[path.name] = plistlib.load(file)
json.dump(profiles, sys.stdout)
