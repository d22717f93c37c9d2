package io.offhook.activation.setting.store;

import io.offhook.eventing.UnitOfWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The settings in memory. Each replica reads them anew all the time: one of them alone was told of the change. */
@ApplicationScoped
public class CurrentSettings {

    private static final Logger LOG = Logger.getLogger(CurrentSettings.class);
    private static final int BEFORE_CONSUMERS = 1;
    private static final Duration START_WAITS = Duration.ofSeconds(30);

    private final UnitOfWork units;
    private final StoredSettings stored;
    private volatile @Nullable ActivationSettings inForce;

    CurrentSettings(UnitOfWork units, StoredSettings stored) {
        this.units = units;
        this.stored = stored;
    }

    public ActivationSettings inForce() {
        var settings = inForce;
        if (settings == null) {
            throw new IllegalStateException("the settings are not read yet");
        }
        return settings;
    }

    /** For those that may run before the start is over. */
    public Uni<ActivationSettings> onceRead() {
        return inForce == null
                ? refresh().map(done -> inForce())
                : Uni.createFrom().item(inForce());
    }

    /** No code is issued with a life that an administrator has long changed: the start waits for the settings. */
    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        refresh().await().atMost(START_WAITS);
    }

    @Scheduled(every = "{offhook.setting.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return units.runApart(stored::all).invoke(this::use).replaceWithVoid();
    }

    private void use(ActivationSettings settings) {
        if (!settings.equals(inForce)) {
            inForce = settings;
            LOG.infof(
                    "Settings in force: code life %s, MRA %s, models with settings of their own: %d",
                    settings.general().codeLife(),
                    settings.mraDomain().isPresent() ? "on" : "off",
                    settings.models().size());
        }
    }
}
