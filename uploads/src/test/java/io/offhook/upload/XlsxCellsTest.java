package io.offhook.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as spreadsheets, openpyxl and Apache POI write them. */
class XlsxCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A1'><f>B1&amp;C1</f><v></v></c>",
                "<c r='A1'><f>B1&amp;C1</f><v/></c>",
                "<c r='A1'><f>B1&amp;C1</f></c>"
            })
    void a_formula_without_a_value_is_at_fault(String cell) throws IOException {
        var row = Workbooks.row(cell + "<c r='B1' t='inlineStr'><is><t>Desk</t></is></c>");

        assertThat(row.fault(0)).contains("The formula has no value: open and save the file in a spreadsheet.");
        assertThat(row.values()).containsExactly("=B1&C1", "Desk");
        assertThat(row.fault(1)).isEmpty();
    }

    @Test
    void a_row_of_formulas_without_values_is_not_a_blank_one() throws IOException {
        assertThat(Workbooks.row("<c r='A1'><f>B7</f></c>").faults()).hasSize(1);
    }

    @Test
    void a_formula_that_came_to_a_blank_text_is_blank() throws IOException {
        var row = Workbooks.row("<c r='A1' t='str'><f>IF(B1=\"\",\"\",B1)</f><v></v></c><c r='B1'><v>7</v></c>");

        assertThat(row.values()).containsExactly("", "7");
        assertThat(row.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 46023", "2, 46023", "2, 0.5"})
    void a_date_is_at_fault(int style, String value) throws IOException {
        var row = Workbooks.row("<c r='A1' s='" + style + "'><v>" + value + "</v></c>");

        assertThat(row.fault(0)).hasValueSatisfying(fault -> assertThat(fault).contains("date"));
        assertThat(row.values().getFirst()).doesNotContain(value);
    }

    @ParameterizedTest
    @CsvSource({"'', e, #N/A", "'<f>X()</f>', e, #NAME?", "'', str, #REF!"})
    void an_error_is_at_fault(String formula, String type, String error) throws IOException {
        var row = Workbooks.row("<c r='A1' t='" + type + "'>" + formula + "<v>" + error + "</v></c>");

        assertThat(row.fault(0)).contains(SpreadsheetErrors.FAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"493012345678901234", "4.9301234567890099E+17", "1E+15", "-1234567890123456"})
    void a_number_of_more_digits_than_a_spreadsheet_keeps_is_at_fault(String number) throws IOException {
        var row = Workbooks.row("<c r='A1'><v>" + number + "</v></c>");

        assertThat(row.fault(0)).hasValueSatisfying(fault -> assertThat(fault).contains("15 digits"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1001.0, 1001",
        "0, 1.001E3, 1001",
        "0, 123456789012345, 123456789012345",
        "0, 0.30000000000000004, 0.3",
        "3, 12, 0012",
        "3, 12345, 12345",
        "3, -12, -12",
        "5, 7, 7",
        "4, 12, 12"
    })
    void a_number_is_what_the_cell_shows_if_its_format_is_only_zeros_or_else_plain(int style, String value, String text)
            throws IOException {
        var row = Workbooks.row("<c r='A1' s='" + style + "'><v>" + value + "</v></c>");

        assertThat(row.values()).containsExactly(text);
        assertThat(row.faults()).isEmpty();
    }

    @Test
    void a_truth_value_is_its_word() throws IOException {
        assertThat(Workbooks.row("<c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><f>1=2</f><v>0</v></c>")
                        .values())
                .containsExactly("TRUE", "FALSE");
    }
}
