-- Who acts, as the policies of every feature ask it. Applied anew by `leidraad prepare`; see row_security.py beside it.
-- The web server's role says who acts in one setting of its connection. It counts only with a seal made with a key that
-- this role cannot read, and only in the process and the hour it was made for.

CREATE SCHEMA acting;
CREATE SCHEMA web;  -- what this role finds in place of a table of the same name
GRANT USAGE ON SCHEMA acting, web, public TO leidraad_web;

CREATE TABLE acting.key (inner_pad bytea NOT NULL, outer_pad bytea NOT NULL);

CREATE FUNCTION acting.sealed() RETURNS text[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  given text[] := string_to_array(current_setting('leidraad.acting', true), ':');
  seal text;
BEGIN
  IF cardinality(given) IS DISTINCT FROM 5 OR given[3] <> pg_backend_pid()::text OR given[4] !~ '^[0-9]{1,12}$'
    OR given[4]::bigint < extract(epoch FROM clock_timestamp()) THEN
    RETURN NULL;
  END IF;
  SELECT encode(sha256(outer_pad || sha256(inner_pad || convert_to(array_to_string(given[1:4], ':'), 'UTF8'))), 'hex')
    INTO seal FROM acting.key;
  -- Compared by their digests, so that the time it takes says nothing about the seal.
  IF seal IS NULL OR sha256(seal::bytea) <> sha256(convert_to(given[5], 'UTF8')) THEN
    RETURN NULL;
  END IF;
  RETURN given;
END $$;

CREATE FUNCTION acting.person() RETURNS bigint LANGUAGE sql STABLE
  RETURN nullif((acting.sealed())[1], '')::bigint;

CREATE FUNCTION acting.part() RETURNS text LANGUAGE sql STABLE
  RETURN coalesce((acting.sealed())[2], '');

CREATE FUNCTION acting.agent() RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT id FROM people_agent WHERE person_id = acting.person()
$$;

CREATE FUNCTION acting.has_role(VARIADIC roles text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM people_roleassignment WHERE person_id = acting.person() AND role = ANY(roles))
$$;

-- The agents of the teams for which somebody holds one of these roles.
CREATE FUNCTION acting.agents_as(VARIADIC roles text[]) RETURNS bigint[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(agent.id), '{}') FROM people_agent AS agent
    WHERE agent.team_id IN (
      SELECT team_id FROM people_roleassignment WHERE person_id = acting.person() AND role = ANY(roles)
    )
$$;

-- The contacts that are open to somebody at this moment under a grant; never one that was deleted or is past its time.
CREATE FUNCTION acting.granted() RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(contact.id), '{}')
    FROM charter_grant AS granted JOIN contacts_contact AS contact ON contact.id = granted.contact_id
    WHERE granted.holder_id = acting.person() AND granted.state IN ('reserved', 'used')
      AND granted.expires_at > statement_timestamp()
      AND contact.quarantined_at IS NULL AND contact.keep_until > statement_timestamp()
$$;

-- The contacts that somebody joined or took over as a further agent.
CREATE FUNCTION acting.shared(with_deleted boolean DEFAULT false) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(contact.id), '{}')
    FROM contacts_contactagent AS took_part JOIN contacts_contact AS contact ON contact.id = took_part.contact_id
    WHERE took_part.agent_id = acting.agent()
      AND (with_deleted OR contact.quarantined_at IS NULL AND contact.keep_until > statement_timestamp())
$$;

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA acting TO leidraad_web;
