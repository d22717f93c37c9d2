package io.offhook.eventing.rebuild;

/** What PostgreSQL's catalog says of tables that are swapped. */
final class ShadowCatalog {

    /** When an index of a shadow is made, by the names that {@link #INDEXES} gives. */
    enum Made {
        /** Statements of the fold find rows with it. */
        AT_ONCE,
        /** Only readers of the live table do. */
        WHEN_FULL,
        /** Unique, and not the primary key. */
        AT_THE_END
    }

    static final String INDEXES = """
            select pg_get_indexdef(i.indexrelid), quote_ident(c.conname), pg_get_constraintdef(c.oid)
            from pg_index i join pg_class n on n.oid = i.indexrelid left join pg_constraint c
                on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype in ('p', 'u')
            where i.indrelid = ?::regclass and case when i.indisunique and not i.indisprimary then 'AT_THE_END'
                when n.relname = any(?::text[]) then 'WHEN_FULL' else 'AT_ONCE' end = ?
            order by i.indexrelid""";

    static final String DROP_UNIQUE = """
            select case when c.conname is null then format('drop index %s', i.indexrelid::regclass)
                else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end
            from pg_index i left join pg_constraint c
                on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype = 'u'
            where i.indrelid = ?::regclass and i.indisunique and not i.indisprimary""";

    /** Identities go on after those that the live table has given. */
    static final String NUMBER_ON = """
            select setval(pg_get_serial_sequence(a.attrelid::regclass::text, a.attname),
                nextval(pg_get_serial_sequence(c.relname, a.attname)))
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where a.attrelid = ?::regclass and a.attidentity <> ''""";

    /** A view that is replaced keeps its rights, and finds its tables by their names. */
    static final String VIEWS = """
            select distinct format('create or replace view %s as %s', v.oid::regclass, pg_get_viewdef(v.oid))
            from pg_depend d
            join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
            join pg_class v on v.oid = r.ev_class and v.relkind = 'v'
            where d.refclassid = 'pg_class'::regclass and d.refobjid = any(?::text[]::regclass[])
                and v.relnamespace = current_schema()::regnamespace""";

    static final String GRANTS = """
            select format('grant %s on %s to %s%s', g.privilege_type, t.oid::regclass,
                case when g.grantee = 0 then 'public' else g.grantee::regrole::text end,
                case when g.is_grantable then ' with grant option' else '' end)
            from pg_class t cross join aclexplode(t.relacl) g
            where t.oid = any(?::text[]::regclass[]) and g.grantee <> t.relowner""";

    private ShadowCatalog() {}
}
