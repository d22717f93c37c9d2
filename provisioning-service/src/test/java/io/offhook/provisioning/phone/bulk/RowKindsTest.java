package io.offhook.provisioning.phone.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.bulk.csv.CsvFiles;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.upload.CsvRow.Values;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows by the mode of their file. */
class RowKindsTest {

    private static final String NAMED = "MAC ADDRESS,DEVICE NAME\n2C3124C9F821,SEP2C3124C9F821";

    @Test
    void a_row_that_names_a_phone_adds_none() {
        assertThat(reasons(BulkMode.INSERT, NAMED))
                .containsExactly("The row names a phone: use a job of mode update or upsert.");
        assertThat(reasons(BulkMode.INSERT, "MAC ADDRESS,DEVICE NAME\n2C3124C9F821,"))
                .containsExactly((String) null);
        assertThat(reasons(BulkMode.UPSERT, NAMED)).containsExactly((String) null);
    }

    @Test
    void the_same_phone_on_two_lines_is_told_by_what_the_rows_know_it_by() {
        assertThat(reasons(BulkMode.UPDATE, "DEVICE NAME\nSEP2C3124C9F821\nSEP2C3124C9F821"))
                .containsExactly(null, "The same phone is on line 2.");
        assertThat(reasons(BulkMode.DELETE, "MAC ADDRESS\n2C3124C9F821\n2C3124C9F821"))
                .containsExactly(null, "The same MAC is on line 2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESCRIPTION", "USER ID", "DIRECTORY NUMBER 1", "DISPLAY 1", "DEVICE POOL"})
    void a_minus_alone_is_no_value_of_a_phone_that_is_added(String column) {
        var file = "MAC ADDRESS,DIRECTORY NUMBER,DIRECTORY NUMBER 2,"
                + column.replace("DIRECTORY NUMBER 1", "DIRECTORY NUMBER 3") + "\n2C3124C9F821,1001,1002,-";

        assertThat(reasons(BulkMode.INSERT, file))
                .singleElement()
                .satisfies(reason -> assertThat(reason).isNotNull());
    }

    @Test
    void a_value_that_is_no_value_fails_its_row_if_its_column_is_stored() {
        assertThat(reasons(BulkMode.INSERT, "MAC ADDRESS,DESCRIPTION,LOCATION\n2C3124C9F821,Desk,#N/A\n,#N/A,"))
                .containsExactly(null, "DESCRIPTION: The cell is an error of the spreadsheet: correct it.");
    }

    private static List<@Nullable String> reasons(BulkMode mode, String file) {
        var rows = CsvFiles.rows(file);
        var header = Header.parse((Values) rows.getFirst());
        var inserts = new RowPlanner(
                new RowReader(header, RowPlans.DEFAULTS),
                new RowIds(new byte[32]),
                () -> RowPlans.DUMMY,
                TestCatalogues.BUILT_IN);
        var planner = new ModePlanner(mode, header, inserts);
        return rows.stream().skip(1).map(row -> reason(planner.plan(row))).collect(Collectors.toList());
    }

    private static @Nullable String reason(ModePlanner.Plan plan) {
        return switch (plan) {
            case ModePlanner.Good ignored -> null;
            case ModePlanner.Bad bad -> bad.result().reason();
        };
    }
}
