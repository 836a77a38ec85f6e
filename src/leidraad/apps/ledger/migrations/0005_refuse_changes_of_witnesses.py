"""Subtrees and cosignatures can be written and never changed; of a witness, only its end can be set."""

from django.db import migrations

TABLES = ("ledger_subtree", "ledger_cosignature")

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

GUARD_WITNESS = """
CREATE TRIGGER ledger_witness_keeps_names BEFORE UPDATE OF id, name, kind, verifier_key, added_at ON ledger_witness
  FOR EACH ROW WHEN ((OLD.id, OLD.name, OLD.kind, OLD.verifier_key, OLD.added_at)
    IS DISTINCT FROM (NEW.id, NEW.name, NEW.kind, NEW.verifier_key, NEW.added_at))
  EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_witness_stays_ended BEFORE UPDATE ON ledger_witness
  FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_witness_keeps_rows BEFORE DELETE ON ledger_witness
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_witness_keeps_all BEFORE TRUNCATE ON ledger_witness
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
"""

UNGUARD_WITNESS = """
DROP TRIGGER ledger_witness_keeps_all ON ledger_witness;
DROP TRIGGER ledger_witness_keeps_rows ON ledger_witness;
DROP TRIGGER ledger_witness_stays_ended ON ledger_witness;
DROP TRIGGER ledger_witness_keeps_names ON ledger_witness;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0004_subtrees_and_witnesses")]

    operations = [
        *(migrations.RunSQL(GUARD.format(table=table), UNGUARD.format(table=table)) for table in TABLES),
        migrations.RunSQL(GUARD_WITNESS, UNGUARD_WITNESS),
    ]
