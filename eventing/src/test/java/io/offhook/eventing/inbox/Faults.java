package io.offhook.eventing.inbox;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets statements of the inbox fail as PostgreSQL would. Triggers on the tables that a consumer writes count every statement and every
 * commit in a sequence, which no rollback turns back, and raise a SQLSTATE at the counts that a test names.
 */
final class Faults {

    private static final String INSTALL = """
            create sequence if not exists fault_step;
            create table if not exists fault (first bigint not null, last bigint not null, state text not null);
            create or replace function fault() returns trigger language plpgsql as $$
            declare
                step bigint := nextval('fault_step');
                state text := (select f.state from fault f where step between f.first and f.last);
            begin
                if state is not null then
                    raise exception 'as the test wants it' using errcode = state;
                end if;
                return null;
            end $$;
            create or replace trigger fault after insert or update or delete on phone_seen for each statement execute function fault();
            create or replace trigger fault after insert or update or delete on consumed for each statement execute function fault();
            create or replace trigger fault after insert or update or delete on parked for each statement execute function fault();
            """;

    private final DataSource source;

    Faults(DataSource source) {
        this.source = source;
    }

    void install() throws SQLException {
        execute(INSTALL);
        clear();
    }

    /** Counts commits too. */
    void installAtCommit() throws SQLException {
        execute("""
                create constraint trigger fault_at_commit after insert or update on consumed
                    deferrable initially deferred for each row execute function fault()
                """);
    }

    /** Counts anew from 1, without faults. */
    void clear() throws SQLException {
        execute("delete from fault; alter sequence fault_step restart");
    }

    /** Fails the statements and commits with these numbers, counted from here. */
    void raise(String state, long first, long last) throws SQLException {
        execute("delete from fault; insert into fault values (" + first + ", " + last + ", '" + state
                + "'); alter sequence fault_step restart");
    }

    /** How many statements and commits were counted. */
    long steps() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value from fault_step")) {
            row.next();
            return row.getLong(1);
        }
    }

    void remove() throws SQLException {
        execute("""
                drop trigger fault on phone_seen;
                drop trigger fault on consumed;
                drop trigger fault on parked;
                drop trigger if exists fault_at_commit on consumed;
                """);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
