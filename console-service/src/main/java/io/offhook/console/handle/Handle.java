package io.offhook.console.handle;

import io.offhook.pki.device.MacAddress;
import java.util.UUID;

/** What a person typed to find something. Never an activation code. */
public sealed interface Handle {

    int MAX_LENGTH = 128;

    /** In any notation. */
    record Mac(MacAddress address) implements Handle {}

    /** @param name {@code SEP} or {@code BAT}, and 12 upper-case hex */
    record DeviceName(String name) implements Handle {}

    /** Of a phone, a code, a request or an event. */
    record Id(UUID id) implements Handle {}

    /** @param sha256 of a certificate, 64 lower-case hex */
    record Fingerprint(String sha256) implements Handle {}

    /** @param ip RFC 5952, or four decimals with dots; a name is never resolved */
    record Address(String ip) implements Handle {}

    /** @param digits a directory number: digits, {@code *}, {@code #}, and {@code +} before them */
    record DirectoryNumber(String digits) implements Handle {}

    /** 12 digits, which are both. */
    record MacOrNumber(MacAddress mac, String digits) implements Handle {}

    /** A user id, a serial number, or the beginning of a person's name or mail address. */
    record Text(String text) implements Handle {}

    /** Reads what was typed. What looks like an activation code is refused, and forgotten. */
    static HandleReading parse(String typed) {
        return HandleReader.read(typed);
    }

    /** The name of the device with this MAC. */
    static String deviceName(MacAddress mac) {
        return "SEP" + mac.digits();
    }
}
