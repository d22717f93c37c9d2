package io.offhook.activation.code.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.secret.CodeFingerprint;
import io.offhook.activation.code.secret.CodeLocation;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.story.Installation;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.servers.test.AllocatedBytes;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.StatementCounts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What issuing and redeeming codes cost, in counts. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class RedeemBatchCostIT {

    /** Of the list of codes only the writers: sweeps read it meanwhile. */
    private static final String TABLES =
            "event|into code_view|update code_view|code_secret|device_assignment|locked_device|audit_head";

    /** Assignments, clock and locks, streams, events, digits, list, and the claim of MACs. */
    private static final int REDEMPTION = 7;

    /** Streams, events, digits and list. */
    private static final int ISSUE = 4;

    private static final int MANY = 64;

    /** Twice what was measured. */
    private static final long MAX_BYTES = 70_000;

    @Inject
    UnitOfWork units;

    @Inject
    ActivationCommands commands;

    @Inject
    RedeemBatch batch;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void any_number_of_redemptions_takes_as_many_statements_as_one(int codes) throws SQLException {
        var attempts = issue(codes).stream().map(RedeemBatchCostIT::attempt).toList();

        var counts = StatementCounts.during(database, TABLES, () -> redeem(attempts));

        assertThat(StatementCounts.sum(counts)).as("%s", counts).isEqualTo(REDEMPTION);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void any_number_of_codes_is_issued_with_as_many_statements_as_one(int codes) throws SQLException {
        var counts = StatementCounts.during(database, TABLES, () -> issue(codes));

        assertThat(StatementCounts.sum(counts)).as("%s", counts).isEqualTo(ISSUE);
    }

    @Test
    void a_redemption_allocates_no_more_than_it_did() {
        var rounds = Stream.generate(() ->
                        issue(MANY).stream().map(RedeemBatchCostIT::attempt).toList())
                .limit(40)
                .toList();
        rounds.subList(0, 20).forEach(this::redeem);
        var measured = rounds.subList(20, 40);

        long bytes = AllocatedBytes.during(() -> measured.forEach(this::redeem));

        assertThat(bytes / (20 * MANY))
                .as("bytes per redemption, with all that the service does meanwhile")
                .isLessThan(MAX_BYTES);
    }

    private void redeem(List<Attempt> attempts) {
        assertThat(batch.redeem(attempts).await().indefinitely())
                .hasSameSizeAs(attempts)
                .allMatch(Redemption.Accepted.class::isInstance);
    }

    private List<IssueCode> issue(int codes) {
        var now = Instant.now();
        var issued = IntStream.range(0, codes)
                .mapToObj(any -> new IssueCode(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "BAT" + hex(),
                        "8845",
                        null,
                        null,
                        false,
                        now.plus(Duration.ofHours(1)),
                        now))
                .toList();
        units.runApart(() -> commands.handleAll(issued.stream()
                        .map(each -> ActivationCommands.request(each, Cause.service(now)))
                        .toList()))
                .await()
                .indefinitely();
        return issued;
    }

    private static Attempt attempt(IssueCode code) {
        var fingerprint = new CodeFingerprint("test", new byte[32]);
        var device = new DeviceIdentity("8845", hex(), hex(), "", Optional.empty());
        return new Attempt(
                List.of(fingerprint),
                Optional.of(new CodeLocation(code.codeId(), code.phoneId(), fingerprint)),
                new Caller(device, "127.0.0.1", "127.0.0.1", Site.PREMISES, Optional.empty()),
                Cause.device(code.at(), null));
    }

    private static String hex() {
        return "%012X".formatted(ThreadLocalRandom.current().nextLong(1L << 48));
    }
}
