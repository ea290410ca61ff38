"""The options of the command line become the settings of the emulator."""

from __future__ import annotations

import argparse

import pytest

from plivo_emulator.cli.options import add_emulator, settings_from
from plivo_emulator.settings import Settings


def settings(*arguments: str) -> Settings:
    parser = argparse.ArgumentParser()
    add_emulator(parser)
    return settings_from(parser.parse_args(arguments))


def test_without_options_settings_are_their_defaults() -> None:
    assert settings() == Settings()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--masking-defaults", "documented"], Settings(masking_defaults="documented")),
        (["--numbers-per-country", "7"], Settings(numbers_per_country=7)),
        (["--strict", "--seed", "3"], Settings(strict=True, seed=3)),
        (
            ["--map", "https://a.test=http://127.0.0.1:1", "--map", "http://b.test=http://[::1]"],
            Settings(map={"https://a.test": "http://127.0.0.1:1", "http://b.test": "http://[::1]"}),
        ),
    ],
)
def test_options_become_settings(arguments: list[str], expected: Settings) -> None:
    assert settings(*arguments) == expected


def test_unknown_defaults_are_refused() -> None:
    with pytest.raises(SystemExit):
        settings("--masking-defaults", "prose")


def test_a_mapping_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        settings("--map", "shop.example=http://127.0.0.1:1")
    assert "argument --map: 'shop.example' does not begin with http://" in capsys.readouterr().err
