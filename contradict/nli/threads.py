"""How many threads to compute with: the physical cores this process may use."""

from __future__ import annotations

import math
import os
from pathlib import Path

CPUINFO = Path("/proc/cpuinfo")
QUOTA = Path("/sys/fs/cgroup/cpu.max")


def physical_cores() -> int:
    """Count physical cores, within the affinity mask and the container's quota.

    Two hyper-threads of one core share its arithmetic units: more threads than cores make matrix work slower.
    """
    allowed = _allowed()
    cores = {core for processor, core in _cores().items() if processor in allowed}
    count = len(cores) or len(allowed)
    return max(1, min(count, _quota()))


def _allowed() -> set[int]:
    if hasattr(os, "sched_getaffinity"):
        return set(os.sched_getaffinity(0))
    return set(range(os.cpu_count() or 1))


def _cores() -> dict[int, tuple[str, str]]:
    """Map each processor to (socket, core), empty where the system does not tell."""
    cores: dict[int, tuple[str, str]] = {}
    try:
        blocks = CPUINFO.read_text(encoding="utf-8").strip().split("\n\n")
    except OSError:
        return {}
    for block in blocks:
        pairs = (line.partition(":") for line in block.splitlines())
        facts = {key.strip(): value.strip() for key, _, value in pairs}
        if {"processor", "physical id", "core id"} <= facts.keys():
            cores[int(facts["processor"])] = (facts["physical id"], facts["core id"])
    return cores


def _quota() -> int:
    try:
        used, period = QUOTA.read_text(encoding="utf-8").split()
        return max(1, math.ceil(int(used) / int(period)))
    except (OSError, ValueError):  # "max", or no control groups
        return os.cpu_count() or 1
