package io.offhook.eventing.rebuild;

import io.offhook.eventing.rebuild.ReadModel.FromOwnEvents;
import io.offhook.eventing.rebuild.ShadowCatalog.Made;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables of read models, empty, in a schema of its own. Statements that find no other schema fill them as they fill the live ones. While
 * the service's own events are folded, unique constraints stand aside: whoever takes a name over from another stream may have appended a
 * moment before that one let go of it, so the two stand in either order.
 */
public final class ShadowSchema {

    private static final String PREFIX = "offhook_shadow_";
    private static final String LEFT_OVER = """
            select format('drop schema %I cascade', nspname) from pg_namespace
            where nspname like 'offhook\\_shadow\\_%' or nspname = 'offhook_replaced'""";

    /** A crash loses what is in the shadow; it must not keep readers of the live tables waiting for a vacuum either. */
    private static final String CREATE =
            "create table %1$s.%2$s (like %3$s.%2$s including all excluding indexes) with (autovacuum_enabled = false)";

    /** A version beside the one before it needs no entry in any index, and takes the place of older ones. */
    private static final String HALF_EMPTY = "alter table %s.%s set (fillfactor = 50)";

    /** PostgreSQL writes through no view that is a union. */
    private static final String VIEW =
            "create view %1$s.%2$s as select * from %3$s.%2$s union all select * from %3$s.%2$s where false";

    private static final String SEED =
            "insert into %1$s.%2$s overriding system value select * from %3$s.%2$s where %4$s";

    private final RebuildSession session;
    private final String name;
    private final String live;
    private final List<String> tables;
    private final String[] ofReaders;
    private final boolean mayBeOutOfOrder;
    private long analyzeAt = 5_000;

    private ShadowSchema(
            RebuildSession session,
            String name,
            String live,
            List<String> tables,
            List<String> ofReaders,
            boolean mayBeOutOfOrder) {
        this.session = session;
        this.name = name;
        this.live = live;
        this.tables = tables;
        this.ofReaders = ofReaders.toArray(String[]::new);
        this.mayBeOutOfOrder = mayBeOutOfOrder;
    }

    /** What an earlier one left goes. */
    public static ShadowSchema create(RebuildSession session, List<? extends ReadModel> models) throws SQLException {
        var mayBeOutOfOrder = models.stream().allMatch(FromOwnEvents.class::isInstance);
        session.execute(session.select(LEFT_OVER, row -> row.getString(1)));
        var live = session.select("select current_schema()", row -> row.getString(1))
                .getFirst();
        var name =
                PREFIX + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var tables = models.stream().flatMap(each -> each.tables().stream()).toList();
        var ofReaders = models.stream()
                .flatMap(each -> each.indexesOfReaders().stream())
                .toList();
        var shadow = new ShadowSchema(session, name, live, tables, ofReaders, mayBeOutOfOrder);
        session.execute(List.of("create schema " + name));
        for (var table : withTouched(models, tables)) {
            session.execute(List.of(CREATE.formatted(name, table, live)));
            session.execute(shadow.indexes(table, Made.AT_ONCE));
            if (!mayBeOutOfOrder) {
                session.execute(shadow.indexes(table, Made.AT_THE_END));
            }
        }
        for (var model : models) {
            session.execute(model.changing().stream()
                    .map(table -> HALF_EMPTY.formatted(name, table))
                    .toList());
        }
        shadow.seed(models);
        for (var table : models.stream()
                .flatMap(each -> each.consulted().stream())
                .distinct()
                .toList()) {
            session.execute(List.of(VIEW.formatted(name, table, live)));
        }
        return shadow;
    }

    private static List<String> withTouched(List<? extends ReadModel> models, List<String> tables) {
        return Stream.concat(tables.stream(), models.stream().flatMap(each -> each.touched().stream()))
                .distinct()
                .toList();
    }

    public String name() {
        return name;
    }

    public String live() {
        return live;
    }

    public List<String> tables() {
        return tables;
    }

    List<String> liveTables() {
        return tables.stream().map(table -> live + "." + table).toList();
    }

    private void seed(List<? extends ReadModel> models) throws SQLException {
        for (var model : models) {
            for (var each : model.seeds().entrySet()) {
                session.execute(List.of(SEED.formatted(name, each.getKey(), live, each.getValue())));
                session.select(ShadowCatalog.NUMBER_ON, row -> row.getLong(1), name + "." + each.getKey());
            }
        }
    }

    /** Takes a while for a large table, so more events follow it. */
    void addIndexesOfReaders() throws SQLException {
        for (var table : tables) {
            session.execute(indexes(table, Made.WHEN_FULL));
        }
    }

    void addUniqueIndexes() throws SQLException {
        for (var table : mayBeOutOfOrder ? tables : List.<String>of()) {
            session.execute(indexes(table, Made.AT_THE_END));
        }
    }

    void dropUniqueIndexes() throws SQLException {
        for (var table : mayBeOutOfOrder ? tables : List.<String>of()) {
            session.execute(session.select(ShadowCatalog.DROP_UNIQUE, row -> row.getString(1), name + "." + table));
        }
    }

    /** Now and then while it fills: PostgreSQL plans for what it last counted. */
    void grown(long events) throws SQLException {
        if (events >= analyzeAt) {
            analyzeAt = events * 8;
            analyze();
        }
    }

    void analyze() throws SQLException {
        session.execute(
                tables.stream().map(table -> "analyze " + name + "." + table).toList());
    }

    /** In a transaction that has locked the live tables. What depends on them depends on the new ones afterwards. */
    void swap() throws SQLException {
        var qualified = liveTables().stream().collect(Collectors.joining(",", "{", "}"));
        var again = new ArrayList<String>();
        again.addAll(session.select(ShadowCatalog.VIEWS, row -> row.getString(1), qualified));
        again.addAll(session.select(ShadowCatalog.GRANTS, row -> row.getString(1), qualified));
        session.execute(List.of("create schema offhook_replaced"));
        for (var table : tables) {
            session.execute(List.of(
                    "alter table " + live + "." + table + " set schema offhook_replaced",
                    "alter table " + name + "." + table + " reset (autovacuum_enabled, fillfactor)",
                    "alter table " + name + "." + table + " set schema " + live));
        }
        session.execute(again);
        session.execute(List.of("drop schema offhook_replaced cascade"));
    }

    public void drop() throws SQLException {
        session.execute(List.of("drop schema if exists " + name + " cascade"));
    }

    private List<String> indexes(String table, Made made) throws SQLException {
        var from = live + "." + table;
        var to = name + "." + table;
        return session.select(
                ShadowCatalog.INDEXES,
                row -> row.getString(2) == null
                        ? row.getString(1).replaceFirst(" ON " + from + " ", " ON " + to + " ")
                        : "alter table " + to + " add constraint " + row.getString(2) + " " + row.getString(3),
                from,
                ofReaders,
                made.name());
    }
}
