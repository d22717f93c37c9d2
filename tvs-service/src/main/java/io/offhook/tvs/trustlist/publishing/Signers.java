package io.offhook.tvs.trustlist.publishing;

import io.offhook.tvs.signing.SigningKeys;
import io.offhook.tvs.trustlist.RolloverPolicy;
import io.offhook.tvs.trustlist.draft.ListForm;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** The keys of this installation and its policy; opened at the start, so that what is unusable is known then. */
@Startup
@Singleton
public class Signers {

    private final TrustListSettings settings;
    private final SigningKeys keys;

    Signers(TrustListSettings settings) {
        this.settings = settings;
        this.keys = SigningKeys.open(settings.signers());
    }

    SigningKeys keys() {
        return keys;
    }

    /** Whether lists are published here by themselves. */
    boolean areAutomatic() {
        return settings.automatic() && !settings.signers().isEmpty();
    }

    ListForm form() {
        return new ListForm(settings.version(), settings.hash());
    }

    public RolloverPolicy policy() {
        return new RolloverPolicy(
                keys.fingerprintOf(settings.sast()).orElse("none"),
                keys.fingerprintOf(settings.recovery()).orElse("none"),
                settings.rolloverWait());
    }
}
