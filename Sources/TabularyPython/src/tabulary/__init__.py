"""Tabulary turns report text into datasets: tables, the places that they list, the figures that they state.

>>> import tabulary
>>> tabulary.extract("Goal\\tMembers\\n1.1 Train\\tKenya, Togo\\n1.2 Visit\\tPeru\\n")
Dataset('stdin': tables 1, observations 3, figures 0, items 0)
>>> [answer["places"] for answer in tabulary.resolve(["Lao PDR", "Swaziland", "Atlantis"])]
[['LAO'], ['SWZ'], []]
>>> [result.dataset.mentions[0]["place"] for result in tabulary.map([("a", "Kenya acted."), ("b", "So did Peru.")])]
['KEN', 'PER']
"""

from __future__ import annotations

from ._command import Options, find_command
from ._dataset import Dataset, Row
from ._errors import (
    CommandNotFound,
    ExtractionError,
    ProtocolError,
    TabularyError,
    TooManyFailures,
    WorkerError,
    WorkerStartError,
)
from ._functions import extract, map, resolve
from ._limits import Limits
from ._record import RecordID
from ._result import Result
from ._version import __version__

__all__ = [
    "CommandNotFound",
    "Dataset",
    "ExtractionError",
    "Limits",
    "Options",
    "ProtocolError",
    "RecordID",
    "Result",
    "Row",
    "TabularyError",
    "TooManyFailures",
    "WorkerError",
    "WorkerStartError",
    "__version__",
    "extract",
    "find_command",
    "map",
    "resolve",
]
