package io.offhook.activation.device.store;

import java.time.Instant;
import java.util.List;

/**
 * A device that is locked, or of which certificates are refused.
 *
 * @param kind TWO_CERTIFICATES or TWO_PLACES
 * @param certificates SHA-256 of those to choose from
 * @param refusedCertificates SHA-256 of those that are refused, after an administrator chose another
 * @param locked whether no certificate redeems until an administrator chooses
 */
public record LockedDeviceView(
        String mac,
        String deviceName,
        String kind,
        List<String> certificates,
        List<String> refusedCertificates,
        boolean locked,
        Instant lockedAt) {}
