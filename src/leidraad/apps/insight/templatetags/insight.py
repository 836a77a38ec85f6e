"""Small words of insight's templates."""

from django import forms, template

from leidraad.apps.insight.pages import per_cent as share_in_words

register = template.Library()


@register.filter
def per_cent(share: float | None) -> str:
    """A share (0 to 1) as per cent; a dash where there is none."""
    return share_in_words(share if isinstance(share, float) else None)


@register.filter
def field_named(form: forms.Form, name: str) -> forms.BoundField:
    """A field whose name is known only when the page is made."""
    return form[name]
