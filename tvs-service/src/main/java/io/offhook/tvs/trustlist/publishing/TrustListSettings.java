package io.offhook.tvs.trustlist.publishing;

import io.offhook.pki.signing.SignerSettings;
import io.offhook.tvs.trustlist.draft.ListForm;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Who signs trust lists, and how. */
@ConfigMapping(prefix = "offhook.trust-lists")
interface TrustListSettings {

    /** By names of the installation's own. None: no list is published here. */
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

    /** Whether a list is published where roles have changed, without anybody saying so. */
    @WithDefault("true")
    boolean automatic();

    /** How often roles are looked at; a change that was followed by no other for so long is published. */
    String look();

    /** How long phones get to learn of another SAST. */
    @WithDefault("P14D")
    Duration rolloverWait();
}
