package io.offhook.servers.test;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * How often a database executed each statement while something ran, as PostgreSQL itself counts them: a test of a number cannot flake as
 * one of a time does.
 */
public final class StatementCounts {

    private static final String COUNTS = """
            select s.query, s.calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = current_database()""";

    /** What the relay sends meanwhile on its own. */
    private static final Pattern RELAY = Pattern.compile("tx_id|relay_checkpoint");

    private StatementCounts() {}

    /**
     * Counts the statements that name one of these tables.
     *
     * @param tables an expression that their names match; no two works at a time should use them
     * @return the number of executions of each statement, by its text
     */
    public static Map<String, Long> during(DataSource database, String tables, Runnable work) throws SQLException {
        var wanted = Pattern.compile("\\b(" + tables + ")\\b");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
            work.run();
            var counts = new TreeMap<String, Long>();
            try (var row = statement.executeQuery(COUNTS)) {
                while (row.next()) {
                    var text = row.getString(1);
                    if (wanted.matcher(text).find() && !RELAY.matcher(text).find()) {
                        counts.merge(text, row.getLong(2), Long::sum);
                    }
                }
            }
            return counts;
        }
    }

    /** All together. */
    public static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
