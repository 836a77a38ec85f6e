"""A grant with its reservation and its leaf in one statement: nothing waits for the network while locks are held."""

from django.db import migrations

GRANT = """
CREATE FUNCTION charter_grant(
  the_grant uuid, the_window bigint, the_agent bigint, the_holder bigint, the_contact uuid,
  share_part bigint, share_whole bigint,
  the_purpose text, captured timestamptz, reserved timestamptz, expires timestamptz,
  clauses jsonb, the_decision jsonb,
  leaf_recorded_at timestamptz, leaf_event text, leaf_body text
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  answer text := charter_reserve(the_window, the_agent, the_contact, share_part, share_whole);
BEGIN
  IF answer IN ('fresh', 'already_counted') THEN
    INSERT INTO charter_grant (
      id, contact_id, captured_at, agent_id, holder_id, window_id, purpose, state,
      reserved_at, expires_at, clause_ids, decision
    ) VALUES (
      the_grant, the_contact, captured, the_agent, the_holder, the_window, the_purpose, 'reserved',
      reserved, expires, clauses, the_decision
    );
    INSERT INTO ledger_leaf (recorded_at, event, body) VALUES (leaf_recorded_at, leaf_event, leaf_body);
  END IF;
  RETURN answer;
END $$;
"""

UNDO = """
DROP FUNCTION charter_grant(
  uuid, bigint, bigint, bigint, uuid, bigint, bigint, text, timestamptz, timestamptz, timestamptz, jsonb, jsonb,
  timestamptz, text, text
)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("charter", "0002_reserve_quota"),
        ("ledger", "0001_leaves_places_and_checkpoints"),
    ]

    operations = [migrations.RunSQL(GRANT, UNDO)]
