package io.offhook.torture.evidence;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The read models of the activation service.
 *
 * @param secrets codes whose sealed digits are stored
 * @param fingerprints the phone of each code that can be found by its digits
 * @param devices the phone of each MAC
 */
public record ReadModels(
        Map<UUID, CodeRow> codes, Set<UUID> secrets, Map<UUID, UUID> fingerprints, Map<String, UUID> devices) {}
