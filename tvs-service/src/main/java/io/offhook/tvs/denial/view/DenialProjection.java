package io.offhook.tvs.denial.view;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each event does to the read model. Takes nothing but events, so that a replay makes the same. */
@ApplicationScoped
public class DenialProjection implements ReadModel.FromOwnEvents {

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
        var at = recorded.metadata().time();
        return switch ((TrustEvent) recorded.event()) {
            case AnchorEvent ignored -> Uni.createFrom().voidItem();
            case DenialEvent it -> apply(it, at);
            case RevocationEvent ignored -> Uni.createFrom().voidItem();
            case CertificateEvent ignored -> Uni.createFrom().voidItem();
            case TrustListEvent ignored -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> apply(DenialEvent event, Instant at) {
        return switch (event) {
            case DeviceDenied it -> insert(it, at);
            case DeviceAllowed it ->
                DenialRow.deleteById(key(it.mac(), it.certificateFingerprint())).replaceWithVoid();
        };
    }

    private static Uni<Void> insert(DeviceDenied denied, Instant at) {
        var row = new DenialRow();
        row.device = key(denied.mac(), denied.certificateFingerprint());
        row.mac = denied.mac();
        row.certificateFingerprint = denied.certificateFingerprint();
        row.reason = denied.reason();
        row.deniedBy = denied.deniedBy();
        row.deniedAt = at;
        return row.persist().replaceWithVoid();
    }

    private static String key(@Nullable String mac, @Nullable String fingerprint) {
        return mac != null ? mac : Objects.requireNonNull(fingerprint, "a denial names a MAC or a certificate");
    }
}
