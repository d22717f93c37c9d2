package io.offhook.console.whatif.store;

import io.offhook.console.whatif.RedeemedCertificate;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads each certificate that redeemed a code once, with its latest redemption, in the order of fingerprints. */
@ApplicationScoped
class ReadRedeemedCertificates {

    static final int PAGE = 2_000;

    private static final String SELECT = """
            select distinct on (fingerprint) fingerprint, coalesce(device_name, ''), phone_id, data->>'certificate'
            from timeline where type = 'CodeRedeemed.v1' and phone_id is not null and fingerprint is not null and fingerprint > $1
            order by fingerprint, at desc, position desc limit\s""" + PAGE;

    private final Pool pool;

    ReadRedeemedCertificates(Pool pool) {
        this.pool = pool;
    }

    Uni<List<RedeemedCertificate>> after(String fingerprint) {
        return pool.preparedQuery(SELECT)
                .execute(Tuple.of(fingerprint))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReadRedeemedCertificates::certificate)
                        .toList());
    }

    private static RedeemedCertificate certificate(Row row) {
        return new RedeemedCertificate(row.getString(0), row.getString(1), row.getUUID(2), row.getString(3));
    }
}
