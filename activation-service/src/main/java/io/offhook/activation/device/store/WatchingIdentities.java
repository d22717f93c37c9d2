package io.offhook.activation.device.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.device.CertificateKind;
import io.offhook.activation.device.Contradiction;
import io.offhook.activation.device.CopiedKeyRules;
import io.offhook.activation.device.DeviceCommand.SuspectCopy;
import io.offhook.activation.device.IdentityUse;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Records each use of an identity, and does what the policy says if it contradicts another. */
@Startup // counters at 0, for alerts
@ApplicationScoped
public class WatchingIdentities {

    private static final Logger LOG = Logger.getLogger(WatchingIdentities.class);

    private final IdentityUses uses;
    private final DeviceCommands commands;
    private final UnitOfWork units;
    private final CurrentSettings settings;
    private final Map<Contradiction.Kind, Counter> suspected = new EnumMap<>(Contradiction.Kind.class);

    /** A device whose alarm was recorded just now: its next requests need not ask the database whether another is due. */
    private final Cache<String, Boolean> alarmed = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    WatchingIdentities(
            IdentityUses uses,
            DeviceCommands commands,
            UnitOfWork units,
            CurrentSettings settings,
            MeterRegistry meters) {
        this.uses = uses;
        this.commands = commands;
        this.units = units;
        this.settings = settings;
        for (var kind : Contradiction.Kind.values()) {
            suspected.put(kind, meters.counter("offhook.copied.keys.suspected", "kind", kind.name()));
        }
    }

    /** With the policy {@code LOCK} the lock is stored when this ends. With {@code ALARM} nobody waits for the alarm. */
    public Uni<Void> watch(IdentityUse use, Cause cause) {
        return uses.record(use)
                .flatMap(known -> CopiedKeyRules.contradiction(use.certificate(), known)
                        .map(found -> react(found, use, cause))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> react(Contradiction found, IdentityUse use, Cause cause) {
        return switch (settings.current().copiedKeys()) {
            case LOCK -> suspect(found, use, cause, true);
            case ALARM -> {
                if (alarmed.asMap().putIfAbsent(found.mac(), true) == null) {
                    alarm(found, use, cause);
                }
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private void alarm(Contradiction found, IdentityUse use, Cause cause) {
        suspect(found, use, cause, false).subscribe().with(done -> {}, failure -> {
            alarmed.invalidate(found.mac());
            LOG.warnf(
                    "Suspicion of a copied key not recorded: device=%s failure=%s",
                    found.deviceName(), failure.getClass().getName());
        });
    }

    /** Until it is recorded, Redis keeps the certificate that is contradicted: after a crash the next use finds it again. */
    private Uni<Void> suspect(Contradiction found, IdentityUse use, Cause cause, boolean lock) {
        return units.runApart(() -> commands.handle(new SuspectCopy(found, lock, cause.at()), cause))
                .invoke(decision -> tell(decision.events(), found))
                .chain(() -> use.certificate().kind() == CertificateKind.MIC
                        ? uses.adopt(use.certificate())
                        : Uni.createFrom().voidItem());
    }

    private void tell(List<IdentityEvent> events, Contradiction found) {
        if (events.stream().anyMatch(CopiedKeySuspected.class::isInstance)) {
            Objects.requireNonNull(suspected.get(found.kind())).increment();
        }
        if (!events.isEmpty()) {
            LOG.warnf(
                    "Copied key suspected: device=%s kind=%s certificates=%s locked=%s",
                    found.deviceName(),
                    found.kind(),
                    found.certificates(),
                    events.stream().anyMatch(DeviceLocked.class::isInstance));
        }
    }
}
