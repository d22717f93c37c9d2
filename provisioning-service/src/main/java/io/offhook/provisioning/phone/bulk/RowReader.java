package io.offhook.provisioning.phone.bulk;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.RequestedPhone;
import io.offhook.provisioning.phone.RequestedProfiles;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.bulk.csv.LineColumn;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DirectoryNumber;
import io.offhook.provisioning.value.MacField;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import io.offhook.upload.CsvRow.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a row: a value in the file overrides the default from the request, a blank cell takes it. */
record RowReader(Header header, RowDefaults defaults) {

    /** Whether the row has a {@code DEVICE NAME}. */
    boolean namesPhone(Values row) {
        return Optional.ofNullable(header.columns().get(PhoneColumn.DEVICE_NAME))
                .filter(place -> place < row.values().size())
                .filter(place -> !row.values().get(place).isEmpty())
                .isPresent();
    }

    /** @throws MalformedValue with a sentence about the mistake in the row */
    RequestedPhone read(Values values) {
        var row = RowCells.of(header, values);
        List<Line> lines = new ArrayList<>();
        List<LineText> texts = new ArrayList<>();
        header.lines().forEach((index, columns) -> {
            var number = row.value(columns, LineColumn.DIRECTORY_NUMBER);
            if (number.isPresent()) {
                lines.add(new Line(
                        index,
                        DirectoryNumber.parse(number.get()).text(),
                        row.name(columns, LineColumn.PARTITION, "partition"),
                        row.name(columns, LineColumn.CALLING_SEARCH_SPACE, "callingSearchSpace")));
                texts.add(LineText.parse(
                        index,
                        row.value(columns, LineColumn.DISPLAY).orElse(null),
                        row.value(columns, LineColumn.LABEL).orElse(null)));
            } else if (row.hasAny(columns)) {
                throw new MalformedValue("directoryNumber", "Line " + index + " lacks its DIRECTORY NUMBER.");
            }
        });
        return new RequestedPhone(
                defaults.template(),
                row.value(PhoneColumn.MODEL).or(defaults::model),
                row.value(PhoneColumn.MAC_ADDRESS).map(MacField::parse),
                row.value(PhoneColumn.DESCRIPTION)
                        .map(text -> Description.parse(text).text()),
                Lines.of(lines),
                texts,
                row.value(PhoneColumn.OWNER).map(text -> UserId.parse("ownerId", text)),
                row.name(PhoneColumn.DEVICE_POOL, "devicePool").or(defaults::devicePool),
                new RequestedProfiles(
                        row.name(PhoneColumn.SECURITY_PROFILE, "securityProfile"),
                        row.name(PhoneColumn.SIP_PROFILE, "sipProfile"),
                        row.name(PhoneColumn.BUTTON_TEMPLATE, "phoneButtonTemplate")),
                defaults.requiresActivationCode(),
                defaults.codeLife(),
                defaults.mraAllowed());
    }
}
