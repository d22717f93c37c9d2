package io.offhook.provisioning.phone.bulk.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.UnusableFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {

    @Test
    void letter_case_doubled_blanks_and_a_trailing_comma_do_not_matter() {
        var header = parse("mac  address, Directory Number  2,DISPLAY 2,");

        assertThat(header.columns()).containsEntry(PhoneColumn.MAC_ADDRESS, 0);
        assertThat(header.lines().get(2))
                .containsEntry(LineColumn.DIRECTORY_NUMBER, List.of(1))
                .containsEntry(LineColumn.DISPLAY, List.of(2));
        assertThat(header.ignored()).isEmpty();
    }

    @Test
    void a_line_column_without_an_index_is_of_the_first_line() {
        assertThat(parse("MAC ADDRESS,DIRECTORY NUMBER").lines()).containsOnlyKeys(1);
    }

    @Test
    void columns_that_mean_nothing_to_us_are_named_once() {
        assertThat(parse("MAC ADDRESS,LOCATION,SPEED DIAL NUMBER 1,Forward Busy External 1,DIRECTORY NUMBER 99")
                        .ignored())
                .containsExactly("LOCATION", "SPEED DIAL NUMBER 1", "FORWARD BUSY EXTERNAL 1", "DIRECTORY NUMBER 99");
    }

    @Test
    void the_owner_goes_by_several_names_but_once() {
        assertThat(parse("MAC ADDRESS,owner").columns()).containsEntry(PhoneColumn.OWNER, 1);
        assertThatThrownBy(() -> parse("MAC ADDRESS,OWNER,USER ID"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("two columns for USER ID");
    }

    @Test
    void two_columns_for_one_line_are_one_too_many() {
        assertThatThrownBy(() -> parse("MAC ADDRESS,DIRECTORY NUMBER,DIRECTORY NUMBER 1"))
                .hasMessageContaining("two columns for DIRECTORY NUMBER 1");
    }

    @Test
    void a_file_whose_first_line_names_no_mac_address_is_not_understood() {
        assertThatThrownBy(() -> parse("2C3124C9F821,good one,alice"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("MAC ADDRESS, or DEVICE NAME");
        assertThatThrownBy(() -> parse("DEVICE NAME").ofNewPhones())
                .isInstanceOf(UnusableFile.class)
                .hasMessageEndingWith("MAC ADDRESS.");
    }

    @Test
    void blanks_of_other_kinds_are_blanks() {
        assertThat(parse("MAC\u00A0ADDRESS,USER\u2003ID\u200B").columns())
                .containsOnlyKeys(PhoneColumn.MAC_ADDRESS, PhoneColumn.OWNER);
    }

    private static Header parse(String line) {
        return Header.parse((Values) CsvFiles.rows(line).getFirst());
    }
}
