package io.offhook.torture.check;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The tables beside the events.
 *
 * @param secrets codes whose digits are kept, sealed
 * @param fingerprints the phone of each code that can be found by its digits
 * @param devices the phone of each MAC
 */
public record ReadModels(
        Map<UUID, CodeRow> codes, Set<UUID> secrets, Map<UUID, UUID> fingerprints, Map<String, UUID> devices) {}
