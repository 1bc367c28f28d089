"""Learning rate: warm-up, plateau, linear decay to zero; the decay can be called early."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Schedule:
    """Warm-up over ``warmup`` steps, full rate until ``decay_from``, then linear to zero at ``steps``."""

    steps: int
    warmup: int
    decay_from: int

    def factor(self, step: int) -> float:
        """Return the share of the peak rate for a step counted from 0."""
        rise = min(1.0, (step + 1) / max(self.warmup, 1))
        if step < self.decay_from:
            return rise
        return rise * max(0.0, (self.steps - step) / max(self.steps - self.decay_from, 1))

    def finish(self, step: int, within: int) -> Schedule:
        """Return the schedule that starts its decay now and ends ``within`` steps later."""
        steps = min(self.steps, step + within)
        return replace(self, steps=steps, decay_from=min(step, self.decay_from))
