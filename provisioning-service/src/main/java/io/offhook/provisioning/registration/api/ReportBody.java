package io.offhook.provisioning.registration.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.provisioning.registration.RegistrationReport.Fields;
import io.offhook.provisioning.value.MalformedValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One report, as a registrar writes it. */
@Schema(name = "RegistrationReport")
record ReportBody(
        @Schema(required = true, description = "REGISTERED, REFRESHED, EXPIRED or REMOVED") @Nullable
        String event,

        @Schema(
                required = true,
                description = "User of digest authentication; the number, where the registrar knows no more")
        @Nullable
        String user,

        @Schema(description = "SEP and the MAC; absent: as contact or instance say") @Nullable
        String deviceName,

        @Schema(description = "IP address, without a port; not needed where a device is gone") @Nullable
        String address,

        @Nullable String userAgent,

        @Schema(description = "The whole Contact header, at most 4096 characters") @Nullable
        String contact,

        @Schema(description = "The instance of the contact, for registrars that keep no more of it") @Nullable
        String instance,

        @Schema(description = "For how many seconds; absent: an hour") @Nullable
        Long expires,

        @Schema(
                description = "When it happened: a time, or seconds since 1970 with a fraction; absent: now",
                implementation = String.class)
        @Nullable
        JsonNode at) {

    private static final BigDecimal MOST = BigDecimal.valueOf(4_000_000_000L);

    Fields fields() {
        return new Fields(event, user, deviceName, address, userAgent, contact, instance, expires, time());
    }

    private @Nullable Instant time() {
        if (at == null || at.isNull()) {
            return null;
        }
        try {
            return at.isNumber() ? ofSeconds(at.decimalValue()) : Instant.parse(at.asText());
        } catch (DateTimeException
                | ArithmeticException
                | NumberFormatException e) { // the last one: beyond what a double holds
            throw new MalformedValue("at", "at is a time such as 2026-01-01T12:00:00Z, or seconds since 1970.");
        }
    }

    private static Instant ofSeconds(BigDecimal seconds) {
        if (seconds.signum() < 0 || seconds.compareTo(MOST) > 0) {
            throw new ArithmeticException("out of bounds");
        }
        return Instant.EPOCH.plusNanos(seconds.movePointRight(9).longValue());
    }
}
