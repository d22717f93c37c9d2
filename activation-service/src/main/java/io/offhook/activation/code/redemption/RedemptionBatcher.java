package io.offhook.activation.code.redemption;

import io.offhook.eventing.sql.BatchQueue;
import io.offhook.eventing.sql.DatabaseFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs attempts that arrive together in one transaction. If others contend with it, or one attempt may be what fails, each runs in its own. */
@ApplicationScoped
class RedemptionBatcher {

    private static final Logger LOG = Logger.getLogger(RedemptionBatcher.class);

    private final RedeemBatch batch;
    private final Duration timeout;
    private final BatchQueue<Attempt, Redemption> queue;

    /** @param timeout after this the device is told to retry; its next attempt finds out what the database did all the same */
    RedemptionBatcher(
            RedeemBatch batch,
            @ConfigProperty(name = "offhook.redemption.max-transactions") int maxTransactions,
            @ConfigProperty(name = "offhook.redemption.max-batch-size") int maxBatchSize,
            @ConfigProperty(name = "offhook.redemption.timeout") Duration timeout) {
        this.batch = batch;
        this.timeout = timeout;
        this.queue = new BatchQueue<>(maxTransactions, maxBatchSize, Attempt::mac, this::redeemAll);
    }

    Uni<Redemption> redeem(Attempt attempt) {
        return queue.submit(attempt).ifNoItem().after(timeout).fail();
    }

    private Uni<List<Redemption>> redeemAll(List<Attempt> attempts) {
        return batch.redeem(attempts)
                .onFailure(failure -> attempts.size() > 1 && isOfOne(failure))
                .recoverWithUni(() -> oneByOne(attempts));
    }

    /** Perhaps of one attempt alone, so the others must not share it. */
    private static boolean isOfOne(Throwable failure) {
        return RedeemBatch.isContention(failure) || DatabaseFailure.of(failure) != DatabaseFailure.UNAVAILABLE;
    }

    private Uni<List<Redemption>> oneByOne(List<Attempt> attempts) {
        return Uni.join()
                .all(attempts.stream()
                        .map(each -> batch.redeem(List.of(each))
                                .map(List::getFirst)
                                .onFailure(RedemptionBatcher::isOfOne)
                                .recoverWithItem(RedemptionBatcher::busy))
                        .toList())
                .usingConcurrencyOf(1)
                .andFailFast();
    }

    private static Redemption busy(Throwable failure) {
        if (!RedeemBatch.isContention(failure)) {
            LOG.warnf(
                    "Redemption of a batch failed: failure=%s",
                    failure.getClass().getName());
        }
        return Redemption.busy();
    }
}
