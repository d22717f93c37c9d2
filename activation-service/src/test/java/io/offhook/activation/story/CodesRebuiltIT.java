package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.store.CodeProjection;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class CodesRebuiltIT {

    @Inject
    OtherServices others;

    @Inject
    ReadModelRebuild rebuild;

    @Inject
    CodeProjection codes;

    @Inject
    DataSource source;

    @Test
    void the_list_of_codes_is_rebuilt_equal_to_the_live_one() throws SQLException, InterruptedException {
        var phone = UUID.randomUUID();
        var name = "BAT5A0F33C1D2E4";
        others.publish(
                Topic.PHONE,
                phone.toString(),
                1,
                new PhoneProvisioned(phone, name, "8845", null, "t", List.of(), "alice", "Default", true));
        others.publish(
                Topic.PHONE, phone.toString(), 2, new ActivationCodeRequired(phone, name, "8845", null, "alice"));
        await().until(() ->
                dump().stream().filter(row -> row.contains(phone.toString())).count() == 2);
        var live = dump();

        rebuild.rebuild(ReadModelRebuild.ALL);

        assertThat(dump()).isEqualTo(live);
    }

    @Test
    void indexes_that_wait_for_the_full_table_are_those_of_the_live_one() throws SQLException {
        assertThat(column("select indexname from pg_indexes where tablename = 'code_view'"))
                .containsAll(codes.indexesOfReaders());
    }

    private List<String> dump() throws SQLException {
        return column("select c::text from code_view c order by code_id");
    }

    private List<String> column(String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
