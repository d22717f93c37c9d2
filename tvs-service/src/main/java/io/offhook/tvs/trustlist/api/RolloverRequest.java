package io.offhook.tvs.trustlist.api;

import io.offhook.tvs.api.FingerprintParameter;
import io.offhook.tvs.trustlist.TrustListCommand;
import io.offhook.tvs.trustlist.TrustListCommand.Announce;
import io.offhook.tvs.trustlist.TrustListCommand.Complete;
import io.offhook.tvs.trustlist.TrustListCommand.RenewRecovery;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The next step to another SAST.
 *
 * @param sast SHA-256 of a certificate with the SAST role, 64 hex digits, colons allowed; not for COMPLETE
 * @param force before phones had the time to learn of the last change
 */
public record RolloverRequest(
        @NotNull RolloverView.Step step,

        @Pattern(regexp = "([0-9A-Fa-f]{2}:?){32}") @Nullable
        String sast,

        boolean force) {

    TrustListCommand command(Instant at) {
        return switch (step) {
            case ANNOUNCE -> new Announce(fingerprint(), force, at);
            case COMPLETE -> new Complete(force, at);
            case RENEW_RECOVERY -> new RenewRecovery(fingerprint(), at);
        };
    }

    private String fingerprint() {
        if (sast == null) {
            throw TrustListProblems.noSastNamed();
        }
        return new FingerprintParameter(sast).value();
    }
}
