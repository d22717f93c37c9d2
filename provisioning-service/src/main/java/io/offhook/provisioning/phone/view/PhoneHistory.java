package io.offhook.provisioning.phone.view;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a phone, and who caused it: its events. */
@ApplicationScoped
public class PhoneHistory {

    private final UnitOfWork units;
    private final EventStore store;

    PhoneHistory(UnitOfWork units, EventStore store) {
        this.units = units;
        this.store = store;
    }

    /**
     * One event of a phone.
     *
     * @param type for example {@code PhoneReconfigured.v1}
     * @param actor account that asked for it, or for what it follows from; {@code device} for one that registered by itself,
     *     {@code network} where that decided; absent: a device that redeemed a code, or time, did
     * @param channel through what the account asked
     */
    public record Entry(
            long version,
            String type,
            Instant at,
            @Nullable String actor,
            @Nullable String channel,
            PhoneEvent event) {}

    /** From the first event on; empty if there never was such a phone. A phone that was removed keeps its history. */
    public Uni<List<Entry>> of(UUID phoneId) {
        return units.runApart(() -> store.load(phoneId.toString(), PhoneEvent.class)
                .map(history ->
                        history.events().stream().map(PhoneHistory::entry).toList()));
    }

    /** Where the phone is now, or was when it was removed; empty if there never was such a phone. */
    public static Optional<String> devicePool(List<Entry> entries) {
        return entries.reversed().stream()
                .flatMap(entry -> devicePool(entry.event()).stream())
                .findFirst();
    }

    private static Optional<String> devicePool(PhoneEvent event) {
        return switch (event) {
            case PhoneProvisioned it -> Optional.of(it.devicePool());
            case PhoneAutoRegistered it -> Optional.of(it.devicePool());
            case PhoneReconfigured it -> Optional.of(it.devicePool());
            case ActivationCodeRequired ignored -> Optional.empty();
            case ActivationCodeReleaseRequested ignored -> Optional.empty();
            case PhoneMacAssigned ignored -> Optional.empty();
            case PhoneMacBlanked ignored -> Optional.empty();
            case PhonePasswordViewed ignored -> Optional.empty();
            case PhoneRegistered ignored -> Optional.empty();
            case PhoneUnregistered ignored -> Optional.empty();
            case RegistrationMismatchSuspected ignored -> Optional.empty();
            case PhoneRemoved ignored -> Optional.empty();
        };
    }

    private static Entry entry(Recorded<PhoneEvent> it) {
        return new Entry(
                it.version(),
                Topic.PHONE.typeOf(it.event()).shortName(),
                it.metadata().time(),
                it.metadata().actor(),
                it.metadata().channel(),
                it.event());
    }
}
