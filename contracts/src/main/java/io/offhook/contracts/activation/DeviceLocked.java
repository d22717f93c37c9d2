package io.offhook.contracts.activation;

import java.util.List;

/**
 * No certificate with this MAC redeems a code from now on, until an administrator chooses.
 *
 * @param kind why, see {@link CopiedKeySuspected}
 * @param certificateFingerprints the certificates that the suspicion is about
 */
public record DeviceLocked(String mac, String deviceName, String kind, List<String> certificateFingerprints)
        implements IdentityEvent {}
