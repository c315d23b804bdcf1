-- The roles of the service; run by a superuser in its database, as often as one likes:
-- `psql -v ON_ERROR_STOP=1 -f roles.sql DATABASE`, then `alter role ... password` where they come over the network.
do $$
declare
    thing record;
begin
    if not exists (select from pg_roles where rolname = 'lup_owner') then
        create role lup_owner login;
    end if;
    if not exists (select from pg_roles where rolname = 'lup_service') then
        create role lup_service login;
    end if;
    alter role lup_owner nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
    alter role lup_service nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

    -- By the database the owner has the schema public too, which nobody else creates anything in.
    if not exists (select from pg_database where datname = current_database() and datdba = 'lup_owner'::regrole) then
        execute format('alter database %I owner to lup_owner', current_database());
    end if;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to lup_service', current_database());

    -- What was made before there was an owner; indexes and identity sequences go with their tables.
    perform set_config('lock_timeout', '10s', true);
    for thing in
        select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end
            as kind, c.oid::regclass::text as name
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relowner <> 'lup_owner'::regrole
            and (c.relkind in ('r', 'p', 'v', 'm')
                or c.relkind = 'S' and not exists (
                    select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                        and d.deptype in ('i', 'a', 'e')
                ))
        union all
        select 'routine', p.oid::regprocedure::text
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proowner <> 'lup_owner'::regrole
            and not exists (
                select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e'
            )
    loop
        execute format('alter %s %s owner to lup_owner', thing.kind, thing.name);
    end loop;
end $$;
