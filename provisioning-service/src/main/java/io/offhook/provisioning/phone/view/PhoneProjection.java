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
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.phone.PhoneProfiles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list of phones: a fold of the events, in the transaction that appends them. Fails with {@link DeviceNameTaken} where two
 * phones would have one device name.
 */
@ApplicationScoped
public class PhoneProjection implements ReadModel.FromOwnEvents {

    /** In the order of names, so that two batches never wait for each other. The same name in another transaction makes this wait, then skip the row. */
    private static final String BEGIN = """
            insert into phone_view (id, version, device_name, model, description, owner_id, device_pool, security_profile,
                sip_profile, phone_button_template, requires_activation_code, mra_allowed, auto_registered, status,
                provisioned_at)
            select id, 1, device_name, model, description, owner_id, device_pool, security, sip, buttons, required,
                mra_allowed, auto_registered, case when required then 'AWAITING_ACTIVATION' else 'READY' end, at
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::text[], $10::bool[], $11::bool[], $12::bool[], $13::timestamptz[])
                as new (id, device_name, model, description, owner_id, device_pool, security, sip, buttons, required,
                    mra_allowed, auto_registered, at)
            order by device_name
            on conflict do nothing""";

    private static final String CODE_REQUIRED = """
            update phone_view set version = $2, requires_activation_code = true, mra_allowed = $3,
                status = 'AWAITING_ACTIVATION', redeemed_code = null
            where id = $1""";

    private static final String CODE_RELEASED =
            "update phone_view set version = $2, requires_activation_code = false, status = 'READY' where id = $1";

    private static final String REMOVED = "delete from phone_view where id = any($1::uuid[])";

    /** No event has what lines show, so the removal alone can take it away. */
    private static final String TEXTS_REMOVED = "delete from line_text where phone_id = any($1::uuid[])";

    @Override
    public String name() {
        return "phones";
    }

    @Override
    public List<String> tables() {
        return List.of("phone_view", "phone_line", "registrar_user");
    }

    @Override
    public List<String> touched() {
        return List.of("line_text");
    }

    @Override
    public List<String> indexesOfReaders() {
        return PhoneStatements.INDEXES_OF_LISTS;
    }

    @Override
    public List<String> changing() {
        return List.of("phone_view");
    }

    /** Each phone's events stay in order, and those of one kind go together: phones change no rows of each other. */
    @Override
    public Uni<Void> replayAll(List<? extends Recorded<?>> events) {
        return Multi.createFrom()
                .iterable(ReplayBatches.of(events))
                .onItem()
                .transformToUniAndConcatenate(this::applyAll)
                .onItem()
                .ignoreAsUni();
    }

    /** The first events of many phones take a statement or two, and so do edits, assignments and removals. */
    @Override
    public Uni<Void> applyAll(List<? extends Recorded<?>> events) {
        if (areOfDifferentPhones(events, PhoneProvisioned.class)) {
            return begun(events);
        }
        if (areOfDifferentPhones(events, PhoneRemoved.class)) {
            return removed(events.stream()
                    .map(each -> ((PhoneRemoved) each.event()).phoneId())
                    .toList());
        }
        if (areOfDifferentPhones(events, PhoneReconfigured.class)) {
            return reconfigured(events);
        }
        if (areOfDifferentPhones(events, PhoneMacAssigned.class)) {
            return assigned(events);
        }
        return !events.isEmpty() && events.stream().allMatch(each -> VersionsAlone.changesNoMore(each.event()))
                ? VersionsAlone.follow(events)
                : ReadModel.FromOwnEvents.super.applyAll(events);
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        long version = recorded.version();
        return switch ((PhoneEvent) recorded.event()) {
            case PhoneProvisioned ignored -> begun(List.of(recorded));
            case PhoneAutoRegistered it ->
                begin(List.of(Beginning.of(it, recorded.metadata().time())));
            case PhoneReconfigured ignored -> reconfigured(List.of(recorded));
            case ActivationCodeRequired it ->
                update(CODE_REQUIRED, it.phoneId(), version, it.allowsMra())
                        .chain(() -> RegistrarUserTable.follow(List.of(it.phoneId())));
            case ActivationCodeReleaseRequested it -> update(CODE_RELEASED, it.phoneId(), version);
            case PhoneMacBlanked it ->
                update(PhoneStatements.BLANKED, it.phoneId(), version, it.deviceName())
                        .chain(() -> RegistrarUserTable.follow(List.of(it.phoneId())));
            case PhoneMacAssigned ignored -> assigned(List.of(recorded));
            case PhonePasswordViewed ignored -> VersionsAlone.follow(List.of(recorded));
            case PhoneRegistered ignored -> VersionsAlone.follow(List.of(recorded));
            case PhoneUnregistered ignored -> VersionsAlone.follow(List.of(recorded));
            case RegistrationMismatchSuspected ignored -> VersionsAlone.follow(List.of(recorded));
            case PhoneRemoved it -> removed(List.of(it.phoneId()));
        };
    }

    /** First events of new streams, all in one statement. */
    public Uni<Void> begin(List<PhoneProvisioned> phones, Instant at) {
        return begin(phones.stream().map(phone -> Beginning.of(phone, at)).toList());
    }

    private static Uni<Void> begun(List<? extends Recorded<?>> events) {
        return begin(events.stream()
                .map(each -> Beginning.of(
                        (PhoneProvisioned) each.event(), each.metadata().time()))
                .toList());
    }

    private static Uni<Void> begin(List<Beginning> phones) {
        return PlainSql.update(
                        BEGIN,
                        column(phones, Beginning::phoneId, UUID[]::new),
                        column(phones, Beginning::deviceName, String[]::new),
                        column(phones, Beginning::model, String[]::new),
                        column(phones, Beginning::description, String[]::new),
                        phones.stream().map(Beginning::ownerId).toArray(String[]::new),
                        column(phones, Beginning::devicePool, String[]::new),
                        column(phones, phone -> phone.profiles().security().text(), String[]::new),
                        column(phones, phone -> phone.profiles().sip().text(), String[]::new),
                        column(phones, phone -> phone.profiles().buttons().text(), String[]::new),
                        column(phones, Beginning::requiresActivationCode, Boolean[]::new),
                        column(phones, Beginning::mraAllowed, Boolean[]::new),
                        column(phones, Beginning::autoRegistered, Boolean[]::new),
                        column(phones, each -> each.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .invoke(inserted -> {
                    if (inserted < phones.size()) {
                        throw new DeviceNameTaken();
                    }
                })
                .chain(() -> PhoneLineTable.insert(phones));
    }

    private static Uni<Void> reconfigured(List<? extends Recorded<?>> events) {
        var edited =
                events.stream().map(each -> (PhoneReconfigured) each.event()).toList();
        var profiles =
                edited.stream().map(each -> PhoneProfiles.of(each.profiles())).toList();
        return update(
                        PhoneStatements.RECONFIGURED,
                        column(edited, PhoneReconfigured::phoneId, UUID[]::new),
                        column(events, Recorded::version, Long[]::new),
                        column(edited, PhoneReconfigured::deviceName, String[]::new),
                        column(edited, PhoneReconfigured::model, String[]::new),
                        column(edited, PhoneReconfigured::description, String[]::new),
                        edited.stream().map(PhoneReconfigured::ownerId).toArray(String[]::new),
                        column(edited, PhoneReconfigured::devicePool, String[]::new),
                        column(profiles, each -> each.security().text(), String[]::new),
                        column(profiles, each -> each.sip().text(), String[]::new),
                        column(profiles, each -> each.buttons().text(), String[]::new),
                        column(edited, PhoneReconfigured::allowsMra, Boolean[]::new))
                .onFailure(failure -> DatabaseFailure.of(failure) == DatabaseFailure.CONSTRAINT)
                .transform(failure -> new DeviceNameTaken())
                .chain(() -> PhoneLineTable.replace(edited))
                .chain(() -> RegistrarUserTable.follow(
                        edited.stream().map(PhoneReconfigured::phoneId).toList()));
    }

    private static Uni<Void> assigned(List<? extends Recorded<?>> events) {
        var assigned =
                events.stream().map(each -> (PhoneMacAssigned) each.event()).toList();
        return update(
                        PhoneStatements.ASSIGNED,
                        column(assigned, PhoneMacAssigned::phoneId, UUID[]::new),
                        column(events, Recorded::version, Long[]::new),
                        column(assigned, PhoneMacAssigned::deviceName, String[]::new),
                        column(assigned, PhoneMacAssigned::codeId, UUID[]::new))
                .onFailure(failure -> DatabaseFailure.of(failure) == DatabaseFailure.CONSTRAINT)
                .transform(failure -> new DeviceNameTaken())
                .chain(() -> RegistrarUserTable.follow(
                        assigned.stream().map(PhoneMacAssigned::phoneId).toList()));
    }

    private static Uni<Void> removed(List<UUID> phoneIds) {
        Object ids = phoneIds.toArray(UUID[]::new);
        return update(REMOVED, ids)
                .chain(() -> PhoneLineTable.delete(phoneIds))
                .chain(() -> RegistrarUserTable.follow(phoneIds))
                .chain(() -> update(TEXTS_REMOVED, ids));
    }

    private static Uni<Void> update(String statement, @Nullable Object... values) {
        return PlainSql.update(statement, values).replaceWithVoid();
    }

    private static <T, C> Object column(List<? extends T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static boolean areOfDifferentPhones(List<? extends Recorded<?>> events, Class<? extends PhoneEvent> kind) {
        return !events.isEmpty()
                && events.stream().allMatch(each -> kind.isInstance(each.event()))
                && events.stream().map(Recorded::streamId).distinct().count() == events.size();
    }
}
