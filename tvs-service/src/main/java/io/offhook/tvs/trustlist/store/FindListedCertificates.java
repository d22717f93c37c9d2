package io.offhook.tvs.trustlist.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.Role;
import io.offhook.pki.list.TrustListRecord;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;

/** Finds out whether phones know a certificate, from the trust lists that were published. */
@ApplicationScoped
public class FindListedCertificates {

    /** The list that was in force then, and all after it. Without one that old the answer is no. */
    private static final String IN_EVERY_LIST_SINCE = """
            select coalesce(bool_and(position(decode($1::text, 'base64') in file) > 0), false) from trust_list
            where version >= (select max(version) from trust_list where published_at <= $2)""";

    private final UnitOfWork units;

    FindListedCertificates(UnitOfWork units) {
        this.units = units;
    }

    /** Whether every list that was in force at any time since then has the certificate in this role. */
    public Uni<Boolean> isInEveryListSince(Instant since, X509Certificate certificate, Role role) {
        var record = Base64.getEncoder()
                .encodeToString(TrustListRecord.of(certificate, role).toBytes());
        return units.runApart(() -> PlainSql.select(IN_EVERY_LIST_SINCE, record, since.atOffset(ZoneOffset.UTC))
                .map(rows -> (Boolean) rows.getFirst()[0]));
    }
}
