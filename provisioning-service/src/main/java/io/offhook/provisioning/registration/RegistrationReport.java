package io.offhook.provisioning.registration;

import io.netty.util.NetUtil;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a registrar tells.
 *
 * @param user digest user, or the number where the registrar knows no more
 * @param claimed what the device calls itself
 * @param address IP address, without its port; empty where a device is gone
 * @param expires for how long it registered
 * @param at when it happened, by the clock of the registrar, and never later than now
 */
public record RegistrationReport(
        ReportKind kind,
        String user,
        Optional<DeviceName> claimed,
        String address,
        @Nullable String userAgent,
        @Nullable String contact,
        Duration expires,
        Instant at) {

    private static final int MAX_USER = 128;
    private static final int MAX_AGENT = 128;
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofDays(7);
    private static final Pattern DEVICE = Pattern.compile("SEP\\p{XDigit}{12}", Pattern.CASE_INSENSITIVE);

    /**
     * The fields as they came.
     *
     * @param deviceName absent: as the contact says
     * @param contact whole Contact header
     * @param instance the instance of the contact, for registrars that keep no more of it
     * @param expires in seconds
     */
    public record Fields(
            @Nullable String event,
            @Nullable String user,
            @Nullable String deviceName,
            @Nullable String address,
            @Nullable String userAgent,
            @Nullable String contact,
            @Nullable String instance,
            @Nullable Long expires,
            @Nullable Instant at) {}

    /**
     * @param usual when it happened, if it does not say so
     * @throws MalformedValue that names the field which cannot be
     */
    public static RegistrationReport parse(Fields it, Instant now, Instant usual) {
        var at = it.at() == null ? usual : it.at();
        var header = it.contact() == null ? null : new ContactHeader(it.contact());
        var agent = it.userAgent();
        var kind = ReportKind.parse(required("event", it.event()));
        return new RegistrationReport(
                kind,
                user(required("user", it.user())),
                claimed(it, header),
                kind.isRegistered() ? address(required("address", it.address())) : "",
                agent == null || agent.isBlank() ? null : Bounded.printable(agent, MAX_AGENT),
                header == null ? null : header.uri().orElse(null),
                expires(it.expires()),
                at.isAfter(now) ? now : at);
    }

    /** Whether a device registered; else it is gone. */
    public boolean isRegistration() {
        return kind.isRegistered();
    }

    private static Optional<DeviceName> claimed(Fields it, @Nullable ContactHeader contact) {
        var name = it.deviceName();
        if (name != null && !name.isEmpty()) {
            if (!DEVICE.matcher(name).matches()) {
                throw new MalformedValue("deviceName", "deviceName is SEP and 12 hexadecimal digits.");
            }
            return Optional.of(new DeviceName(name.toUpperCase(Locale.ROOT)));
        }
        var ofContact = contact == null ? Optional.<DeviceName>empty() : contact.deviceName();
        var instance = it.instance();
        return ofContact.isPresent() || instance == null || instance.length() > MAX_USER
                ? ofContact
                : ContactHeader.instance(instance);
    }

    private static String user(String text) {
        if (text.length() > MAX_USER || !Bounded.printable(text, MAX_USER).equals(text)) {
            throw new MalformedValue("user", "user has at most " + MAX_USER + " printable characters.");
        }
        return text;
    }

    private static String address(String text) {
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!NetUtil.isValidIpV4Address(bare) && (bare.contains("%") || !NetUtil.isValidIpV6Address(bare))) {
            throw new MalformedValue("address", "address is an IP address without a port.");
        }
        return bare;
    }

    private static Duration expires(@Nullable Long seconds) {
        if (seconds == null) {
            return USUAL;
        }
        if (seconds < 0 || seconds > MOST.toSeconds()) {
            throw new MalformedValue("expires", "expires is a number of seconds, at most those of 7 days.");
        }
        return Duration.ofSeconds(seconds);
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new MalformedValue(field, field + " is missing.");
        }
        return text;
    }
}
