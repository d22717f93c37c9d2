package io.offhook.tvs.approval.store;

import io.offhook.tvs.approval.ApprovalMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether a second administrator must approve, and for how long one can. Read at start, so that a bad value stops the start. */
@Startup
@Singleton
public class ApprovalSettings {

    private final ApprovalMode mode;
    private final Duration expiry;

    ApprovalSettings(
            @ConfigProperty(name = "offhook.trust.approval") ApprovalMode mode,
            @ConfigProperty(name = "offhook.trust.approval-expiry") Duration expiry) {
        if (!expiry.isPositive()) {
            throw new IllegalStateException("offhook.trust.approval-expiry must be longer than nothing, not " + expiry);
        }
        this.mode = mode;
        this.expiry = expiry;
    }

    public boolean isTwoPerson() {
        return mode == ApprovalMode.TWO_PERSON;
    }

    Duration expiry() {
        return expiry;
    }
}
