package io.offhook.provisioning.phone.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.Line;
import io.offhook.eventing.Cause;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.TestRequests;
import io.offhook.provisioning.phone.bulk.RowIds.RowId;
import io.offhook.provisioning.phone.store.DummyNames;
import io.offhook.servers.test.AllocatedBytes;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.StatementCounts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rows of a file cost, in counts. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class InsertingBatchCostIT {

    private static final String TABLES = "phone_view|person|line_text|event|audit_head";

    /** Phones, names, events, list, texts, and two of the audit chain. */
    private static final int STATEMENTS = 7;

    private static final int MANY = 100;

    /** Twice what was measured. */
    private static final long MAX_BYTES_PER_ROW = 40_000;

    @Inject
    InsertingBatch inserting;

    @Inject
    DummyNames names;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void a_batch_of_rows_takes_as_many_statements_as_one_row(int rows) throws SQLException {
        var counts = StatementCounts.during(database, TABLES, () -> insert(rows));

        assertThat(StatementCounts.sum(counts)).as("%s", counts).isEqualTo(STATEMENTS);
    }

    @Test
    void a_row_allocates_no_more_than_it_did() {
        for (int i = 0; i < 20; i++) {
            insert(MANY);
        }

        long bytes = AllocatedBytes.during(() -> {
            for (int i = 0; i < 20; i++) {
                insert(MANY);
            }
        });

        assertThat(bytes / (20 * MANY))
                .as("bytes per row, with all that the service does meanwhile")
                .isLessThan(MAX_BYTES_PER_ROW);
    }

    private void insert(int rows) {
        var cause = Cause.request(Instant.parse("2026-11-28T12:00:00Z"), null, "admin");
        var reports = inserting
                .insert(IntStream.range(0, rows).mapToObj(this::row).toList(), cause)
                .await()
                .indefinitely();

        assertThat(reports).hasSize(rows);
    }

    private PlannedPhone row(int line) {
        var phone = TestRequests.phone(
                        "8845",
                        Lines.of(List.of(new Line(1, "1001"))),
                        List.of(LineText.parse(1, "Reception", null)),
                        Optional.empty(),
                        Optional.of(true))
                .resolve(TestCatalogues.BUILT_IN);
        return PlannedPhone.first(line, new RowId(UUID.randomUUID().toString(), 0), names.next(), true, phone);
    }
}
