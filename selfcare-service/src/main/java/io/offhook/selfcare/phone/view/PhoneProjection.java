package io.offhook.selfcare.phone.view;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.eventing.PlainSql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each event of a phone does to the read model, in the caller's transaction. */
@ApplicationScoped
public class PhoneProjection {

    private static final String ASSIGN = """
            update my_phone set requires_code = false,
                device_name = ($2::text[])[array_position($1::uuid[], phone_id)],
                assigned_code_id = ($3::uuid[])[array_position($1::uuid[], phone_id)]
            where phone_id = any($1::uuid[])""";

    private static final String INSERT = """
            insert into my_phone (phone_id, device_name, model, description, directory_number, owner_id, requires_code)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[])""";

    /** Events of as many phones: none of them meets another's row. */
    public Uni<Void> applyAll(List<PhoneEvent> events) {
        return insert(only(PhoneProvisioned.class, events))
                .chain(() -> assign(only(PhoneMacAssigned.class, events)))
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(PhoneProjection::others)
                        .onItem()
                        .ignoreAsUni());
    }

    private static Uni<Void> others(PhoneEvent event) {
        return switch (event) {
            case PhoneProvisioned ignored -> Uni.createFrom().voidItem();
            case PhoneMacAssigned ignored -> Uni.createFrom().voidItem();
            case ActivationCodeRequired it ->
                PhoneRow.update(
                                "requiresCode = true, deviceName = ?1, ownerId = ?2 where phoneId = ?3",
                                it.deviceName(),
                                it.ownerId(),
                                it.phoneId())
                        .replaceWithVoid();
            case ActivationCodeReleaseRequested it ->
                PhoneRow.update("requiresCode = false where phoneId = ?1", it.phoneId())
                        .replaceWithVoid();
            case PhoneMacBlanked it ->
                PhoneRow.update("deviceName = ?1 where phoneId = ?2", it.deviceName(), it.phoneId())
                        .replaceWithVoid();
            case PhoneRemoved it -> PhoneRow.delete("phoneId", it.phoneId()).replaceWithVoid();
        };
    }

    private static Uni<Void> insert(List<PhoneProvisioned> phones) {
        return phones.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                INSERT,
                                phones.stream().map(PhoneProvisioned::phoneId).toArray(UUID[]::new),
                                texts(phones, PhoneProvisioned::deviceName),
                                texts(phones, PhoneProvisioned::model),
                                texts(phones, PhoneProvisioned::description),
                                texts(phones, PhoneProjection::firstNumber),
                                texts(phones, PhoneProvisioned::ownerId),
                                phones.stream()
                                        .map(PhoneProvisioned::requiresActivationCode)
                                        .toArray(Boolean[]::new))
                        .replaceWithVoid();
    }

    private static Uni<Void> assign(List<PhoneMacAssigned> phones) {
        return phones.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                ASSIGN,
                                phones.stream().map(PhoneMacAssigned::phoneId).toArray(UUID[]::new),
                                texts(phones, PhoneMacAssigned::deviceName),
                                phones.stream().map(PhoneMacAssigned::codeId).toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    private static <E extends PhoneEvent> List<E> only(Class<E> kind, List<PhoneEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <E> String[] texts(List<E> events, Function<E, @Nullable String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String firstNumber(PhoneProvisioned it) {
        return it.lines().stream()
                .min(Comparator.comparingInt(Line::index))
                .map(Line::directoryNumber)
                .orElse(null);
    }
}
