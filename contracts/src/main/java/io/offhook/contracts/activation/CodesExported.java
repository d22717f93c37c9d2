package io.offhook.contracts.activation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrator exported live codes with their digits. Recorded before the first of them is sent; who is the event's actor. Stream
 * id: {@code export/<exportId>}.
 *
 * @param codes how many codes matched
 * @param filter what they had to match; a field that is absent matched all
 */
public record CodesExported(UUID exportId, long codes, Filter filter) implements ServiceEvent {

    /**
     * @param jobId the bulk job that added their phones
     * @param expiresBefore ISO-8601, UTC
     */
    public record Filter(
            @Nullable UUID jobId,
            @Nullable String devicePool,
            @Nullable String model,
            @Nullable String ownerId,
            @Nullable String status,
            @Nullable String expiresBefore) {}
}
