package io.offhook.console.phone.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.offhook.console.phone.CodeState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a code ended. */
@JsonNaming(SnakeCaseStrategy.class)
record EndedColumns(
        UUID codeId, CodeState state, Instant at, @Nullable String fingerprint) {}
