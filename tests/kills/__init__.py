"""The delivery promise under SIGKILL: a real bot process, killed at every step and at random."""
