package io.offhook.provisioning.phone.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.Line;
import io.offhook.eventing.Cause;
import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.TestRequests;
import io.offhook.rest.site.SiteRights;
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

/** What adding phones one by one costs, in counts. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class AddingPhonesCostIT {

    private static final String TABLES = "phone_view|person|line_text|idempotent_request|event|audit_head";

    /** Old keys, new keys, names, events, list, texts, and two of the audit chain. */
    private static final int STATEMENTS = 8;

    private static final int MANY = 100;

    /** Twice what was measured. */
    private static final long MAX_BYTES_PER_PHONE = 100_000;

    @Inject
    UnitOfWork units;

    @Inject
    AddingPhones adding;

    @Inject
    DummyNames names;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void any_number_of_requests_takes_as_many_statements_as_one(int requests) throws SQLException {
        var counts = StatementCounts.during(database, TABLES, () -> add(requests));

        assertThat(StatementCounts.sum(counts)).as("%s", counts).isEqualTo(STATEMENTS);
    }

    @Test
    void a_phone_allocates_no_more_than_it_did() {
        for (int i = 0; i < 20; i++) {
            add(MANY);
        }

        long bytes = AllocatedBytes.during(() -> {
            for (int i = 0; i < 20; i++) {
                add(MANY);
            }
        });

        assertThat(bytes / (20 * MANY))
                .as("bytes per phone, with all that the service does meanwhile")
                .isLessThan(MAX_BYTES_PER_PHONE);
    }

    private void add(int requests) {
        var results = units.runApart(() -> adding.add(
                        IntStream.range(0, requests).mapToObj(any -> request()).toList()))
                .await()
                .indefinitely();

        assertThat(results).hasSize(requests).allMatch(ProvisioningResult.Provisioned.class::isInstance);
    }

    private PhoneRequest request() {
        var phone = TestRequests.phone(
                "8845",
                Lines.of(List.of(new Line(1, "1001"))),
                List.of(LineText.parse(1, "Reception", null)),
                Optional.empty(),
                Optional.of(true));
        var key = new IdempotentRequest("admin", UUID.randomUUID().toString(), "fingerprint");
        return new PhoneRequest(
                UUID.randomUUID(),
                names.next(),
                phone,
                SiteRights.EVERYWHERE,
                Optional.of(key),
                Cause.request(Instant.parse("2026-11-28T12:00:00Z"), null, "admin"));
    }
}
