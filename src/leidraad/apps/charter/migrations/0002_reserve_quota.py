"""Reserving a contact in an agent's quota: one statement, so that many can ask at once and none exceeds it.

Locks, always in this order: the contact (shared; deleting it takes the whole lock), the agent's enrolment (shared;
leaving takes the whole row), the contact's row in the window, the window.
"""

from django.db import migrations

RESERVE = """
CREATE FUNCTION charter_reserve(
  the_window bigint, the_agent bigint, the_contact uuid, share_part bigint, share_whole bigint
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  is_fresh boolean;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(the_contact::text, 0));
  IF EXISTS (SELECT FROM charter_closedcontact WHERE contact_id = the_contact) THEN
    RETURN 'closed';
  END IF;
  PERFORM FROM charter_enrolment WHERE agent_id = the_agent AND left_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RETURN 'not_enrolled';
  END IF;
  -- The update of nothing takes the row's lock, so that giving the contact back waits for us, or we for it.
  INSERT INTO charter_countedcontact AS counted (window_id, contact_id) VALUES (the_window, the_contact)
    ON CONFLICT (window_id, contact_id) DO UPDATE SET contact_id = excluded.contact_id
    RETURNING (xmax = 0) INTO is_fresh;
  IF NOT is_fresh THEN
    RETURN 'already_counted';
  END IF;
  UPDATE charter_quotawindow SET used_count = used_count + 1
    WHERE id = the_window
      AND (used_count + 1) * share_whole <= basis_count * share_part
      AND (used_count + 1) * share_denominator <= basis_count * share_numerator;
  IF FOUND THEN
    RETURN 'fresh';
  END IF;
  DELETE FROM charter_countedcontact WHERE window_id = the_window AND contact_id = the_contact;
  RETURN 'cap_reached';
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("charter", "0001_versions_quota_and_grants")]

    operations = [
        migrations.RunSQL(RESERVE, "DROP FUNCTION charter_reserve(bigint, bigint, uuid, bigint, bigint)")
    ]
