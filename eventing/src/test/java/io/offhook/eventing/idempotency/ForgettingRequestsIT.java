package io.offhook.eventing.idempotency;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ForgettingRequestsIT {

    private static final String CLAIMED = """
            insert into idempotent_request (account, key, fingerprint, resource_id, claimed_at)
            select $1, 'key ' || n, '', gen_random_uuid(), now() - $2::text::interval from generate_series($3::int, $4::int) as n""";

    @Inject
    UnitOfWork units;

    @Inject
    ForgettingRequests forgetting;

    private final String account = SampleEvents.newStream();

    @Test
    void requests_that_may_be_repeated_no_more_go_though_no_new_one_comes() {
        await(() -> units.run(() -> PlainSql.update(CLAIMED, account, "25 hours", 1, 250)));
        await(() -> units.run(() -> PlainSql.update(CLAIMED, account, "23 hours", 251, 253)));

        await(forgetting::sweep);

        var left = await(() -> units.run(
                () -> PlainSql.select("select count(*) from idempotent_request where account = $1", account)));
        assertThat(left.getFirst()[0]).isEqualTo(3L);
    }
}
