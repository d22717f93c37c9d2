package io.offhook.tvs.lsc.store;

import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.Origin;
import io.offhook.tvs.lsc.key.KeySpec;
import java.time.Instant;
import java.util.Optional;

/** An operation for any phone. */
public record OperationTemplate(
        OperationType type, Authentication authentication, Optional<KeySpec> key, Instant completeBy, Origin origin) {}
