package io.offhook.tvs.trustlist.signing;

import io.offhook.pki.signing.SignerSettings;
import io.offhook.tvs.trustlist.draft.ListForm;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Who signs trust lists, and how. */
@ConfigMapping(prefix = "offhook.trust-lists")
public interface TrustListSettings {

    /** By names of the installation's own. Without one, this service publishes no list. */
    Map<String, SignerSettings> signers();

    /** Which of them signs the first list, and those after it until a rollover. */
    @WithDefault("sast")
    String sast();

    /** Which of them is the recovery SAST of the first list. */
    @WithDefault("recovery")
    String recovery();

    @WithDefault("AUTO")
    ListForm.Version version();

    @WithDefault("SHA1")
    ListForm.Hash hash();

    /** Whether a change of roles publishes a list without a command. */
    @WithDefault("true")
    boolean automatic();

    /** How often roles are polled. A change that no other follows for so long is published. */
    String settleInterval();

    /** How long phones get to learn of another SAST. */
    @WithDefault("P14D")
    Duration rolloverWait();
}
