"""The machine and the versions that figures are of, and how busy the machine was."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = (
    "streamlit", "streamlit-folium", "folium", "plotly", "dash", "dash-leaflet", "waitress",
    "XStatic-Leaflet", "playwright",
)  # fmt: skip


def described(chromium: str) -> str:
    """Cores, processor, system, and the versions of all that was measured. chromium: its version."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"Machine: {os.cpu_count()} cores ({_processor()}), {platform.system()} "
        f"{platform.machine()}, Python {platform.python_version()}, Chromium {chromium}; {packages}."
    )


def load() -> str:
    """How many processes wanted to run, on average over 1, 5 and 15 minutes."""
    return " / ".join(f"{average:.1f}" for average in os.getloadavg())


def _processor() -> str:
    """The processor as the kernel names it, where it does."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown")
