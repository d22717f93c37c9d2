package io.offhook.torture.fault.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** 12: a transaction takes its position early and commits late, after later positions were published. */
public record SlowTransaction() implements Fault {

    private static final String INSERT = """
            insert into event (stream_id, version, type, data, metadata)
            values (?, 1, 'io.offhook.RedemptionRefused.v1', ?::jsonb, ?::jsonb)""";

    private static final ObjectMapper JSON = new ObjectMapper();

    record Refused(String reason, String deviceName, String certificateFingerprint) {}

    record Metadata(UUID id, String time, String correlationId) {}

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String title() {
        return "a transaction with a lower position commits later";
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var length = FaultContext.seconds(random, 2, 6);
        try (var connection = context.installation().database()) {
            connection.setAutoCommit(false);
            insert(connection, "SEPTORTURE%06X".formatted(random.nextInt(1 << 24)));
            Thread.sleep(length);
            connection.commit();
        }
        return FaultOutcome.injected("open for " + FaultContext.text(length));
    }

    private static void insert(Connection connection, String device) throws SQLException, JsonProcessingException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, "device/" + device);
            insert.setString(2, JSON.writeValueAsString(new Refused("UNKNOWN", device, "none")));
            insert.setString(
                    3,
                    JSON.writeValueAsString(
                            new Metadata(UUID.randomUUID(), Instant.now().toString(), "torture")));
            insert.executeUpdate();
        }
    }
}
