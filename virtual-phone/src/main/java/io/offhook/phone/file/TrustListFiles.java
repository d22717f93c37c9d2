package io.offhook.phone.file;

import io.offhook.pki.device.Device;
import java.util.List;

/** The trust lists a phone asks for before anything else. The first one it takes, it trusts on first use. */
public final class TrustListFiles {

    private TrustListFiles() {}

    /** One for this phone or for all: the first of them that is there. */
    public static boolean isIdentityList(String name) {
        return name.startsWith("ITL");
    }

    public static List<String> namesFor(Device device) {
        return List.of("CTL" + device.name() + ".tlv", "ITL" + device.name() + ".tlv", "ITLFile.tlv");
    }
}
