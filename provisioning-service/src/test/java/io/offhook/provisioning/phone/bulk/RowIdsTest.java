package io.offhook.provisioning.phone.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.bulk.RowPlanner.Bad;
import io.offhook.provisioning.phone.bulk.RowPlanner.Good;
import io.offhook.provisioning.phone.bulk.csv.CsvFiles;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowIdsTest {

    private static final String HEADER =
            "MAC ADDRESS,DESCRIPTION,DEVICE POOL,SIP PROFILE,DIRECTORY NUMBER 1,DISPLAY 1,ROUTE PARTITION 1\n";
    private static final String ROW = ",Desk,,,1001,Alice,PT";

    @Test
    void a_row_is_the_same_phone_wherever_it_stands_and_however_it_is_written() {
        assertThat(ids(ROW)).isEqualTo(ids(", Desk ,default,Default,\"1001\",Alice,PT,,"));
        assertThat(ids(",Other\n" + ROW).getLast()).isEqualTo(ids(ROW).getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2C3124C9F821,Desk,,,1001,Alice,PT",
                ",Desk 2,,,1001,Alice,PT",
                ",Desk,,,1002,Alice,PT",
                ",Desk,,,1001,Bob,PT",
                ",Desk,,,1001,Alice,"
            })
    void a_row_that_says_something_else_is_another_phone(String other) {
        assertThat(ids(other)).doesNotContainAnyElementsOf(ids(ROW));
    }

    @Test
    void equal_rows_are_as_many_phones_and_each_generation_is_another() {
        assertThat(ids(ROW + "\n" + ROW + "\n" + ROW)).doesNotHaveDuplicates().startsWith(ids(ROW).getFirst());
        var phone = phones(ROW).getFirst();
        assertThat(phone.nextGeneration().id())
                .isNotEqualTo(phone.id())
                .isNotEqualTo(phone.nextGeneration().nextGeneration().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2C3124E+10", "\"1,23E+11\"", "1.23E+11", "12345678901", "12300000000000000000000000"})
    void a_mac_that_a_spreadsheet_turned_into_a_number_is_refused_and_the_message_says_so(String number) {
        var plan = RowPlans.of(CsvFiles.rows("MAC ADDRESS\n" + number), RowPlans.DEFAULTS)
                .getFirst();

        assertThat(((Bad) plan).report().message()).contains("spreadsheet", "as text");
    }

    private static List<UUID> ids(String rows) {
        return phones(rows).stream().map(PlannedPhone::id).toList();
    }

    private static List<PlannedPhone> phones(String rows) {
        return RowPlans.of(CsvFiles.rows(HEADER + rows), RowPlans.DEFAULTS).stream()
                .map(plan -> ((Good) plan).phone())
                .toList();
    }
}
