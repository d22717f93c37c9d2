package io.offhook.provisioning.registration.api;

import io.offhook.provisioning.registration.RegistrationReport.Fields;
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
        Instant at) {

    Fields fields() {
        return new Fields(event, user, deviceName, address, userAgent, contact, instance, expires, at);
    }
}
