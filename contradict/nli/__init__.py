"""Natural-language inference: does one sentence contradict another?"""

from contradict.nli.interface import LABELS, NliModel
from contradict.nli.load import load_nli

__all__ = ["LABELS", "NliModel", "load_nli"]
