package io.offhook.pki.x509;

import java.security.cert.X509Certificate;
import java.security.cert.X509Extension;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a certificate's extensions allow (RFC 5280, section 4.2). */
public final class CertificateExtensions {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;
    private static final int CRL_SIGN = 6;

    /** Key usage, alternative names, basic constraints, policies, extended key usage. Policies bind nobody here. */
    private static final Set<String> UNDERSTOOD =
            Set.of("2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.32", "2.5.29.37");

    /** Name constraints, policy mappings, policy constraints, inhibit any policy. */
    private static final Set<String> CONSTRAINTS = Set.of("2.5.29.30", "2.5.29.33", "2.5.29.36", "2.5.29.54");

    private CertificateExtensions() {}

    /** Whether the basic constraints say {@code CA:TRUE}. A certificate of version 1 has none and is no CA. */
    public static boolean isCa(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    public static boolean maySignCertificates(X509Certificate certificate) {
        return mayBeUsedFor(certificate, KEY_CERT_SIGN);
    }

    public static boolean maySignRevocationLists(X509Certificate certificate) {
        return mayBeUsedFor(certificate, CRL_SIGN);
    }

    public static boolean maySignHandshakes(X509Certificate certificate) {
        return mayBeUsedFor(certificate, DIGITAL_SIGNATURE);
    }

    /** OIDs of extensions, critical or not, that limit what is below a CA. None of them is implemented, so none may be ignored. */
    public static Set<String> constraints(X509Certificate ca) {
        var present = new TreeSet<>(critical(ca));
        present.addAll(orNone(ca.getNonCriticalExtensionOIDs()));
        present.retainAll(CONSTRAINTS);
        return present;
    }

    /** OIDs of critical extensions that are not implemented: RFC 5280 wants such a certificate rejected. */
    public static Set<String> notUnderstood(X509Certificate certificate) {
        return notUnderstood(certificate, UNDERSTOOD);
    }

    /** @param understood OIDs that the caller implements */
    public static Set<String> notUnderstood(X509Extension extensions, Set<String> understood) {
        var unknown = new TreeSet<>(critical(extensions));
        unknown.removeAll(understood);
        return unknown;
    }

    /** OIDs. */
    public static Set<String> critical(X509Extension extensions) {
        return orNone(extensions.getCriticalExtensionOIDs());
    }

    /** A certificate without a key usage may be used for everything. */
    private static boolean mayBeUsedFor(X509Certificate certificate, int bit) {
        var usage = certificate.getKeyUsage();
        return usage == null || usage[bit];
    }

    /** A certificate of version 1 has no extensions at all. */
    private static Set<String> orNone(@Nullable Set<String> oids) {
        return oids == null ? Set.of() : new HashSet<>(oids);
    }
}
