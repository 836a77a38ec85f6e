-- Categories: analysts make them; delegates and officers see what is asked of the contacts, and how often it holds.
GRANT SELECT, INSERT, DELETE ON insight_category TO leidraad_web;
CREATE POLICY reading ON insight_category FOR SELECT
  USING ((SELECT acting.has_role('quality_analyst', 'union_delegate', 'data_protection_officer')));
CREATE POLICY making ON insight_category
  USING ((SELECT acting.has_role('quality_analyst'))) WITH CHECK ((SELECT acting.has_role('quality_analyst')));
GRANT SELECT, INSERT, DELETE, UPDATE (is_current, stale_since) ON insight_categoryversion TO leidraad_web;
CREATE POLICY reading ON insight_categoryversion FOR SELECT
  USING ((SELECT acting.has_role('quality_analyst', 'union_delegate', 'data_protection_officer')));
CREATE POLICY making ON insight_categoryversion
  USING ((SELECT acting.has_role('quality_analyst'))) WITH CHECK ((SELECT acting.has_role('quality_analyst')));
GRANT SELECT, INSERT, DELETE ON insight_categorycase TO leidraad_web;
CREATE POLICY reading ON insight_categorycase FOR SELECT
  USING ((SELECT acting.has_role('quality_analyst', 'union_delegate', 'data_protection_officer')));
CREATE POLICY making ON insight_categorycase
  USING ((SELECT acting.has_role('quality_analyst'))) WITH CHECK ((SELECT acting.has_role('quality_analyst')));

-- Which conversations are of a category, for the figures alone; what was judged is the worker's.
GRANT SELECT (id, version_id, day, crowd) ON insight_match TO leidraad_web;
CREATE POLICY figures ON insight_match FOR SELECT
  USING ((SELECT acting.part() = 'insight'
    AND acting.has_role('quality_analyst', 'union_delegate', 'data_protection_officer')));
GRANT SELECT ON insight_daytotal TO leidraad_web;
CREATE POLICY figures ON insight_daytotal FOR SELECT
  USING ((SELECT acting.part() = 'insight'
    AND acting.has_role('quality_analyst', 'union_delegate', 'data_protection_officer')));

GRANT SELECT, INSERT ON insight_countrun TO leidraad_web;
CREATE POLICY analysts ON insight_countrun
  USING ((SELECT acting.has_role('quality_analyst'))) WITH CHECK ((SELECT acting.has_role('quality_analyst')));

-- Topics: analysts ask for them; delegates and officers see the figures. Which turns are examples is an analyst's, as turns are.
GRANT SELECT, INSERT, DELETE ON insight_topicrun TO leidraad_web;
CREATE POLICY reading ON insight_topicrun FOR SELECT
  USING ((SELECT acting.has_role('quality_analyst', 'union_delegate', 'data_protection_officer')));
CREATE POLICY asking ON insight_topicrun
  USING ((SELECT acting.has_role('quality_analyst'))) WITH CHECK ((SELECT acting.has_role('quality_analyst')));
GRANT SELECT ON insight_topic TO leidraad_web;
CREATE POLICY figures ON insight_topic FOR SELECT
  USING ((SELECT acting.part() = 'insight'
    AND acting.has_role('quality_analyst', 'union_delegate', 'data_protection_officer')));
GRANT SELECT ON insight_topicexample TO leidraad_web;
CREATE POLICY analysts ON insight_topicexample FOR SELECT
  USING ((SELECT acting.part() = 'insight' AND acting.has_role('quality_analyst')));
