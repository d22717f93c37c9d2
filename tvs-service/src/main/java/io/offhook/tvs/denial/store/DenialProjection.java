package io.offhook.tvs.denial.store;

import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the table of denied devices. Depends on events alone, so that a replay gives the same rows. */
@ApplicationScoped
public class DenialProjection implements ReadModel.FromOwnEvents {

    private static final String INSERT = """
            insert into denied_device (device, mac, certificate_fingerprint, reason, denied_by, denied_at)
            values ($1, $2, $3, $4, $5, $6)""";
    private static final String DELETE = "delete from denied_device where device = $1";

    @Override
    public String name() {
        return "denied-devices";
    }

    @Override
    public List<String> tables() {
        return List.of("denied_device");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return recorded.event() instanceof DenialEvent event
                ? apply(event, recorded.metadata().time())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> apply(DenialEvent event, Instant at) {
        var statement = switch (event) {
            case DeviceDenied it ->
                PlainSql.update(
                        INSERT,
                        key(it.mac(), it.certificateFingerprint()),
                        it.mac(),
                        it.certificateFingerprint(),
                        it.reason(),
                        it.deniedBy(),
                        at.atOffset(ZoneOffset.UTC));
            case DeviceAllowed it -> PlainSql.update(DELETE, key(it.mac(), it.certificateFingerprint()));
        };
        return statement.replaceWithVoid();
    }

    private static String key(@Nullable String mac, @Nullable String fingerprint) {
        return mac != null ? mac : Objects.requireNonNull(fingerprint, "a denial names a MAC or a certificate");
    }
}
