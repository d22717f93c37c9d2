package io.offhook.eventing.recover;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.eventing.DatabaseRows;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LastRowsIT {

    @Inject
    LastRows seen;

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Inject
    DatabaseRows rows;

    @Test
    void a_running_service_sees_that_its_store_went_back() throws Exception {
        await(() -> seen.require());
        var stream = SampleEvents.newStream();
        await(() -> units.run(() -> store.append(stream, 0, List.of(SampleEvents.provisioned(stream)), CAUSE)));
        await(() -> seen.require());
        await(() -> seen.require());

        rows.execute("alter table event disable trigger event_is_immutable; delete from event where stream_id = '"
                + stream + "'; alter table event enable trigger event_is_immutable");

        assertThatThrownBy(() -> await(() -> seen.require())).isInstanceOf(StoreDiverged.class);
    }
}
