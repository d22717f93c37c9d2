package io.offhook.eventing.rebuild;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * A unique constraint of a read model. It stands aside while events are replayed: whoever takes a name over from another stream
 * may have appended a moment before that one let go of it, so the two stand in either order. In the end it holds again.
 */
record UniqueConstraint(String table, String name, String definition) {

    private static final String OF_TABLES = """
            select cast(cast(conrelid as regclass) as text), quote_ident(conname), pg_get_constraintdef(oid)
            from pg_constraint
            where contype = 'u' and cast(cast(conrelid as regclass) as text) in (:tables)""";

    static Uni<List<UniqueConstraint>> of(List<String> tables) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_TABLES, Object[].class)
                        .setParameter("tables", tables)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new UniqueConstraint((String) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }

    String drop() {
        return "alter table " + table + " drop constraint " + name;
    }

    String add() {
        return "alter table " + table + " add constraint " + name + " " + definition;
    }
}
