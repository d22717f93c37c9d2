package io.offhook.activation.code.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.code.RefusalReason;
import io.offhook.eventing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RedemptionBatcherTest {

    private static final Exception DEADLOCK = new PgException("deadlock detected", "ERROR", "40P01", "");
    private static final Exception UNREADABLE = new IllegalStateException("an event that cannot be read");
    private static final Exception LOST_CONNECTION = new PgException("terminating connection", "FATAL", "57P01", "");

    private final ScriptedBatch batch = new ScriptedBatch();
    private final RedemptionBatcher batcher = new RedemptionBatcher(batch, 1, 8, Duration.ofSeconds(5));

    @Test
    void attempts_that_arrive_together_share_a_batch() {
        var first = redeem("A1");
        var second = redeem("B2");
        var third = redeem("C3");
        batch.succeed();
        batch.succeed();

        assertThat(batch.macs).containsExactly(List.of("A1"), List.of("B2", "C3"));
        assertThat(List.of(first, second, third)).allMatch(CompletableFuture::isDone);
    }

    @Test
    void attempts_of_a_batch_that_meets_contention_run_one_by_one() {
        redeem("A1");
        var second = redeem("B2");
        var third = redeem("C3");
        batch.succeed();
        batch.fail(DEADLOCK);
        batch.succeed();
        batch.fail(DEADLOCK);

        assertThat(batch.macs).containsExactly(List.of("A1"), List.of("B2", "C3"), List.of("B2"), List.of("C3"));
        assertThat(second.join()).isInstanceOf(Redemption.Accepted.class);
        assertThat(third.join())
                .isInstanceOfSatisfying(
                        Redemption.RetryLater.class,
                        later -> assertThat(later.reason()).isEqualTo(RefusalReason.BUSY));
    }

    @Test
    void what_one_attempt_meets_is_not_shared_by_the_others() {
        redeem("A1");
        var second = redeem("B2");
        var third = redeem("C3");
        batch.succeed();
        batch.fail(UNREADABLE);
        batch.fail(UNREADABLE);
        batch.succeed();

        assertThat(second.join()).isInstanceOf(Redemption.RetryLater.class);
        assertThat(third.join()).isInstanceOf(Redemption.Accepted.class);
    }

    @Test
    void a_batch_without_a_database_fails_as_a_whole() {
        redeem("A1");
        var second = redeem("B2");
        var third = redeem("C3");
        batch.succeed();
        batch.fail(LOST_CONNECTION);

        assertThat(batch.macs).containsExactly(List.of("A1"), List.of("B2", "C3"));
        assertThatThrownBy(second::join).hasCause(LOST_CONNECTION);
        assertThatThrownBy(third::join).hasCause(LOST_CONNECTION);
    }

    private CompletableFuture<Redemption> redeem(String mac) {
        var device = new DeviceIdentity("8845", mac, "certificate of " + mac, "", Optional.empty());
        var caller = new Caller(device, "192.0.2.1", "192.0.2.1", Site.PREMISES, Optional.empty());
        return batcher.redeem(new Attempt(List.of(), Optional.empty(), caller, Cause.device(Instant.EPOCH, null)))
                .subscribeAsCompletionStage();
    }

    /** Records batches, and ends them as the test says. */
    private static final class ScriptedBatch extends RedeemBatch {

        private final List<List<String>> macs = new ArrayList<>();
        private final List<CompletableFuture<List<Redemption>>> running = new ArrayList<>();

        @SuppressWarnings("NullAway") // the collaborators are not used
        ScriptedBatch() {
            super(null, null, null, null, null);
        }

        @Override
        Uni<List<Redemption>> redeem(List<Attempt> attempts) {
            return Uni.createFrom().deferred(() -> {
                macs.add(attempts.stream().map(Attempt::mac).toList());
                var result = new CompletableFuture<List<Redemption>>();
                running.add(result);
                return Uni.createFrom().completionStage(result);
            });
        }

        void succeed() {
            var size = macs.get(macs.size() - running.size()).size();
            running.removeFirst().complete(Collections.nCopies(size, accepted()));
        }

        void fail(Exception failure) {
            running.removeFirst().completeExceptionally(failure);
        }

        private static Redemption accepted() {
            return new Redemption.Accepted(new UUID(0, 1), "SEP", false);
        }
    }
}
