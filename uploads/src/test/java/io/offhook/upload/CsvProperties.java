package io.offhook.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.upload.CsvRow.Values;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What holds for every file. */
class CsvProperties {

    /** Tells what is between values. */
    private static final List<String> HEADER = List.of("MAC ADDRESS", "DESCRIPTION");

    @Property
    void what_a_spreadsheet_writes_is_read_as_it_was(@ForAll("tables") List<List<String>> table) throws IOException {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(HEADER);
            for (List<String> row : table) {
                printer.printRecord(row);
            }
        }

        assertThat(CsvFiles.rows(text.toString()).stream().skip(1).map(row -> ((Values) row).values()))
                .containsExactlyElementsOf(table);
    }

    @Property
    void whatever_comes_is_read_to_its_end_and_lines_only_grow(@ForAll String anything) {
        int last = 0;
        for (CsvRow row : CsvFiles.rows(anything)) {
            assertThat(row.line()).isGreaterThan(last);
            last = row.line();
        }
    }

    @Property
    void a_good_row_survives_whatever_stands_before_it(@ForAll("oneLine") String bad) {
        var rows = CsvFiles.rows("MAC ADDRESS,DESCRIPTION\n" + bad + "\n2C3124C9F821,\"good, indeed\"\n");

        assertThat(rows.getLast()).isEqualTo(new Values(3, List.of("2C3124C9F821", "good, indeed")));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var value = Arbitraries.strings()
                .withChars("abZ19 ,\";'ëü\n")
                .ofMaxLength(12)
                .map(String::strip)
                .map(text -> text.isEmpty() ? "-" : text);
        return value.list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> oneLine() {
        return Arbitraries.strings().withChars("ab,\" ").ofMaxLength(20);
    }
}
