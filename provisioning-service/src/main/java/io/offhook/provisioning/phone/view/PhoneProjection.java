package io.offhook.provisioning.phone.view;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.eventing.PlainSql;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What each event does to the read model. Takes nothing but events, so that a replay makes the same. */
@ApplicationScoped
public class PhoneProjection implements ReadModel.FromOwnEvents {

    private static final String ASSIGN = """
            update phone_view set status = 'ACTIVATED',
                version = ($2::bigint[])[array_position($1::uuid[], id)],
                device_name = ($3::text[])[array_position($1::uuid[], id)],
                redeemed_code = ($4::uuid[])[array_position($1::uuid[], id)]
            where id = any($1::uuid[])""";

    @Override
    public String name() {
        return "phones";
    }

    @Override
    public List<String> tables() {
        return List.of("phone_view");
    }

    /** In the caller's transaction; fails with {@link DeviceNameTaken} where two phones would have one name. */
    public Uni<Void> apply(List<? extends Recorded<?>> events) {
        if (!events.isEmpty() && areOnlyAssigned(events)) {
            return assigned(events);
        }
        return applyAll(events);
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        long version = recorded.version();
        return switch ((PhoneEvent) recorded.event()) {
            case PhoneProvisioned it -> begin(List.of(it), recorded.metadata().time());
            case ActivationCodeRequired it -> codeRequired(it, version);
            case ActivationCodeReleaseRequested it -> codeReleased(it.phoneId(), version);
            case PhoneMacBlanked it -> blanked(it, version);
            case PhoneMacAssigned ignored -> assigned(List.of(recorded));
            case PhoneRemoved it -> PhoneRow.delete("id", it.phoneId()).replaceWithVoid();
        };
    }

    /** First events of new streams, all at once; in the order of names, so that two batches never wait for each other. */
    public Uni<Void> begin(List<PhoneProvisioned> phones, Instant at) {
        var rows = phones.stream()
                .sorted(Comparator.comparing(PhoneProvisioned::deviceName))
                .map(each -> row(each, 1, at))
                .toList();
        return PhoneRow.persist(rows)
                .chain(() -> Panache.flush())
                .onFailure(DeviceNameTaken::isCauseOf)
                .transform(DeviceNameTaken::new)
                .chain(() -> letGo(rows));
    }

    /** A session compares what it holds at every flush: a replay of many phones would spend its time on that. */
    private static Uni<Void> letGo(List<PhoneRow> rows) {
        return Panache.getSession()
                .invoke(session -> rows.forEach(session::detach))
                .replaceWithVoid();
    }

    private static Uni<Void> codeRequired(ActivationCodeRequired it, long version) {
        return PhoneRow.update(
                        "version = ?1, requiresActivationCode = true, mraAllowed = ?2, status = ?3, redeemedCode = null"
                                + " where id = ?4",
                        version,
                        it.allowsMra(),
                        PhoneStatus.AWAITING_ACTIVATION,
                        it.phoneId())
                .replaceWithVoid();
    }

    private static Uni<Void> codeReleased(UUID phoneId, long version) {
        return PhoneRow.update(
                        "version = ?1, requiresActivationCode = false, status = ?2 where id = ?3",
                        version,
                        PhoneStatus.READY,
                        phoneId)
                .replaceWithVoid();
    }

    private static Uni<Void> blanked(PhoneMacBlanked it, long version) {
        return PhoneRow.update(
                        "version = ?1, deviceName = ?2, redeemedCode = null,"
                                + " status = case when status = ?3 then ?4 else status end where id = ?5",
                        version,
                        it.deviceName(),
                        PhoneStatus.ACTIVATED,
                        PhoneStatus.AWAITING_ACTIVATION,
                        it.phoneId())
                .replaceWithVoid();
    }

    private static Uni<Void> assigned(List<? extends Recorded<?>> events) {
        var assigned =
                events.stream().map(each -> (PhoneMacAssigned) each.event()).toList();
        return PlainSql.update(
                        ASSIGN,
                        assigned.stream().map(PhoneMacAssigned::phoneId).toArray(UUID[]::new),
                        events.stream().map(Recorded::version).toArray(Long[]::new),
                        assigned.stream().map(PhoneMacAssigned::deviceName).toArray(String[]::new),
                        assigned.stream().map(PhoneMacAssigned::codeId).toArray(UUID[]::new))
                .onFailure(DeviceNameTaken::isCauseOf)
                .transform(DeviceNameTaken::new)
                .replaceWithVoid();
    }

    private static boolean areOnlyAssigned(List<? extends Recorded<?>> events) {
        return events.stream().allMatch(each -> each.event() instanceof PhoneMacAssigned)
                && events.stream().map(Recorded::streamId).distinct().count() == events.size();
    }

    private static PhoneRow row(PhoneProvisioned it, long version, Instant at) {
        var row = new PhoneRow();
        row.id = it.phoneId();
        row.version = version;
        row.deviceName = it.deviceName();
        row.model = it.model();
        row.description = it.description();
        row.lines = it.lines();
        row.ownerId = it.ownerId();
        row.devicePool = it.devicePool();
        row.requiresActivationCode = it.requiresActivationCode();
        row.mraAllowed = it.allowsMra();
        row.status = it.requiresActivationCode() ? PhoneStatus.AWAITING_ACTIVATION : PhoneStatus.READY;
        row.provisionedAt = at;
        return row;
    }
}
