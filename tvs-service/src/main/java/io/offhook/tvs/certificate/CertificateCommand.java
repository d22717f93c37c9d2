package io.offhook.tvs.certificate;

import io.offhook.pki.Role;
import io.offhook.pki.list.PhoneCertificate;
import java.util.Set;

/** What an administrator can want of one certificate. */
public sealed interface CertificateCommand {

    /**
     * @param ttlSeconds how long phones may rely on it, for each of the roles
     * @param by account of the administrator
     */
    record Register(PhoneCertificate certificate, Set<Role> roles, long ttlSeconds, String by)
            implements CertificateCommand {}

    record Grant(Role role, long ttlSeconds, String by) implements CertificateCommand {}

    record Withdraw(Role role, String by) implements CertificateCommand {}
}
