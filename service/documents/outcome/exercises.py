"""The exercises in an outcome's document: journeys with their emotional curve, trees of causes, notes."""

from collections.abc import Iterator, Mapping, Sequence

from service.documents.outcome.document import Block, Item, Items, Journey, Part, Piece, Prose, Quote, Step, one_line
from service.documents.outcome.wording import Wording, signed
from service.domain.base.shapes import JsonObject


def write_exercise(wording: Wording, row: JsonObject) -> Part:
    """Write one exercise."""
    work = row["work"]
    form = wording.method(row["method_key"]) or wording.label("exercises.form", work["form"])
    title = one_line(row["title"] or work.get("question") or work.get("name") or form)
    about = [form, *_find_name(row, title, form, wording.names.methods), *_name_authors(wording, row)]
    writers = {"user_journey": _write_journey, "five_whys": _write_causes, "other": _write_notes}
    blocks: list[Block] = [Prose((Piece(" · ".join(about)),))]
    if row["title"] and work["form"] == "five_whys":
        blocks.append(Quote(wording.text(work["question"], row)))
    language = row["language"] if row["language"] != wording.language else None
    blocks += writers[work["form"]](wording, row)
    return Part(title=title, blocks=tuple(blocks), language=language, anchor=f"exercises-{row['id']}")


def find_title(row: JsonObject) -> str:
    """Return the title by which other texts refer to an exercise."""
    work = row["work"]
    return one_line(row["title"] or work.get("question") or work.get("name") or work["case"])


def read_texts(work: JsonObject) -> dict[str, str]:
    """Return the text of each item of a work, by its key."""
    texts: dict[str, str] = {}
    for step in work.get("steps", ()):
        texts[step["key"]] = step["action"]
        texts |= {point["key"]: point["text"] for name in ("pain_points", "opportunities") for point in step[name]}
    return texts | {item["key"]: item["text"] for name in ("causes", "notes") for item in work.get(name, ())}


def find_lowest_steps(steps: Sequence[JsonObject]) -> frozenset[str]:
    """Return the keys of the steps that feel worst: of the lowest emotion, if it is below 0 and another is higher."""
    emotions = {step["key"]: step["emotion"] for step in steps if step["emotion"] is not None}
    if not emotions or min(emotions.values()) >= 0 or min(emotions.values()) == max(emotions.values()):
        return frozenset()
    return frozenset(key for key, emotion in emotions.items() if emotion == min(emotions.values()))


def _find_name(row: JsonObject, title: str, form: str, methods: Mapping[str, str]) -> Iterator[str]:
    """Yield the name of another method, unless the title or the method bank gives it already."""
    name = one_line(row["work"].get("name") or form)
    if name not in (title, form, methods.get(row["method_key"])):
        yield name


def _name_authors(wording: Wording, row: JsonObject) -> Iterator[str]:
    if row["team"]:
        yield one_line(row["team"])
    if group := wording.other_group(row):
        yield group
    if question := wording.question(row):
        yield question


def _write_journey(wording: Wording, row: JsonObject) -> Iterator[Block]:
    work = row["work"]
    yield Items(items=tuple(wording.labelled(name, wording.text(work[name], row)) for name in ("persona", "case")))
    lowest_keys = find_lowest_steps(work["steps"])
    steps = tuple(_write_step(wording, row, step, number, lowest_keys) for number, step in enumerate(work["steps"], 1))
    if steps:
        head = (wording.words["step"], wording.words["emotion"])
        yield Journey(title=_summarize_curve(wording, steps), caption=wording.words["steps"], head=head, steps=steps)


def _write_step(wording: Wording, row: JsonObject, step: JsonObject, number: int, lowest_keys: frozenset[str]) -> Step:
    stage = (Piece(f"{one_line(step['stage'])}:", "strong"), Piece(" ")) if step["stage"] else ()
    about = () if step["emotion"] is None else (wording.words["emotion_is"].format(signed(step["emotion"])),)
    optional_fields = ("touchpoint", "channel", "backstage")
    items = (
        *([wording.labelled("thought", wording.quoted(step["thought"], row))] if step["thought"] else ()),
        *(wording.labelled(name, wording.text(step[name], row)) for name in optional_fields if step[name]),
        *(
            wording.labelled(name, wording.text(point["text"], row), _anchor(row, point))
            for name in ("pain_points", "opportunities")
            for point in step[name]
        ),
    )
    item = Item(
        lead=(*stage, *wording.text(step["action"], row)),
        number=number,
        mark=wording.words["lowest"] if step["key"] in lowest_keys else None,
        about=about,
        items=items,
        anchor=_anchor(row, step),
    )
    felt = "" if step["emotion"] is None else signed(step["emotion"])
    return Step(number=number, item=item, emotion=step["emotion"], felt=felt, low=step["key"] in lowest_keys)


def _anchor(row: JsonObject, item: JsonObject) -> str:
    return f"exercises-{row['id']}-{item['key']}"


def _summarize_curve(wording: Wording, steps: Sequence[Step]) -> str:
    """Summarize the emotional curve in a few words."""
    lowest = [step for step in steps if step.low]
    emotions = [step.emotion for step in steps if step.emotion is not None]
    if lowest:
        numbers = wording.join([str(step.number) for step in lowest])
        return wording.words["lowest_is"].format(numbers, signed(min(emotions)))
    if not emotions:
        return wording.words["steps"]
    return wording.words["never_low" if len(emotions) > 1 and min(emotions) >= 0 else "curve"]


def _write_causes(wording: Wording, row: JsonObject) -> Iterator[Block]:
    causes_by_parent: dict[str | None, list[JsonObject]] = {}
    for cause in row["work"]["causes"]:
        causes_by_parent.setdefault(cause["because_of_key"], []).append(cause)

    def write_forest(parent_key: str | None) -> tuple[Item, ...]:
        return tuple(
            Item(
                lead=wording.text(cause["text"], row),
                mark=wording.words["root"] if cause["root"] else None,
                items=write_forest(cause["key"]),
                anchor=_anchor(row, cause),
            )
            for cause in causes_by_parent.get(parent_key, ())
        )

    if causes_by_parent:
        yield Items(items=write_forest(None), ordered=True)


def _write_notes(wording: Wording, row: JsonObject) -> Iterator[Block]:
    clusters: dict[str | None, list[JsonObject]] = {}
    for note in row["work"]["notes"]:
        clusters.setdefault(note["cluster"], []).append(note)
    # After a cluster, notes without one would read as part of it.
    unclustered = clusters.pop(None, [])
    for cluster, notes in clusters.items():
        yield Prose(wording.text(cluster or "", row, "strong"))
        yield _write_list(wording, row, notes)
    if unclustered:
        if clusters:
            yield Prose((Piece(wording.words["other_notes"], "strong"),))
        yield _write_list(wording, row, unclustered)


def _write_list(wording: Wording, row: JsonObject, notes: Sequence[JsonObject]) -> Items:
    return Items(items=tuple(Item(lead=wording.text(note["text"], row), anchor=_anchor(row, note)) for note in notes))
