"""The whole bot under load, with faults drawn from a seed: `make soak`."""
