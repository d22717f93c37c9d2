package io.offhook.activation.setting.store;

import io.offhook.activation.setting.ActivationSettings;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The settings in memory. Each replica polls for changes, since only one of them served the request that made one. */
@ApplicationScoped
public class CurrentSettings {

    private static final Logger LOG = Logger.getLogger(CurrentSettings.class);
    private static final int BEFORE_CONSUMERS = 1;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final UnitOfWork units;
    private final StoredSettings stored;
    private volatile @Nullable ActivationSettings current;

    CurrentSettings(UnitOfWork units, StoredSettings stored) {
        this.units = units;
        this.stored = stored;
    }

    public ActivationSettings current() {
        var settings = current;
        if (settings == null) {
            throw new IllegalStateException("the settings are not read yet");
        }
        return settings;
    }

    /** For callers that may run before the start is over. */
    public Uni<ActivationSettings> onceRead() {
        return current == null
                ? refresh().map(done -> current())
                : Uni.createFrom().item(current());
    }

    /** The start waits for the settings, so that no code is issued with a life that an administrator changed. */
    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        refresh().await().atMost(START_TIMEOUT);
    }

    @Scheduled(every = "{offhook.setting.refresh-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return units.runApart(stored::all).invoke(this::use).replaceWithVoid();
    }

    private void use(ActivationSettings settings) {
        if (!settings.equals(current)) {
            current = settings;
            LOG.infof(
                    "Settings changed: codeLife=%s mra=%s copiedKeys=%s expectedDevices=%s selfCareShowsCodes=%s models=%d",
                    settings.general().codeLife(),
                    settings.mraDomain().isPresent() ? "on" : "off",
                    settings.copiedKeys(),
                    settings.expectedDevices(),
                    settings.general().showPhonesReadyToActivate(),
                    settings.models().size());
        }
    }
}
