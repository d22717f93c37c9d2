package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.bulk.csv.LineColumn;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes phones with the columns that a job of mode update reads. No text of a phone is one that a spreadsheet would compute, so cells
 * are as they are; MACs have colons, which no spreadsheet takes for a number.
 */
public final class PhonesCsv {

    /** Spreadsheets take a file without it for one of another charset. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
            PhoneColumn.STATUS);

    private static final List<LineColumn> LINE_COLUMNS = Arrays.stream(LineColumn.values())
            .filter(column -> column != LineColumn.UNUSED)
            .toList();

    private final Writer output;
    private final int lines;

    /** @param lines how many lines have columns */
    public PhonesCsv(OutputStream output, int lines) {
        this.output = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        this.lines = lines;
    }

    public void header() throws IOException {
        output.write(BYTE_ORDER_MARK);
        row(headings(lines));
    }

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

    public void phone(PhoneView phone) throws IOException {
        var cells = new ArrayList<@Nullable String>();
        COLUMNS.forEach(column -> cells.add(cell(phone, column)));
        for (int index = 1; index <= lines; index++) {
            int button = index;
            var line = phone.lines().stream()
                    .filter(each -> each.index() == button)
                    .findFirst();
            for (var column : LINE_COLUMNS) {
                cells.add(line.map(it -> cell(it, column)).orElse(null));
            }
        }
        row(cells);
    }

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

    private void row(List<? extends @Nullable String> cells) throws IOException {
        output.write(CSVFormat.DEFAULT.format(
                cells.stream().map(cell -> Objects.requireNonNullElse(cell, "")).toArray()));
        output.write("\r\n");
    }

    public void flush() throws IOException {
        output.flush();
    }
}
