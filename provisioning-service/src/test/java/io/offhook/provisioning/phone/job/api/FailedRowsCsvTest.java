package io.offhook.provisioning.phone.job.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.job.store.FailedRows.FailedRow;
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

        new FailedRowsCsv(List.of("MAC ADDRESS", "DESCRIPTION", "LOCATION", "Reason"), output)
                .write(last -> page.stream().filter(row -> row.line() > last).toList());

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFFMAC ADDRESS,DESCRIPTION,LOCATION,REASON\r
                no MAC,Süd; 2,,"Bad, indeed."\r
                short,,,Too short.\r
                "a ""quote\""",b,c,more,Too long.\r
                """);
    }
}
