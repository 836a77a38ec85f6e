-- Commitments and revealed seeds are for everybody; the sealed seed is read only while something is drawn.
GRANT SELECT (id, team_id, starts_on, seed_commitment, seed, committed_at, committed_leaf_id, revealed_at, last_number,
  sealed_seed), INSERT, UPDATE (last_number) ON coaching_drawwindow TO leidraad_web;
CREATE POLICY everybody ON coaching_drawwindow FOR SELECT USING ((SELECT acting.person()) IS NOT NULL);
CREATE POLICY drawing ON coaching_drawwindow USING ((SELECT acting.part()) = 'drawing');

-- A draw: the agent whose contact it is, and the coach it was made for.
GRANT SELECT, INSERT, UPDATE (ended_at, outcome) ON coaching_draw TO leidraad_web;
CREATE POLICY own ON coaching_draw FOR SELECT
  USING (coach_id = (SELECT acting.person()) OR agent_id = (SELECT acting.agent()));
CREATE POLICY drawing ON coaching_draw USING ((SELECT acting.part()) = 'drawing')
  WITH CHECK ((SELECT acting.part()) = 'drawing' AND coach_id = (SELECT acting.person()));

-- An offer: made and taken back by its agent alone, seen by the coaches of the team.
GRANT SELECT, INSERT, UPDATE (taken_back_at) ON coaching_nomination TO leidraad_web;
CREATE POLICY own ON coaching_nomination
  USING (agent_id = (SELECT acting.agent())) WITH CHECK (agent_id = (SELECT acting.agent()));
CREATE POLICY coached ON coaching_nomination FOR SELECT
  USING (agent_id = ANY ((SELECT acting.agents_as('coach'))::bigint[]));
CREATE POLICY locked_while_opening ON coaching_nomination FOR UPDATE
  USING (agent_id = ANY ((SELECT acting.agents_as('coach'))::bigint[])) WITH CHECK (false);

-- Side by side: the two of them.
GRANT SELECT, INSERT, UPDATE (agreed_at, declined_at, cancelled_at) ON coaching_sidebyside TO leidraad_web;
CREATE POLICY two_of_them ON coaching_sidebyside
  USING (coach_id = (SELECT acting.person()) OR agent_id = (SELECT acting.agent()));

-- What was agreed: the two of them; the coach writes it, the agent settles it.
GRANT SELECT, INSERT, UPDATE (action, annex, settled_at) ON coaching_coachingsession TO leidraad_web;
CREATE POLICY two_of_them ON coaching_coachingsession FOR SELECT
  USING (coach_id = (SELECT acting.person()) OR agent_id = (SELECT acting.agent()));
CREATE POLICY writing ON coaching_coachingsession FOR INSERT WITH CHECK (coach_id = (SELECT acting.person()));
CREATE POLICY settling ON coaching_coachingsession FOR UPDATE USING (agent_id = (SELECT acting.agent()));
CREATE POLICY figures ON coaching_coachingsession FOR SELECT USING ((SELECT acting.part()) = 'figures');
