"""Records as CSV, as JSON, or as lines that read well."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

from careerbot.display.printable import printable

Value = str | int | None


def as_csv(records: Sequence[Mapping[str, Value]]) -> str:
    """The records as CSV (RFC 4180, but with bare newlines) with a header; '' for none."""
    if not records:
        return ""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(records[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(
        {key: printable(v) if isinstance(v, str) else v for key, v in record.items()} for record in records
    )
    return out.getvalue()


def as_json(records: Sequence[Mapping[str, Value]]) -> str:
    """The records as a JSON array in ASCII, ended by a newline."""
    return json.dumps(records, indent=2) + "\n"
