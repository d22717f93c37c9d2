package io.offhook.provisioning.phone.job.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.bulk.csv.CsvFiles;
import io.offhook.provisioning.phone.job.store.FailedRows.FailedRow;
import io.offhook.upload.CsvRow.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailedRowsCsvTest {

    @Test
    void each_row_is_as_it_came_with_its_reason_behind_all_columns() throws IOException {
        var output = new ByteArrayOutputStream();
        var page = List.of(
                new FailedRow(2, "no MAC,\"Süd; 2\"", "Bad, indeed."),
                new FailedRow(3, "short", "Too short."),
                new FailedRow(9, "\"a \"\"quote\"\"\",b,c,more", "Too long."));

        new FailedRowsCsv(List.of("MAC ADDRESS", "DESCRIPTION", "LOCATION"), output)
                .write(last -> page.stream().filter(row -> row.line() > last).toList());

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFFMAC ADDRESS,DESCRIPTION,LOCATION,REASON\r
                no MAC,Süd; 2,,"Line 2: Bad, indeed."\r
                short,,,Line 3: Too short.\r
                "a ""quote\""",b,c,more,Line 9: Too long.\r
                """);
    }

    @Test
    void a_row_that_fails_again_has_the_reason_of_now_alone() throws IOException {
        assertThat(written(List.of("MAC ADDRESS", "reason ", "DESCRIPTION"), "x,Bad.,Desk"))
                .isEqualTo("\uFEFFMAC ADDRESS,DESCRIPTION,REASON\r\nx,Desk,Line 2: Worse.\r\n");
    }

    @Test
    void no_spreadsheet_computes_a_cell_and_the_guard_comes_off_when_the_file_comes_back() throws IOException {
        var file = written(List.of("MAC ADDRESS", "=A1", "DESCRIPTION"), "x,+4930,\"=HYPERLINK(\"\"x\"\")\"");

        assertThat(file).contains("MAC ADDRESS,'=A1,DESCRIPTION", "x,'+4930,\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(((Values) CsvFiles.rows(file).get(1)).values())
                .containsExactly("x", "+4930", "=HYPERLINK(\"x\")", "Line 2: Worse.");
    }

    private static String written(List<String> header, String cells) throws IOException {
        var output = new ByteArrayOutputStream();
        new FailedRowsCsv(header, output)
                .write(last -> last == 0 ? List.of(new FailedRow(2, cells, "Worse.")) : List.of());
        return output.toString(StandardCharsets.UTF_8);
    }
}
