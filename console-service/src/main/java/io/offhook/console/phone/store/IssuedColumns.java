package io.offhook.console.phone.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.eventing.Recorded;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** What a phone gets with a new code. */
@JsonNaming(SnakeCaseStrategy.class)
record IssuedColumns(UUID phoneId, UUID codeId, Instant issuedAt, Instant expiresAt) {

    /** None for an event of another kind. */
    static Stream<IssuedColumns> of(Recorded<ActivationEvent> recorded) {
        return recorded.event() instanceof CodeIssued it
                ? Stream.of(new IssuedColumns(
                        it.phoneId(), it.codeId(), recorded.metadata().time(), it.expiresAt()))
                : Stream.empty();
    }
}
