package io.offhook.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.upload.CsvRow.Broken;
import io.offhook.upload.CsvRow.Values;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void lines_end_as_any_editor_ends_them() {
        assertThat(CsvFiles.rows("a,b\nc,d\r\ne,f\rg,h"))
                .containsExactly(row(1, "a", "b"), row(2, "c", "d"), row(3, "e", "f"), row(4, "g", "h"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_value() {
        assertThat(CsvFiles.rows("\uFEFFMAC ADDRESS,x")).containsExactly(row(1, "MAC ADDRESS", "x"));
    }

    @Test
    void a_blank_line_and_a_line_of_commas_are_passed_over_and_counted() {
        assertThat(CsvFiles.rows("a\n\n  \n,,,\n\"\",\nb")).containsExactly(row(1, "a"), row(6, "b"));
    }

    @Test
    void quotes_hold_commas_quotes_and_line_ends() {
        assertThat(CsvFiles.rows("\"a, b\",\"say \"\"c\"\"\",\"two\r\nlines\",end\nnext"))
                .containsExactly(row(1, "a, b", "say \"c\"", "two\nlines", "end"), row(3, "next"));
    }

    @Test
    void a_quote_inside_a_value_is_just_a_quote() {
        assertThat(CsvFiles.rows("5\" phone,x\ny,z")).containsExactly(row(1, "5\" phone", "x"), row(2, "y", "z"));
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_own_line_alone() {
        var rows = CsvFiles.rows("a,\"never closed\nb,\"closed, though\"\nc,d");

        assertThat(rows.get(0)).isInstanceOf(Broken.class);
        assertThat(rows.subList(1, 3)).containsExactly(row(2, "b", "closed, though"), row(3, "c", "d"));
    }

    @Test
    void something_after_a_closing_quote_spoils_its_own_line_alone() {
        var rows = CsvFiles.rows("\"a\"b,c\nd,e");

        assertThat(rows.get(0)).isInstanceOf(Broken.class);
        assertThat(rows.get(1)).isEqualTo(row(2, "d", "e"));
    }

    @Test
    void a_line_that_is_longer_than_any_row_can_be_is_not_kept_in_memory() {
        var rows = CsvFiles.rows("x".repeat(100_000) + "\na,b");

        assertThat(rows.get(0)).isInstanceOf(Broken.class);
        assertThat(rows.get(1)).isEqualTo(row(2, "a", "b"));
    }

    @Test
    void blanks_around_values_do_not_matter() {
        assertThat(CsvFiles.rows(" a , \"b\" ,\tc")).containsExactly(row(1, "a", "b", "c"));
    }

    @Test
    void an_empty_file_has_no_rows() {
        assertThat(CsvFiles.rows("")).isEmpty();
        assertThat(CsvFiles.rows("\uFEFF\r\n\r\n")).isEmpty();
    }

    @Test
    void blanks_of_any_kind_around_values_do_not_matter() {
        assertThat(CsvFiles.rows("a\u00A0,\u3000b c\u200B,\u00A0\n\u00A0,\u2003\nd"))
                .containsExactly(row(1, "a", "b c", ""), row(3, "d"));
        assertThat(ColumnNames.normalised("mac\u00A0\u2003address\uFEFF")).isEqualTo("MAC ADDRESS");
    }

    @Test
    void an_error_of_a_spreadsheet_is_at_fault_and_no_comment() {
        var row = (Values) CsvFiles.rows("#N/A,").getFirst();

        assertThat(row.fault(0)).contains(SpreadsheetErrors.FAULT);
        assertThat(row.fault(1)).isEmpty();
    }

    @Test
    void a_header_at_fault_is_not_read() throws IOException {
        try (var rows = new CsvRows(new PhysicalLines(new StringReader("MAC ADDRESS,#REF!\n")))) {
            assertThatThrownBy(rows::header)
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("header cannot be read");
        }
    }

    private static Values row(int line, String... values) {
        return new Values(line, List.of(values));
    }
}
