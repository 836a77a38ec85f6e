"""Doors to the sessions: load, save and delete the one whose key is known. The table holds only a digest of the key."""

from django.db import migrations

DOORS = """
CREATE FUNCTION people_session_digest(session_key text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN left(encode(sha256(convert_to(session_key, 'UTF8')), 'hex'), 40);

CREATE FUNCTION people_session_load(given text) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT session_data FROM django_session
    WHERE session_key = people_session_digest(given) AND expire_date > statement_timestamp()
$$;

CREATE FUNCTION people_session_save(given text, content text, until timestamptz, is_new boolean) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF is_new THEN
    INSERT INTO django_session (session_key, session_data, expire_date)
      VALUES (people_session_digest(given), content, until) ON CONFLICT DO NOTHING;
  ELSE
    UPDATE django_session SET session_data = content, expire_date = until
      WHERE session_key = people_session_digest(given);
  END IF;
  RETURN FOUND;
END $$;

CREATE FUNCTION people_session_delete(given text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM django_session WHERE session_key = people_session_digest(given)
$$;

DELETE FROM django_session; -- their keys lie open; everybody signs in once more
"""

UNDO = """
DROP FUNCTION people_session_delete(text);
DROP FUNCTION people_session_save(text, text, timestamptz, boolean);
DROP FUNCTION people_session_load(text);
DROP FUNCTION people_session_digest(text);
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0002_keepers"), ("sessions", "0001_initial")]

    operations = [migrations.RunSQL(DOORS, UNDO)]
