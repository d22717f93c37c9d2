package io.offhook.activation.device;

import io.offhook.activation.device.Contradiction.Kind;
import java.util.List;
import java.util.Optional;

/** Which uses of an identity contradict each other. */
public final class CopiedKeyRules {

    private CopiedKeyRules() {}

    /** At most one is reported: two certificates for one MAC say more than two places. */
    public static Optional<Contradiction> contradiction(PresentedCertificate used, KnownUses known) {
        return twoCertificates(used, known).or(() -> twoPlaces(used, known));
    }

    /** A manufacturer makes one key for a device. What this installation issues beside it, and renews, is no second one. */
    private static Optional<Contradiction> twoCertificates(PresentedCertificate used, KnownUses known) {
        return known.lastMic()
                .filter(ignored -> used.kind() == CertificateKind.MIC)
                .filter(mic -> !mic.keyFingerprint().equals(used.keyFingerprint()))
                .map(mic -> new Contradiction(
                        Kind.TWO_CERTIFICATES, used.mac(), List.of(used.fingerprint(), mic.certificateFingerprint())));
    }

    private static Optional<Contradiction> twoPlaces(PresentedCertificate used, KnownUses known) {
        return known.others().stream().anyMatch(known.own()::contradicts)
                ? Optional.of(new Contradiction(Kind.TWO_PLACES, used.mac(), List.of(used.fingerprint())))
                : Optional.empty();
    }
}
