package io.offhook.eventing.signature;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.secret.KeyAges;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys of events that are used now. Their directory is read again while the service runs: a new key verifies at once, and signs when
 * the consumers had time to read it too. A directory that cannot be read, or lacks all keys of a source that must sign, is refused.
 */
@ApplicationScoped
public class EventKeyRing {

    private static final Logger LOG = Logger.getLogger(EventKeyRing.class);
    private static final int BEFORE_CONSUMERS = 1;

    private final @Nullable Path directory;
    private final Set<String> required;
    private final Duration refresh;
    private final KeyAges ages;
    private volatile EventKeys keys = EventKeys.NONE;
    private volatile @Nullable String refusal;
    private @Nullable Cancellable timer;

    EventKeyRing(
            @ConfigProperty(name = "offhook.events.keys.directory") Optional<Path> directory,
            @ConfigProperty(name = "offhook.events.signatures.required") Optional<List<String>> required,
            @ConfigProperty(name = "offhook.events.keys.refresh-interval") Duration refresh,
            @ConfigProperty(name = "offhook.events.keys.settle-interval") Duration settle,
            Clock clock,
            MeterRegistry meters) {
        this.directory = directory.orElse(null);
        this.required = Set.copyOf(required.orElse(List.of()));
        this.refresh = refresh;
        this.ages = new KeyAges(clock, settle);
        load();
        meters.gauge("offhook.events.keys.refused", this, it -> it.refusal == null ? 0 : 1);
    }

    /** Keys that exist at the start count as old: the consumers have them. */
    private void load() {
        try {
            keys = read();
        } catch (IOException e) {
            throw new UncheckedIOException("offhook.events.keys.directory cannot be used: " + e.getMessage(), e);
        }
        keys.services().forEach(service -> keys.of(service).keySet().forEach(id -> ages.settled(name(service, id))));
    }

    void start(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        if (directory == null) {
            return;
        }
        LOG.infof("Keys of events loaded: keys=%s required=%s", keys, required);
        timer = Multi.createFrom()
                .ticks()
                .startingAfter(refresh)
                .every(refresh)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool()) // reads files
                .subscribe()
                .with(tick -> refresh());
    }

    void stop(@Observes ShutdownEvent event) {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** Reads the directory again. */
    public void refresh() {
        try {
            var found = read();
            if (!found.isSameAs(keys)) {
                keys = found;
                LOG.infof("Keys of events changed: keys=%s", found);
            }
            refusal = null;
        } catch (IOException e) {
            if (!Objects.equals(refusal, e.getMessage())) {
                LOG.errorf("Keys of events refused: reason=%s", e.getMessage());
                refusal = e.getMessage();
            }
        }
    }

    private EventKeys read() throws IOException {
        var found = directory == null ? EventKeys.NONE : EventKeys.read(directory);
        for (var service : required) {
            if (found.of(service).isEmpty()) {
                throw new IOException("no key of " + service + ", whose events must be signed");
            }
        }
        return found;
    }

    Set<String> required() {
        return required;
    }

    NavigableMap<String, SecretKey> keys(String service) {
        return keys.of(service);
    }

    /** The greatest id that others had time to read, or else the greatest; empty: the service has no keys. */
    Optional<Map.Entry<String, SecretKey>> signingKey(String service) {
        var own = keys.of(service);
        return own.descendingMap().entrySet().stream()
                .filter(each -> ages.isSettled(name(service, each.getKey())))
                .findFirst()
                .or(() -> Optional.ofNullable(own.lastEntry()));
    }

    private static String name(String service, String id) {
        return service + "/" + id;
    }
}
