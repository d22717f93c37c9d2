package io.offhook.rest.version;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What the build says of itself; the gauge {@code offhook.build.info} and the first line of the log tell it. */
@ApplicationScoped
class RunningVersion {

    private static final Logger LOG = Logger.getLogger(RunningVersion.class);

    private final String service;
    private final String version;
    private final String commit;

    /** @param changed whether files differed from those of the commit */
    RunningVersion(
            @ConfigProperty(name = "offhook.service") String service,
            @ConfigProperty(name = "offhook.build.version") String version,
            @ConfigProperty(name = "offhook.build.commit") String commit,
            @ConfigProperty(name = "offhook.build.changed") boolean changed) {
        this.service = service;
        this.version = version;
        this.commit = changed ? commit + "-dirty" : commit;
    }

    void tell(@Observes StartupEvent event, MeterRegistry meters) {
        LOG.infof("Starting: service=%s version=%s commit=%s", service, version, commit);
        Gauge.builder("offhook.build.info", () -> 1)
                .tag("version", version)
                .tag("commit", commit)
                .register(meters);
    }

    String version() {
        return version;
    }

    /** Its id, with {@code -dirty} if files had been changed; {@code unknown} if there was no repository. */
    String commit() {
        return commit;
    }
}
