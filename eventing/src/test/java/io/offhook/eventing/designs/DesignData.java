package io.offhook.eventing.designs;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.SampleEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Streams with one event and a row in the read model, as those of phones whose code was issued. */
@ApplicationScoped
class DesignData {

    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    private static final String BEGIN = """
            with streams as materialized (select gen_random_uuid()::text as id from generate_series(1, ?)),
            events as (
                insert into event (stream_id, version, type, data, metadata)
                select s.id, 1, ?, replace(?, '%1$s', s.id)::jsonb, replace(?, '%1$s', gen_random_uuid()::text)::jsonb
                from streams s)
            insert into phone_count (stream_id, events) select id, 1 from streams returning stream_id""".formatted(NONE);

    private final DataSource source;

    DesignData(DataSource source) {
        this.source = source;
    }

    List<Operation> operations(int count) throws SQLException {
        var begun = SampleEvents.provisioned(NONE);
        var cause = SampleEvents.CAUSE;
        var metadata = new Metadata(UUID.fromString(NONE), cause.at(), cause.correlationId(), null, null, null);
        var operations = new ArrayList<Operation>();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(BEGIN)) {
            statement.setInt(1, count);
            statement.setString(2, Topic.PHONE.typeOf(begun).name());
            statement.setString(3, EventCodec.write(begun));
            statement.setString(4, EventCodec.write(metadata));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    operations.add(new Operation(row.getString(1)));
                }
            }
        }
        return operations;
    }

    void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The process of PostgreSQL that starts one for each connection. */
    long server() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
        }
    }
}
