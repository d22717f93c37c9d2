package io.offhook.console.timeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.WithRealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class ForgettingEntriesIT {

    private static final String INSERT = """
            insert into timeline (event_id, topic, stream_id, version, type, at, correlation_id, data)
            select gen_random_uuid(), topic, topic || ' ' || days, 1, 'Test.v1', clock_timestamp() - days * interval '1 day', '%1$s', '{}'
            from unnest(array['PHONE', 'DEVICE', 'SETTING', 'TRUST']) topic, unnest(array[29, 31, 364, 366]) days""";

    @Inject
    DataSource database;

    @Inject
    ForgettingEntries forgetting;

    @Test
    void old_entries_are_deleted_and_those_of_settings_and_trust_stay() throws SQLException {
        var mark = UUID.randomUUID().toString();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(INSERT.formatted(mark));
            // more than a batch
            statement.execute("""
                    insert into timeline (event_id, topic, stream_id, version, type, at, correlation_id, data)
                    select gen_random_uuid(), 'DEVICE', 'many', 1, 'Test.v1', clock_timestamp() - interval '40 days', '%s', '{}'
                    from generate_series(1, 10001)""".formatted(mark));
        }

        forgetting.sweep().await().indefinitely();

        assertThat(streams(mark))
                .containsExactlyInAnyOrder(
                        "PHONE 29",
                        "PHONE 31",
                        "PHONE 364",
                        "DEVICE 29",
                        "SETTING 29",
                        "SETTING 31",
                        "SETTING 364",
                        "SETTING 366",
                        "TRUST 29",
                        "TRUST 31",
                        "TRUST 364",
                        "TRUST 366");
    }

    private List<String> streams(String mark) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select stream_id from timeline where correlation_id = '" + mark + "'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
