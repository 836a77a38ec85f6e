"""Other people's models and solvers, and where bytes and keys are kept; one folder per job, none knows another."""
