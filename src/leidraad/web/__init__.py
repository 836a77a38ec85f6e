"""Shared by all apps, about HTTP only: errors, paging, API sign-in, template parts, the style sheet."""
