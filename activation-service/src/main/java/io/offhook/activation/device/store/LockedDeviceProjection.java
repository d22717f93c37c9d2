package io.offhook.activation.device.store;

import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Keeps the devices that are locked, or of which certificates are refused: a fold of the events alone. */
@ApplicationScoped
class LockedDeviceProjection implements ReadModel.FromOwnEvents {

    private static final String LOCK = """
            insert into locked_device (mac, device_name, kind, certificates, locked, locked_at)
            values ($1, $2, $3, $4, true, $5)
            on conflict (mac) do update set kind = excluded.kind, locked = true, locked_at = excluded.locked_at,
                certificates = trim(excluded.certificates || ' ' || locked_device.refused)""";

    private static final String REFUSE = "update locked_device set locked = false, refused = $2 where mac = $1";

    private static final String UNLOCK = "delete from locked_device where mac = $1";

    @Override
    public String name() {
        return "locked-devices";
    }

    @Override
    public List<String> tables() {
        return List.of("locked_device");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return recorded.event() instanceof IdentityEvent event
                ? apply(event, recorded.metadata().time())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> apply(IdentityEvent event, Instant at) {
        return switch (event) {
            case CopiedKeySuspected ignored -> Uni.createFrom().voidItem();
            case DeviceLocked it ->
                PlainSql.update(
                                LOCK,
                                it.mac(),
                                it.deviceName(),
                                it.kind(),
                                String.join(" ", it.certificateFingerprints()),
                                at.atOffset(ZoneOffset.UTC))
                        .replaceWithVoid();
            case DeviceUnlocked it
            when it.refusedFingerprints().isEmpty() ->
                PlainSql.update(UNLOCK, it.mac()).replaceWithVoid();
            case DeviceUnlocked it ->
                PlainSql.update(REFUSE, it.mac(), String.join(" ", it.refusedFingerprints()))
                        .replaceWithVoid();
        };
    }
}
