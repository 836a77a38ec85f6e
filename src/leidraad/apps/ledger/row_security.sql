-- Leaves know nobody: they are added and read. Their order and the checkpoints are the worker's.
GRANT SELECT, INSERT ON ledger_leaf TO leidraad_web;
GRANT SELECT ON ledger_sequenced, ledger_checkpoint, ledger_subtree, ledger_witness, ledger_cosignature TO leidraad_web;
-- Witnesses are admitted on a page and bring their cosignatures over the API; triggers refuse every other change.
GRANT INSERT ON ledger_witness, ledger_cosignature TO leidraad_web;
GRANT UPDATE (ended_at) ON ledger_witness TO leidraad_web;

-- What ties a leaf to somebody.
GRANT SELECT, INSERT, DELETE ON ledger_subjectsalt TO leidraad_web;
CREATE POLICY ledger_writes ON ledger_subjectsalt
  USING ((SELECT acting.part()) IN ('ledger', 'deciding')) WITH CHECK ((SELECT acting.part()) = 'ledger');
