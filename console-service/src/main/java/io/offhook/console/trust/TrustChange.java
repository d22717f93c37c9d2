package io.offhook.console.trust;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.contracts.trust.ChangeApproved;
import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.contracts.trust.ChangeProposed;
import io.offhook.contracts.trust.ChangeRejected;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.RevocationListRemoved;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.contracts.trust.TrustListPublished;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an event of trust changes in the list of what is trusted. */
public sealed interface TrustChange {

    /** @param notAfter when it ends by itself, or has to be renewed */
    record Put(String key, TrustKind kind, @Nullable Instant notAfter) implements TrustChange {}

    record Remove(String key) implements TrustChange {}

    /** The certificate of a phone is at the phone. */
    record Nothing() implements TrustChange {}

    static TrustChange of(TrustEvent event) {
        return switch (event) {
            case AnchorEvent it -> anchor(it);
            case DenialEvent it -> denial(it);
            case RevocationEvent it -> list(it);
            case CertificateEvent it -> role(it);
            case ChangeEvent it -> change(it);
            case TrustListEvent it -> published(it);
            case LscEvent ignored -> new Nothing();
        };
    }

    private static TrustChange anchor(AnchorEvent event) {
        return switch (event) {
            case TrustAnchorAdded it -> new Put("anchor/" + it.fingerprint(), TrustKind.ANCHOR, it.notAfter());
            case TrustAnchorRemoved it -> new Remove("anchor/" + it.fingerprint());
        };
    }

    private static TrustChange denial(DenialEvent event) {
        return switch (event) {
            case DeviceDenied it -> new Put(denied(it.mac(), it.certificateFingerprint()), TrustKind.DENIAL, null);
            case DeviceAllowed it -> new Remove(denied(it.mac(), it.certificateFingerprint()));
        };
    }

    private static String denied(@Nullable String mac, @Nullable String fingerprint) {
        return "denial/"
                + (mac != null ? mac : Objects.requireNonNull(fingerprint, "a denial names a MAC or a certificate"));
    }

    private static TrustChange list(RevocationEvent event) {
        return switch (event) {
            case RevocationListImported it ->
                new Put("revocation-list/" + it.issuerKey(), TrustKind.REVOCATION_LIST, it.nextUpdate());
            case RevocationListRemoved it -> new Remove("revocation-list/" + it.issuerKey());
        };
    }

    private static TrustChange role(CertificateEvent event) {
        return switch (event) {
            case CertificateRoleGranted it ->
                new Put("certificate/" + it.fingerprint() + "/" + it.role(), TrustKind.CERTIFICATE_ROLE, it.notAfter());
            case CertificateRoleWithdrawn it -> new Remove("certificate/" + it.fingerprint() + "/" + it.role());
        };
    }

    private static TrustChange change(ChangeEvent event) {
        return switch (event) {
            case ChangeProposed it -> new Put("change/" + it.proposalId(), TrustKind.CHANGE, it.expiresAt());
            case ChangeApproved it -> new Remove("change/" + it.proposalId());
            case ChangeRejected it -> new Remove("change/" + it.proposalId());
        };
    }

    private static TrustChange published(TrustListEvent event) {
        return switch (event) {
            case TrustListPublished it -> new Put("trust-list/" + it.version(), TrustKind.TRUST_LIST, null);
        };
    }
}
