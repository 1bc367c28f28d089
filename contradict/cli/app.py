"""The commands, and the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import typer

from contradict.cli.calibrate import calibrate
from contradict.cli.codes import FAILURE, INTERRUPTED, WRONG_USE
from contradict.cli.console import say
from contradict.cli.evaluate import evaluate
from contradict.cli.evaluate_nli import evaluate_nli
from contradict.cli.explain import explain
from contradict.cli.models import models
from contradict.cli.review import review
from contradict.cli.run import run
from contradict.cli.selftest import selftest
from contradict.cli.stats import stats
from contradict.errors import ContradictError, InputError, SettingsError
from contradict.version import __version__

# Typer carries its own copy of click since 0.26; this is the base class of whichever it uses.
_UsageFault: Any = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")

app = typer.Typer(
    name="contradict",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Find where several outlets' articles on one story contradict each other, with the exact words "
    "of both sides. Nothing leaves this machine.",
    epilog="Exit codes: 0 done, 1 disputes found (only with --fail-on-findings), 2 wrong use, 3 failure.",
)
app.command(no_args_is_help=True)(run)
app.command(no_args_is_help=True)(explain)
app.command()(review)
app.command()(stats)
app.command(no_args_is_help=True)(calibrate)
app.command()(models)
app.command(no_args_is_help=True)(evaluate)
app.command("evaluate-nli", no_args_is_help=True)(evaluate_nli)
app.command(no_args_is_help=True)(selftest)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"contradict {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and stop."
    ),
) -> None:
    """See the help text above; the version is its own option."""


def run_cli(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: what follows the program's name; None takes them from the process.

    Returns:
        The exit code; every error has become a message on stderr.
    """
    try:
        result = app(args=arguments, standalone_mode=False)
        return result if isinstance(result, int) else 0
    except _UsageFault as error:
        error.show()
        return WRONG_USE
    except (SettingsError, InputError) as error:
        return _report(error, WRONG_USE)
    except ContradictError as error:
        return _report(error, FAILURE)
    except (KeyboardInterrupt, typer.Abort):
        say("contradict: stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        return FAILURE
    except OSError as error:
        return _report(error, FAILURE, said=f"{error.filename or 'output'}: {error.strerror or error}.")
    except Exception as error:  # a fault of ours: exit code 1 would say that disputes were found
        said = f"unexpected {type(error).__name__}: {error}. Run it with -vv and report the traceback."
        return _report(error, FAILURE, said=said)


def _report(error: Exception, code: int, *, said: str = "") -> int:
    say(f"contradict: {said or error}")
    logging.getLogger("contradict").debug("raised here", exc_info=error)
    return code
