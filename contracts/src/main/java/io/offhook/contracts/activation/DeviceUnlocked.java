package io.offhook.contracts.activation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrator chose: the MAC is not locked any more.
 *
 * @param genuineFingerprint the certificate that is genuine; absent: none was said to be a copy
 * @param refusedFingerprints certificates with this MAC that stay refused; this list replaces an earlier one
 * @param unlockedBy account of the administrator
 */
public record DeviceUnlocked(
        String mac,
        String deviceName,
        @Nullable String genuineFingerprint,
        List<String> refusedFingerprints,
        String unlockedBy)
        implements IdentityEvent {}
