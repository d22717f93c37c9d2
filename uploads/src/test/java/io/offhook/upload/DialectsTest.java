package io.offhook.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.upload.CsvRow.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that Python's csv module, openpyxl and XlsxWriter wrote. */
class DialectsTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("2C3124C9F841", "Zimmer \"Süd\", 2. OG", "8845", "alice", "Default", "3001"),
            List.of("", "Lager; hinten", "8851", "", "", "3002"),
            List.of("2C:31:24:C9:F8:43", "Empfang, vorne", "8845", "", "", "\\+15551230003"));

    @ParameterizedTest
    @CsvSource({
        "comma-utf8.csv, 2, ",
        "semicolon-bom.csv, 2, ",
        "sep-line-all-quoted.csv, 3, ",
        "tab-utf16le-bom.csv, 2, ",
        "tab-utf16be.csv, 2, ",
        "tab-utf16le.csv, 2, ",
        "semicolon-windows-1252.csv, 2, windows-1252",
        "openpyxl.xlsx, 2, "
    })
    void every_dialect_says_the_same(String name, int line, String charset) throws IOException {
        var rows = rows(sample(name), Optional.ofNullable(charset).map(Charset::forName));

        assertThat(rows.getFirst().values()).startsWith("MAC ADDRESS", "DESCRIPTION");
        assertThat(rows.get(1).line()).isEqualTo(line);
        assertThat(rows.stream().skip(1).map(row -> row.values().subList(0, 6))).isEqualTo(ROWS);
        assertThat(rows.get(1).values().subList(6, 9)).containsExactly("PT-Internal", "CSS-Local", "Zoë Müller");
    }

    @Test
    void the_first_visible_sheet_counts_with_its_numbers_and_the_values_of_its_formulas() throws IOException {
        var rows = rows(sample("xlsxwriter.xlsx"), Optional.empty());

        assertThat(rows.stream().skip(1).limit(3).map(row -> row.values().subList(0, 6)))
                .isEqualTo(ROWS);
        assertThat(rows.stream().skip(4).map(Values::line)).containsExactly(6, 7, 8);
        assertThat(rows.stream().skip(4).map(row -> row.values().getFirst()))
                .containsExactly("123000000000", "1.23E+25", "2C3124C9F844");
        assertThat(rows.get(5).fault(0)).isPresent();
    }

    @Test
    void a_file_that_a_password_protects_or_that_is_damaged_is_unusable() throws IOException {
        assertThatThrownBy(() -> rows(bytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}), none()))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("Save it as .xlsx");
        var half = sample("openpyxl.xlsx").readNBytes(2_000);
        assertThatThrownBy(() -> rows(bytes(half), none()))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='ZZZZZZZ1'><v>1</v></c>", "<c r='&#90;ZZZ1'><v>1</v></c>"})
    void a_sheet_of_too_many_columns_is_unusable(String cell) throws IOException {
        assertThatThrownBy(() -> rows(bytes(workbook("<row r='1'>" + cell + "</row>")), none()))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("columns");
    }

    @Test
    void what_unpacks_to_too_much_is_unusable() throws IOException {
        var bomb = workbook("<row r='1'/>".repeat(99) + " ".repeat(200_000).repeat(10));
        assertThatThrownBy(() -> rows(bytes(bomb), none())).isInstanceOf(UnusableFile.class);
        var many = workbook("<row/>".repeat(1_001));
        assertThatThrownBy(() -> rows(bytes(many), none()))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("rows");
    }

    private static byte[] workbook(String rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static List<Values> rows(InputStream file, Optional<Charset> charset) throws IOException {
        try (var spooled = SpooledFile.spool(file, 1_000_000, 1_000, charset).orElseThrow();
                var rows = spooled.rows()) {
            var all = new ArrayList<Values>();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add((Values) row.get());
            }
            return all;
        }
    }

    private static Optional<Charset> none() {
        return Optional.empty();
    }

    private static InputStream bytes(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static InputStream sample(String name) {
        return Objects.requireNonNull(DialectsTest.class.getResourceAsStream("/csv/dialects/" + name), name);
    }
}
