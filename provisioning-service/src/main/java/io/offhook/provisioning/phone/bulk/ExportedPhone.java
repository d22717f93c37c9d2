package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.bulk.csv.LineColumn;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.upload.FormulaGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A phone as the cells of a row, with the columns that a job of mode update reads. */
final class ExportedPhone {

    private static final List<PhoneColumn> COLUMNS = List.of(
            PhoneColumn.MAC_ADDRESS,
            PhoneColumn.DEVICE_NAME,
            PhoneColumn.MODEL,
            PhoneColumn.DESCRIPTION,
            PhoneColumn.DEVICE_POOL,
            PhoneColumn.OWNER,
            PhoneColumn.SECURITY_PROFILE,
            PhoneColumn.SIP_PROFILE,
            PhoneColumn.BUTTON_TEMPLATE,
            PhoneColumn.STATUS,
            PhoneColumn.VERSION);

    private static final List<LineColumn> LINE_COLUMNS = Arrays.stream(LineColumn.values())
            .filter(column -> column != LineColumn.UNUSED)
            .toList();

    private ExportedPhone() {}

    /** The names of all columns. */
    static List<String> headings(int lines) {
        var names = new ArrayList<String>();
        COLUMNS.forEach(column -> names.add(column.heading()));
        for (int index = 1; index <= lines; index++) {
            for (var column : LINE_COLUMNS) {
                names.add(column.heading(index));
            }
        }
        return names;
    }

    /** @param lines how many lines have columns */
    static List<String> cells(PhoneView phone, int lines) {
        var cells = new ArrayList<String>();
        COLUMNS.forEach(column -> cells.add(text(cell(phone, column))));
        for (int index = 1; index <= lines; index++) {
            int button = index;
            var line = phone.lines().stream()
                    .filter(each -> each.index() == button)
                    .findFirst();
            for (var column : LINE_COLUMNS) {
                cells.add(text(line.map(it -> cell(it, column)).orElse(null)));
            }
        }
        return cells;
    }

    /** No text of a phone is one that a spreadsheet would compute. */
    private static String text(@Nullable String cell) {
        return FormulaGuard.putWhereTakenOff(Objects.requireNonNullElse(cell, ""));
    }

    /** MACs have colons, which no spreadsheet takes for a number. */
    private static @Nullable String cell(PhoneView phone, PhoneColumn column) {
        return switch (column) {
            case MAC_ADDRESS -> phone.mac() == null ? null : phone.mac().replaceAll("..(?=.)", "$0:");
            case DEVICE_NAME -> phone.deviceName();
            case MODEL -> phone.model();
            case DESCRIPTION -> phone.description();
            case DEVICE_POOL -> phone.devicePool();
            case OWNER -> phone.ownerId();
            case SECURITY_PROFILE -> phone.profiles().securityProfile();
            case SIP_PROFILE -> phone.profiles().sipProfile();
            case BUTTON_TEMPLATE -> phone.profiles().phoneButtonTemplate();
            case STATUS -> phone.status().name();
            case VERSION -> Long.toString(phone.version());
            case REASON -> null;
        };
    }

    private static @Nullable String cell(LineView line, LineColumn column) {
        return switch (column) {
            case DIRECTORY_NUMBER -> line.directoryNumber();
            case PARTITION -> line.partition();
            case CALLING_SEARCH_SPACE -> line.callingSearchSpace();
            case DISPLAY -> line.display();
            case LABEL -> line.label();
            case UNUSED -> null;
        };
    }
}
