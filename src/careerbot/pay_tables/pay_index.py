"""The tables of pay in the compiled file, looked up row by row."""

from __future__ import annotations

from collections.abc import Callable

from careerbot.pay_tables.figures import Advert, Occupation, PayTable, Wage

_FEW_OCCUPATIONS = 10  # below which no share of them is told
Rows = Callable[..., tuple[tuple, ...]]  # type: ignore[type-arg]  # sqlite3 rows are untyped


class PayIndex:
    """What is known of pay. `rows` gives the rows of an SQL question and its values."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._tables: dict[str, PayTable | None] = {}  # by their kinds, as they are asked for

    def table(self, kind: str) -> PayTable | None:
        """Where the figures of a kind of pay come from (wages or adverts); None when none are known."""
        if kind not in self._tables:
            sql = "SELECT kind, source, period, currency, home, elsewhere FROM pay_table WHERE kind = ?"
            self._tables[kind] = next((PayTable(*row) for row in self._rows(sql, kind)), None)
        return self._tables[kind]

    def counted_as(self, role: str) -> Occupation | None:
        """The occupation that official wages count a role in; None when that is not known."""
        rows = self._rows("SELECT code, title, fit FROM counted WHERE role = ?", role)
        return Occupation(*rows[0]) if rows else None

    def wage(self, code: str, place: str) -> Wage | None:
        """The wages of an occupation in a place; None when none are published."""
        rows = self._rows("SELECT * FROM wage WHERE code = ? AND place = ?", code, place)
        return Wage(*rows[0]) if rows else None

    def adverts(self, role: str, place: str, level: str = "") -> tuple[Advert, ...]:
        """What adverts offered in a place ('' for all) at a level ('' for all), a year each, oldest first."""
        sql = "SELECT * FROM advert WHERE role = ? AND place = ? AND level = ? ORDER BY year"
        return tuple(Advert(*row) for row in self._rows(sql, role, place, level))

    def best_paying(self, code: str, kind: str, most: int) -> tuple[tuple[str, int, int | None], ...]:
        """The places of a kind with the highest median wages of an occupation: place, median, employment."""
        sql = (
            "SELECT place, p50, employment FROM wage JOIN named ON named.kind = 'place' AND id = place"
            " WHERE code = ? AND grouping = ? AND p50 IS NOT NULL ORDER BY p50 DESC, place LIMIT ?"
        )
        return tuple((place, median, employed) for place, median, employed in self._rows(sql, code, kind, most))

    def share_below(self, median: int, place: str) -> float | None:
        """The share, 0 to 1, of the occupations in a place with a lower median wage; None where few are published."""
        sql = "SELECT AVG(p50 < ?), COUNT(*) FROM wage WHERE place = ? AND p50 IS NOT NULL"
        share, count = self._rows(sql, median, place)[0]
        return share if count >= _FEW_OCCUPATIONS else None

    def areas(self, place: str) -> tuple[str, ...]:
        """The metropolitan areas that a place lies in."""
        return tuple(row[0] for row in self._rows("SELECT area FROM area WHERE place = ?", place))
