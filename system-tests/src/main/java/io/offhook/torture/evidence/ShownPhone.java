package io.offhook.torture.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone in the read model of one service.
 *
 * @param deviceName the name of its device
 * @param codeStatus of its latest code; absent if the service does not show it
 */
public record ShownPhone(
        UUID phoneId, String deviceName, @Nullable String codeStatus) {}
