package io.offhook.activation.code.store;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
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
import io.offhook.eventing.Channel;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what provisioning says of phones and codes do not: description, device pool, number, and the bulk job that added them. */
@ApplicationScoped
public class PhoneProjection {

    /** The job stays: a phone that is edited was still added by it. */
    private static final String PUT = """
            insert into phone_info (phone_id, description, device_pool, job_id, directory_number)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[])
            on conflict (phone_id) do update
            set description = excluded.description, device_pool = excluded.device_pool,
                directory_number = excluded.directory_number""";

    private static final String REMOVE = "delete from phone_info where phone_id = any($1::uuid[])";

    private record Phone(
            UUID phoneId,
            String description,
            String devicePool,
            @Nullable UUID jobId,
            @Nullable String directoryNumber) {}

    /** Takes events of as many phones, in the caller's transaction: one statement for all that are put, one for all that go. */
    public Uni<Void> applyAll(List<Recorded<?>> events) {
        var phones = events.stream().flatMap(PhoneProjection::phone).toList();
        var removed = events.stream()
                .map(Recorded::event)
                .filter(PhoneRemoved.class::isInstance)
                .map(event -> ((PhoneRemoved) event).phoneId())
                .toList();
        return put(phones).chain(() -> remove(removed));
    }

    private static Stream<Phone> phone(Recorded<?> recorded) {
        return switch ((PhoneEvent) recorded.event()) {
            case PhoneProvisioned it ->
                Stream.of(new Phone(
                        it.phoneId(),
                        it.description(),
                        it.devicePool(),
                        Channel.jobOf(recorded.metadata().channel()).orElse(null),
                        firstNumber(it.lines())));
            case PhoneAutoRegistered it ->
                Stream.of(new Phone(it.phoneId(), it.description(), it.devicePool(), null, firstNumber(it.lines())));
            case PhoneReconfigured it ->
                Stream.of(new Phone(it.phoneId(), it.description(), it.devicePool(), null, firstNumber(it.lines())));
            case ActivationCodeRequired ignored -> Stream.empty();
            case ActivationCodeReleaseRequested ignored -> Stream.empty();
            case PhoneMacAssigned ignored -> Stream.empty();
            case PhoneMacBlanked ignored -> Stream.empty();
            case PhonePasswordViewed ignored -> Stream.empty();
            case PhoneRegistered ignored -> Stream.empty();
            case PhoneUnregistered ignored -> Stream.empty();
            case RegistrationMismatchSuspected ignored -> Stream.empty();
            case PhoneRemoved ignored -> Stream.empty();
        };
    }

    private static @Nullable String firstNumber(List<Line> lines) {
        return lines.stream()
                .min(Comparator.comparingInt(Line::index))
                .map(Line::directoryNumber)
                .orElse(null);
    }

    private static Uni<Void> put(List<Phone> phones) {
        return phones.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                PUT,
                                phones.stream().map(Phone::phoneId).toArray(UUID[]::new),
                                texts(phones, Phone::description),
                                texts(phones, Phone::devicePool),
                                phones.stream().map(Phone::jobId).toArray(UUID[]::new),
                                texts(phones, Phone::directoryNumber))
                        .replaceWithVoid();
    }

    private static String[] texts(List<Phone> phones, Function<Phone, @Nullable String> text) {
        return phones.stream().map(text).toArray(String[]::new);
    }

    private static Uni<Void> remove(List<UUID> phones) {
        return phones.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(REMOVE, (Object) phones.toArray(UUID[]::new)).replaceWithVoid();
    }
}
