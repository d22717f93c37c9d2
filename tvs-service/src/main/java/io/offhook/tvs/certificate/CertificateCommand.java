package io.offhook.tvs.certificate;

import io.offhook.pki.Role;
import io.offhook.pki.list.PhoneCertificate;
import java.util.Set;

/** What an administrator asks for one certificate. */
public sealed interface CertificateCommand {

    /**
     * @param ttlSeconds how long phones may rely on it, for each of the roles
     * @param usage what trust lists hold already
     * @param actor id of the administrator's account
     */
    record Register(PhoneCertificate certificate, Set<Role> roles, long ttlSeconds, TrustListUsage usage, String actor)
            implements CertificateCommand {}

    record Grant(Role role, long ttlSeconds, TrustListUsage usage, String actor) implements CertificateCommand {}

    record Withdraw(Role role, String actor) implements CertificateCommand {}
}
