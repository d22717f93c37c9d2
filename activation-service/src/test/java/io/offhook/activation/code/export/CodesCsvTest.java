package io.offhook.activation.code.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.CodeDigits;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesCsvTest {

    private static final CodeDigits DIGITS = CodeDigits.generate(bound -> 1);

    @Test
    void the_columns_are_named_in_the_first_line() {
        assertThat(CodesCsv.header())
                .isEqualTo("ACTIVATION CODE,EXPIRY,DEVICE NAME,DESCRIPTION,MODEL,USER ID,SITE\r\n");
    }

    @Test
    void a_code_is_a_line_with_its_digits_in_groups_so_that_no_spreadsheet_rounds_them() {
        assertThat(CodesCsv.lines(List.of(code("Desk", "alice"))))
                .isEqualTo(DIGITS.exposeGrouped() + ",2026-12-24T12:00:00Z,BAT5A0F33C1D2E4,Desk,8845,alice,Berlin\r\n");
    }

    @Test
    void a_phone_of_nobody_has_an_empty_user() {
        assertThat(CodesCsv.lines(List.of(code("", null)))).endsWith(",BAT5A0F33C1D2E4,,8845,,Berlin\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+491234", "-1", "@SUM(A1)"})
    void a_cell_that_a_spreadsheet_would_compute_begins_with_an_apostrophe(String text) {
        assertThat(CodesCsv.lines(List.of(code(text, null)))).contains(",'" + text + ",8845,");
    }

    @Test
    void tabs_before_a_formula_do_not_help_it_and_separators_are_quoted() {
        assertThat(CodesCsv.lines(List.of(code("\t=1", null)))).contains("'\t=1");
        assertThat(CodesCsv.lines(List.of(code("a=b", null)))).contains(",a=b,");
        assertThat(CodesCsv.lines(List.of(code("=a,\"b\"", null)))).contains(",\"'=a,\"\"b\"\"\",");
    }

    @Test
    void no_code_is_no_line() {
        assertThat(CodesCsv.lines(List.of())).isEmpty();
        assertThat(code("Desk", "alice").toString()).doesNotContain("1111", "alice");
    }

    private static ExportedCode code(String description, @Nullable String owner) {
        return new ExportedCode(
                UUID.randomUUID(),
                UUID.randomUUID(),
                DIGITS,
                Instant.parse("2026-12-24T12:00:00.123456Z"),
                "BAT5A0F33C1D2E4",
                description,
                "8845",
                owner,
                "Berlin");
    }
}
