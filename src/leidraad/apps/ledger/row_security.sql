-- Leaves know nobody: they are added and read. Their order and the checkpoints are the worker's.
GRANT SELECT, INSERT ON ledger_leaf TO leidraad_web;
GRANT SELECT ON ledger_sequenced, ledger_checkpoint, ledger_subtree, ledger_witness, ledger_cosignature TO leidraad_web;
-- Each overseer admits and ends the witnesses of their own side; whoever is signed in may bring a cosignature, which is
-- worth what its signature is worth. Triggers refuse every other change.
GRANT INSERT ON ledger_witness, ledger_cosignature TO leidraad_web;
GRANT UPDATE (ended_at) ON ledger_witness TO leidraad_web;
CREATE POLICY shown ON ledger_witness FOR SELECT USING (true);
CREATE POLICY of_ones_side ON ledger_witness FOR INSERT WITH CHECK (
  kind = 'union' AND (SELECT acting.has_role('union_delegate'))
  OR kind = 'dpo' AND (SELECT acting.has_role('data_protection_officer')));
CREATE POLICY ended_by_ones_side ON ledger_witness FOR UPDATE USING (
  kind = 'union' AND (SELECT acting.has_role('union_delegate'))
  OR kind = 'dpo' AND (SELECT acting.has_role('data_protection_officer')));
CREATE POLICY shown ON ledger_cosignature FOR SELECT USING (true);
CREATE POLICY brought ON ledger_cosignature FOR INSERT WITH CHECK ((SELECT acting.person()) IS NOT NULL);

-- What ties a leaf to somebody.
GRANT SELECT, INSERT, DELETE ON ledger_subjectsalt TO leidraad_web;
CREATE POLICY ledger_writes ON ledger_subjectsalt
  USING ((SELECT acting.part()) IN ('ledger', 'deciding')) WITH CHECK ((SELECT acting.part()) = 'ledger');
