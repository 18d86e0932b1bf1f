"""What a place lies in, where chains of places end, and what it is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_careers import write_careers

import careerbot
from careerbot.compiled import Compiled
from careerbot.places import name_of, wider


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    return careerbot.load(write_careers(tmp_path_factory.mktemp("careers") / "content")).compiled


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("home", "Home"),
        ("abroad", "countries other than Home"),
        ("m-1", "Riverton"),
        ("atlantis", "atlantis"),
        ("", ""),
    ],
)
def test_a_place_is_called_by_its_name_and_by_its_id_where_that_is_not_known(
    compiled: Compiled, place: str, name: str
) -> None:
    assert name_of(place, compiled) == name


def test_an_area_stands_between_a_town_and_its_state(compiled: Compiled) -> None:
    assert wider("ford", compiled) == ("ford", "m-1", "east", "home")
    assert wider("m-2", compiled) == ("m-2", "west", "home")


def test_places_that_lie_in_each_other_come_to_an_end(tmp_path: Path) -> None:
    places = """\
places:
  - {place: home, name: Home, kind: country, within: ford}
  - {place: abroad, name: Abroad, kind: region, within: abroad}
  - {place: east, name: East, kind: state, within: home}
  - {place: west, name: West, kind: state, within: home}
  - {place: ford, name: Ford, kind: city, within: east}
"""
    compiled = careerbot.load(write_careers(tmp_path, {"knowledge/places.yaml": places})).compiled
    assert wider("ford", compiled) == ("ford", "m-1", "east", "home")
    assert wider("home", compiled) == ("home", "ford", "m-1", "east")
    assert wider("abroad", compiled) == ("abroad",)


def test_a_town_in_two_areas_lies_in_both(tmp_path: Path) -> None:
    areas = "area,name,state,cities\nm-1,Riverton,east,ford\nm-2,Lakeside,west,ford\n"
    compiled = careerbot.load(write_careers(tmp_path, {"knowledge/pay/areas.csv": areas})).compiled
    assert wider("ford", compiled) == ("ford", "m-1", "m-2", "east", "west", "home")
