package io.offhook.tvs.lsc.proof;

import io.offhook.pki.mic.MicVerdict;
import io.offhook.pki.mic.MicVerifier;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.wire.PhoneMessage;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a phone proves by certificates: that it has an LSC of ours, or a MIC, and its key. */
public final class Credentials {

    private final MicVerifier mics;
    private final LscVerifier lscs;

    public Credentials(MicVerifier mics, LscVerifier lscs) {
        this.mics = mics;
        this.lscs = lscs;
    }

    /** What was proven. */
    public sealed interface Proven {

        record Lsc(X509Certificate certificate) implements Proven {}

        record Mic(X509Certificate certificate) implements Proven {}

        record Nothing() implements Proven {}
    }

    public LscVerifier lscs() {
        return lscs;
    }

    /** The certificate must be of the phone that it says it is. The secure element, if it speaks, must be of the same phone. */
    public Proven of(PhoneMessage.Authentication message, DeviceName device, int session, Instant at) {
        var proof = message.proof();
        if (proof.isEmpty()) {
            return new Proven.Nothing();
        }
        var certificate = certificate(proof.get().certificate());
        if (certificate.isEmpty()) {
            return new Proven.Nothing();
        }
        var shown = certificate.get();
        boolean isOurs = lscs.claimsOurs(shown);
        boolean isTrusted = isOf(shown, device, at);
        if (!isTrusted
                || !Possession.isProven(shown.getPublicKey(), message.deviceName(), proof.get())
                || !message.sudi().map(it -> isSudi(it, device, session, at)).orElse(true)) {
            return new Proven.Nothing();
        }
        return isOurs ? new Proven.Lsc(shown) : new Proven.Mic(shown);
    }

    private boolean isMic(X509Certificate certificate, DeviceName device, Instant at) {
        return mics.verify(List.of(certificate), at) instanceof MicVerdict.Genuine it
                && it.device().name().equals(device.text());
    }

    /** Phones without a certificate in their secure element show there what they show elsewhere, also an LSC. */
    private boolean isOf(X509Certificate certificate, DeviceName device, Instant at) {
        return lscs.claimsOurs(certificate)
                ? lscs.objection(certificate, device, at).isEmpty()
                : isMic(certificate, device, at);
    }

    /** One with another key than RSA says nothing. */
    private boolean isSudi(PhoneMessage.Sudi sudi, DeviceName device, int session, Instant at) {
        var certificate = certificate(sudi.certificate());
        if (certificate.isEmpty()) {
            return false;
        }
        var shown = certificate.get();
        return !(shown.getPublicKey() instanceof RSAPublicKey)
                || isOf(shown, device, at) && Possession.isProven(shown.getPublicKey(), session, sudi);
    }

    private static Optional<X509Certificate> certificate(Bytes der) {
        if (der.length() > Certificates.MAX_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(Certificates.parse(der.toArray()));
        } catch (CertificateException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
