package io.offhook.console.phone.store;

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
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.pages.device.store.RegistrationProgress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;

/** Applies the events of phones to their columns, in the caller's transaction. */
@ApplicationScoped
public class PhoneProjection {

    private static final String PUT = """
            insert into phone as p (phone_id, device_name, mac, model, description, directory_numbers, owner_id, device_pool,
                requires_code, mra_allowed, added_at, changed_at)
            select phone_id, device_name, mac, model, description, directory_numbers, owner_id, device_pool,
                requires_code, mra_allowed, at, at
            from jsonb_to_recordset($1::text::jsonb) as new (phone_id uuid, device_name text, mac text, model text, description text,
                directory_numbers text[], owner_id text, device_pool text, requires_code boolean, mra_allowed boolean, at timestamptz)
            on conflict (phone_id) do update set device_name = excluded.device_name, mac = excluded.mac, model = excluded.model,
                description = excluded.description, directory_numbers = excluded.directory_numbers, owner_id = excluded.owner_id,
                device_pool = excluded.device_pool, requires_code = coalesce(excluded.requires_code, p.requires_code),
                mra_allowed = excluded.mra_allowed, added_at = coalesce(p.added_at, excluded.added_at),
                changed_at = excluded.changed_at""";

    private static final String REQUIRE_CODE = """
            update phone set requires_code = true, device_name = $2, model = $3, mac = $4, owner_id = $5, changed_at = $6
            where phone_id = $1""";

    private static final String ASSIGN = """
            update phone p set requires_code = false, device_name = new.device_name, mac = new.mac, assigned_code_id = new.code_id,
                changed_at = new.at
            from jsonb_to_recordset($1::text::jsonb) as new (phone_id uuid, device_name text, mac text, code_id uuid, at timestamptz)
            where p.phone_id = new.phone_id""";

    private static final String RELEASE = "update phone set requires_code = false, changed_at = $2 where phone_id = $1";

    private static final String BLANK =
            "update phone set device_name = $2, mac = null, changed_at = $3 where phone_id = $1";

    private static final String REMOVE = "update phone set removed_at = $2, changed_at = $2 where phone_id = $1";

    private final ProgressProjection progress;

    PhoneProjection(ProgressProjection progress) {
        this.progress = progress;
    }

    /** Takes events of as many phones: no event changes the row of another. */
    public Uni<Void> applyAll(List<Recorded<PhoneEvent>> events) {
        var described = events.stream().flatMap(PhoneColumns::of).toList();
        var assigned = events.stream().flatMap(AssignedColumns::of).toList();
        return many(PUT, described)
                .chain(() -> many(ASSIGN, assigned))
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(PhoneProjection::alone)
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> RegistrationProgress.applyAll(events))
                .chain(() -> progress.ofPhones(events));
    }

    private static Uni<Void> many(String sql, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(sql, EventCodec.write(rows)).replaceWithVoid();
    }

    /** The rare kinds, one statement each. */
    private static Uni<Integer> alone(Recorded<PhoneEvent> recorded) {
        var at = recorded.metadata().time().atOffset(ZoneOffset.UTC);
        return switch (recorded.event()) {
            case PhoneProvisioned ignored -> Uni.createFrom().item(0);
            case PhoneAutoRegistered ignored -> Uni.createFrom().item(0);
            case PhoneReconfigured ignored -> Uni.createFrom().item(0);
            case PhoneMacAssigned ignored -> Uni.createFrom().item(0);
            case PhonePasswordViewed ignored -> Uni.createFrom().item(0);
            case PhoneRegistered ignored -> Uni.createFrom().item(0);
            case PhoneUnregistered ignored -> Uni.createFrom().item(0);
            case RegistrationMismatchSuspected ignored -> Uni.createFrom().item(0);
            case ActivationCodeRequired it ->
                PlainSql.update(REQUIRE_CODE, it.phoneId(), it.deviceName(), it.model(), it.mac(), it.ownerId(), at);
            case ActivationCodeReleaseRequested it -> PlainSql.update(RELEASE, it.phoneId(), at);
            case PhoneMacBlanked it -> PlainSql.update(BLANK, it.phoneId(), it.deviceName(), at);
            case PhoneRemoved it -> PlainSql.update(REMOVE, it.phoneId(), at);
        };
    }
}
