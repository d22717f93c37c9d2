package io.offhook.tvs.listener;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A certificate of the TVS listener on P-256, beside its own of RSA. */
@ConfigMapping(prefix = "offhook.tvs.ec")
interface EllipticSettings {

    /** PEM. Without it and a key TVS has its RSA certificate alone. */
    Optional<Path> certificate();

    /** PEM, PKCS#8. */
    Optional<Path> key();

    /** Phones are shown the certificate once every trust list for so long has had it in the role TVS. */
    @WithDefault("P14D")
    Duration listedFor();

    /** How often trust lists are looked at. */
    @WithDefault("10s")
    Duration refreshInterval();
}
