package io.offhook.tvs.lsc.session.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.tvs.lsc.DeviceName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Certificates that were sent to phones. Whether a phone stored one is known when it says so, or when it proves that it has its key. In the
 * caller's transaction.
 */
@ApplicationScoped
class OfferedCertificates {

    private static final int MOST = 5;

    private static final String ADD = """
            insert into lsc_offer (fingerprint, device_name, operation_id, certificate, offered_at)
            values ($1, $2, $3, $4, $5)""";

    private static final String TRIM = """
            delete from lsc_offer where device_name = $1 and fingerprint not in
            (select fingerprint from lsc_offer where device_name = $1 order by offered_at desc limit $2)""";

    private static final String FIND = "select operation_id from lsc_offer where device_name = $1 and fingerprint = $2";
    private static final String REMOVE = "delete from lsc_offer where fingerprint = $1";
    private static final String REMOVE_ALL = "delete from lsc_offer where device_name = $1";

    Uni<Void> add(DeviceName device, UUID operationId, byte[] der, Instant at) {
        return PlainSql.update(
                        ADD,
                        Fingerprint.sha256(der),
                        device.text(),
                        operationId,
                        Base64.getEncoder().encodeToString(der),
                        at.atOffset(ZoneOffset.UTC))
                .chain(() -> PlainSql.update(TRIM, device.text(), MOST))
                .replaceWithVoid();
    }

    /** For which operation a certificate was sent. */
    Uni<Optional<UUID>> find(DeviceName device, String fingerprint) {
        return PlainSql.select(FIND, device.text(), fingerprint)
                .map(rows -> rows.stream().findFirst().map(row -> (UUID) row[0]));
    }

    Uni<Void> remove(byte[] der) {
        return PlainSql.update(REMOVE, Fingerprint.sha256(der)).replaceWithVoid();
    }

    Uni<Void> removeAll(DeviceName device) {
        return PlainSql.update(REMOVE_ALL, device.text()).replaceWithVoid();
    }
}
