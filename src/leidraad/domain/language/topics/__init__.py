"""Topics found in contacts without a model: words counted together, contacts grouped, groups named and merged across languages."""
