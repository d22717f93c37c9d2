package io.offhook.rest.version;

import io.quarkus.info.runtime.spi.InfoContributor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The object {@code build} of {@code /q/info}. */
@ApplicationScoped
class VersionInfo implements InfoContributor {

    private final RunningVersion running;

    VersionInfo(RunningVersion running) {
        this.running = running;
    }

    @Override
    public String name() {
        return "build";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("version", running.version(), "commit", running.commit());
    }
}
