package io.offhook.activation.code.export;

import io.offhook.upload.FormulaGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Codes as CSV (RFC 4180). Digits stand in groups of four: a spreadsheet takes 16 digits for a number and keeps 15 of them. A cell that a
 * spreadsheet would compute begins with an apostrophe.
 */
public final class CodesCsv {

    private static final List<String> COLUMNS =
            List.of("ACTIVATION CODE", "EXPIRY", "DEVICE NAME", "DESCRIPTION", "MODEL", "USER ID", "SITE");

    private CodesCsv() {}

    public static String header() {
        return print(List.of(COLUMNS));
    }

    /** One line each; times are UTC, ISO-8601. */
    public static String lines(List<ExportedCode> codes) {
        return print(codes.stream().map(CodesCsv::cells).toList());
    }

    private static List<String> cells(ExportedCode code) {
        return Stream.of(
                        code.digits().exposeGrouped(),
                        code.expiresAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                        code.deviceName(),
                        code.description(),
                        code.model(),
                        Objects.requireNonNullElse(code.ownerId(), ""),
                        code.devicePool())
                .map(FormulaGuard::put)
                .toList();
    }

    private static String print(List<List<String>> records) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecords(records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
