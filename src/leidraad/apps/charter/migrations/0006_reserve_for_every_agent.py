"""Reserving for every agent who had the contact, and the grant on it, in one statement each.

Locks, always in this order: the contact (shared; deleting it takes the whole lock), the agents' enrolments (shared;
leaving takes the whole row), the contact's rows in the windows, the windows; of each kind in the order of their ids.
So nobody waits in a circle, and no lock is held while anything travels over the network.
"""

from django.db import migrations

OLD = """
DROP FUNCTION charter_grant(
  uuid, bigint, bigint, bigint, uuid, bigint, bigint, text, timestamptz, timestamptz, timestamptz, jsonb, jsonb,
  timestamptz, text, text
);
DROP FUNCTION charter_reserve(bigint, bigint, uuid, bigint, bigint);
"""

# The share, the maximum and the basis are those that count now, beside each window's own: both must be kept.
RESERVE = """
CREATE FUNCTION charter_reserve(
  the_contact uuid, the_agents bigint[], the_windows bigint[],
  share_part bigint, share_whole bigint, the_maximum integer, the_basis text
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  found_count integer;
  fresh bigint[];
  taken bigint[];
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(the_contact::text, 0));
  IF EXISTS (SELECT FROM charter_closedcontact WHERE contact_id = the_contact) THEN
    RETURN 'closed';
  END IF;
  PERFORM FROM charter_enrolment WHERE agent_id = ANY(the_agents) AND left_at IS NULL ORDER BY agent_id FOR SHARE;
  GET DIAGNOSTICS found_count = ROW_COUNT;
  IF found_count < cardinality(the_agents) THEN
    RETURN 'not_enrolled';
  END IF;
  -- The update of nothing takes each row's lock, so that giving the contact back waits for us, or we for it.
  WITH put AS (
    INSERT INTO charter_countedcontact AS counted (window_id, contact_id)
      SELECT each_window, the_contact FROM unnest(the_windows) AS each_window ORDER BY each_window
      ON CONFLICT (window_id, contact_id) DO UPDATE SET contact_id = excluded.contact_id
      RETURNING window_id, (xmax = 0) AS is_fresh
  )
  SELECT coalesce(array_agg(window_id) FILTER (WHERE is_fresh), '{}') INTO fresh FROM put;
  IF cardinality(fresh) = 0 THEN
    RETURN 'already_counted';
  END IF;
  PERFORM FROM charter_quotawindow WHERE id = ANY(fresh) ORDER BY id FOR NO KEY UPDATE;
  WITH took AS (
    UPDATE charter_quotawindow SET used_count = used_count + 1
      WHERE id = ANY(fresh)
        AND (used_count + 1) * share_denominator <= basis_count * share_numerator
        AND (used_count + 1) * share_whole <= share_part * CASE the_basis
          WHEN 'previous_captured' THEN previous_captured_count
          WHEN 'handled' THEN handled_count
          WHEN 'previous_handled' THEN previous_handled_count
          ELSE captured_count END
        AND (absolute_maximum IS NULL OR used_count < absolute_maximum)
        AND (the_maximum IS NULL OR used_count < the_maximum)
      RETURNING id
  )
  SELECT coalesce(array_agg(id), '{}') INTO taken FROM took;
  IF cardinality(taken) = cardinality(fresh) THEN
    RETURN 'fresh';
  END IF;
  UPDATE charter_quotawindow SET used_count = used_count - 1 WHERE id = ANY(taken);
  DELETE FROM charter_countedcontact WHERE window_id = ANY(fresh) AND contact_id = the_contact;
  RETURN 'cap_reached';
END $$;
"""

GRANT = """
CREATE FUNCTION charter_grant(
  the_grant uuid, the_contact uuid, the_holder bigint, the_agents bigint[], the_windows bigint[],
  share_part bigint, share_whole bigint, the_maximum integer, the_basis text,
  the_purpose text, the_chosen_by text, the_draw uuid, the_nomination uuid, the_charter_version integer,
  captured timestamptz, reserved timestamptz, expires timestamptz,
  clauses jsonb, the_decision jsonb,
  leaf_recorded_at timestamptz, leaf_event text, leaf_body text
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  answer text := charter_reserve(
    the_contact, the_agents, the_windows, share_part, share_whole, the_maximum, the_basis
  );
BEGIN
  IF answer IN ('fresh', 'already_counted') THEN
    INSERT INTO charter_grant (
      id, contact_id, captured_at, agent_id, holder_id, window_id, purpose, state,
      chosen_by, draw_id, nomination_id, charter_version,
      reserved_at, expires_at, clause_ids, decision
    ) VALUES (
      the_grant, the_contact, captured, the_agents[1], the_holder, the_windows[1], the_purpose, 'reserved',
      the_chosen_by, the_draw, the_nomination, the_charter_version,
      reserved, expires, clauses, the_decision
    );
    IF cardinality(the_agents) > 1 THEN
      INSERT INTO charter_otheragent (grant_id, agent_id, window_id)
        SELECT the_grant, other_agent, other_window
        FROM unnest(the_agents[2:], the_windows[2:]) AS other (other_agent, other_window);
    END IF;
    INSERT INTO ledger_leaf (recorded_at, event, body) VALUES (leaf_recorded_at, leaf_event, leaf_body);
  END IF;
  RETURN answer;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("charter", "0005_choices_other_agents_and_handled_counts")]

    operations = [
        migrations.RunSQL(OLD, migrations.RunSQL.noop),
        migrations.RunSQL(
            RESERVE,
            "DROP FUNCTION charter_reserve(uuid, bigint[], bigint[], bigint, bigint, integer, text)",
        ),
        migrations.RunSQL(
            GRANT,
            "DROP FUNCTION charter_grant(uuid, uuid, bigint, bigint[], bigint[], bigint, bigint, integer, text,"
            " text, text, uuid, uuid, integer, timestamptz, timestamptz, timestamptz, jsonb, jsonb, timestamptz,"
            " text, text)",
        ),
    ]
