"""Other people's models and solvers, and where bytes and keys are kept; one folder per job, none knows another.

``buckets`` alone stands beside the folders: how a bucket is reached is the same for two of them.
"""
