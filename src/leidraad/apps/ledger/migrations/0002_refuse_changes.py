"""Leaves, places and checkpoints can be written and never changed, by whatever statement."""

from django.db import migrations

TABLES = ("ledger_leaf", "ledger_sequenced", "ledger_checkpoint")

REFUSE = """
CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""

GUARD = """
CREATE TRIGGER {table}_keeps_rows BEFORE UPDATE OR DELETE ON {table}
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER {table}_keeps_all BEFORE TRUNCATE ON {table}
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
"""

UNGUARD = """
DROP TRIGGER {table}_keeps_all ON {table};
DROP TRIGGER {table}_keeps_rows ON {table};
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_leaves_places_and_checkpoints")]

    operations = [
        migrations.RunSQL(REFUSE, "DROP FUNCTION ledger_refuse_change()"),
        *(migrations.RunSQL(GUARD.format(table=table), UNGUARD.format(table=table)) for table in TABLES),
    ]
