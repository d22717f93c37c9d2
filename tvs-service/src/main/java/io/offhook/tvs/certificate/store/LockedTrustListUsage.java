package io.offhook.tvs.certificate.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.certificate.TrustListUsage;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Measures how much of a trust list the registered certificates take. */
final class LockedTrustListUsage {

    /** A rebuild locks these tables first too, so that the two never wait for each other. */
    private static final String LOCK_TABLES = "lock table phone_certificate, certificate_role in row exclusive mode";

    private static final String LOCK = "select version from certificate_version for update";
    private static final String ROLES = """
            select certificate, count(*) from phone_certificate join certificate_role using (fingerprint)
            group by fingerprint, certificate""";

    private LockedTrustListUsage() {}

    /** In the caller's transaction, until whose end other changes of roles wait. */
    static Uni<TrustListUsage> locked() {
        return PlainSql.update(LOCK_TABLES)
                .chain(() -> PlainSql.select(LOCK))
                .chain(() -> PlainSql.select(ROLES))
                .map(LockedTrustListUsage::usage);
    }

    private static TrustListUsage usage(List<Object[]> rows) {
        var usage = TrustListUsage.NONE;
        for (var row : rows) {
            var bytes = TrustListUsage.recordBytes(Certificates.stored((String) row[0]));
            if (bytes.isPresent()) {
                usage = usage.plus(Math.toIntExact((Long) row[1]), bytes.getAsInt());
            }
        }
        return usage;
    }
}
