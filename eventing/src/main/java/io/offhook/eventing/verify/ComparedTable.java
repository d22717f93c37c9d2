package io.offhook.eventing.verify;

import io.offhook.eventing.rebuild.ReadModel.Comparison;
import io.offhook.eventing.rebuild.RebuildSession;
import java.sql.Array;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one table of a schema, as a key and a text each. What the database itself counts or stamps is left out. */
final class ComparedTable {

    static final int BUCKETS = 4_096;

    private static final String LEFT_OUT = """
            select a.attname from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
                and (a.attidentity <> '' or (a.attgenerated = '' and pg_get_expr(d.adbin, d.adrelid) ~ '[(]'))""";

    private static final String KEY = """
            select array_agg(a.attname::text order by k.place) from pg_index i
            cross join unnest(i.indkey::int2[]) with ordinality k (number, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
            where i.indrelid = ?::regclass and i.indisunique and i.indpred is null and i.indexprs is null
            group by i.indexrelid, i.indisprimary having not bool_or(a.attname = any(?::text[]))
            order by i.indisprimary desc limit 1""";

    private static final String ROWS = """
            (select %s as k, (to_jsonb(t) - '%s'::text[])::text as r from %s t where %s) rows""";

    private static final String SUMS = """
            select hashtext(k) & 4095, count(*), sum(hashtextextended(r, 0)::numeric)::text from\s""";

    private static final String BUCKET = "select k, r from %s where hashtext(k) & 4095 = ?";

    private final RebuildSession session;
    private final String rows;

    record Sum(long rows, String hash) {}

    /** What is compared of a table, in whatever schema it is. */
    record Shape(String key, String leftOut, String condition) {

        private String rows(String qualified) {
            return ROWS.formatted(key, leftOut, qualified, condition);
        }
    }

    ComparedTable(RebuildSession session, String qualified, Shape shape) {
        this.session = session;
        this.rows = shape.rows(qualified);
    }

    static Shape shape(RebuildSession session, String qualified, Comparison comparison) throws SQLException {
        var leftOut = session.select(LEFT_OUT, row -> row.getString(1), qualified);
        leftOut.addAll(comparison.withoutColumns());
        var key = session.select(KEY, row -> row.getArray(1), qualified, leftOut.toArray(String[]::new));
        return new Shape(
                key.isEmpty() ? "t::text" : "jsonb_build_array(" + columns(key.getFirst()) + ")::text",
                "{" + String.join(",", leftOut) + "}",
                comparison.rows());
    }

    private static String columns(Array names) throws SQLException {
        return String.join(", ", List.of((String[]) names.getArray()));
    }

    /** One pass over the table. */
    Map<Integer, Sum> sums() throws SQLException {
        var sums = new LinkedHashMap<Integer, Sum>();
        session.select(SUMS + rows + " group by 1", row -> {
            sums.put(row.getInt(1), new Sum(row.getLong(2), row.getString(3)));
            return true;
        });
        return sums;
    }

    /** Texts by keys. */
    Map<String, String> bucket(int number) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        var bucket = BUCKET.formatted(rows);
        session.select(
                bucket,
                row -> {
                    found.put(row.getString(1), row.getString(2));
                    return true;
                },
                number);
        return found;
    }
}
