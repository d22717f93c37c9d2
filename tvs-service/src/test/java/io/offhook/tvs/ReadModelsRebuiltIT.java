package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whatever this and other tests did: it is a fold of the events. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class ReadModelsRebuiltIT {

    @Inject
    ReadModelRebuild rebuilding;

    @Inject
    @Any
    Instance<ReadModel> models;

    @Inject
    DataSource database;

    @Test
    void read_models_are_rebuilt_equal_to_the_live_ones_while_tvs_answers() throws SQLException, InterruptedException {
        asAdmin()
                .contentType("application/json")
                .body("{\"mac\": \"00112233FF01\", \"reason\": \"Stolen\"}")
                .post("/api/v1/denied-devices")
                .then()
                .statusCode(201);
        var live = rows();

        rebuilding.rebuild(ReadModelRebuild.ALL);

        assertThat(rows()).isEqualTo(live).anyMatch(row -> row.contains("00112233FF01"));
        asAdmin().delete("/api/v1/denied-devices/00112233FF01").then().statusCode(204);
    }

    private List<String> rows() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var model : models) {
                for (var table : model.tables()) {
                    try (var row = statement.executeQuery("select to_jsonb(t)::text from " + table + " t order by 1")) {
                        while (row.next()) {
                            rows.add(table + " " + row.getString(1));
                        }
                    }
                }
            }
        }
        return rows;
    }
}
