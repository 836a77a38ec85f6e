-- What the social partners read of the pilot: figures about groups.
GRANT SELECT, INSERT, DELETE ON evaluation_measure TO leidraad_web;
CREATE POLICY reading ON evaluation_measure FOR SELECT USING (
  (SELECT acting.part()) = 'figures'
  OR (SELECT acting.has_role(
    'union_delegate', 'charter_keeper', 'data_protection_officer', 'quality_analyst', 'executive', 'prevention_adviser'
  ))
);
CREATE POLICY entering ON evaluation_measure
  USING ((SELECT acting.has_role('charter_keeper', 'quality_analyst', 'prevention_adviser')))
  WITH CHECK ((SELECT acting.has_role('charter_keeper', 'quality_analyst', 'prevention_adviser')));

GRANT SELECT, INSERT, UPDATE (decision, closed_at) ON evaluation_report TO leidraad_web;
CREATE POLICY reading ON evaluation_report FOR SELECT USING ((SELECT acting.has_role(
  'union_delegate', 'charter_keeper', 'data_protection_officer', 'quality_analyst', 'executive', 'prevention_adviser'
)));
CREATE POLICY making ON evaluation_report FOR INSERT
  WITH CHECK ((SELECT acting.has_role('charter_keeper', 'quality_analyst')));
CREATE POLICY closing ON evaluation_report FOR UPDATE USING ((SELECT acting.has_role('charter_keeper')));

GRANT SELECT, INSERT ON evaluation_impactassessment TO leidraad_web;
CREATE POLICY reading ON evaluation_impactassessment FOR SELECT
  USING ((SELECT acting.has_role('data_protection_officer', 'union_delegate', 'charter_keeper')));
CREATE POLICY writing ON evaluation_impactassessment FOR INSERT
  WITH CHECK ((SELECT acting.has_role('data_protection_officer')));

-- Incidents are the data protection officer's; counting them is everybody's who reads figures.
GRANT SELECT, INSERT, UPDATE ON evaluation_incident TO leidraad_web;
CREATE POLICY officer ON evaluation_incident USING ((SELECT acting.has_role('data_protection_officer')));
CREATE POLICY figures ON evaluation_incident FOR SELECT USING ((SELECT acting.part()) = 'figures');

-- A case is the agent's, who alone opens and withdraws it; delegates see it while the consent stands.
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON evaluation_caseconsent TO leidraad_web;
CREATE POLICY own ON evaluation_caseconsent
  USING (agent_id = (SELECT acting.agent())) WITH CHECK (agent_id = (SELECT acting.agent()));
CREATE POLICY agreed ON evaluation_caseconsent FOR SELECT
  USING (withdrawn_at IS NULL AND (SELECT acting.has_role('union_delegate')));
