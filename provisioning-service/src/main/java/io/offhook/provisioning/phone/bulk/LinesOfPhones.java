package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** On which line of a file each phone is. Keeps a few bytes per row. */
final class LinesOfPhones {

    private static final int PREFIX = 3;
    private static final int HEXADECIMAL = 16;
    private static final long DUMMY = 1L << 48;

    private final Long2IntOpenHashMap lines = new Long2IntOpenHashMap();

    /**
     * @param what the row knows it by
     * @throws MalformedValue if it is on an earlier line too
     */
    void claim(DeviceName phone, int line, String what) {
        long digits = Long.parseLong(phone.text().substring(PREFIX), HEXADECIMAL);
        int earlier = lines.putIfAbsent(phone.isDummy() ? digits | DUMMY : digits, line);
        if (earlier != lines.defaultReturnValue()) {
            throw new MalformedValue("mac", "The same " + what + " is on line " + earlier + ".");
        }
    }
}
