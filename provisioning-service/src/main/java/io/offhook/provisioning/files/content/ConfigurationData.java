package io.offhook.provisioning.files.content;

import io.offhook.pki.file.ConfigurationStub;
import io.offhook.provisioning.catalogue.Catalogue.PhoneShape;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.registration.DigestUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the template of {@code SEP<MAC>.cnf.xml} shows of one phone.
 *
 * @param phoneLabel at most 12 characters
 * @param shape device pool, profiles and phone button template
 * @param load firmware that the phone is to run; empty: what it has
 * @param sshPassword null where the recipient gets no passwords; the same for the other passwords
 * @param certHash empty where the file is not encrypted
 */
public record ConfigurationData(
        String phoneLabel,
        List<Line> lines,
        List<SpeedDial> speedDials,
        PhoneShape shape,
        String load,
        @Nullable String sshPassword,
        @Nullable String phonePassword,
        String certHash,
        boolean encrypted) {

    private static final int MAX_PHONE_LABEL = 12;

    /** The time zone by the name that Windows has for it; null if it has none. */
    public @Nullable String windowsTimeZone() {
        return WindowsZones.of(shape.pool().timeZone()).orElse(null);
    }

    /** A button that calls a number. */
    public record SpeedDial(int button, String label, String number) {}

    /**
     * One line button.
     *
     * @param user of digest authentication
     */
    public record Line(
            int button,
            int index,
            String number,
            String user,
            String label,
            String display,
            @Nullable String password) {

        /** Not for logs. */
        @Override
        public String toString() {
            return "Line[index=" + index + "]";
        }
    }

    static ConfigurationData of(PhoneView phone, PhoneShape shape, Optional<String> load, Recipient recipient) {
        var passwords = recipient.passwords();
        var buttons = new Buttons(shape.buttons());
        return new ConfigurationData(
                phoneLabel(phone),
                phone.lines().stream()
                        .map(line -> line(phone, line, buttons.ofLine(line.index()), passwords))
                        .toList(),
                buttons.speedDials(),
                shape,
                load.orElse(""),
                passwords.map(PhoneSecrets::ofSsh).orElse(null),
                passwords.map(PhoneSecrets::ofSettings).orElse(null),
                switch (recipient) {
                    case Recipient.Anybody ignored -> "";
                    case Recipient.OneDevice device -> ConfigurationStub.certHash(device.certificate());
                },
                recipient instanceof Recipient.OneDevice);
    }

    /** As {@code deviceSecurityMode} says it. */
    public int securityMode() {
        return switch (shape.security().mode()) {
            case "AUTHENTICATED" -> 2;
            case "ENCRYPTED" -> 3;
            default -> 1;
        };
    }

    /** As {@code transportLayerProtocol} says it. */
    public int transport() {
        return switch (shape.security().transport()) {
            case "UDP" -> 2;
            case "TLS" -> 3;
            default -> 1;
        };
    }

    private static Line line(PhoneView phone, LineView line, int button, Optional<PhoneSecrets> passwords) {
        var number = dialled(line.directoryNumber());
        return new Line(
                button,
                line.index(),
                number,
                DigestUser.of(phone.deviceName(), line.index()),
                firstOf(line.label(), number),
                firstOf(line.display(), number),
                passwords.map(known -> known.ofLine(line.index())).orElse(null));
    }

    private static String phoneLabel(PhoneView phone) {
        var label = phone.lines().isEmpty()
                ? phone.description()
                : dialled(phone.lines().getFirst().directoryNumber());
        return label.codePoints()
                .limit(MAX_PHONE_LABEL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Administrators escape a plus with a backslash; phones do not. */
    private static String dialled(String directoryNumber) {
        return directoryNumber.replace("\\+", "+");
    }

    private static String firstOf(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** Not for logs: it holds passwords. */
    @Override
    public String toString() {
        return "ConfigurationData[lines=" + lines.size() + "]";
    }
}
