package io.offhook.provisioning.registration;

import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the Contact of a REGISTER says of a device: its parameters {@code +u.sip!devicename.ccm.cisco.com} and {@code +sip.instance}.
 * Nothing of it is authenticated.
 */
record ContactHeader(String text) {

    private static final int MAX_LENGTH = 4_096;
    private static final int KEPT = 256;
    private static final Pattern NAME =
            Pattern.compile("\\+u\\.sip!devicename\\.ccm\\.cisco\\.com\\s*=\\s*\"?(SEP\\p{XDigit}{12})\\b");
    private static final Pattern INSTANCE =
            Pattern.compile("<?urn:uuid:00000000-0000-0000-0000-(\\p{XDigit}{12})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_BRACKETS = Pattern.compile("<(sips?:[^<>\\s]{1,1000})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("\\s*(sips?:[^<>\\s;,]{1,1000})", Pattern.CASE_INSENSITIVE);

    /** A user other than a number or the random digits of a phone. */
    private static final Pattern NAMED =
            Pattern.compile("^(sips?:)(?![0-9A-Fa-f+*#-]{1,64}@)[^@]*@", Pattern.CASE_INSENSITIVE);

    ContactHeader {
        if (text.length() > MAX_LENGTH) {
            throw new MalformedValue("contact", "contact has at most " + MAX_LENGTH + " characters.");
        }
    }

    /** By its parameters; the device name goes before the MAC of the instance. */
    Optional<DeviceName> deviceName() {
        var name = NAME.matcher(text);
        if (name.find()) {
            return Optional.of(new DeviceName(name.group(1).toUpperCase(Locale.ROOT)));
        }
        return instance(text);
    }

    static Optional<DeviceName> instance(String text) {
        var mac = INSTANCE.matcher(text);
        return mac.find()
                ? Optional.of(new DeviceName("SEP" + mac.group(1).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Its address alone: a name to display, and a user that may be the name of a person, are left out. Empty if it has none. */
    Optional<String> uri() {
        var inBrackets = IN_BRACKETS.matcher(text);
        var found = inBrackets.find() ? inBrackets : BARE.matcher(text);
        return found == inBrackets || found.lookingAt()
                ? Optional.of(Bounded.printable(NAMED.matcher(found.group(1)).replaceFirst("$1"), KEPT))
                : Optional.empty();
    }
}
