package io.offhook.tvs.lsc.issuing;

import io.offhook.pki.signing.SignerSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How LSCs are issued. */
@ConfigMapping(prefix = "offhook.lsc")
public interface LscSettings {

    /** The CA: RSA, basic constraints CA, key usage keyCertSign. Its key is in a file or in a token. Without it no LSC is issued. */
    Optional<SignerSettings> issuer();

    /** How long an LSC is valid. */
    @WithDefault("P1825D")
    Duration validity();

    /** How long a phone has for an operation, if its request does not say so. */
    @WithDefault("P7D")
    Duration completeWithin();

    /** How long after its redemption a phone may prove itself by a null string, once. */
    @WithDefault("PT10M")
    Duration nullStringWindow();

    /** How long before its end an LSC is announced as expiring. */
    @WithDefault("P60D")
    Duration expiryWarning();

    /** Whether phones are asked to renew an LSC once it is announced. */
    @WithDefault("true")
    boolean renewal();

    /** How long after a renewal failed, or ran out, the phone is asked again. */
    @WithDefault("P1D")
    Duration renewalRetry();

    Keys keys();

    /** Models whose MICs are good although they have expired. */
    Optional<Set<String>> acceptExpiredMics();

    /** How often late operations and LSCs near their end are looked for. */
    @WithDefault("1m")
    String sweepInterval();

    /** The keys that seal authentication strings. */
    interface Keys {

        /** A file for each key, base64 of 32 bytes. Without it no operation is by string. */
        Optional<Path> directory();
    }
}
