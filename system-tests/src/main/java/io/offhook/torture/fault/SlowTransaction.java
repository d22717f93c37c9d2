package io.offhook.torture.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** 12: a transaction that takes its position early and commits late, when others have long been published. */
record SlowTransaction() implements Fault {

    private static final String INSERT = """
            insert into event (stream_id, version, type, data, metadata)
            values (?, 1, 'io.offhook.RedemptionRefused.v1', ?::jsonb, ?::jsonb)""";

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String title() {
        return "a transaction with a lower position commits later";
    }

    @Override
    public FaultOutcome strike(FaultContext context, RandomGenerator random) throws Exception {
        var length = FaultContext.seconds(random, 2, 6);
        try (var connection = context.installation().database()) {
            connection.setAutoCommit(false);
            insert(connection, "SEPTORTURE%06X".formatted(random.nextInt(1 << 24)));
            Thread.sleep(length);
            connection.commit();
        }
        return FaultOutcome.struck("open for " + FaultContext.text(length));
    }

    private static void insert(Connection connection, String device) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, "device/" + device);
            insert.setString(
                    2,
                    "{\"reason\": \"UNKNOWN\", \"deviceName\": \"%s\", \"certificateFingerprint\": \"none\"}"
                            .formatted(device));
            insert.setString(
                    3,
                    "{\"id\": \"%s\", \"time\": \"%s\", \"correlationId\": \"torture\"}"
                            .formatted(UUID.randomUUID(), Instant.now()));
            insert.executeUpdate();
        }
    }
}
