package io.offhook.activation.code.secret;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.secret.Keys.Kind;
import io.offhook.eventing.secret.KeyAges;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the directory of keys again while the service runs. A new key is used for reading at once, and for new codes when other replicas
 * had time to read it too. A directory that cannot be read, or lacks a key that is still needed, is refused: the ring stays as it is.
 */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final int BEFORE_CONSUMERS = 1;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final KeyRing ring;
    private final KeyUse use;
    private final UnitOfWork units;
    private final KeyDirectory directory;
    private final KeyAges ages;
    private volatile @Nullable String refusal;
    private volatile boolean complete;

    KeyRotation(
            KeyRing ring,
            KeyUse use,
            KeyDirectory directory,
            UnitOfWork units,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "offhook.keys.settle-interval") Duration settle) {
        this.ring = ring;
        this.use = use;
        this.units = units;
        this.directory = directory;
        this.ages = new KeyAges(clock, settle);
        meters.gauge("offhook.keys.refused", this, it -> it.refusal().isPresent() ? 1 : 0);
    }

    /** Why the directory as it is now is not used; empty: it is used. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether every stored code can be read. */
    boolean isComplete() {
        return complete;
    }

    /** Keys that exist at the start count as old: other replicas have them. */
    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        for (var kind : Kind.values()) {
            ring.current().ids(kind).forEach(id -> ages.settled(kind + "/" + id));
        }
        check(ring.current()).await().atMost(START_TIMEOUT);
    }

    @Scheduled(every = "{offhook.keys.refresh-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return Uni.createFrom()
                .item(this::read)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) // reads files
                .flatMap(found ->
                        found.map(this::follow).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Optional<Keys> read() {
        try {
            return Optional.of(holdingBackYoung(directory.read()));
        } catch (IOException e) {
            refuse("the directory cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Uni<Void> follow(Keys found) {
        if (complete && found.isSameAs(ring.current())) {
            refusal = null;
            return Uni.createFrom().voidItem();
        }
        return check(found);
    }

    private Keys holdingBackYoung(Keys found) {
        Map<Kind, Set<String>> young = new EnumMap<>(Kind.class);
        for (var kind : Kind.values()) {
            young.put(
                    kind,
                    found.ids(kind).stream()
                            .filter(id -> !ages.isSettled(kind + "/" + id))
                            .collect(Collectors.toSet()));
        }
        return found.holdingBack(young);
    }

    /** Checks before and after the change: a code may be made with an old key in between. */
    private Uni<Void> check(Keys found) {
        var before = ring.current();
        return lost(before, found)
                .invoke(lost -> {
                    if (lost.isEmpty()) {
                        ring.replace(found);
                    }
                })
                .flatMap(lost ->
                        lost.isEmpty() ? lost(before, found) : Uni.createFrom().item(lost))
                .invoke(lost -> {
                    if (lost.isEmpty()) {
                        accept(before, found);
                    } else {
                        ring.replace(before);
                        refuse("keys are missing or changed that codes still need: " + lost);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Set<String>> lost(Keys before, Keys found) {
        return units.runApart(use::needed)
                .map(needed -> needed.entrySet().stream()
                        .flatMap(each -> each.getValue().stream()
                                .filter(id -> !found.ids(each.getKey()).contains(id)
                                        || found.lostFrom(before, each.getKey()).contains(id))
                                .map(id -> each.getKey().name().toLowerCase(Locale.ROOT) + "/" + id))
                        .collect(Collectors.toSet()));
    }

    private void accept(Keys before, Keys found) {
        complete = true;
        refusal = null;
        if (!found.isSameAs(before)) {
            LOG.infof(
                    "Key ring changed: keys=%s fingerprintKey=%s sealingKey=%s",
                    found, found.currentFingerprintKey(), found.currentSealingKey());
        }
    }

    private void refuse(String reason) {
        if (!Objects.equals(refusal, reason)) {
            LOG.errorf("Keys refused: reason=%s", reason);
            refusal = reason;
        }
    }
}
