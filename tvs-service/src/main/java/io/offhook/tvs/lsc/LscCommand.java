package io.offhook.tvs.lsc;

import java.time.Instant;
import java.util.UUID;

/** What is asked for one phone's LSC. */
public sealed interface LscCommand {

    DeviceName device();

    record Schedule(DeviceName device, LscOperation operation, Origin origin, Instant at) implements LscCommand {}

    /** @param by account of the administrator */
    record Cancel(DeviceName device, UUID operationId, String by) implements LscCommand {}

    /** The phone has stored a certificate that was issued for it. It holds it even if the operation was cancelled meanwhile. */
    record RecordInstalled(DeviceName device, UUID operationId, LscCertificate certificate) implements LscCommand {}

    /** The phone showed the LSC that it holds. */
    record RecordFetched(DeviceName device, UUID operationId, LscCertificate certificate) implements LscCommand {}

    /** The phone has no LSC any more. */
    record RecordDeleted(DeviceName device, UUID operationId) implements LscCommand {}

    record Fail(DeviceName device, UUID operationId, FailureReason reason) implements LscCommand {}

    /** The time of an operation is over. */
    record Expire(DeviceName device, UUID operationId, Instant at) implements LscCommand {}

    /** @param fingerprint of the certificate that ends soon */
    record AnnounceExpiry(DeviceName device, String fingerprint) implements LscCommand {}
}
