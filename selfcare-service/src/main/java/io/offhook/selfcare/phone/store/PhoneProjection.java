package io.offhook.selfcare.phone.store;

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
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies the events of phones to the read model, in the caller's transaction. A phone that nobody owns is so since ever: when its owner was
 * erased depends on which topic was read first.
 */
@ApplicationScoped
public class PhoneProjection {

    private static final String INSERT = """
            insert into my_phone (phone_id, device_name, model, description, directory_number, owner_id, requires_code,
                device_pool, added_at, owned_since)
            select *, case when owner_id is null then 'epoch' else added_at end
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[],
                $8::text[], $9::timestamptz[])
                as new (phone_id, device_name, model, description, directory_number, owner_id, requires_code, device_pool, added_at)""";

    private static final String ASSIGN = """
            update my_phone set requires_code = false,
                device_name = ($2::text[])[array_position($1::uuid[], phone_id)],
                assigned_code_id = ($3::uuid[])[array_position($1::uuid[], phone_id)]
            where phone_id = any($1::uuid[])""";

    private static final String REQUIRE_CODE = """
            update my_phone p set requires_code = true, device_name = new.device_name, owner_id = new.owner_id,
                owned_since = case when new.owner_id is null then 'epoch' when p.owner_id is distinct from new.owner_id then new.at
                    else p.owned_since end
            from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) as new (phone_id, device_name, owner_id, at)
            where p.phone_id = new.phone_id""";

    private static final String ADD_READY = """
            insert into my_phone (phone_id, device_name, model, description, directory_number, requires_code, device_pool, added_at)
            values ($1, $2, $3, $4, $5, false, $6, $7)""";

    private static final String RECONFIGURE = """
            update my_phone set device_name = $2, model = $3, description = $4, directory_number = $5, owner_id = $6, device_pool = $7,
                owned_since = case when $6::text is null then 'epoch' when owner_id is distinct from $6 then $8 else owned_since end
            where phone_id = $1""";

    private static final String RELEASE_CODE = "update my_phone set requires_code = false where phone_id = $1";
    private static final String RENAME = "update my_phone set device_name = $2 where phone_id = $1";
    private static final String REMOVE = "delete from my_phone where phone_id = $1";

    /** Takes events of as many phones: no event changes the row of another. */
    public Uni<Void> applyAll(List<Recorded<PhoneEvent>> events) {
        return insert(only(PhoneProvisioned.class, events))
                .chain(() -> assign(only(PhoneMacAssigned.class, events)))
                .chain(() -> requireCode(only(ActivationCodeRequired.class, events)))
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(PhoneProjection::applyAlone)
                        .onItem()
                        .ignoreAsUni());
    }

    /** The rare kinds, one statement each. */
    private static Uni<Integer> applyAlone(Recorded<PhoneEvent> recorded) {
        return switch (recorded.event()) {
            case PhoneProvisioned ignored -> Uni.createFrom().item(0);
            case PhoneMacAssigned ignored -> Uni.createFrom().item(0);
            case ActivationCodeRequired ignored -> Uni.createFrom().item(0);
            case PhoneAutoRegistered it ->
                PlainSql.update(
                        ADD_READY,
                        it.phoneId(),
                        it.deviceName(),
                        it.model(),
                        it.description(),
                        firstNumber(it.lines()),
                        it.devicePool(),
                        time(recorded));
            case PhoneReconfigured it ->
                PlainSql.update(
                        RECONFIGURE,
                        it.phoneId(),
                        it.deviceName(),
                        it.model(),
                        it.description(),
                        firstNumber(it.lines()),
                        it.ownerId(),
                        it.devicePool(),
                        time(recorded));
            case PhonePasswordViewed ignored -> Uni.createFrom().item(0);
            case PhoneRegistered ignored -> Uni.createFrom().item(0);
            case PhoneUnregistered ignored -> Uni.createFrom().item(0);
            case RegistrationMismatchSuspected ignored -> Uni.createFrom().item(0);
            case ActivationCodeReleaseRequested it -> PlainSql.update(RELEASE_CODE, it.phoneId());
            case PhoneMacBlanked it -> PlainSql.update(RENAME, it.phoneId(), it.deviceName());
            case PhoneRemoved it -> PlainSql.update(REMOVE, it.phoneId());
        };
    }

    private static Uni<Void> insert(List<Recorded<PhoneProvisioned>> phones) {
        return phones.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                INSERT,
                                ids(phones),
                                texts(phones, PhoneProvisioned::deviceName),
                                texts(phones, PhoneProvisioned::model),
                                texts(phones, PhoneProvisioned::description),
                                texts(phones, phone -> firstNumber(phone.lines())),
                                texts(phones, PhoneProvisioned::ownerId),
                                phones.stream()
                                        .map(each -> each.event().requiresActivationCode())
                                        .toArray(Boolean[]::new),
                                texts(phones, PhoneProvisioned::devicePool),
                                times(phones))
                        .replaceWithVoid();
    }

    private static Uni<Void> assign(List<Recorded<PhoneMacAssigned>> phones) {
        return phones.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                ASSIGN,
                                ids(phones),
                                texts(phones, PhoneMacAssigned::deviceName),
                                phones.stream()
                                        .map(each -> each.event().codeId())
                                        .toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    private static Uni<Void> requireCode(List<Recorded<ActivationCodeRequired>> phones) {
        return phones.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                REQUIRE_CODE,
                                ids(phones),
                                texts(phones, ActivationCodeRequired::deviceName),
                                texts(phones, ActivationCodeRequired::ownerId),
                                times(phones))
                        .replaceWithVoid();
    }

    private static <E extends PhoneEvent> List<Recorded<E>> only(Class<E> kind, List<Recorded<PhoneEvent>> events) {
        return events.stream()
                .filter(each -> kind.isInstance(each.event()))
                .map(each -> each.as(kind))
                .toList();
    }

    private static <E extends PhoneEvent> UUID[] ids(List<Recorded<E>> events) {
        return events.stream().map(each -> UUID.fromString(each.streamId())).toArray(UUID[]::new);
    }

    private static <E extends PhoneEvent> String[] texts(List<Recorded<E>> events, Function<E, @Nullable String> text) {
        return events.stream().map(Recorded::event).map(text).toArray(String[]::new);
    }

    private static <E extends PhoneEvent> OffsetDateTime[] times(List<Recorded<E>> events) {
        return events.stream().map(PhoneProjection::time).toArray(OffsetDateTime[]::new);
    }

    private static OffsetDateTime time(Recorded<? extends PhoneEvent> recorded) {
        return recorded.metadata().time().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String firstNumber(List<Line> lines) {
        return lines.stream()
                .min(Comparator.comparingInt(Line::index))
                .map(Line::directoryNumber)
                .orElse(null);
    }
}
