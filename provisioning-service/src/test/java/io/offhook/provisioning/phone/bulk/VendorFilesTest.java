package io.offhook.provisioning.phone.bulk;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.bulk.RowPlanner.Bad;
import io.offhook.provisioning.phone.bulk.RowPlanner.Good;
import io.offhook.provisioning.phone.bulk.csv.CsvFiles;
import io.offhook.provisioning.value.UserId;
import io.offhook.upload.CsvRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files as administrators have them. */
class VendorFilesTest {

    @Test
    void the_vendors_default_order_is_understood() {
        var phones = good("vendor-default.csv");

        assertThat(phones.keySet()).containsExactly(2, 3);
        var first = line(phones, 2);
        assertThat(first.deviceName()).isEqualTo("SEP2C3124C9F801");
        assertThat(first.command().description().text()).isEqualTo("Reception front desk");
        assertThat(first.command().ownerId().map(UserId::text)).contains("alice");
        assertThat(first.command().lines().each()).containsExactly(new Line(1, "1001"));
        assertThat(first.texts(Optional.empty())).containsExactly(new LineText(1, "Alice Adams", "Alice - 1001"));
    }

    @Test
    void every_row_of_a_wild_file_is_good() {
        var phones = good("wild.csv");

        assertThat(phones.values().stream().map(PlannedPhone::deviceName))
                .containsExactly("SEP2C3124C9F811", RowPlans.DUMMY.text(), "SEP2C3124C9F813", "SEP2C3124C9F814");
        assertThat(phones.keySet()).containsExactly(2, 3, 4, 6);
        assertThat(line(phones, 2).command().description().text()).isEqualTo("Meeting room \"Aurora\", 2nd floor");
        assertThat(line(phones, 3).texts(Optional.empty())).containsExactly(new LineText(1, "Zoë Müller", "Zoë 2002"));
        assertThat(line(phones, 4).command().lines().each()).containsExactly(new Line(1, "\\+15551230003"));
        assertThat(line(phones, 6).command().description().text()).isEqualTo("after a blank line");
    }

    @Test
    void each_bad_row_is_refused_for_its_own_reason_and_stops_no_other() {
        var failures = RowPlans.of(CsvFiles.rows(CsvFiles.sample("bad-rows.csv")), RowPlans.DEFAULTS).stream()
                .filter(Bad.class::isInstance)
                .map(plan -> ((Bad) plan).report())
                .collect(toMap(
                        RowReport::line,
                        report -> Optional.ofNullable(report.message()).orElse("")));

        // The owner of line 6 is unknown; that, only the database can tell.
        assertThat(good("bad-rows.csv").keySet()).containsExactly(2, 6, 13);
        assertThat(failures).containsOnlyKeys(3, 4, 5, 7, 8, 9, 10, 11, 12);
        assertThat(failures.get(3)).contains("'2C3124C9F8' is not a MAC address");
        assertThat(failures.get(4)).contains("same MAC is on line 2");
        assertThat(failures.get(5)).contains("'ZZ3124C9F822' is not a MAC address");
        assertThat(failures.get(7)).contains("may not have any of % & \\ < >");
        assertThat(failures.get(8)).contains("'30A7' is not a directory number");
        assertThat(failures.get(9)).contains("Line 1 lacks its DIRECTORY NUMBER");
        assertThat(failures.get(10)).contains("longer than 50 characters");
        assertThat(failures.get(11)).contains("7 values").contains("5 columns");
        assertThat(failures.get(12)).contains("'=cmd|calc' is not a MAC address");
    }

    @Test
    void a_value_in_the_file_overrides_the_request_and_a_blank_takes_it() {
        var phones = good(CsvFiles.rows("""
                MAC ADDRESS,MODEL,DEVICE POOL,DIRECTORY NUMBER
                2C3124C9F821,8851nr,Default,1001
                2C3124C9F822,,,1002
                """));

        assertThat(line(phones, 2).command().model().name()).isEqualTo("8851NR");
        assertThat(line(phones, 2).command().devicePool().text()).isEqualTo("Default");
        assertThat(line(phones, 3).command().model().name()).isEqualTo("8845");
        assertThat(line(phones, 3).command().devicePool().text()).isEqualTo("Default");
    }

    @Test
    void a_row_without_a_model_anywhere_is_refused() {
        var defaults = new RowDefaults(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var plans = RowPlans.of(CsvFiles.rows("MAC ADDRESS\n2C3124C9F821\n"), defaults);

        assertThat(((Bad) plans.getFirst()).report().message()).contains("names a model");
    }

    @Test
    void a_short_row_is_blank_where_it_ends_and_blank_values_beyond_the_header_do_no_harm() {
        var phones =
                good(CsvFiles.rows("MAC ADDRESS,DESCRIPTION,DIRECTORY NUMBER\n2C3124C9F821\n2C3124C9F822,x,1001,,,\n"));

        assertThat(phones.keySet()).containsExactly(2, 3);
        assertThat(line(phones, 2).command().lines().each()).isEmpty();
    }

    @Test
    void any_value_of_a_line_needs_its_dn_also_one_that_we_do_not_keep() {
        var plans = RowPlans.of(
                CsvFiles.rows("MAC ADDRESS,DIRECTORY NUMBER 2,LINE CSS 2\n2C3124C9F821,,CSS-Internal\n"),
                RowPlans.DEFAULTS);

        assertThat(((Bad) plans.getFirst()).report().message()).contains("Line 2 lacks its DIRECTORY NUMBER");
    }

    private static PlannedPhone line(Map<Integer, PlannedPhone> phones, int line) {
        return Objects.requireNonNull(phones.get(line));
    }

    private static Map<Integer, PlannedPhone> good(String file) {
        return good(CsvFiles.rows(CsvFiles.sample(file)));
    }

    private static Map<Integer, PlannedPhone> good(List<CsvRow> rows) {
        return RowPlans.of(rows, RowPlans.DEFAULTS).stream()
                .filter(Good.class::isInstance)
                .map(plan -> ((Good) plan).phone())
                .collect(toMap(PlannedPhone::line, phone -> phone, (a, b) -> a, TreeMap::new));
    }
}
