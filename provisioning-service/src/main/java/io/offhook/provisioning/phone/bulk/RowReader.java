package io.offhook.provisioning.phone.bulk;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.RequestedPhone;
import io.offhook.provisioning.phone.RequestedProfiles;
import io.offhook.provisioning.phone.bulk.csv.CsvRow.Values;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.bulk.csv.LineColumn;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DirectoryNumber;
import io.offhook.provisioning.value.MacField;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a row: a value in the file overrides the default from the request, a blank cell takes it. */
record RowReader(Header header, RowDefaults defaults) {

    /** @throws MalformedValue with a sentence about the mistake in the row */
    RequestedPhone read(Values row) {
        demandNoMoreThanHeader(row);
        List<Line> lines = new ArrayList<>();
        List<LineText> texts = new ArrayList<>();
        header.lines().forEach((index, columns) -> {
            var number = value(row, columns, LineColumn.DIRECTORY_NUMBER);
            if (number.isPresent()) {
                lines.add(new Line(index, DirectoryNumber.parse(number.get()).text()));
                texts.add(LineText.parse(
                        index,
                        value(row, columns, LineColumn.DISPLAY).orElse(null),
                        value(row, columns, LineColumn.LABEL).orElse(null)));
            } else if (columns.values().stream()
                    .flatMap(Collection::stream)
                    .anyMatch(place -> value(row, place).isPresent())) {
                throw new MalformedValue("directoryNumber", "Line " + index + " lacks its DIRECTORY NUMBER.");
            }
        });
        return new RequestedPhone(
                defaults.template(),
                value(row, PhoneColumn.MODEL).or(defaults::model),
                value(row, PhoneColumn.MAC_ADDRESS).map(MacField::parse),
                value(row, PhoneColumn.DESCRIPTION)
                        .map(text -> Description.parse(text).text()),
                Lines.of(lines),
                texts,
                value(row, PhoneColumn.OWNER).map(text -> UserId.parse("ownerId", text)),
                value(row, PhoneColumn.DEVICE_POOL)
                        .map(text -> Name.parse("devicePool", text))
                        .or(defaults::devicePool),
                RequestedProfiles.NONE,
                defaults.requiresActivationCode(),
                defaults.codeLife(),
                defaults.mraAllowed());
    }

    private void demandNoMoreThanHeader(Values row) {
        if (row.values().stream().skip(header.width()).anyMatch(each -> !each.isEmpty())) {
            throw new MalformedValue(
                    "row",
                    "The row has " + row.values().size() + " values, but the header names " + header.width()
                            + " columns. A value with a comma in it needs quotes.");
        }
    }

    private Optional<String> value(Values row, PhoneColumn column) {
        return Optional.ofNullable(header.columns().get(column)).flatMap(place -> value(row, place));
    }

    private static Optional<String> value(Values row, Map<LineColumn, List<Integer>> columns, LineColumn column) {
        return columns.getOrDefault(column, List.of()).stream().findFirst().flatMap(place -> value(row, place));
    }

    /** A row may end early: missing cells are blank. */
    private static Optional<String> value(Values row, int place) {
        return place < row.values().size()
                ? Optional.of(row.values().get(place)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
