package io.offhook.tvs.trustlist.draft;

import io.offhook.pki.Role;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Set;

/**
 * A registered certificate.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 */
public record Member(String fingerprint, X509Certificate certificate, Set<Role> roles) {

    boolean isElliptic() {
        return certificate.getPublicKey() instanceof ECPublicKey;
    }

    /** Phones fetch their own file from it over HTTPS, if the list has signer version 1.1. */
    boolean isEllipticFileServer() {
        return isElliptic() && (roles.contains(Role.TFTP) || roles.contains(Role.CCM_TFTP));
    }
}
