package io.offhook.pki.mic;

import static io.offhook.pki.mic.MicRejection.CERTIFICATE_TOO_LARGE;
import static io.offhook.pki.mic.MicRejection.KEY_TOO_LARGE;
import static io.offhook.pki.mic.MicRejection.NOT_A_CA;
import static io.offhook.pki.mic.MicRejection.NOT_FOR_CLIENTS;
import static io.offhook.pki.mic.MicRejection.UNACCEPTED_KEY;
import static io.offhook.pki.mic.MicRejection.UNKNOWN_EXTENSION;
import static io.offhook.pki.mic.MicRejection.WEAK_KEY;
import static io.offhook.pki.mic.MicRejection.WEAK_SIGNATURE;

import io.offhook.pki.x509.CertificateExtensions;
import io.offhook.pki.x509.CertificateSignatures;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.KeyRules;
import io.offhook.pki.x509.KeyRules.Strength;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What each certificate of a chain must be. The first broken rule is the answer. A certificate that a rule cannot read breaks it.
 * TLS has already proven that the device possesses the private key.
 */
final class MicRules {

    /** The device's certificate, its issuing CA and two CAs above: no manufacturer has more. */
    static final int MAX_CHAIN = 4;

    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_USAGE = "2.5.29.37.0";

    /** For every certificate that was presented, used or not. */
    static final List<Rule> PRESENTED =
            List.of(reject(CERTIFICATE_TOO_LARGE, it -> Certificates.der(it).length > Certificates.MAX_BYTES));

    /** For every key of the path. {@code AnchorRules} ask the same of the anchor's key. */
    static final List<Rule> KEY = List.of(
            reject(UNACCEPTED_KEY, it -> strength(it) == Strength.UNACCEPTED_KIND),
            reject(WEAK_KEY, it -> strength(it) == Strength.TOO_WEAK),
            reject(KEY_TOO_LARGE, it -> strength(it) == Strength.TOO_LARGE));

    /** For every certificate of the path below the anchor. The anchor's own signature proves nothing. */
    static final List<Rule> SIGNED = List.of(
            reject(WEAK_SIGNATURE, it -> !CertificateSignatures.isAccepted(it.getSigAlgOID())),
            reject(
                    UNKNOWN_EXTENSION,
                    it -> !CertificateExtensions.notUnderstood(it).isEmpty()));

    /** For the CAs of the path. {@code AnchorRules} ask the same of the anchor. */
    static final List<Rule> CA = List.of(
            reject(NOT_A_CA, it -> !CertificateExtensions.isCa(it)),
            reject(NOT_A_CA, it -> !CertificateExtensions.maySignCertificates(it)),
            reject(
                    UNKNOWN_EXTENSION,
                    it -> !CertificateExtensions.constraints(it).isEmpty()));

    /** For the device's own certificate. Usages restrict where they are present; old phones have none. */
    static final List<Rule> DEVICE = List.of(
            reject(NOT_FOR_CLIENTS, CertificateExtensions::isCa),
            reject(NOT_FOR_CLIENTS, it -> !CertificateExtensions.maySignHandshakes(it)),
            reject(NOT_FOR_CLIENTS, it -> it.getExtendedKeyUsage() != null && !isForClients(it.getExtendedKeyUsage())));

    private MicRules() {}

    record Rule(MicRejection reason, Condition broken) {}

    /** Whether a certificate breaks a rule. */
    interface Condition {
        boolean of(X509Certificate certificate) throws GeneralSecurityException;
    }

    /** The reason of the first rule that the certificate breaks. */
    @SafeVarargs
    static Optional<MicRejection> objection(X509Certificate certificate, List<Rule>... rules)
            throws GeneralSecurityException {
        for (var list : rules) {
            for (var rule : list) {
                if (rule.broken().of(certificate)) {
                    return Optional.of(rule.reason());
                }
            }
        }
        return Optional.empty();
    }

    private static Rule reject(MicRejection reason, Condition broken) {
        return new Rule(reason, broken);
    }

    private static boolean isForClients(List<String> usages) {
        return usages.contains(CLIENT_AUTH) || usages.contains(ANY_USAGE);
    }

    private static Strength strength(X509Certificate certificate) {
        return KeyRules.strength(certificate.getPublicKey());
    }
}
