package io.offhook.phone.file;

import io.offhook.phone.device.Device;
import java.util.List;

/** The trust lists a phone asks for before anything else. Where there are none, it trusts on first use. */
public final class TrustListFiles {

    private TrustListFiles() {}

    public static List<String> namesFor(Device device) {
        return List.of("CTL" + device.name() + ".tlv", "ITL" + device.name() + ".tlv", "ITLFile.tlv");
    }
}
