"""Reads lines {"schema": ..., "values": [...]} and prints for each value whether it fits, as Python's jsonschema says."""

import json
import sys

from jsonschema import Draft202012Validator, FormatChecker

for line in sys.stdin:
    case = json.loads(line)
    Draft202012Validator.check_schema(case["schema"])
    validator = Draft202012Validator(case["schema"], format_checker=FormatChecker(["date"]))
    for value in case["values"]:
        print("fits" if validator.is_valid(value) else "fails")
