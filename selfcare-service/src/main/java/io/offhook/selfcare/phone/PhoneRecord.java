package io.offhook.selfcare.phone;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone as the phone topic tells of it.
 *
 * @param directoryNumber the extension of the first line
 * @param place its device pool
 * @param requiresCode whether it waits for a redemption
 * @param assignedCodeId the code with whose redemption the device got its MAC
 * @param since when it was added, or its latest code ended: what its device did before says nothing
 * @param ownedSince when it was given to its owner
 */
public record PhoneRecord(
        UUID phoneId,
        String deviceName,
        String model,
        String description,
        @Nullable String directoryNumber,
        String place,
        boolean requiresCode,
        @Nullable UUID assignedCodeId,
        Instant since,
        Instant ownedSince) {

    private static final String REAL_DEVICE = "SEP";

    /** Whether it is known which device this phone is. */
    boolean hasDevice() {
        return deviceName.startsWith(REAL_DEVICE);
    }
}
