"""Writes JSON files of answers: a line for each key, numbers as short as the nearest float32 allows."""

import json

import numpy as np


def text(value):
    if isinstance(value, list):
        return "[" + ",".join(text(one) for one in value) + "]"
    short = str(np.float32(value))
    number = short if np.float32(float(short)) == np.float32(value) else repr(float(value))
    return number.removesuffix(".0")


def write(path, answers):
    lines = [f"  {json.dumps(key)}: {text(value) if key in ('inputs', 'outputs') else json.dumps(value)}" for key, value in answers.items()]
    with open(path, "w") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")
