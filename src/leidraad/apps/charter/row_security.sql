-- The charter itself is for everybody.
GRANT SELECT ON charter_charterversion TO leidraad_web;

-- Who takes part: the agent, and the coach of the team as long as it lasts.
GRANT SELECT, INSERT, UPDATE (left_at) ON charter_enrolment TO leidraad_web;
CREATE POLICY own ON charter_enrolment
  USING (agent_id = (SELECT acting.agent())) WITH CHECK (agent_id = (SELECT acting.agent()));
CREATE POLICY coached ON charter_enrolment FOR SELECT
  USING (left_at IS NULL AND agent_id = ANY ((SELECT acting.agents_as('coach'))::bigint[]));
CREATE POLICY software ON charter_enrolment FOR SELECT
  USING ((SELECT acting.part()) IN ('intake', 'deciding', 'figures'));
CREATE POLICY locked_while_granting ON charter_enrolment FOR UPDATE
  USING ((SELECT acting.part()) = 'deciding') WITH CHECK (false);

-- How much of whom was opened.
GRANT SELECT, INSERT, UPDATE (captured_count, basis_count, used_count) ON charter_quotawindow TO leidraad_web;
CREATE POLICY own ON charter_quotawindow FOR SELECT USING (agent_id = (SELECT acting.agent()));
CREATE POLICY coached ON charter_quotawindow FOR SELECT
  USING (agent_id = ANY ((SELECT acting.agents_as('coach'))::bigint[]));
CREATE POLICY figures ON charter_quotawindow FOR SELECT USING ((SELECT acting.part()) = 'figures');
CREATE POLICY counting ON charter_quotawindow USING ((SELECT acting.part()) IN ('intake', 'deciding'));

GRANT SELECT, INSERT, DELETE, UPDATE (contact_id) ON charter_countedcontact TO leidraad_web;
CREATE POLICY counting ON charter_countedcontact USING ((SELECT acting.part()) = 'deciding');

-- Rights to open: seen by holder and agent, given and ended by a decision alone.
GRANT SELECT, INSERT, UPDATE (state, used_at, ended_at, expires_at) ON charter_grant TO leidraad_web;
CREATE POLICY own ON charter_grant FOR SELECT
  USING (holder_id = (SELECT acting.person()) OR agent_id = (SELECT acting.agent()));
CREATE POLICY deciding ON charter_grant FOR SELECT USING ((SELECT acting.part()) = 'deciding');
CREATE POLICY giving ON charter_grant FOR INSERT
  WITH CHECK ((SELECT acting.part()) = 'deciding' AND holder_id = (SELECT acting.person()));
CREATE POLICY ending ON charter_grant FOR UPDATE USING ((SELECT acting.part()) = 'deciding');

-- Who opened what: seen by the agent and by who opened it; written with a decision, in one's own name.
GRANT SELECT, INSERT ON charter_access TO leidraad_web;
CREATE POLICY own ON charter_access FOR SELECT
  USING (person_id = (SELECT acting.person()) OR agent_id = (SELECT acting.agent()));
CREATE POLICY figures ON charter_access FOR SELECT USING ((SELECT acting.part()) = 'figures');
CREATE POLICY opening ON charter_access FOR INSERT
  WITH CHECK ((SELECT acting.part()) = 'deciding' AND person_id = (SELECT acting.person()));

-- Ids of contacts that are gone: they lead nowhere.
GRANT SELECT, INSERT ON charter_closedcontact TO leidraad_web;
CREATE POLICY gone ON charter_closedcontact FOR SELECT USING ((SELECT acting.person()) IS NOT NULL);
CREATE POLICY closing ON charter_closedcontact FOR INSERT WITH CHECK ((SELECT acting.part()) = 'deciding');
