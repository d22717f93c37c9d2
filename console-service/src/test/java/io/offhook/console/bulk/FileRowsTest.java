package io.offhook.console.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.upload.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileRowsTest {

    @Test
    void the_first_rows_are_read_with_their_lines() throws IOException {
        var rows = first("sep=;\nMODEL;DESCRIPTION\n8845;Desk\n\n8851;\"Front\ndesk\"\n8861;Hall\n", 2);

        assertThat(rows.columns()).containsExactly("MODEL", "DESCRIPTION");
        assertThat(rows.rows()).extracting(FileRows.Row::line).containsExactly(3, 5);
        assertThat(rows.rows().getLast().cells()).containsExactly("8851", "Front\ndesk");
    }

    @Test
    void a_cell_that_is_too_long_is_cut() throws IOException {
        assertThat(first("A\n" + "x".repeat(200) + "\n", 1)
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst())
                .hasSize(81)
                .endsWith("…");
    }

    @Test
    void a_file_without_rows_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> first("", 1)).isInstanceOf(UnusableFile.class).hasMessage("The file is empty.");
    }

    @Test
    void a_charset_that_somebody_named_is_used() throws IOException {
        var windows = Charset.forName("windows-1252");
        var file = new ByteArrayInputStream("NAME\nMüller\n".getBytes(windows));

        assertThat(FileRows.first(file, Optional.of(windows), 1)
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("Müller");
    }

    @Test
    void rows_that_failed_have_their_reasons() {
        var rows = FileRows.failed("\uFEFFMODEL,MAC,REASON\r\n8845,'=1,\"No, not that\"\r\n8851,,Other\r\n", 1);

        assertThat(rows)
                .isEqualTo(new FileRows(
                        List.of("MODEL", "MAC"), List.of(new FileRows.Row(0, List.of("8845", "'=1"), "No, not that"))));
        assertThat(FileRows.failed("", 1).isNone()).isTrue();
    }

    private static FileRows first(String text, int most) throws IOException {
        return FileRows.first(new ByteArrayInputStream(text.getBytes(UTF_8)), Optional.empty(), most);
    }
}
