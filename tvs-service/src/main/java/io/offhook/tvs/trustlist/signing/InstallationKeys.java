package io.offhook.tvs.trustlist.signing;

import io.offhook.tvs.trustlist.RolloverPolicy;
import io.offhook.tvs.trustlist.draft.ListForm;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** The keys of this installation and how it signs with them. Opened at start, so that an unusable key stops the start. */
@Startup
@Singleton
public class InstallationKeys {

    private final TrustListSettings settings;
    private final SigningKeys keys;

    InstallationKeys(TrustListSettings settings) {
        this.settings = settings;
        this.keys = SigningKeys.open(settings.signers());
    }

    public SigningKeys keys() {
        return keys;
    }

    /** Whether a change of roles publishes a list without a command. */
    public boolean areAutomatic() {
        return settings.automatic() && !settings.signers().isEmpty();
    }

    public ListForm form() {
        return new ListForm(settings.version(), settings.hash());
    }

    public RolloverPolicy policy() {
        return new RolloverPolicy(
                keys.fingerprintOf(settings.sast()).orElse("none"),
                keys.fingerprintOf(settings.recovery()).orElse("none"),
                settings.rolloverWait());
    }
}
