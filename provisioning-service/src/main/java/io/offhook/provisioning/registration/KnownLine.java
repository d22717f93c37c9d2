package io.offhook.provisioning.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a phone whose device is known.
 *
 * @param codeId the code that the device redeemed, if it did
 * @param number as the phone dials it
 */
public record KnownLine(
        UUID phoneId, String deviceName, @Nullable UUID codeId, int line, String number) {

    /** Administrators escape a plus with a backslash; phones do not. */
    public static String dialled(String directoryNumber) {
        return directoryNumber.replace("\\+", "+");
    }
}
