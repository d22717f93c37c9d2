package io.offhook.console.trust.page;

import io.offhook.console.trust.TrustItem;
import io.offhook.contracts.trust.CertificateRoleGranted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A certificate with its roles. */
record CertificateRow(
        String fingerprint,
        String subject,
        String issuer,
        String serial,
        Instant notAfter,
        long daysLeft,
        List<Role> roles) {

    /** A role, and how long phones may rely on the answer that says so. */
    record Role(String name, long ttlSeconds) {}

    /** In the order of the roles that were found. */
    static List<CertificateRow> of(List<TrustItem<CertificateRoleGranted>> granted, Instant now) {
        var rows = new LinkedHashMap<String, CertificateRow>();
        for (var item : granted) {
            var role = item.event();
            rows.computeIfAbsent(role.fingerprint(), key -> row(role, now))
                    .roles()
                    .add(new Role(role.role(), role.ttlSeconds()));
        }
        return List.copyOf(rows.values());
    }

    private static CertificateRow row(CertificateRoleGranted role, Instant now) {
        return new CertificateRow(
                role.fingerprint(),
                role.subject(),
                role.issuer(),
                role.serial(),
                role.notAfter(),
                Duration.between(now, role.notAfter()).toDays(),
                new ArrayList<>());
    }

    boolean has(String role) {
        return roles.stream().anyMatch(each -> each.name().equals(role));
    }

    public boolean isExpired() {
        return daysLeft < 0;
    }
}
