package io.offhook.torture.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the read model of codes: as it is, or as the events say it should be. */
public record CodeRow(
        UUID codeId,
        UUID phoneId,
        String deviceName,
        String model,
        @Nullable String mac,
        String status,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    public static final String LIVE = "LIVE";

    public CodeRow ended(String how, Instant at) {
        return new CodeRow(codeId, phoneId, deviceName, model, mac, how, issuedAt, expiresAt, at);
    }

    public boolean isLive() {
        return status.equals(LIVE);
    }
}
