package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.eventing.Cause;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.servers.test.RealServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the end of many codes asks of Redis, as Redis itself counts it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class CloseCostIT {

    private static final int CODES = 200;

    /** One or two, and those of codes of other tests whose time is over meanwhile. */
    private static final int FEW = 20;

    private static final Pattern DELETES = Pattern.compile("cmdstat_del:calls=(\\d+)");

    @Inject
    UnitOfWork units;

    @Inject
    ActivationCommands commands;

    @Inject
    ReadModelRebuild rebuild;

    @Inject
    RedisDataSource redis;

    private final Instant now = Instant.now();
    private final List<UUID> phones =
            Stream.generate(UUID::randomUUID).limit(CODES).toList();

    @Test
    void many_codes_that_end_together_leave_redis_by_few_commands() throws SQLException, InterruptedException {
        leaveByFewCommands(
                () -> commands.handleAll(phones.stream().map(this::release).toList()));
    }

    /** As the consumer of phones ends them. */
    @Test
    void many_codes_that_end_one_by_one_in_a_transaction_leave_redis_by_few_commands()
            throws SQLException, InterruptedException {
        leaveByFewCommands(() -> Multi.createFrom()
                .iterable(phones)
                .onItem()
                .transformToUniAndConcatenate(each -> commands.handleAll(List.of(release(each))))
                .collect()
                .asList());
    }

    private void leaveByFewCommands(Supplier<Uni<?>> ends) throws SQLException, InterruptedException {
        run(() -> commands.handleAll(phones.stream().map(this::issue).toList()));
        rebuild.rebuild("gate");
        var keys =
                GateKeys.of(redis, phones.stream().map(UUID::toString).toList()).toArray(String[]::new);
        assertThat(keys).hasSize(CODES);
        redis.execute("CONFIG", "RESETSTAT");

        run(ends);

        await().until(() -> redis.key().exists(keys) == 0);
        assertThat(deletes()).isBetween(1, FEW);
    }

    private void run(Supplier<Uni<?>> work) {
        units.runApart(() -> work.get().replaceWithVoid()).await().atMost(Duration.ofMinutes(1));
    }

    private int deletes() {
        var found = DELETES.matcher(redis.execute("INFO", "commandstats").toString());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private Request<ActivationCommand> issue(UUID phone) {
        var code = new IssueCode(
                UUID.randomUUID(), phone, "BAT5A0F33C1D2E4", "8845", null, null, false, now.plusSeconds(3_600), now);
        return ActivationCommands.request(code, Cause.service(now));
    }

    private Request<ActivationCommand> release(UUID phone) {
        var end = new ReleaseLiveCode(phone, ReleaseReason.REQUESTED, now);
        return ActivationCommands.request(end, Cause.service(now));
    }
}
