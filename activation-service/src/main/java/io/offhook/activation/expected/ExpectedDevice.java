package io.offhook.activation.expected;

import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.device.SerialNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list. It has a MAC, or a serial number, or both.
 *
 * @param mac 12 upper-case hex
 * @param model absent: any
 */
public record ExpectedDevice(
        @Nullable String mac,
        @Nullable String serialNumber,
        @Nullable String model) {

    /** Longer than any MAC, serial number or product id that is written with care. */
    private static final int MAX_LENGTH = 64;

    private static final Pattern MAC = Pattern.compile("[0-9A-F]{12}");

    /** @throws MalformedEntry with a sentence about what is wrong; empty texts are absent */
    public static ExpectedDevice parse(String mac, String serialNumber, String model) {
        var entry = new ExpectedDevice(mac(mac), serialNumber(serialNumber), model(model));
        if (entry.mac == null && entry.serialNumber == null) {
            throw new MalformedEntry("The row has neither a MAC nor a SERIAL NUMBER.");
        }
        return entry;
    }

    static ExpectedDevice of(DeviceExpected event) {
        return new ExpectedDevice(event.mac(), event.serialNumber(), event.model());
    }

    /** By what it is listed: the MAC, or the serial number if it has no MAC. */
    public String key() {
        return key(mac, serialNumber);
    }

    /** The same for one of which these two are known. */
    public static String key(@Nullable String mac, @Nullable String serialNumber) {
        return mac == null ? String.valueOf(serialNumber) : mac;
    }

    private static @Nullable String mac(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return MacAddress.parse(bounded(text)).digits();
        } catch (IllegalArgumentException e) {
            throw new MalformedEntry("MAC is written like 2C3124C9F8E1 or 2C:31:24:C9:F8:E1.");
        }
    }

    /** One that looks like a MAC stands in the wrong column. */
    private static @Nullable String serialNumber(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return SerialNumber.parse(bounded(text))
                .map(SerialNumber::text)
                .filter(it -> !MAC.matcher(it).matches())
                .orElseThrow(() -> new MalformedEntry(
                        "SERIAL NUMBER has 4 to 32 letters and digits, like FCH2133E8B9, and is no MAC."));
    }

    private static @Nullable String model(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return PhoneModel.ofProduct(bounded(text)).name();
        } catch (IllegalArgumentException e) {
            throw new MalformedEntry("MODEL is written like 8845, CP-8845 or CP-8845-K9.");
        }
    }

    private static String bounded(String text) {
        return text.length() > MAX_LENGTH ? "" : text;
    }
}
