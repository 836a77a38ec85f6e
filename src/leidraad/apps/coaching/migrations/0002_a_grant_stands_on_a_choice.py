"""A grant without the draw or the nomination that chose its contact cannot be written: the database refuses it.

``charter`` stands below and knows neither table, so the two foreign keys are laid from here. Each names the contact and
the agent too, and a draw's the coach it was made for: a grant for another contact, agent or coach finds no such row.
"""

from django.db import migrations

BIND = """
ALTER TABLE charter_grant ADD CONSTRAINT grant_of_a_draw
  FOREIGN KEY (draw_id, contact_id, agent_id, holder_id)
  REFERENCES coaching_draw (id, contact_id, agent_id, coach_id);
ALTER TABLE charter_grant ADD CONSTRAINT grant_of_a_nomination
  FOREIGN KEY (nomination_id, contact_id, agent_id)
  REFERENCES coaching_nomination (id, contact_id, agent_id);
CREATE INDEX grants_of_a_draw ON charter_grant (draw_id) WHERE draw_id IS NOT NULL;
CREATE INDEX grants_of_a_nomination ON charter_grant (nomination_id) WHERE nomination_id IS NOT NULL;
"""

UNBIND = """
DROP INDEX grants_of_a_nomination;
DROP INDEX grants_of_a_draw;
ALTER TABLE charter_grant DROP CONSTRAINT grant_of_a_nomination;
ALTER TABLE charter_grant DROP CONSTRAINT grant_of_a_draw;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("charter", "0006_reserve_for_every_agent"),
        ("coaching", "0001_draws_nominations_and_sessions"),
    ]

    operations = [migrations.RunSQL(BIND, UNBIND)]
