-- The agreement is for everybody who works here: versions, signatures, disputes, dossier. Its texts, once in, stay as
-- they are; who may do what is asked of the software, and a signature is checked, not believed.
GRANT SELECT ON charter_agreement, charter_phasestep, charter_stopasked, charter_charterversion, charter_signatory,
  charter_signatorykey, charter_actingfor, charter_signature, charter_dispute, charter_dossierdocument,
  charter_dossieritem, charter_legalcheck TO leidraad_web;
GRANT INSERT ON charter_agreement, charter_phasestep, charter_stopasked, charter_charterversion, charter_signatory,
  charter_signatorykey, charter_actingfor, charter_signature, charter_dispute, charter_dossierdocument,
  charter_dossieritem, charter_legalcheck TO leidraad_web;
GRANT UPDATE (phase, ended_at) ON charter_agreement TO leidraad_web;
GRANT UPDATE (withdrawn_at, activated_at, activated_by) ON charter_charterversion TO leidraad_web;
GRANT UPDATE (ended_at) ON charter_signatorykey, charter_actingfor TO leidraad_web;
GRANT UPDATE (opener_agreed_at, other_side_agreed_at, settled_at, settlement) ON charter_dispute TO leidraad_web;
GRANT UPDATE (received_on, received_by) ON charter_dossieritem TO leidraad_web;
DO $$
DECLARE
  agreed text;
BEGIN
  FOREACH agreed IN ARRAY ARRAY[
    'agreement', 'phasestep', 'stopasked', 'charterversion', 'signatory', 'signatorykey', 'actingfor', 'signature',
    'dispute', 'dossierdocument', 'dossieritem', 'legalcheck'
  ] LOOP
    EXECUTE format(
      'CREATE POLICY signed_in ON %I FOR SELECT USING ((SELECT acting.person()) IS NOT NULL)', 'charter_' || agreed
    );
    EXECUTE format(
      'CREATE POLICY shaping ON %I USING ((SELECT acting.has_role(%L, %L, %L, %L)))',
      'charter_' || agreed, 'charter_keeper', 'executive', 'data_protection_officer', 'union_delegate'
    );
  END LOOP;
END $$;

-- Who takes part: the agent, and the coach of the team as long as it lasts.
GRANT SELECT, INSERT, UPDATE (left_at) ON charter_enrolment TO leidraad_web;
CREATE POLICY own ON charter_enrolment
  USING (agent_id = (SELECT acting.agent())) WITH CHECK (agent_id = (SELECT acting.agent()));
CREATE POLICY coached ON charter_enrolment FOR SELECT
  USING (left_at IS NULL AND agent_id = ANY ((SELECT acting.agents_as('coach'))::bigint[]));
CREATE POLICY software ON charter_enrolment FOR SELECT
  USING ((SELECT acting.part()) IN ('intake', 'deciding', 'figures'));
CREATE POLICY keeper ON charter_enrolment FOR SELECT USING ((SELECT acting.has_role('enrolment_keeper')));
CREATE POLICY locked_while_granting ON charter_enrolment FOR UPDATE
  USING ((SELECT acting.part()) = 'deciding') WITH CHECK (false);

-- What agents were told, and what those who leave leave behind.
GRANT SELECT, INSERT ON charter_noticetext TO leidraad_web;
CREATE POLICY signed_in ON charter_noticetext
  USING ((SELECT acting.person()) IS NOT NULL) WITH CHECK ((SELECT acting.person()) IS NOT NULL);
GRANT SELECT, INSERT, UPDATE (acknowledged_at) ON charter_agentnotice TO leidraad_web;
CREATE POLICY own ON charter_agentnotice
  USING (agent_id = (SELECT acting.agent())) WITH CHECK (agent_id = (SELECT acting.agent()));
CREATE POLICY keeper ON charter_agentnotice FOR SELECT USING ((SELECT acting.has_role('enrolment_keeper')));
CREATE POLICY software ON charter_agentnotice FOR SELECT
  USING ((SELECT acting.part()) IN ('intake', 'deciding', 'figures'));
GRANT SELECT, INSERT ON charter_leftbehind TO leidraad_web;
CREATE POLICY own ON charter_leftbehind
  USING (agent_id = (SELECT acting.agent())) WITH CHECK (agent_id = (SELECT acting.agent()));

-- What watches agents, what customers are told, and whose numbers are never captured (digests alone).
GRANT SELECT, INSERT, UPDATE (approved_by_id, approved_at, ended_at) ON charter_monitoringsystem TO leidraad_web;
CREATE POLICY announced ON charter_monitoringsystem FOR SELECT
  USING (approved_at IS NOT NULL AND (SELECT acting.person()) IS NOT NULL);
CREATE POLICY officer ON charter_monitoringsystem USING ((SELECT acting.has_role('data_protection_officer')));
GRANT SELECT, INSERT, DELETE, UPDATE (checked_at, checked_by_id, until_at) ON charter_customernotice TO leidraad_web;
CREATE POLICY signed_in ON charter_customernotice FOR SELECT USING ((SELECT acting.person()) IS NOT NULL);
CREATE POLICY keepers ON charter_customernotice
  USING ((SELECT acting.has_role('administrator', 'data_protection_officer')));
GRANT SELECT, INSERT, UPDATE (removed_at) ON charter_protectednumber TO leidraad_web;
CREATE POLICY keepers ON charter_protectednumber
  USING ((SELECT acting.has_role('prevention_adviser', 'union_delegate', 'data_protection_officer')));
CREATE POLICY software ON charter_protectednumber FOR SELECT
  USING ((SELECT acting.part()) IN ('intake', 'deciding'));

-- How much of whom was opened.
GRANT SELECT, INSERT, UPDATE (
    captured_count, previous_captured_count, handled_count, previous_handled_count, used_count,
    basis, share_numerator, share_denominator, absolute_maximum
  ) ON charter_quotawindow TO leidraad_web;
CREATE POLICY own ON charter_quotawindow FOR SELECT USING (agent_id = (SELECT acting.agent()));
CREATE POLICY coached ON charter_quotawindow FOR SELECT
  USING (agent_id = ANY ((SELECT acting.agents_as('coach'))::bigint[]));
CREATE POLICY figures ON charter_quotawindow FOR SELECT USING ((SELECT acting.part()) = 'figures');
CREATE POLICY counting ON charter_quotawindow USING ((SELECT acting.part()) IN ('intake', 'deciding'));

GRANT SELECT, INSERT, DELETE, UPDATE (contact_id) ON charter_countedcontact TO leidraad_web;
CREATE POLICY counting ON charter_countedcontact USING ((SELECT acting.part()) = 'deciding');
CREATE POLICY drawing ON charter_countedcontact FOR SELECT USING ((SELECT acting.part()) = 'drawing');

-- What agents handled, as an administrator reports it.
GRANT SELECT, INSERT, UPDATE (count, source, reported_at) ON charter_handledcount TO leidraad_web;
CREATE POLICY own ON charter_handledcount FOR SELECT USING (agent_id = (SELECT acting.agent()));
CREATE POLICY reporting ON charter_handledcount
  USING ((SELECT acting.part()) = 'intake' AND (SELECT acting.has_role('administrator')));

-- Rights to open: seen by holder and agent, given and ended by a decision alone.
GRANT SELECT, UPDATE (state, used_at, ended_at, expires_at) ON charter_grant TO leidraad_web;
CREATE POLICY own ON charter_grant FOR SELECT
  USING (holder_id = (SELECT acting.person()) OR agent_id = (SELECT acting.agent()));
CREATE POLICY deciding ON charter_grant FOR SELECT USING ((SELECT acting.part()) = 'deciding');
CREATE POLICY ending ON charter_grant FOR UPDATE USING ((SELECT acting.part()) = 'deciding');

-- Who else had the contact of a grant: they see it too.
GRANT SELECT ON charter_otheragent TO leidraad_web;
CREATE POLICY own ON charter_otheragent FOR SELECT USING (agent_id = (SELECT acting.agent()));
CREATE POLICY deciding ON charter_otheragent FOR SELECT USING ((SELECT acting.part()) = 'deciding');

-- The one way to a grant, in place of the function of the same name: asked once who acts, instead of by every policy of
-- every table in it, for sixty-four may ask at the same time.
CREATE FUNCTION web.charter_grant(
  the_grant uuid, the_contact uuid, the_holder bigint, the_agents bigint[], the_windows bigint[],
  share_part bigint, share_whole bigint, the_maximum integer, the_basis text,
  the_purpose text, the_chosen_by text, the_draw uuid, the_nomination uuid, the_charter_version integer,
  captured timestamptz, reserved timestamptz, expires timestamptz, clauses jsonb, the_decision jsonb,
  leaf_recorded_at timestamptz, leaf_event text, leaf_body text
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF acting.part() <> 'deciding' OR the_holder IS DISTINCT FROM acting.person() THEN
    RAISE insufficient_privilege USING MESSAGE = 'a grant follows from a decision, for the one who asked';
  END IF;
  RETURN public.charter_grant(
    the_grant, the_contact, the_holder, the_agents, the_windows, share_part, share_whole, the_maximum, the_basis,
    the_purpose, the_chosen_by, the_draw, the_nomination, the_charter_version, captured, reserved, expires, clauses,
    the_decision, leaf_recorded_at, leaf_event, leaf_body
  );
END $$;
CREATE POLICY of_another_agent ON charter_grant FOR SELECT
  USING (id IN (SELECT grant_id FROM charter_otheragent WHERE agent_id = (SELECT acting.agent())));

-- Who opened what: seen by the agent and by who opened it; written with a decision, in one's own name.
GRANT SELECT, INSERT ON charter_access TO leidraad_web;
CREATE POLICY own ON charter_access FOR SELECT
  USING (person_id = (SELECT acting.person()) OR agent_id = (SELECT acting.agent()));
CREATE POLICY of_another_agent ON charter_access FOR SELECT
  USING (grant_id IN (SELECT grant_id FROM charter_otheragent WHERE agent_id = (SELECT acting.agent())));
CREATE POLICY figures ON charter_access FOR SELECT USING ((SELECT acting.part()) = 'figures');
CREATE POLICY opening ON charter_access FOR INSERT
  WITH CHECK ((SELECT acting.part()) = 'deciding' AND person_id = (SELECT acting.person()));

-- Ids of contacts that are gone: they lead nowhere.
GRANT SELECT, INSERT, DELETE ON charter_closedcontact TO leidraad_web;
CREATE POLICY undoing ON charter_closedcontact FOR DELETE USING ((SELECT acting.part()) = 'deleting');
CREATE POLICY gone ON charter_closedcontact FOR SELECT USING ((SELECT acting.person()) IS NOT NULL);
CREATE POLICY closing ON charter_closedcontact FOR INSERT WITH CHECK ((SELECT acting.part()) = 'deciding');

-- Who acts for a signatory must hold a role that fits: of these four alone the keeper sees who holds them.
CREATE POLICY keeper_lets_act ON people_roleassignment FOR SELECT
  USING ((SELECT acting.has_role('charter_keeper'))
    AND role IN ('union_delegate', 'executive', 'charter_keeper', 'data_protection_officer'));
