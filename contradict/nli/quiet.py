"""Model libraries report on stderr what is no news to our users; this keeps them silent while they load."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from contradict.runtime import require


@contextmanager
def quiet() -> Iterator[None]:
    """Hold back progress bars, load reports and warnings of transformers and peft inside the block."""
    logging = require("transformers").utils.logging
    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()
