package io.offhook.console.rate.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.eventing.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A device got a configuration. */
@JsonNaming(SnakeCaseStrategy.class)
record ServedColumns(String deviceName, Instant at) {

    /** The first time of each device: one statement changes a row once. */
    static List<ServedColumns> firstOfEach(List<Recorded<DeviceEvent>> events) {
        return List.copyOf(events.stream()
                .flatMap(ServedColumns::of)
                .collect(Collectors.toMap(
                        ServedColumns::deviceName,
                        each -> each,
                        BinaryOperator.minBy(Comparator.comparing(ServedColumns::at))))
                .values());
    }

    private static Stream<ServedColumns> of(Recorded<DeviceEvent> recorded) {
        return switch (recorded.event()) {
            case DeviceSeen it ->
                it.result().equals("SERVED") && it.file().equals("CONFIGURATION")
                        ? Stream.of(new ServedColumns(
                                it.deviceName(), recorded.metadata().time()))
                        : Stream.empty();
            case DeviceReported ignored -> Stream.empty();
        };
    }
}
