package io.offhook.torture.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone that the harness provisioned, with a code required.
 *
 * @param mac if present, only the device with this MAC may redeem the code
 */
public record ProvisionedPhone(UUID phoneId, @Nullable String mac) {}
