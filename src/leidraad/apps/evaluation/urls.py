"""Addresses of the evaluation, of what is watched over, and of cases."""

from django.urls import path

from leidraad.apps.evaluation.views import assessment, cases, incidents, reports, watch

app_name = "evaluation"
urlpatterns = [
    path("", reports.overview, name="overview"),
    path("measures", reports.measures, name="measures"),
    path("measures/<int:measure_id>/remove", reports.remove_measure, name="remove_measure"),
    path("reports/make", reports.make, name="make"),
    path("reports/<int:number>", reports.report, name="report"),
    path("reports/<int:number>/pdf", reports.report_pdf, name="report_pdf"),
    path("reports/<int:number>/annex", reports.annex, name="annex"),
    path("reports/<int:number>/close", reports.close, name="close"),
    path("watch", watch.watch, name="watch"),
    path("incidents", incidents.incidents, name="incidents"),
    path("incidents/<int:incident_id>/told", incidents.told, name="told"),
    path("incidents/<int:incident_id>/close", incidents.close, name="close_incident"),
    path("assessment", assessment.assessment, name="assessment"),
    path("assessment/pdf", assessment.assessment_pdf, name="assessment_pdf"),
    path("cases", cases.cases, name="cases"),
    path("cases/<int:case_id>/withdraw", cases.withdraw, name="withdraw_case"),
    path("cases/<int:case_id>/statement", cases.statement, name="statement"),
]
