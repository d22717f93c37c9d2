package io.offhook.eventing.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.eventing.relay.RelayOff;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The designs do the same work, so that their speeds can be compared. */
@QuarkusTest
@QuarkusTestResource(value = CountedPostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = "servers", value = "kafka"),
        restrictToAnnotatedClass = true)
class DesignsIT {

    private static final int OPERATIONS = 8;

    /** Connections are opened and statements prepared by the first, and anything else that uses the database can only add to the count. */
    private static final int TRIES = 30;

    private static final String ROWS = """
            select e.version, e.type, replace(e.data::text, e.stream_id, 'id'), c.events, i.account, i.fingerprint
            from event e join phone_count c using (stream_id) left join idempotent_request i on i.key = e.stream_id
            where e.stream_id = any(?) order by e.version, e.stream_id""";

    @SuppressWarnings("NullAway.Init") // set by CountedPostgres
    RoundTripProxy proxy;

    @Inject
    Designs designs;

    @Inject
    DesignData data;

    @Inject
    RelayOff relay;

    @Inject
    DataSource source;

    @Inject
    Vertx vertx;

    @BeforeEach
    void no_relay() throws InterruptedException {
        relay.stop();
    }

    @Test
    void each_design_leaves_the_same_rows() throws SQLException {
        for (var batch : List.of(1, OPERATIONS)) {
            var rows = new ArrayList<List<String>>();
            for (var design : designs.all()) {
                var operations = data.operations(OPERATIONS);
                run(design, batch, operations);
                rows.add(rows(operations));
            }
            assertThat(rows.getFirst()).hasSize(2 * OPERATIONS).allMatch(row -> row.contains("|2|admin|"));
            assertThat(rows).containsOnly(rows.getFirst());
        }
    }

    @Test
    void an_operation_that_came_before_leaves_nothing_in_any_design() throws SQLException {
        for (var design : designs.all()) {
            var operations = data.operations(2);
            run(design, 1, operations.subList(0, 1));
            var before = rows(operations);

            assertThatThrownBy(() -> run(design, 2, operations))
                    .as(design.title())
                    .hasRootCauseMessage("somebody else came first");
            assertThat(rows(operations)).as(design.title()).isEqualTo(before);
        }
    }

    @Test
    void each_design_waits_as_often_as_it_says() throws SQLException {
        for (var design : designs.all()) {
            var least = IntStream.range(0, TRIES).map(any -> trips(design)).min();

            assertThat(least).as(design.title()).hasValue(design.roundTrips());
        }
    }

    private int trips(Design design) {
        try {
            var operations = data.operations(2);
            int before = proxy.trips();
            run(design, 2, operations);
            return proxy.trips() - before;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(Design design, int batch, List<Operation> operations) {
        design.prepare();
        try {
            ClosedLoop.run(vertx, design, new Setting(2, batch, operations.size()), operations);
        } finally {
            design.restore();
        }
    }

    private List<String> rows(List<Operation> operations) throws SQLException {
        var ids = operations.stream().map(Operation::streamId).toArray(String[]::new);
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(ROWS)) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            var rows = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var columns = new ArrayList<String>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        columns.add(row.getString(column));
                    }
                    rows.add(String.join("|", columns));
                }
            }
            return rows;
        }
    }
}
