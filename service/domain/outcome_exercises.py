"""The exercises of a day as parts of its document: journeys with their curve, whys below one another, notes."""

from collections.abc import Iterator, Mapping, Sequence

from service.domain.outcome_document import Block, Item, Items, Journey, Part, Piece, Prose, Quote, Step, one_line
from service.domain.outcome_wording import Wording, signed
from service.domain.shapes import Row


def exercise(wording: Wording, row: Row, outcome: Row) -> Part:
    """Tell one exercise."""
    work = row["work"]
    form = wording.method(row["method_key"]) or wording.label("exercises.form", work["form"])
    title = one_line(row["title"] or work.get("question") or work.get("name") or form)
    about = [form, *_other_name(row, title, form, wording.names.methods), *_whose(wording, row, outcome)]
    tell = {"user_journey": _journey, "five_whys": _whys, "other": _notes}
    blocks: list[Block] = [Prose((Piece(" · ".join(about)),))]
    if row["title"] and work["form"] == "five_whys":
        blocks.append(Quote(wording.text(work["question"], row)))
    language = row["language"] if row["language"] != wording.language else None
    told = (*blocks, *tell[work["form"]](wording, row))
    return Part(title=title, blocks=told, language=language, anchor=f"exercises-{row['id']}")


def title_of(row: Row) -> str:
    """Name an exercise where another text refers to it."""
    work = row["work"]
    return one_line(row["title"] or work.get("question") or work.get("name") or work["case"])


def texts(work: Row) -> dict[str, str]:
    """Say what each item of a work says, by its key."""
    found: dict[str, str] = {}
    for step in work.get("steps", ()):
        found[step["key"]] = step["action"]
        found |= {point["key"]: point["text"] for name in ("pain_points", "opportunities") for point in step[name]}
    return found | {item["key"]: item["text"] for name in ("causes", "notes") for item in work.get(name, ())}


def lowest(steps: Sequence[Row]) -> frozenset[str]:
    """Name the steps that feel worst: those of the lowest emotion, if it is bad and not all that was felt."""
    felt = {step["key"]: step["emotion"] for step in steps if step["emotion"] is not None}
    if not felt or min(felt.values()) >= 0 or min(felt.values()) == max(felt.values()):
        return frozenset()
    return frozenset(key for key, emotion in felt.items() if emotion == min(felt.values()))


def _other_name(row: Row, title: str, form: str, methods: Mapping[str, str]) -> Iterator[str]:
    """Tell the name of another method, where neither the title nor the method bank has told it."""
    name = one_line(row["work"].get("name") or form)
    if name not in (title, form, methods.get(row["method_key"])):
        yield name


def _whose(wording: Wording, row: Row, outcome: Row) -> Iterator[str]:
    if row["team"]:
        yield one_line(row["team"])
    group = wording.name(wording.names.groups, row["group_id"])
    if group and outcome["session"]["group_ids"] != [row["group_id"]]:
        yield group
    if question := wording.question(row):
        yield question


def _journey(wording: Wording, row: Row) -> Iterator[Block]:
    work = row["work"]
    yield Items(items=tuple(wording.labelled(name, wording.text(work[name], row)) for name in ("persona", "case")))
    low = lowest(work["steps"])
    steps = tuple(_step(wording, row, step, number, low) for number, step in enumerate(work["steps"], 1))
    if steps:
        head = (wording.words["step"], wording.words["emotion"])
        yield Journey(title=_finding(wording, steps), caption=wording.words["steps"], head=head, steps=steps)


def _step(wording: Wording, row: Row, step: Row, number: int, low: frozenset[str]) -> Step:
    stage = (Piece(f"{one_line(step['stage'])}:", "strong"), Piece(" ")) if step["stage"] else ()
    about = () if step["emotion"] is None else (wording.words["emotion_is"].format(signed(step["emotion"])),)
    named = ("touchpoint", "channel", "backstage")
    items = (
        *([wording.labelled("thought", wording.quoted(step["thought"], row))] if step["thought"] else ()),
        *(wording.labelled(name, wording.text(step[name], row)) for name in named if step[name]),
        *(
            wording.labelled(name, wording.text(point["text"], row), _anchor(row, point))
            for name in ("pain_points", "opportunities")
            for point in step[name]
        ),
    )
    item = Item(
        lead=(*stage, *wording.text(step["action"], row)),
        number=number,
        mark=wording.words["lowest"] if step["key"] in low else None,
        about=about,
        items=items,
        anchor=_anchor(row, step),
    )
    felt = "" if step["emotion"] is None else signed(step["emotion"])
    return Step(number=number, item=item, emotion=step["emotion"], felt=felt, low=step["key"] in low)


def _anchor(row: Row, item: Row) -> str:
    return f"exercises-{row['id']}-{item['key']}"


def _finding(wording: Wording, steps: Sequence[Step]) -> str:
    """Say in a few words what the curve shows."""
    low = [step for step in steps if step.low]
    felt = [step.emotion for step in steps if step.emotion is not None]
    if low:
        numbers = wording.join([str(step.number) for step in low])
        return wording.words["lowest_is"].format(numbers, signed(min(felt)))
    if not felt:
        return wording.words["steps"]
    return wording.words["never_low" if len(felt) > 1 and min(felt) >= 0 else "curve"]


def _whys(wording: Wording, row: Row) -> Iterator[Block]:
    below: dict[str | None, list[Row]] = {}
    for cause in row["work"]["causes"]:
        below.setdefault(cause["because_of_key"], []).append(cause)

    def forest(above: str | None) -> tuple[Item, ...]:
        return tuple(
            Item(
                lead=wording.text(cause["text"], row),
                mark=wording.words["root"] if cause["root"] else None,
                items=forest(cause["key"]),
                anchor=_anchor(row, cause),
            )
            for cause in below.get(above, ())
        )

    if below:
        yield Items(items=forest(None), ordered=True)


def _notes(wording: Wording, row: Row) -> Iterator[Block]:
    clusters: dict[str | None, list[Row]] = {}
    for note in row["work"]["notes"]:
        clusters.setdefault(note["cluster"], []).append(note)
    # Below a cluster's notes those without one would be taken for its own.
    alone = clusters.pop(None, [])
    for cluster, notes in clusters.items():
        yield Prose(wording.text(cluster or "", row, "strong"))
        yield _list(wording, row, notes)
    if alone:
        if clusters:
            yield Prose((Piece(wording.words["other_notes"], "strong"),))
        yield _list(wording, row, alone)


def _list(wording: Wording, row: Row, notes: Sequence[Row]) -> Items:
    return Items(items=tuple(Item(lead=wording.text(note["text"], row), anchor=_anchor(row, note)) for note in notes))
