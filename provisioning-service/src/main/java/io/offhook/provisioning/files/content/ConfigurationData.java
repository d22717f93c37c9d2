package io.offhook.provisioning.files.content;

import io.offhook.pki.file.ConfigurationStub;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the template of {@code SEP<MAC>.cnf.xml} shows of one phone.
 *
 * @param phoneLabel at most 12 characters
 * @param sshPassword null where the recipient gets no passwords; the same for the other passwords
 * @param certHash empty where the file is not encrypted
 */
public record ConfigurationData(
        String phoneLabel,
        List<Line> lines,
        @Nullable String sshPassword,
        @Nullable String phonePassword,
        String certHash,
        boolean encrypted) {

    private static final int MAX_PHONE_LABEL = 12;

    /** One line button. */
    public record Line(
            int index,
            String number,
            String label,
            String display,
            @Nullable String password) {

        /** Not for logs. */
        @Override
        public String toString() {
            return "Line[index=" + index + "]";
        }
    }

    static ConfigurationData of(PhoneView phone, Recipient recipient) {
        var passwords = recipient.passwords();
        return new ConfigurationData(
                phoneLabel(phone),
                phone.lines().stream().map(line -> line(line, passwords)).toList(),
                passwords.map(PhoneSecrets::ofSsh).orElse(null),
                passwords.map(PhoneSecrets::ofSettings).orElse(null),
                switch (recipient) {
                    case Recipient.Anybody ignored -> "";
                    case Recipient.OneDevice device -> ConfigurationStub.certHash(device.certificate());
                },
                recipient instanceof Recipient.OneDevice);
    }

    private static Line line(LineView line, Optional<PhoneSecrets> passwords) {
        var number = dialled(line.directoryNumber());
        return new Line(
                line.index(),
                number,
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
