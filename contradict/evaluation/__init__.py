"""The measure: gold stories, scores, losses, figures, calibration, the gate and the self-test."""
