-- Who else took part in a contact.
GRANT SELECT, INSERT, DELETE ON contacts_contactagent TO leidraad_web;
CREATE POLICY own ON contacts_contactagent FOR SELECT USING (agent_id = (SELECT acting.agent()));
CREATE POLICY of_open_contact ON contacts_contactagent FOR SELECT
  USING (contact_id = ANY ((SELECT acting.granted())::uuid[]));
CREATE POLICY software ON contacts_contactagent FOR SELECT
  USING ((SELECT acting.part()) IN ('intake', 'drawing', 'deciding'));
CREATE POLICY deleting ON contacts_contactagent FOR SELECT
  USING ((SELECT acting.part()) = 'deleting' AND EXISTS (
    SELECT FROM contacts_contact AS contact WHERE contact.id = contact_id
  ));
CREATE POLICY taking_in ON contacts_contactagent FOR INSERT WITH CHECK ((SELECT acting.part()) = 'intake');

-- Contacts: the agent's own, shared ones too, and those under a live grant. State and reason for those who look after
-- their passage, in the statements that show no more.
GRANT SELECT, INSERT, UPDATE (state, quarantined_at, shred_at) ON contacts_contact TO leidraad_web;
CREATE POLICY own ON contacts_contact FOR SELECT USING (agent_id = (SELECT acting.agent()));
CREATE POLICY granted ON contacts_contact FOR SELECT
  USING (id = ANY ((SELECT acting.granted())::uuid[]));
CREATE POLICY shared ON contacts_contact FOR SELECT USING (id = ANY ((SELECT acting.shared())::uuid[]));
CREATE POLICY in_care ON contacts_contact FOR SELECT
  USING ((SELECT acting.part() = 'care' AND acting.has_role('administrator', 'data_protection_officer')));
CREATE POLICY software ON contacts_contact FOR SELECT
  USING ((SELECT acting.part()) IN ('intake', 'drawing', 'figures'));
CREATE POLICY taking_in ON contacts_contact FOR INSERT WITH CHECK ((SELECT acting.part()) = 'intake');
CREATE POLICY reading_again ON contacts_contact FOR UPDATE
  USING ((SELECT acting.part() = 'intake' AND acting.has_role('administrator')));
CREATE POLICY deleting ON contacts_contact FOR UPDATE
  USING ((SELECT acting.part()) = 'deleting'
    AND (agent_id = (SELECT acting.agent()) OR id = ANY ((SELECT acting.shared(with_deleted => true))::uuid[])));
CREATE POLICY deleted_and_shared ON contacts_contact FOR SELECT
  USING ((SELECT acting.part()) = 'deleting' AND id = ANY ((SELECT acting.shared(with_deleted => true))::uuid[]));

-- Words.
GRANT SELECT ON contacts_turn TO leidraad_web;
CREATE POLICY open_to_reader ON contacts_turn FOR SELECT
  USING (agent_id = (SELECT acting.agent())
    OR contact_id = ANY ((SELECT acting.granted() || acting.shared())::uuid[]));

-- Insight: no contact, team, agent or customer is in it; open to an analyst, in the statements of insight alone. A view,
-- and no security barrier, so that the index of words can be used: the condition names no column and is asked before
-- anything is read.
CREATE VIEW web.contacts_insightturn AS
  SELECT * FROM public.contacts_insightturn
  WHERE (SELECT acting.part() = 'insight' AND acting.has_role('quality_analyst'));
GRANT SELECT ON web.contacts_insightturn TO leidraad_web;
CREATE VIEW web.contacts_insightconversation AS
  SELECT * FROM public.contacts_insightconversation
  WHERE (SELECT acting.part() = 'insight' AND acting.has_role('quality_analyst'));
GRANT SELECT ON web.contacts_insightconversation TO leidraad_web;

-- Signals, as the words they stand beside; corrected by who may read them. Those of insight as its turns.
GRANT SELECT ON contacts_storedreading, contacts_signal TO leidraad_web;
GRANT SELECT, INSERT, DELETE ON contacts_signalcorrection TO leidraad_web;
CREATE POLICY own ON contacts_storedreading FOR SELECT
  USING (EXISTS (
    SELECT FROM contacts_contact AS contact
    WHERE contact.id = contact_id AND contact.agent_id = (SELECT acting.agent())
  ));
CREATE POLICY open_to_reader ON contacts_storedreading FOR SELECT
  USING (contact_id = ANY ((SELECT acting.granted() || acting.shared())::uuid[]));
CREATE POLICY in_care ON contacts_storedreading FOR SELECT
  USING ((SELECT acting.part() = 'care' AND acting.has_role('administrator')));
CREATE POLICY own ON contacts_signal FOR SELECT
  USING (EXISTS (
    SELECT FROM contacts_contact AS contact
    WHERE contact.id = contact_id AND contact.agent_id = (SELECT acting.agent())
  ));
CREATE POLICY open_to_reader ON contacts_signal FOR SELECT
  USING (contact_id = ANY ((SELECT acting.granted() || acting.shared())::uuid[]));
CREATE POLICY own ON contacts_signalcorrection
  USING (EXISTS (
    SELECT FROM contacts_contact AS contact
    WHERE contact.id = contact_id AND contact.agent_id = (SELECT acting.agent())
  ));
CREATE POLICY open_to_reader ON contacts_signalcorrection
  USING (contact_id = ANY ((SELECT acting.granted() || acting.shared())::uuid[]));
-- Summaries that a model wrote: read by who may read the contact, decided on by its agents alone. How far they are, and no
-- word of them, for those who look after the software.
GRANT SELECT, UPDATE (state, is_corrected, decided_at) ON contacts_writtensummary TO leidraad_web;
CREATE POLICY own ON contacts_writtensummary
  USING (EXISTS (
    SELECT FROM contacts_contact AS contact
    WHERE contact.id = contact_id AND contact.agent_id = (SELECT acting.agent())
  ));
CREATE POLICY shared ON contacts_writtensummary
  USING (contact_id = ANY ((SELECT acting.shared())::uuid[]));
CREATE POLICY granted ON contacts_writtensummary FOR SELECT
  USING (contact_id = ANY ((SELECT acting.granted())::uuid[]));
CREATE POLICY in_care ON contacts_writtensummary FOR SELECT
  USING ((SELECT acting.part() = 'care' AND acting.has_role('administrator')));
GRANT SELECT, INSERT, DELETE ON contacts_summaryline TO leidraad_web;
CREATE POLICY own ON contacts_summaryline
  USING (EXISTS (
    SELECT FROM contacts_contact AS contact
    WHERE contact.id = contact_id AND contact.agent_id = (SELECT acting.agent())
  ));
CREATE POLICY shared ON contacts_summaryline
  USING (contact_id = ANY ((SELECT acting.shared())::uuid[]));
CREATE POLICY granted ON contacts_summaryline FOR SELECT
  USING (contact_id = ANY ((SELECT acting.granted())::uuid[]));
-- Words that may be personal data: to the officer alone, in the statements that write down that they were seen.
GRANT SELECT, UPDATE (decision, before, words, after) ON contacts_doubtfulspan TO leidraad_web;
CREATE POLICY officer ON contacts_doubtfulspan FOR SELECT
  USING ((SELECT acting.part() = 'care' AND acting.has_role('data_protection_officer')));
CREATE POLICY deciding ON contacts_doubtfulspan FOR UPDATE
  USING ((SELECT acting.part() = 'care' AND acting.has_role('data_protection_officer')));
CREATE VIEW web.contacts_insightsignal AS
  SELECT * FROM public.contacts_insightsignal
  WHERE (SELECT acting.part() = 'insight' AND acting.has_role('quality_analyst'));
CREATE VIEW web.contacts_labelledturn AS
  SELECT * FROM public.contacts_labelledturn
  WHERE (SELECT acting.part() = 'insight' AND acting.has_role('quality_analyst'));
GRANT SELECT ON web.contacts_insightsignal, web.contacts_labelledturn TO leidraad_web;

-- Sound, with the wrapped key.
GRANT SELECT ON contacts_recording TO leidraad_web;
CREATE POLICY own ON contacts_recording FOR SELECT
  USING (EXISTS (
    SELECT FROM contacts_contact AS contact
    WHERE contact.id = contact_id AND contact.agent_id = (SELECT acting.agent())
  ));
CREATE POLICY open_to_reader ON contacts_recording FOR SELECT
  USING (contact_id = ANY ((SELECT acting.granted() || acting.shared())::uuid[]));

-- What was received: it goes in here, and only the worker takes it out.
GRANT INSERT, SELECT (id, contact_id, kind, name, object_name, byte_count) ON contacts_payload TO leidraad_web;
CREATE POLICY own ON contacts_payload FOR SELECT
  USING (EXISTS (
    SELECT FROM contacts_contact AS contact
    WHERE contact.id = contact_id AND contact.agent_id = (SELECT acting.agent())
  ));
CREATE POLICY taking_in ON contacts_payload FOR INSERT WITH CHECK ((SELECT acting.part()) = 'intake');
CREATE POLICY taken_in ON contacts_payload FOR SELECT USING ((SELECT acting.part()) = 'intake');

-- What could not be read, with its reason and without its words.
GRANT SELECT, INSERT, DELETE, UPDATE (settled_at) ON contacts_setaside TO leidraad_web;
CREATE POLICY in_care ON contacts_setaside FOR SELECT
  USING ((SELECT acting.has_role('administrator', 'data_protection_officer')));
CREATE POLICY own ON contacts_setaside
  USING (EXISTS (
    SELECT FROM contacts_contact AS contact
    WHERE contact.id = contact_id AND contact.agent_id = (SELECT acting.agent())
  )) WITH CHECK (false);
CREATE POLICY caring ON contacts_setaside FOR UPDATE USING ((SELECT acting.has_role('administrator')));
CREATE POLICY taking_in ON contacts_setaside USING ((SELECT acting.part()) = 'intake');

-- Keyed digests of what was deleted: asked when something comes in, added when its agent deletes it.
GRANT SELECT, INSERT, DELETE ON contacts_forgotten TO leidraad_web;
CREATE POLICY deleting ON contacts_forgotten
  USING ((SELECT acting.part()) = 'deleting' AND EXISTS (
    SELECT FROM contacts_contact AS contact WHERE contact.payload_key = contacts_forgotten.payload_key
  ));
CREATE POLICY taking_in ON contacts_forgotten FOR SELECT USING ((SELECT acting.part()) = 'intake');

-- Call detail records that wait for their contact: sealed, asked when one comes in. Archives on their way in: how far they
-- are, for those who look after their passage; what became of each file is the command line's.
GRANT SELECT, UPDATE (paired_at) ON contacts_callrecord TO leidraad_web;
CREATE POLICY taking_in ON contacts_callrecord FOR SELECT USING ((SELECT acting.part()) = 'intake');
CREATE POLICY pairing ON contacts_callrecord FOR UPDATE USING ((SELECT acting.part()) = 'intake');
GRANT SELECT, UPDATE (state) ON contacts_archiveload TO leidraad_web;
CREATE POLICY in_care ON contacts_archiveload FOR SELECT
  USING ((SELECT acting.has_role('administrator', 'data_protection_officer')));
CREATE POLICY caring ON contacts_archiveload FOR UPDATE USING ((SELECT acting.has_role('administrator')));

-- When each store was cleared last. Records of service and what ties stores together are the worker's.
GRANT SELECT ON contacts_retentionrun, contacts_keystoremark TO leidraad_web;
CREATE POLICY signed_in ON contacts_retentionrun FOR SELECT USING ((SELECT acting.person()) IS NOT NULL);
CREATE POLICY signed_in ON contacts_keystoremark FOR SELECT USING ((SELECT acting.person()) IS NOT NULL);

-- Customers' requests are the officer's; a deletion asks whether a copy is due first, taking in asks who objected.
GRANT SELECT, INSERT, UPDATE (
    state, due_on, extension_reason, refusal_reason, checked_at, closed_at, found, was_overdue
  ) ON contacts_customerrequest TO leidraad_web;
CREATE POLICY officer ON contacts_customerrequest USING ((SELECT acting.has_role('data_protection_officer')));
CREATE POLICY held ON contacts_customerrequest FOR SELECT USING ((SELECT acting.part()) = 'deleting');
GRANT SELECT, UPDATE (downloaded_at) ON contacts_customercopy TO leidraad_web;
CREATE POLICY officer ON contacts_customercopy USING ((SELECT acting.has_role('data_protection_officer')));
GRANT SELECT, INSERT, DELETE ON contacts_customerobjection TO leidraad_web;
CREATE POLICY officer ON contacts_customerobjection USING ((SELECT acting.has_role('data_protection_officer')));
CREATE POLICY taking_in ON contacts_customerobjection FOR SELECT USING ((SELECT acting.part()) = 'intake');

-- The answers once given to a program.
GRANT SELECT, INSERT ON contacts_idempotencykey TO leidraad_web;
CREATE POLICY own ON contacts_idempotencykey
  USING (person_id = (SELECT acting.person())) WITH CHECK (person_id = (SELECT acting.person()));

-- Sources are looked at by the worker; which files it knows stays its own.
GRANT SELECT ON contacts_source TO leidraad_web;
CREATE POLICY in_care ON contacts_source FOR SELECT
  USING ((SELECT acting.has_role('administrator', 'data_protection_officer')));

-- An upload in parts is whose program began it; its parts go in here, and only the worker takes them out.
GRANT SELECT, INSERT, UPDATE (offset_bytes, expires_at) ON contacts_upload TO leidraad_web;
CREATE POLICY own ON contacts_upload
  USING (person_id = (SELECT acting.person())) WITH CHECK (person_id = (SELECT acting.person()));
GRANT INSERT, SELECT (id, upload_id, start_byte) ON contacts_uploadpart TO leidraad_web;
CREATE POLICY own ON contacts_uploadpart
  USING (EXISTS (
    SELECT FROM contacts_upload AS upload
    WHERE upload.id = upload_id AND upload.person_id = (SELECT acting.person())
  ));

-- Whom the software tells what became of contacts; what is to be told is added with the change.
GRANT SELECT, INSERT, DELETE,
  UPDATE (stopped, stopped_at, failing_since, failed_at, error, wrapped_secret) ON contacts_webhook TO leidraad_web;
CREATE POLICY in_care ON contacts_webhook FOR SELECT
  USING ((SELECT acting.has_role('administrator', 'data_protection_officer')));
CREATE POLICY keeping ON contacts_webhook
  USING ((SELECT acting.has_role('administrator'))) WITH CHECK ((SELECT acting.has_role('administrator')));
CREATE POLICY telling ON contacts_webhook FOR SELECT USING ((SELECT acting.part()) = 'intake');
GRANT SELECT, INSERT, DELETE ON contacts_webhookmessage TO leidraad_web;
CREATE POLICY keeping ON contacts_webhookmessage
  USING ((SELECT acting.has_role('administrator'))) WITH CHECK ((SELECT acting.has_role('administrator')));
CREATE POLICY telling ON contacts_webhookmessage FOR INSERT WITH CHECK ((SELECT acting.part()) = 'intake');
CREATE POLICY told ON contacts_webhookmessage FOR SELECT USING ((SELECT acting.part()) = 'intake');

-- Work is queued, and its state is counted; what it is about stays unread.
GRANT SELECT (id, queue_name, task_name, priority, status, scheduled_at, attempts, worker_id, abort_requested),
  INSERT ON procrastinate_jobs TO leidraad_web;
GRANT INSERT ON procrastinate_events TO leidraad_web;
GRANT SELECT ON procrastinate_workers TO leidraad_web;
GRANT USAGE ON SEQUENCE procrastinate_jobs_id_seq, procrastinate_events_id_seq TO leidraad_web;

-- Calls being recorded: each to its own agent, and to nobody else in any role. The sound and the facts stay with the owner.
GRANT SELECT (id, agent_id, team_id, dialect, phase, parties, started_at, heard_at, frame_count, pausers, asked, opened_at, is_behind),
  UPDATE (asked, opened_at) ON contacts_livestream TO leidraad_web;
CREATE POLICY own ON contacts_livestream FOR SELECT USING (agent_id = (SELECT acting.agent()));
CREATE POLICY asking ON contacts_livestream FOR UPDATE USING (agent_id = (SELECT acting.agent()));
GRANT SELECT ON contacts_liveturn TO leidraad_web;
CREATE POLICY own ON contacts_liveturn FOR SELECT
  USING (EXISTS (
    SELECT FROM contacts_livestream AS stream
    WHERE stream.id = stream_id AND stream.agent_id = (SELECT acting.agent())
  ));

-- Which messages are in a contact already: asked and told when one comes in. Folders of mail are the worker's;
-- how it goes with them is seen by who looks after sources.
GRANT SELECT (name, checked_at, succeeded_at, error, waiting_count) ON contacts_mailfolder TO leidraad_web;
CREATE POLICY in_care ON contacts_mailfolder FOR SELECT
  USING ((SELECT acting.has_role('administrator', 'data_protection_officer')));
GRANT SELECT, INSERT ON contacts_takenmessage TO leidraad_web;
CREATE POLICY taking_in ON contacts_takenmessage
  USING ((SELECT acting.part()) = 'intake') WITH CHECK ((SELECT acting.part()) = 'intake');

-- Names that the speech engine should expect.
GRANT SELECT, INSERT, DELETE, UPDATE (terms, changed_at) ON contacts_vocabulary TO leidraad_web;
CREATE POLICY keepers ON contacts_vocabulary USING ((SELECT acting.has_role('administrator', 'quality_analyst')));

-- What each company's own numbers look like: kept by two roles, and read where contacts come in.
GRANT SELECT, INSERT, UPDATE (customer_numbers, allowed_numbers, allowed_words, changed_at)
  ON contacts_ownnumberlists TO leidraad_web;
CREATE POLICY keepers ON contacts_ownnumberlists
  USING ((SELECT acting.has_role('administrator', 'data_protection_officer')));
CREATE POLICY taking_in ON contacts_ownnumberlists FOR SELECT USING ((SELECT acting.part()) = 'intake');
