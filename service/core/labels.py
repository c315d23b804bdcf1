"""The labels of rows for people, and the names of entities that are referred to by a key."""

from collections.abc import Mapping

LABELS: Mapping[str, str] = {
    "units": "name",
    "groups": "name",
    "people": "display_name",
    "programmes": "name",
    "cohorts": "name",
    "methods": "name",
    "sessions": "title",
    "problem_statements": "question",
    "exercises": "coalesce(title, work ->> 'question', work ->> 'name', work ->> 'case')",
    "insights": "statement",
    "needs": "concat_ws(' ', upper(left(who, 1)) || substr(who, 2),"
    " case language when 'en' then 'need' when 'nn' then 'treng' else 'trenger' end, what)",
    "ideas": "title",
    "themes": "name",
}
"""The SQL expression of the label over a row of the table, by kind."""

KEY_NAMES: Mapping[tuple[str, str], tuple[str, str]] = {
    ("methods", "phase"): (
        "programmes",
        "select x.phase ->> 'name' from programme p cross join jsonb_array_elements(p.phases) x(phase) "
        "where x.phase ->> 'key' = {} order by p.id limit 1",
    ),
    ("exercises", "method_key"): ("methods", "select m.name from method m where m.key = {}"),
    ("attendances", "phases"): (
        "programmes",
        "select array_to_json(array_agg(x.phase ->> 'name' order by k.place))::text "
        "from session s join programme p on p.id = s.programme_id "
        "cross join unnest({}) with ordinality k(key, place) "
        "join lateral jsonb_array_elements(p.phases) x(phase) on x.phase ->> 'key' = k.key "
        "where s.id = t.session_id",
    ),
    ("sessions", "missing_phases"): (
        "programmes",
        "select array_to_json(array_agg(x.phase ->> 'name' order by k.place))::text "
        "from programme p cross join unnest({}) with ordinality k(key, place) "
        "join lateral jsonb_array_elements(p.phases) x(phase) on x.phase ->> 'key' = k.key "
        "where p.id = t.programme_id",
    ),
    ("sessions", "phase_minutes"): (
        "programmes",
        "select json_object_agg(x.phase ->> 'name', k.minutes::integer order by k.place)::text "
        "from programme p cross join json_each_text({}) with ordinality k(key, minutes, place) "
        "join lateral jsonb_array_elements(p.phases) x(phase) on x.phase ->> 'key' = k.key "
        "where p.id = t.programme_id",
    ),
    ("participations", "minutes_by_phase"): (
        "programmes",
        "select json_object_agg(coalesce(n.name, k.key), k.minutes::integer order by k.place)::text "
        "from json_each_text({}) with ordinality k(key, minutes, place) "
        "left join lateral ("
        "select x.phase ->> 'name' as name from programme p cross join jsonb_array_elements(p.phases) x(phase) "
        "where x.phase ->> 'key' = k.key order by p.id limit 1"
        ") n on true",
    ),
}
"""By kind and field: the kind with the names, and a query for them over the row `t` and the field's value `{}`."""
