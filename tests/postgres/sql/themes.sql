-- get
select t.version, convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.name, t.description) r), 'UTF8') as json
from theme t
where t.id = $1 and true;

-- load
select t.id, t.version, t.bytes, true as visible,
    (select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.name, t.description) r) as json
from theme t
where t.id = any($1::uuid[])
order by t.id
for no key update of t;

-- insert
with input as (
    select coalesce(x.id, uuidv7()) as id, x.version, x.external_refs, x.name, x.description, x.bytes
    from json_to_recordset($1::json) as x(id uuid, version integer, external_refs jsonb, name text, description text, bytes integer)
),
saved as (
    insert into theme (id, external_refs, name, description, bytes)
    select x.id, x.external_refs, x.name, x.description, x.bytes from input x
    returning *
),
fill_0 as (
    insert into external_ref (kind, system, ref, id)
    select n.* from saved t cross join lateral (select 'themes', r ->> 'system', r ->> 'id', t.id from jsonb_array_elements(t.external_refs) r) n(kind, system, ref, id)
    order by n.kind, n.system, n.ref, n.id
),
keyed as (
    insert into idempotency_key (caller, operation, key, fingerprint, status, receipts)
    select $2, $3, $4, $5, $6, jsonb_agg(
        jsonb_build_object('id', t.id, 'version', t.version, 'outcome', 'created') order by t.id)
    from saved t
    having count(*) > 0
)
select t.id, t.version, convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.name, t.description) r), 'UTF8') as json
from saved t
order by t.id;

-- update
with input as (
    select x.id, x.version, x.external_refs, x.name, x.description, x.bytes
    from json_to_recordset($1::json) as x(id uuid, version integer, external_refs jsonb, name text, description text, bytes integer)
),
saved as (
    update theme t
    set external_refs = x.external_refs, name = x.name, description = x.description, bytes = x.bytes, version = t.version + 1, updated_at = now()
    from input x
    where t.id = x.id and t.version = x.version
    returning t.*
),
drop_0 as (
    delete from external_ref d using saved t
    where d.id = t.id and d.kind = 'themes'
    and row(d.kind, d.system, d.ref, d.id)::text not in (
        select row(n.kind, n.system, n.ref, n.id)::text from saved t cross join lateral (select 'themes', r ->> 'system', r ->> 'id', t.id from jsonb_array_elements(t.external_refs) r) n(kind, system, ref, id)
    )
    returning true
),
fill_0 as (
    insert into external_ref (kind, system, ref, id)
    select n.* from saved t cross join lateral (select 'themes', r ->> 'system', r ->> 'id', t.id from jsonb_array_elements(t.external_refs) r except select d.kind, d.system, d.ref, d.id from external_ref d where d.id = t.id and d.kind = 'themes') n(kind, system, ref, id)
    where (select count(*) from drop_0) >= 0
    order by n.kind, n.system, n.ref, n.id
)
select t.id, t.version, convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.name, t.description) r), 'UTF8') as json
from saved t
order by t.id;

-- delete
with input as (select * from unnest($1::uuid[], $2::integer[]) as x(id, version)),
gone as (
    delete from theme t using input x
    where t.id = x.id and t.version = x.version and true
    returning t.id, t.version
),
refs as (delete from external_ref d using gone where d.kind = 'themes' and d.id = gone.id)
select id from gone;

-- page
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.name, t.description) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, null::text as _key from theme t
        where true and t.id > $1
        order by t.id limit 51
    ) t
) t;

-- page by name
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.name, t.description) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, name_order(t.name) collate "C"::text as _key from theme t
        where true and (name_order(t.name) collate "C", t.id) > ($2::text::text, $1::uuid)
        order by name_order(t.name) collate "C", t.id limit 51
    ) t
) t;

-- page by created_at
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.name, t.description) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, t.id::text as _key from theme t
        where true and (t.id, t.id) > ($2::text::uuid, $1::uuid)
        order by t.id, t.id limit 51
    ) t
) t;

-- page by updated_at
select t.id, t._key,
    case when t._before < 2000000 then convert_to((select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.name, t.description) r), 'UTF8') end as json
from (
    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before
    from (
        select t.*, recency.updated_at::text as _key from theme t join theme_recency recency on recency.id = t.id
        where true and (recency.updated_at, t.id) > ($2::text::timestamptz, $1::uuid)
        order by recency.updated_at, t.id limit 51
    ) t
) t;

-- count
select count(*) from (select from theme t where true limit 10001) t;

-- export as ndjson
select (select row_to_json(r)::text from (select t.id, t.version, t.created_at, t.updated_at, t.external_refs, t.name, t.description) r) from theme t where true order by t.id;

-- export as csv
select t.id as "id", t.version as "version", to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "created_at", to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "updated_at", (t.external_refs)::text as "external_refs", csv_text(t.name) as "name", csv_text(t.description) as "description" from theme t where true order by t.id;

-- export as spreadsheet
select t.id as "Id", t.version as "Versjon", to_char(t.created_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as "Opprettet", to_char(t.updated_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') as "Endret", (t.external_refs)::text as "Nøkler i andre systemer", csv_text(t.name) as "Navn", csv_text(t.description) as "Beskrivelse" from theme t where true order by t.id;

