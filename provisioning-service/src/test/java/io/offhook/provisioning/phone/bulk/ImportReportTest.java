package io.offhook.provisioning.phone.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void rows_are_reported_in_the_order_of_the_file_and_counted_by_status() {
        var report = ImportReport.of(
                List.of("LOCATION"),
                List.of(RowReport.valid(4), RowReport.failed(2, "no"), RowReport.valid(3), RowReport.failed(9, "no")));

        assertThat(report.report()).extracting(RowReport::line).containsExactly(2, 3, 4, 9);
        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.valid()).isEqualTo(2);
        assertThat(report.failed()).isEqualTo(2);
        assertThat(report.inserted()).isZero();
        assertThat(report.alreadyInserted()).isZero();
    }
}
