-- The directory is for whoever is signed in; it changes on the command line.
GRANT SELECT ON people_principal, people_site, people_team, people_agent, people_roleassignment TO leidraad_web;
CREATE POLICY signed_in ON people_agent FOR SELECT USING ((SELECT acting.person()) IS NOT NULL);
-- To lock a row while something about the agent changes, the right to change one is asked for; none is changed.
GRANT UPDATE (code) ON people_agent TO leidraad_web;
CREATE POLICY locked ON people_agent FOR UPDATE
  USING (person_id = (SELECT acting.person())) WITH CHECK (false);
CREATE POLICY own ON people_roleassignment FOR SELECT USING (person_id = (SELECT acting.person()));
CREATE POLICY people_page ON people_roleassignment FOR SELECT USING ((SELECT acting.has_role('administrator')));

-- In place of the table: everybody's name, and nobody's password but one's own.
CREATE VIEW web.people_person WITH (security_barrier) AS
  SELECT person.id, person.last_login, person.username, person.name, person.language, person.is_active,
    CASE WHEN person.id = (SELECT acting.person()) OR (SELECT acting.part()) = 'sign_in'
      THEN person.password ELSE '!' END AS password
  FROM public.people_person AS person
  WHERE (SELECT acting.person()) IS NOT NULL OR (SELECT acting.part()) = 'sign_in';
GRANT SELECT, UPDATE ON web.people_person TO leidraad_web;

CREATE FUNCTION web.change_own_person() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.id IS DISTINCT FROM acting.person() THEN
    RETURN NULL;
  END IF;
  UPDATE people_person SET password = NEW.password, last_login = NEW.last_login WHERE id = OLD.id;
  RETURN NEW;
END $$;
CREATE TRIGGER change_own_person INSTEAD OF UPDATE ON web.people_person
  FOR EACH ROW EXECUTE FUNCTION web.change_own_person();

GRANT SELECT, INSERT, UPDATE (last_used_at, revoked_at) ON people_apitoken TO leidraad_web;
CREATE POLICY own ON people_apitoken
  USING (person_id = (SELECT acting.person())) WITH CHECK (person_id = (SELECT acting.person()));
CREATE POLICY signing_in ON people_apitoken FOR SELECT USING ((SELECT acting.part()) = 'sign_in');
CREATE POLICY signing_in_notes ON people_apitoken FOR UPDATE USING ((SELECT acting.part()) = 'sign_in');

-- Sessions only through their doors, one at a time and by key (migration 0003).
GRANT EXECUTE ON FUNCTION people_session_load(text), people_session_delete(text),
  people_session_save(text, text, timestamptz, boolean) TO leidraad_web;
