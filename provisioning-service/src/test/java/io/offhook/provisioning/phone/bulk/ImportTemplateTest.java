package io.offhook.provisioning.phone.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.SpooledFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportTemplateTest {

    @Test
    void every_column_of_the_csv_file_is_read_and_its_explanations_are_no_row() throws IOException {
        demandColumnsAndNoRow(ImportTemplate.csv());
    }

    @Test
    void every_column_of_the_xlsx_file_is_read() throws IOException {
        demandColumnsAndNoRow(ImportTemplate.xlsx());
    }

    @Test
    void every_column_is_explained() {
        assertThat(TemplateColumns.all())
                .allSatisfy(
                        column -> assertThat(column.explanation()).endsWith(".").doesNotContain("not read"));
    }

    private static void demandColumnsAndNoRow(byte[] file) throws IOException {
        try (var spooled = SpooledFile.spool(new ByteArrayInputStream(file), 100_000, 100, Optional.empty())
                        .orElseThrow();
                var rows = spooled.rows()) {
            var header = Header.parse((Values) rows.next().orElseThrow());

            assertThat(header.ignored()).isEmpty();
            assertThat(header.titles()).startsWith("MAC ADDRESS", "MODEL").hasSize(18);
            assertThat(rows.next()).isEmpty();
        }
    }
}
