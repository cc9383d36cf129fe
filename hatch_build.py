"""The wheel carries knowledge/; an editable install uses the folder itself, not a copy."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class KnowledgeInWheel(BuildHookInterface):  # type: ignore[type-arg]
    """Adds knowledge/ to a standard wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """`version` is `standard` or `editable`."""
        if version == "standard":
            build_data["force_include"]["knowledge"] = "smm_expert/_knowledge"
