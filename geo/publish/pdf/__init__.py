"""Handouts as PDF: cards, sheets, booklets."""
