package io.offhook.provisioning.phone.bulk;

import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.value.MalformedValue;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** On which line of a file each MAC is. Keeps a few bytes per row. */
final class LinesOfMacs {

    private static final int HEXADECIMAL = 16;

    private final Long2IntOpenHashMap lines = new Long2IntOpenHashMap();

    /** @throws MalformedValue if it is on an earlier line too */
    void claim(MacAddress mac, int line) {
        int earlier = lines.putIfAbsent(Long.parseLong(mac.digits(), HEXADECIMAL), line);
        if (earlier != lines.defaultReturnValue()) {
            throw new MalformedValue("mac", "The same MAC is on line " + earlier + ".");
        }
    }
}
