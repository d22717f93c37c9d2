package io.offhook.console.phone.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.eventing.Recorded;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** What a phone gets with its device. */
@JsonNaming(SnakeCaseStrategy.class)
record AssignedColumns(UUID phoneId, String deviceName, String mac, UUID codeId, Instant at) {

    /** None for an event of another kind. */
    static Stream<AssignedColumns> of(Recorded<PhoneEvent> recorded) {
        return recorded.event() instanceof PhoneMacAssigned it
                ? Stream.of(new AssignedColumns(
                        it.phoneId(),
                        it.deviceName(),
                        it.mac(),
                        it.codeId(),
                        recorded.metadata().time()))
                : Stream.empty();
    }
}
