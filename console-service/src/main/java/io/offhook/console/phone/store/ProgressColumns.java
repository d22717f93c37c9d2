package io.offhook.console.phone.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.eventing.Recorded;
import io.offhook.pages.device.DeviceProgress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a device got. */
@JsonNaming(SnakeCaseStrategy.class)
record ProgressColumns(String deviceName, DeviceProgress progress, Instant at) {

    /** The last of each device: one statement changes a row once. In the order of names, so that no two transactions wait for each other. */
    static List<ProgressColumns> lastOfEach(List<Recorded<DeviceEvent>> events) {
        return events.stream()
                .flatMap(ProgressColumns::of)
                .collect(Collectors.toMap(ProgressColumns::deviceName, each -> each, (one, later) -> later))
                .values()
                .stream()
                .sorted(Comparator.comparing(ProgressColumns::deviceName))
                .toList();
    }

    private static Stream<ProgressColumns> of(Recorded<DeviceEvent> recorded) {
        return DeviceProgress.of(recorded.event()).stream()
                .map(progress -> new ProgressColumns(
                        name(recorded.event()), progress, recorded.metadata().time()));
    }

    private static String name(DeviceEvent event) {
        return switch (event) {
            case DeviceSeen it -> it.deviceName();
            case DeviceReported it -> it.deviceName();
        };
    }
}
