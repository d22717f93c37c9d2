package io.offhook.phone.file;

import io.offhook.pki.device.Device;
import java.util.List;

/** The trust lists that a phone requests first. It trusts the first list on first use. */
public final class TrustListFiles {

    private TrustListFiles() {}

    /** Whether this is an ITL, for one phone or for all. A phone takes the first one that exists. */
    public static boolean isIdentityList(String name) {
        return name.startsWith("ITL");
    }

    public static boolean isTrustList(String name) {
        return name.endsWith(".tlv");
    }

    public static List<String> namesFor(Device device) {
        return List.of("CTL" + device.name() + ".tlv", "ITL" + device.name() + ".tlv", "ITLFile.tlv");
    }
}
