package io.offhook.provisioning.phone.bulk;

import io.offhook.contracts.phone.Line;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.ParsedPhone;
import io.offhook.provisioning.value.UserId;
import java.util.Comparator;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a row says as one text, defaults and template included. Equal texts mean equal phones. Personal: only a keyed hash of it is kept. */
final class RowContent {

    /** No parsed value has a control character. */
    private static final String BETWEEN_FIELDS = "\u001F";

    private RowContent() {}

    static String of(ParsedPhone phone, boolean codeRequired) {
        var fields = new StringJoiner(BETWEEN_FIELDS)
                .add(phone.model().name())
                .add(phone.mac().map(MacAddress::digits).orElse(""))
                .add(phone.description())
                .add(phone.ownerId().map(UserId::text).orElse(""))
                .add(phone.devicePool().text())
                .add(phone.profiles().security().text())
                .add(phone.profiles().sip().text())
                .add(phone.profiles().buttons().text())
                .add(Boolean.toString(codeRequired))
                .add(Boolean.toString(phone.mraAllowed()));
        phone.lines().each().forEach(line -> add(line, fields));
        phone.texts().stream()
                .filter(text -> !text.isBlank())
                .sorted(Comparator.comparingInt(LineText::index))
                .forEach(text -> fields.add("text")
                        .add(Integer.toString(text.index()))
                        .add(orBlank(text.display()))
                        .add(orBlank(text.label())));
        return fields.toString();
    }

    private static void add(Line line, StringJoiner fields) {
        fields.add(Integer.toString(line.index()))
                .add(line.directoryNumber())
                .add(orBlank(line.partition()))
                .add(orBlank(line.callingSearchSpace()));
    }

    private static String orBlank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
