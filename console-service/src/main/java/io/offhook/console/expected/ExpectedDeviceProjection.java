package io.offhook.console.expected;

import io.offhook.contracts.activation.DeviceExpectationRemoved;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.UnexpectedDeviceSeen;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the list of expected devices, by the stream of each. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class ExpectedDeviceProjection {

    private static final String PUT = """
            insert into expected_device (key, mac, serial_number, model) values ($1, $2, $3, $4)
            on conflict (key) do update set mac = excluded.mac, serial_number = excluded.serial_number, model = excluded.model""";

    private static final String REMOVE = "delete from expected_device where key = $1";

    public Uni<Void> apply(Recorded<ExpectationEvent> recorded) {
        var key = recorded.streamId();
        var statement = switch (recorded.event()) {
            case DeviceExpected it -> PlainSql.update(PUT, key, it.mac(), it.serialNumber(), it.model());
            case DeviceExpectationRemoved ignored -> PlainSql.update(REMOVE, key);
            case UnexpectedDeviceSeen ignored -> Uni.createFrom().item(0);
        };
        return statement.replaceWithVoid();
    }
}
