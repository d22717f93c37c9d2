package io.offhook.console.handle;

import io.netty.util.NetUtil;
import io.offhook.console.handle.HandleReading.Names;
import io.offhook.console.handle.HandleReading.Refused;
import io.offhook.pki.device.MacAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells handles apart by their shapes. */
final class HandleReader {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Pattern DEVICE_NAME = Pattern.compile("(SEP|BAT)\\p{XDigit}{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern UUID_SHAPE = Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern SHA_256 = Pattern.compile("\\p{XDigit}{64}|\\p{XDigit}{2}(:\\p{XDigit}{2}){31}");
    private static final Pattern NUMERIC_ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{1,50}");

    /** All that people and programs put between groups of digits. */
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}+]");

    /** The last digit follows from the others: 15 are a code too. Numbers of 15 digits are written with a plus. */
    private static final Pattern CODE = Pattern.compile("\\p{Nd}{16}|(?<![+\\p{Nd}])\\p{Nd}{15}");

    private HandleReader() {}

    static HandleReading read(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Refused(HandleRefusal.EMPTY);
        }
        if (text.length() > Handle.MAX_LENGTH) {
            return new Refused(HandleRefusal.TOO_LONG);
        }
        if (UNPRINTABLE.matcher(text).find()) {
            return new Refused(HandleRefusal.UNPRINTABLE);
        }
        return shaped(text)
                .<HandleReading>map(Names::new)
                .or(() -> looksLikeCode(text)
                        ? Optional.of(new Refused(HandleRefusal.ACTIVATION_CODE))
                        : Optional.empty())
                .orElseGet(() -> new Names(numberOrText(text)));
    }

    /** Has a shape that no activation code has. */
    private static Optional<Handle> shaped(String text) {
        return Stream.of(mac(text), deviceName(text), id(text), fingerprint(text), address(text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Handle> mac(String text) {
        try {
            var mac = MacAddress.parse(text);
            return Optional.of(
                    TWELVE_DIGITS.matcher(text).matches() ? new Handle.MacOrNumber(mac, text) : new Handle.Mac(mac));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // something else
        }
    }

    private static Optional<Handle> deviceName(String text) {
        return matches(DEVICE_NAME, text).map(name -> new Handle.DeviceName(name.toUpperCase(Locale.ROOT)));
    }

    private static Optional<Handle> id(String text) {
        return matches(UUID_SHAPE, text).map(id -> new Handle.Id(UUID.fromString(id)));
    }

    private static Optional<Handle> fingerprint(String text) {
        return matches(SHA_256, text)
                .map(hex -> new Handle.Fingerprint(hex.replace(":", "").toLowerCase(Locale.ROOT)));
    }

    private static Optional<Handle> address(String text) {
        return matches(NUMERIC_ADDRESS, text)
                .flatMap(numeric -> Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(numeric)))
                .map(address -> new Handle.Address(NetUtil.toAddressString(address)));
    }

    private static boolean looksLikeCode(String text) {
        return CODE.matcher(SEPARATORS.matcher(text).replaceAll("")).find();
    }

    private static Handle numberOrText(String text) {
        return matches(NUMBER, text.replace(" ", ""))
                .<Handle>map(Handle.DirectoryNumber::new)
                .orElseGet(() -> new Handle.Text(text));
    }

    private static Optional<String> matches(Pattern shape, String text) {
        return shape.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
