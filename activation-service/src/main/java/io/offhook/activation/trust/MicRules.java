package io.offhook.activation.trust;

import static io.offhook.activation.trust.MicRejection.CERTIFICATE_TOO_LARGE;
import static io.offhook.activation.trust.MicRejection.KEY_TOO_LARGE;
import static io.offhook.activation.trust.MicRejection.NOT_A_CA;
import static io.offhook.activation.trust.MicRejection.NOT_FOR_CLIENTS;
import static io.offhook.activation.trust.MicRejection.UNACCEPTED_KEY;
import static io.offhook.activation.trust.MicRejection.UNKNOWN_EXTENSION;
import static io.offhook.activation.trust.MicRejection.WEAK_KEY;
import static io.offhook.activation.trust.MicRejection.WEAK_SIGNATURE;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the certificates of a chain must be, one by one. The first rule that is broken is the answer; a certificate that a rule
 * cannot read breaks it. Possession of the key is TLS's part and done before anybody asks here.
 */
final class MicRules {

    /** The device's, its issuing CA and two above: no manufacturer has more. */
    static final int LONGEST_CHAIN = 4;

    /** Real ones have 1 to 2 KiB. */
    private static final int LARGEST_CERTIFICATE = 8 * 1024;

    private static final int KEY_CERT_SIGN = 5;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_USAGE = "2.5.29.37.0";

    /** Key usage, alternative names, basic constraints, policies, extended key usage. Policies bind nobody here. */
    private static final Set<String> UNDERSTOOD =
            Set.of("2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.32", "2.5.29.37");

    /** Name constraints, policy mappings, policy constraints, inhibit any policy: what they forbid is not looked for. */
    private static final Set<String> CONSTRAINTS = Set.of("2.5.29.30", "2.5.29.33", "2.5.29.36", "2.5.29.54");

    /** Of everything that was presented, used or not. */
    static final List<Rule> ANYTHING =
            List.of(refuse(CERTIFICATE_TOO_LARGE, it -> it.getEncoded().length > LARGEST_CERTIFICATE));

    /** Of every key on the way from the device to the anchor, the anchor's too. */
    static final List<Rule> KEY = List.of(
            refuse(UNACCEPTED_KEY, it -> KeyStrength.of(it.getPublicKey()) == KeyStrength.UNACCEPTED),
            refuse(WEAK_KEY, it -> KeyStrength.of(it.getPublicKey()) == KeyStrength.WEAK),
            refuse(KEY_TOO_LARGE, it -> KeyStrength.of(it.getPublicKey()) == KeyStrength.EXCESSIVE));

    /** Of every certificate on the way whose own signature counts: not of the anchor. */
    static final List<Rule> SIGNED = List.of(
            refuse(WEAK_SIGNATURE, it -> !Signatures.isAccepted(it.getSigAlgOID())),
            refuse(UNKNOWN_EXTENSION, it -> !UNDERSTOOD.containsAll(oids(it.getCriticalExtensionOIDs()))));

    /** Of the CAs on the way. */
    static final List<Rule> CA = List.of(
            refuse(NOT_A_CA, it -> it.getBasicConstraints() < 0),
            refuse(NOT_A_CA, it -> it.getKeyUsage() != null && !it.getKeyUsage()[KEY_CERT_SIGN]),
            refuse(UNKNOWN_EXTENSION, MicRules::isConstrained));

    /** Of the device's own. Usages restrict where they are present; old phones have none. */
    static final List<Rule> DEVICE = List.of(
            refuse(NOT_FOR_CLIENTS, it -> it.getBasicConstraints() >= 0),
            refuse(NOT_FOR_CLIENTS, it -> it.getKeyUsage() != null && !it.getKeyUsage()[DIGITAL_SIGNATURE]),
            refuse(NOT_FOR_CLIENTS, it -> it.getExtendedKeyUsage() != null && !isForClients(it.getExtendedKeyUsage())));

    private MicRules() {}

    /** One reason to say no. */
    record Rule(MicRejection reason, Offence offence) {}

    /** Whether a certificate breaks a rule. */
    interface Offence {
        boolean by(X509Certificate certificate) throws GeneralSecurityException;
    }

    /** The reason of the first rule that the certificate breaks. */
    @SafeVarargs
    static Optional<MicRejection> objection(X509Certificate certificate, List<Rule>... rules)
            throws GeneralSecurityException {
        for (var list : rules) {
            for (var rule : list) {
                if (rule.offence().by(certificate)) {
                    return Optional.of(rule.reason());
                }
            }
        }
        return Optional.empty();
    }

    private static Rule refuse(MicRejection reason, Offence offence) {
        return new Rule(reason, offence);
    }

    private static boolean isForClients(List<String> usages) {
        return usages.contains(CLIENT_AUTH) || usages.contains(ANY_USAGE);
    }

    /** Critical or not: what a CA forbids the devices below it must not be passed over. */
    private static boolean isConstrained(X509Certificate ca) {
        return Stream.of(ca.getCriticalExtensionOIDs(), ca.getNonCriticalExtensionOIDs())
                .flatMap(oids -> oids(oids).stream())
                .anyMatch(CONSTRAINTS::contains);
    }

    /** A certificate of an old version has no extensions at all. */
    private static Set<String> oids(@Nullable Set<String> present) {
        return present == null ? Set.of() : present;
    }
}
