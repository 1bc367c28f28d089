"""Everything this package raises on purpose.

    ContradictError            one handler in the CLI turns it into a message and an exit code
    ├── InputError             an article, a folder, a report that cannot be used
    ├── SettingsError          a setting or flag that cannot be used (all faults of a file at once)
    ├── ModelError             weights that are missing, broken, or do not do what they claim
    └── StoreError             a cache or verdict store that cannot be read or written

Messages name the place, the value found and the remedy: ``{where}: {what}, found {value}. {remedy}``.
"""

from __future__ import annotations


class ContradictError(Exception):
    """Base of every error this package raises on purpose."""


class InputError(ContradictError):
    """An article, folder or report that cannot be used."""


class SettingsError(ContradictError):
    """A setting that cannot be used."""


class ModelError(ContradictError):
    """Model weights that are missing, broken, or do not do what they claim."""


class StoreError(ContradictError):
    """A cache or verdict store that cannot be read or written."""
