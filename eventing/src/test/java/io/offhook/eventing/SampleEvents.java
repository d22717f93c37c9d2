package io.offhook.eventing;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events to play with. */
public final class SampleEvents {

    public static final Cause CAUSE = new Cause(Instant.parse("2026-11-23T08:00:00Z"), "correlation", null, null, null);

    private SampleEvents() {}

    public static String newStream() {
        return UUID.randomUUID().toString();
    }

    public static PhoneEvent provisioned(String streamId) {
        return new PhoneProvisioned(
                UUID.fromString(streamId),
                "BAT5A0F33C1D2E4",
                "8845",
                null,
                "a phone",
                List.of(),
                null,
                "Default",
                true);
    }

    public static PhoneEvent released(String streamId) {
        return new ActivationCodeReleaseRequested(UUID.fromString(streamId));
    }
}
