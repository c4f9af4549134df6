"""Where stages and storage meet, and nowhere else."""
