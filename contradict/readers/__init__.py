"""Readers: files of any usual form become articles; whatever is not used is listed with its reason."""

from contradict.readers.folder import ReadResult, Story, read_paths
from contradict.readers.registry import READERS

__all__ = ["READERS", "ReadResult", "Story", "read_paths"]
