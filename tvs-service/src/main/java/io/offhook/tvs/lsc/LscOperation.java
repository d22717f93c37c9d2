package io.offhook.tvs.lsc;

import io.offhook.contracts.trust.LscOperationScheduled;
import io.offhook.tvs.lsc.key.KeySpec;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a phone is to do.
 *
 * @param key of an installation
 * @param completeBy from then on it is late
 */
public record LscOperation(
        UUID id, OperationType type, Authentication authentication, Optional<KeySpec> key, Instant completeBy) {

    public LscOperation {
        if (key.isPresent() != (type == OperationType.INSTALL)) {
            throw new IllegalArgumentException("an installation has a key, and nothing else has");
        }
    }

    static LscOperation of(LscOperationScheduled event) {
        return new LscOperation(
                event.operationId(),
                OperationType.valueOf(event.operation()),
                Authentication.valueOf(event.authentication()),
                KeySpec.of(event.keyType(), event.keySize(), event.curve()),
                event.completeBy());
    }

    LscOperationScheduled scheduled(DeviceName device, Origin origin) {
        return new LscOperationScheduled(
                device.text(),
                id,
                type.name(),
                authentication.name(),
                key.map(KeySpec::kind).orElse(null),
                key.flatMap(KeySpec::bits).orElse(null),
                key.flatMap(KeySpec::curveName).orElse(null),
                completeBy,
                origin instanceof Origin.Administrator(var account) ? account : null,
                origin instanceof Origin.Service(var reason) ? reason.name() : null);
    }

    public boolean isLate(Instant at) {
        return !at.isBefore(completeBy);
    }
}
