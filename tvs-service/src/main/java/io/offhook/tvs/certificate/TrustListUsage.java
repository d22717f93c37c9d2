package io.offhook.tvs.certificate;

import io.offhook.pki.Role;
import io.offhook.pki.list.PhoneCertificate;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.list.TrustListRecord;
import java.security.cert.X509Certificate;
import java.util.OptionalInt;

/**
 * How much of a trust list the registered certificates take. Each certificate takes one record for each of its roles.
 *
 * @param bytes of all records together
 */
public record TrustListUsage(int records, long bytes) {

    public static final int MAX_RECORDS = 256;

    /** What phones read. In base64 it is also less than the 1 MB that brokers take. */
    public static final long MAX_BYTES = TrustList.MAX_BYTES;

    public static final TrustListUsage NONE = new TrustListUsage(0, 0);

    /** Bytes of a record with this certificate, the same in every role; empty if no list can hold it. */
    public static OptionalInt recordBytes(X509Certificate certificate) {
        return PhoneCertificate.objections(certificate).isEmpty()
                ? OptionalInt.of(TrustListRecord.of(certificate, Role.TVS).toBytes().length)
                : OptionalInt.empty();
    }

    public TrustListUsage plus(int moreRecords, long bytesOfEach) {
        return new TrustListUsage(records + moreRecords, bytes + moreRecords * bytesOfEach);
    }

    public boolean fits() {
        return records <= MAX_RECORDS && bytes <= MAX_BYTES;
    }
}
