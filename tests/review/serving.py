"""A review server in a process of its own, to be opened, streamed to and killed."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

from contradict.review.exchange import to_wire
from contradict.review.verdicts import Verdict

_PROGRAM = """
import sys
from pathlib import Path
from contradict.review.server import serve
from contradict.review.store import VerdictStore
store = VerdictStore(Path(sys.argv[2]))
serve([Path(sys.argv[1])], store, reviewer="Ann", announce=lambda address: print(address, flush=True))
"""


class Server:
    """One running server; `kill` ends it as a power cut would end the process."""

    def __init__(self, report: Path, store: Path) -> None:
        command = [sys.executable, "-c", _PROGRAM, str(report), str(store)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http://127.0.0.1:"), "the server did not start"

    def post(self, verdict: Verdict) -> bool:
        """Send a verdict; True only when the server has acknowledged it."""
        origin = "/".join(self.address.split("/")[:3])
        body = json.dumps(to_wire(verdict)).encode()
        headers = {"Content-Type": "application/json", "Origin": origin}
        request = urllib.request.Request(self.address + "api/verdicts", data=body, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status in (200, 201)
        except OSError:
            return False

    def kill(self) -> None:
        self.process.kill()
        self.close()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout
        self.process.stdout.close()
