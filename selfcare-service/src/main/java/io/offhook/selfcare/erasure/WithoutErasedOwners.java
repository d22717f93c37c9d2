package io.offhook.selfcare.erasure;

import io.offhook.contracts.Event;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.erasure.FindErasedPersons;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the owner out of events that were recorded before that person was erased. Without it, one that comes late, or is read again, would
 * give the phone to the next person with the same id, and mail them its code.
 */
@ApplicationScoped
public class WithoutErasedOwners {

    private final FindErasedPersons erased;

    WithoutErasedOwners(FindErasedPersons erased) {
        this.erased = erased;
    }

    /** In the caller's transaction. */
    public Uni<List<Recorded<?>>> of(List<? extends Recorded<?>> events) {
        var owners = events.stream()
                .map(each -> owner(each.event()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return erased.among(owners)
                .map(found -> events.stream()
                        .<Recorded<?>>map(each -> of(each, found))
                        .toList());
    }

    private static Recorded<?> of(Recorded<?> recorded, Map<String, Instant> erased) {
        var owner = owner(recorded.event());
        var at = owner == null ? null : erased.get(owner);
        return at == null || recorded.metadata().time().isAfter(at)
                ? recorded
                : new Recorded<>(
                        recorded.streamId(), recorded.version(), withoutOwner(recorded.event()), recorded.metadata());
    }

    private static @Nullable String owner(Event event) {
        return switch (event) {
            case PhoneProvisioned it -> it.ownerId();
            case PhoneReconfigured it -> it.ownerId();
            case ActivationCodeRequired it -> it.ownerId();
            case CodeIssued it -> it.ownerId();
            default -> null;
        };
    }

    private static Event withoutOwner(Event event) {
        return switch (event) {
            case PhoneProvisioned it ->
                new PhoneProvisioned(
                        it.phoneId(),
                        it.deviceName(),
                        it.model(),
                        it.mac(),
                        it.description(),
                        it.lines(),
                        null,
                        it.devicePool(),
                        it.requiresActivationCode(),
                        it.codeLife(),
                        it.mraAllowed(),
                        it.profiles());
            case PhoneReconfigured it ->
                new PhoneReconfigured(
                        it.phoneId(),
                        it.previousDeviceName(),
                        it.deviceName(),
                        it.model(),
                        it.mac(),
                        it.description(),
                        it.lines(),
                        null,
                        it.devicePool(),
                        it.mraAllowed(),
                        it.profiles());
            case ActivationCodeRequired it ->
                new ActivationCodeRequired(
                        it.phoneId(), it.deviceName(), it.model(), it.mac(), null, it.codeLife(), it.mraAllowed());
            case CodeIssued it ->
                new CodeIssued(
                        it.codeId(),
                        it.phoneId(),
                        it.deviceName(),
                        it.model(),
                        it.mac(),
                        null,
                        it.expiresAt(),
                        it.mraAllowed());
            default -> event;
        };
    }
}
