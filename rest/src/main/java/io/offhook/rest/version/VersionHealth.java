package io.offhook.rest.version;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Always up: it is there for its data. */
@Startup
@ApplicationScoped
class VersionHealth implements HealthCheck {

    private final RunningVersion running;

    VersionHealth(RunningVersion running) {
        this.running = running;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Version")
                .up()
                .withData("version", running.version())
                .withData("commit", running.commit())
                .build();
    }
}
