package io.offhook.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+4930123", "-", "@SUM(A1)", "'=1+1", "''-", "'s", "'", "", "Desk 'A'", "1001"})
    void a_cell_that_comes_back_says_what_it_said(String cell) {
        assertThat(FormulaGuard.takenOff(FormulaGuard.put(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4930123", "'+4930123", "''+1", "'s", "Desk"})
    void a_cell_that_is_not_guarded_comes_back_too(String cell) {
        assertThat(FormulaGuard.takenOff(FormulaGuard.putWhereTakenOff(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+4930", "-1", "@SUM(A1)", "\t=1", "\r=1", "=1\n+1", "'@SUM(A1)"})
    void a_cell_that_a_spreadsheet_would_compute_gets_an_apostrophe(String cell) {
        assertThat(FormulaGuard.put(cell)).isEqualTo("'" + cell);
    }

    @Test
    void a_cell_of_a_file_without_formulas_stays_as_it_is() {
        assertThat(FormulaGuard.putWhereTakenOff("+4930")).isEqualTo("+4930");
    }

    @Test
    void the_guard_is_taken_off_the_cells_of_a_file() {
        var row = (CsvRow.Values) CsvFiles.rows("'+4930,'s,'-").getFirst();

        assertThat(row.values()).containsExactly("+4930", "'s", "-");
    }
}
