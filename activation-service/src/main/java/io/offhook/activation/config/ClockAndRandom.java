package io.offhook.activation.config;

import io.offhook.activation.code.secret.KeyRing;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Time, randomness and keys come from here alone. */
@ApplicationScoped
class ClockAndRandom {

    private static final Logger LOG = Logger.getLogger(ClockAndRandom.class);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    KeyRing keys(@ConfigProperty(name = "offhook.keys.directory") Path directory) throws IOException {
        return KeyRing.load(directory);
    }

    /** No keys, no service: better than codes that nobody can redeem. */
    void demandKeys(@Observes StartupEvent event, KeyRing keys) {
        LOG.infof("Key ring loaded: fingerprint key %s, sealing key %s", keys.fingerprintKeyId(), keys.sealingKeyId());
    }
}
