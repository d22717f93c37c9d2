package io.offhook.activation.code.secret;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.secret.Keys.Kind;
import io.offhook.eventing.UnitOfWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the directory of keys while the service runs. A new key reads at once, and is used for new codes when siblings had
 * time to see it too. A directory that cannot be read, or lacks a key under which something still stands, is refused: the
 * ring stays as it is.
 */
@ApplicationScoped
public class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final int BEFORE_CONSUMERS = 1;
    private static final Duration START_WAITS = Duration.ofSeconds(30);

    private final KeyRing ring;
    private final KeyUse use;
    private final UnitOfWork units;
    private final Clock clock;
    private final Path directory;
    private final Duration settle;
    private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();
    private volatile @Nullable String refusal;
    private volatile boolean complete;

    KeyRotation(
            KeyRing ring,
            KeyUse use,
            UnitOfWork units,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "offhook.keys.directory") Path directory,
            @ConfigProperty(name = "offhook.keys.settle") Duration settle) {
        this.ring = ring;
        this.use = use;
        this.units = units;
        this.clock = clock;
        this.directory = directory;
        this.settle = settle;
        meters.gauge("offhook.keys.refused", this, it -> it.refusal().isPresent() ? 1 : 0);
    }

    /** Why the directory as it is now is not in force; empty: it is. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether every code that is there can be read. */
    boolean isComplete() {
        return complete;
    }

    /** What is there at the start was there before: siblings know it. */
    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        for (var kind : Kind.values()) {
            ring.inForce().ids(kind).forEach(id -> firstSeen.put(kind + "/" + id, Instant.MIN));
        }
        consider(ring.inForce()).await().atMost(START_WAITS);
    }

    @Scheduled(every = "{offhook.keys.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return Uni.createFrom()
                .item(this::found)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) // reads files
                .flatMap(found ->
                        found.map(this::follow).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Optional<Keys> found() {
        try {
            return Optional.of(aged(Keys.load(directory)));
        } catch (IOException e) {
            refuse("the directory cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Uni<Void> follow(Keys found) {
        if (complete && found.isSameAs(ring.inForce())) {
            refusal = null;
            return Uni.createFrom().voidItem();
        }
        return consider(found);
    }

    private Keys aged(Keys found) {
        var now = clock.instant();
        Map<Kind, Set<String>> young = new EnumMap<>(Kind.class);
        for (var kind : Kind.values()) {
            young.put(
                    kind,
                    found.ids(kind).stream()
                            .filter(id -> now.isBefore(firstSeen
                                    .computeIfAbsent(kind + "/" + id, unknown -> now)
                                    .plus(settle)))
                            .collect(Collectors.toSet()));
        }
        return found.holdingBack(young);
    }

    /** Something may be made under the old keys while they go: so what is lost is asked for again afterwards. */
    private Uni<Void> consider(Keys found) {
        var before = ring.inForce();
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
                        refuse("keys are missing, or are not what they were, under which codes still stand: " + lost);
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
                                .map(id -> each.getKey().name().toLowerCase(java.util.Locale.ROOT) + "/" + id))
                        .collect(Collectors.toSet()));
    }

    private void accept(Keys before, Keys found) {
        complete = true;
        refusal = null;
        if (!found.isSameAs(before)) {
            LOG.infof(
                    "Key ring changed: %s; new codes use fingerprint key %s, sealing key %s",
                    found, found.currentFingerprintKey(), found.currentSealingKey());
        }
    }

    private void refuse(String why) {
        if (!Objects.equals(refusal, why)) {
            LOG.errorf("Keys not taken over, the ring stays as it is: %s", why);
            refusal = why;
        }
    }
}
