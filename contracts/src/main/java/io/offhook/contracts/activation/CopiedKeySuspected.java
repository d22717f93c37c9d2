package io.offhook.contracts.activation;

import java.time.Instant;
import java.util.List;

/**
 * The identity of one device was used in ways that cannot both be true. Published at most once an hour for a device.
 *
 * @param kind {@code TWO_CERTIFICATES}: two manufacturer certificates with different keys have this MAC; {@code TWO_PLACES}: one
 *     certificate was used on two connections at a time
 * @param certificateFingerprints SHA-256 of the certificates, lower-case hex; the one that was used last comes first
 */
public record CopiedKeySuspected(
        String mac, String deviceName, String kind, List<String> certificateFingerprints, Instant suspectedAt)
        implements IdentityEvent {}
