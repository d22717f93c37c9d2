package io.offhook.console.explanation;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.pki.mic.MicRejection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/** What is wrong with the certificate that a device showed. Its name and its issuer are claims. */
final class CertificateRules {

    private CertificateRules() {}

    static Optional<Finding> untrustedIssuer(History history) {
        return untrusted(history)
                .filter(refusal -> rejection(refusal.event()).equals(Optional.of(MicRejection.UNTRUSTED_ISSUER)))
                .map(refusal -> {
                    if (isSelfSigned(refusal.event())) {
                        return selfSigned(refusal);
                    }
                    var issuer = Optional.ofNullable(refusal.event().claimedIssuer())
                            .orElse("an issuer that it does not name");
                    return Finding.of(
                            refusal.fact(),
                            refused(refusal)
                                    .then(Sentence.of(
                                            "No trust anchor vouches for its certificate, which names %s as its issuer.",
                                            issuer)),
                            new Remedy.UploadAnchor(issuer));
                });
    }

    /** No CA has the name of a device. */
    private static boolean isSelfSigned(RedemptionRefused refused) {
        return refused.claimedDeviceName() != null
                && refused.claimedIssuer() != null
                && refused.claimedIssuer().contains(refused.claimedDeviceName());
    }

    private static Finding selfSigned(LastRefusal refusal) {
        return Finding.of(
                refusal.fact(),
                refused(refusal)
                        .then(Sentence.of(
                                "Its certificate names the device itself as its issuer: no maker vouches for it.")),
                new Remedy.None("Find out what stands there. Anybody can make such a certificate: do not trust it."));
    }

    static Optional<Finding> certificateRefused(History history) {
        return untrusted(history)
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        refused(refusal).then(what(refusal.event())),
                        rejection(refusal.event())
                                .map(reason -> remedy(history, reason, refusal.event()))
                                .orElse(new Remedy.None("The log of the activation service says more."))));
    }

    private static Sentence what(RedemptionRefused refused) {
        var reason = rejection(refused);
        return reason.equals(Optional.of(MicRejection.EXPIRED))
                ? Sentence.of(
                        "It is genuine: a trust anchor vouches for its certificate. But the certificate expired%s.",
                        Optional.ofNullable(refused.claimedNotAfter())
                                .map(at -> Sentence.of(" at %s", at))
                                .orElse(Sentence.NOTHING))
                : Sentence.of(
                        "What is wrong: %s.", reason.map(MicRejection::text).orElse("its certificate is not trusted"));
    }

    private static Optional<LastRefusal> untrusted(History history) {
        return LastRefusal.standing(history, RefusalKind.UNTRUSTED_CERTIFICATE);
    }

    private static Sentence refused(LastRefusal refusal) {
        return Sentence.of(
                "%s was refused at %s%s.",
                isProven(refusal.event()) ? refusal.claimed() : refusal.claimant(),
                refusal.fact().at(),
                refusal.fact().fromAddress());
    }

    /** These rules are looked at last, when a CA has vouched for the name. */
    private static boolean isProven(RedemptionRefused refused) {
        return rejection(refused)
                .filter(EnumSet.of(MicRejection.DENIED, MicRejection.NOT_YET_VALID, MicRejection.EXPIRED)::contains)
                .isPresent();
    }

    private static Optional<MicRejection> rejection(RedemptionRefused refused) {
        return Arrays.stream(MicRejection.values())
                .filter(it -> it.name().equals(refused.certificateReason()))
                .findFirst();
    }

    private static Remedy remedy(History history, MicRejection reason, RedemptionRefused refused) {
        return switch (reason) {
            case UNTRUSTED_ISSUER, NOT_A_CA, PATH_TOO_LONG, UNKNOWN_EXTENSION ->
                new Remedy.None("Ask the maker of the phone for the CAs that issue its certificates.");
            case EXPIRED_ISSUER ->
                new Remedy.None("Import the CA again as one that may have expired, if you still trust it.");
            case DENIED -> new Remedy.AllowDevice(refused.certificateFingerprint());
            case EXPIRED ->
                new Remedy.AcceptExpired(history.phone().map(PhoneRecord::model).orElse(""));
            case NOT_YET_VALID -> new Remedy.None("Check the clock of this server. If it is right, replace the phone.");
            case NO_CERTIFICATE ->
                new Remedy.AtPhone("Restart the phone. If it still shows no certificate, replace it.");
            case REVOKED -> new Remedy.None("Its maker does not stand by this phone any more: replace it.");
            case UNREADABLE,
                    CHAIN_TOO_LONG,
                    CERTIFICATE_TOO_LARGE,
                    UNACCEPTED_KEY,
                    WEAK_KEY,
                    KEY_TOO_LARGE,
                    WEAK_SIGNATURE,
                    NOT_FOR_CLIENTS,
                    UNREADABLE_NAME,
                    PRODUCT_MISMATCH -> new Remedy.None("No maker's certificate looks like this: replace the phone.");
        };
    }
}
