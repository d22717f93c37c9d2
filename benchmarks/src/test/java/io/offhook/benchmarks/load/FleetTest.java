package io.offhook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.TestServices;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.pki.device.PhoneModel;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetTest {

    private TestServices services;

    @BeforeEach
    void start() throws IOException {
        services = new TestServices();
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void many_phones_are_imported_in_files_of_1000_rows() throws Exception {
        var ids = fleet(1).provision(2_001, ProgressBars.none().start("phones", 2_001));

        assertThat(ids).hasSize(2_001);
        assertThat(services.imports()).extracting(file -> file.lines().count()).containsExactly(1_001L, 1_001L, 2L);
    }

    @Test
    void no_directory_number_occurs_twice_and_no_row_has_a_mac() throws Exception {
        fleet(1).provision(1_500, ProgressBars.none().start("phones", 1_500));

        var rows = services.imports().stream()
                .flatMap(file -> file.lines().skip(1))
                .toList();
        assertThat(rows).allMatch(row -> row.startsWith(","));
        assertThat(rows).extracting(row -> row.substring(row.lastIndexOf(','))).doesNotHaveDuplicates();
    }

    @Test
    void another_fleet_has_other_numbers() {
        assertThat(fleet(1).another(new Random(2)).run()).isNotEqualTo(fleet(1).run());
    }

    @Test
    void refused_rows_have_no_id() throws Exception {
        services.answerRowsWith(row -> "REFUSED");

        assertThat(fleet(1).provision(3, ProgressBars.none().start("phones", 3)))
                .isEmpty();
    }

    private Fleet fleet(long seed) {
        return Fleet.unique(services.provisioning(), new PhoneModel("8845"), new Random(seed));
    }
}
