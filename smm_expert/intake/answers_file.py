"""The answers of a consultation as a profile in YAML, written so that nothing answered is lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

from msgspec import Struct

from smm_expert.intake.profile_file import STANDARD_INPUT, profile_at, read_profile_file
from smm_expert.kb.fields import Fields
from smm_expert.kb.files import read_bytes, unreadable
from smm_expert.kb.nodes import Node, TooManyProblemsError
from smm_expert.kb.repeats import each_fault_once
from smm_expert.kb.suggestions import suggestion
from smm_expert.kb.yaml_source import dump, read_source
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Problem, ProfileProblems
from smm_expert.model.profile import Profile, Segment
from smm_expert.model.values import Interval, Money, Number, Value

KEY = "consultation"
# A fact, and the segment of the audience that it is about, if it is about one.
Place = tuple[str, str | None]


class Answers(Struct, frozen=True):
    """What a file holds to begin a consultation with.

    `begun` says that a consultation wrote it, `aged` that it did so with other knowledge; `lost`
    are the problems of what does not fit any more and was left out.
    """

    profile: Profile
    not_known: tuple[Place, ...] = ()
    begun: bool = False
    aged: bool = False
    lost: tuple[Problem, ...] = ()


def read_answers(path: str, knowledge: KnowledgeBase) -> Answers:
    """The answers in a file, or in any other profile. Raises ProfileProblems with every fault.

    Of a file that a consultation wrote with other knowledge, what fits is taken.
    """
    root = None if path == STANDARD_INPUT else _consultation_at(path)
    if root is None:
        return Answers(read_profile_file(path, knowledge))
    problems: list[Problem] = []
    profile = Profile({})
    not_known: tuple[Place, ...] = ()
    fingerprint: object = None
    try:
        profile = profile_at(root, knowledge, problems)
        not_known = _not_known(root, profile, knowledge, problems)
        fingerprint = _fingerprint(root)
    except TooManyProblemsError as error:
        problems.append(error.problem)
    aged = fingerprint != knowledge.fingerprint
    if problems and not aged:
        raise ProfileProblems(each_fault_once(problems))
    lost = ProfileProblems(each_fault_once(problems)).problems
    return Answers(profile, not_known, begun=True, aged=aged, lost=lost)


def _consultation_at(path: str) -> Node | None:
    """The root of a file that a consultation wrote; None for any other, faulty ones included."""
    try:
        content = read_bytes(Path(path))
    except (OSError, ValueError) as error:
        raise ProfileProblems([unreadable(path, error)]) from None
    source = read_source(path, content)
    root = source.node() if not source.problems else None
    if root is None or source.problems or KEY not in (root.mapping or {}):
        return None
    return root


def _state(root: Node) -> Node:
    return (root.mapping or {})[KEY]


def _fingerprint(root: Node) -> object:
    knowledge = (_state(root).mapping or {}).get("knowledge")
    found = (knowledge.mapping or {}).get("fingerprint") if knowledge is not None else None
    return None if found is None else found.value


def _not_known(
    root: Node, profile: Profile, knowledge: KnowledgeBase, problems: list[Problem]
) -> tuple[Place, ...]:
    state = Fields(_state(root), problems)
    if not state.is_mapping():
        return ()
    segments = {segment.name: segment for segment in profile.segments}
    found: dict[Place, None] = {}
    for node in state.elements("not_known"):
        named = Fields(node, problems) if node.mapping is not None else None
        fact = named.string("fact", required=True) if named else node.value
        segment = named.string("segment") if named else None
        if not isinstance(fact, str):
            continue
        if fact not in knowledge.facts or knowledge.facts[fact].derived:
            details = suggestion(fact, knowledge.facts)
            problems.append(node.problem("unknown-fact", name=fact, **details))
        elif segment is None or segment in segments:
            known = profile.facts if segment is None else segments[segment].facts
            if fact not in known:
                found[fact, segment] = None
    return tuple(found)


def answers_text(
    comment: str,
    profile: Profile,
    not_known: tuple[Place, ...],
    knowledge: KnowledgeBase,
    as_of: date,
) -> str:
    """The file: a comment that says what it is, the profile, what was not known, and with which
    knowledge it was asked."""
    data: dict[str, object] = dict(_nested(profile.facts, knowledge))
    if profile.segments:
        data["segments"] = [_segment(segment, knowledge) for segment in profile.segments]
    decided = {
        name: list(items)
        for name, items in (("keep", profile.decisions.keep), ("drop", profile.decisions.drop))
        if items
    }
    if decided:
        data["decisions"] = decided
    base = {"id": knowledge.id, "version": knowledge.version, "fingerprint": knowledge.fingerprint}
    data[KEY] = {
        "not_known": [
            fact if segment is None else {"fact": fact, "segment": segment}
            for fact, segment in not_known
        ],
        "knowledge": base,
        "as_of": as_of,
    }
    return f"# {comment}\n{dump(data)}"


def _segment(segment: Segment, knowledge: KnowledgeBase) -> dict[str, object]:
    share = {} if segment.share is None else {"share": segment.share}
    return {"name": segment.name, **share, **_nested(segment.facts, knowledge)}


def _nested(facts: dict[str, Value], knowledge: KnowledgeBase) -> dict[str, object]:
    """The facts below their themes, in the order in which themes are asked about."""

    def order(fact: str) -> tuple[int, str]:
        theme = knowledge.themes.get(knowledge.facts[fact].theme)
        return (theme.order if theme else 0, fact)

    data: dict[str, object] = {}
    for fact in sorted(facts, key=order):
        theme, _, name = fact.partition(".")
        if not name:
            data[fact] = _written(facts[fact])
            continue
        group = data.setdefault(theme, {})
        assert isinstance(group, dict)
        group[name] = _written(facts[fact])
    return data


def _written(value: Value) -> object:
    if isinstance(value, Money):
        return f"{_digits(value.amount)} {value.currency}"
    if isinstance(value, Interval):
        return f"{_digits(value.low)}-{_digits(value.high)}"
    return list(value) if isinstance(value, tuple) else value


def _digits(number: Number) -> str:
    """The number without an exponent."""
    return f"{Decimal(repr(number)):f}"


def check_writable(path: Path) -> None:
    """See that a file can be put there before anybody has answered. Raises OSError if not."""
    if path.exists() and not path.is_file():
        raise IsADirectoryError(21, os.strerror(21), str(path))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(path))
    with tempfile.NamedTemporaryFile(dir=_folder(path), prefix=f".{path.name}."):
        pass


def write_whole(path: Path, text: str) -> None:
    """Put the text in place of what was there, all of it or nothing. Raises OSError."""
    place = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(dir=_folder(place), prefix=f".{place.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            shutil.copymode(place, name)
        os.replace(name, place)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def keep_original(path: Path) -> Path:
    """Copy a file beside itself under a name that is free, `FILE.bak`. Raises OSError."""
    copy = path.with_name(f"{path.name}.bak")
    number = 2
    while copy.exists():
        copy = path.with_name(f"{path.name}.bak{number}")
        number += 1
    shutil.copy2(path, copy)
    return copy


def free_name(path: Path) -> Path:
    """`smm-answers-1.yaml` for `smm-answers.yaml`, or the next that no file bears."""
    number = 1
    while (other := path.with_stem(f"{path.stem}-{number}")).exists():
        number += 1
    return other


def _folder(path: Path) -> Path:
    return Path(os.path.realpath(path)).parent
