package io.offhook.pki.device;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** A MAC address, held as phones print it in their device names: 12 upper-case hex digits. */
public record MacAddress(String digits) {

    private static final Pattern BARE = Pattern.compile("\\p{XDigit}{12}");
    private static final Pattern PAIRS = Pattern.compile("\\p{XDigit}{2}([:-])(\\p{XDigit}{2}\\1){4}\\p{XDigit}{2}");
    private static final Pattern TRIPLE = Pattern.compile("\\p{XDigit}{4}\\.\\p{XDigit}{4}\\.\\p{XDigit}{4}");
    private static final Pattern UPPER_CASE = Pattern.compile("[0-9A-F]{12}");
    private static final long LOCALLY_ADMINISTERED = 0x02_00_00_00_00_00L;
    private static final long FREE_BITS = 0xFC_FF_FF_FF_FF_FFL;

    public MacAddress {
        if (!UPPER_CASE.matcher(digits).matches()) {
            throw new IllegalArgumentException("not 12 upper-case hex digits: " + digits);
        }
    }

    /** Reads the four usual notations: 2C3124C9F8E1, 2C:31:24:C9:F8:E1, 2C-31-24-C9-F8-E1, 2c31.24c9.f8e1. */
    public static MacAddress parse(String text) {
        var trimmed = text.trim();
        if (BARE.matcher(trimmed).matches()
                || PAIRS.matcher(trimmed).matches()
                || TRIPLE.matcher(trimmed).matches()) {
            return new MacAddress(trimmed.replaceAll("[:.-]", "").toUpperCase(Locale.ROOT));
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not a MAC address; write it like 2C3124C9F8E1 or 2C:31:24:C9:F8:E1");
    }

    /** A unicast address from the locally administered range, so that it never meets a real phone's. */
    public static MacAddress random(RandomGenerator random) {
        return new MacAddress("%012X".formatted((random.nextLong() & FREE_BITS) | LOCALLY_ADMINISTERED));
    }

    @Override
    public String toString() {
        return digits;
    }
}
