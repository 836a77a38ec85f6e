"""The evaluation of the pilot: figures about groups, measures, incidents, the impact assessment, and what can be proved."""
