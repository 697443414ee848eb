"""A step of a datatrove pipeline: documents in, documents with their datasets out. Needs ``datatrove``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import tee
from typing import Any

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.base import PipelineStep

from ._command import Options
from ._fields import CORPUS_TABLES
from ._functions import map
from ._limits import Limits


class TabularyExtractor(PipelineStep):  # type: ignore[misc]
    """Puts into each document's metadata ``tabulary``: its status, version, and tables or error, as JSON.

    A document that fails goes on with its error; none is lost. JSON, because datatrove's writers take the types of a column
    from the first documents that they see.
    """

    name = "Tabulary"
    type = "EXTRACTOR"

    def __init__(
        self,
        tables: Sequence[str] = CORPUS_TABLES,
        options: Options | None = None,
        limits: Limits | None = None,
        command: str | None = None,
    ) -> None:
        super().__init__()
        self.tables, self.options, self.limits, self.command = tuple(tables), options, limits, command

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """One worker a task: tasks are what datatrove runs in parallel."""
        kept: Iterator[Document]
        sent: Iterator[Document]
        kept, sent = tee(data)
        records = ((document.id, document.text) for document in sent)
        results = map(records, self.options, workers=1, limits=self.limits, command=self.command)
        for document, result in zip(kept, results, strict=True):
            answer: dict[str, Any] = {"status": result.status, "version": result.version}
            if not result.is_ok:
                answer["error"] = {"code": result.error_code, "message": result.error_message}
            members = [json.dumps(answer, ensure_ascii=False)[1:-1]]
            if result.is_ok and self.tables:
                members.append(result.members(self.tables).decode())
            self.stat_update(result.error_code or "ok")
            document.metadata["tabulary"] = "{" + ", ".join(members) + "}"
            yield document
