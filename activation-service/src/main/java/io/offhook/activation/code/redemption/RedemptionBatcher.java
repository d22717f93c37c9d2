package io.offhook.activation.code.redemption;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings attempts before the judge, many to a transaction where many come; one that is contested is tried on its own. */
@ApplicationScoped
class RedemptionBatcher {

    /** A database that has not answered by then is busy. What it did all the same, the device's next try finds out. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RedeemBatch together;
    private final BatchQueue<Attempt, Redemption> batches;

    RedemptionBatcher(
            RedeemBatch together,
            @ConfigProperty(name = "offhook.redemption.batches") int hands,
            @ConfigProperty(name = "offhook.redemption.largest-batch") int largest) {
        this.together = together;
        this.batches = new BatchQueue<>(hands, largest, Attempt::mac, this::judge);
    }

    Uni<Redemption> judge(Attempt attempt) {
        return batches.submit(attempt).ifNoItem().after(PATIENCE).fail();
    }

    private Uni<List<Redemption>> judge(List<Attempt> attempts) {
        return together.judge(attempts)
                .onFailure(failure -> attempts.size() > 1 && RedeemBatch.isContested(failure))
                .recoverWithUni(() -> alone(attempts));
    }

    /** None of these may spoil it for the others. */
    private Uni<List<Redemption>> alone(List<Attempt> attempts) {
        return Uni.join()
                .all(attempts.stream()
                        .map(each -> together.judge(List.of(each))
                                .map(List::getFirst)
                                .onFailure(RedeemBatch::isContested)
                                .recoverWithItem(Redemption.busy()))
                        .toList())
                .usingConcurrencyOf(1)
                .andFailFast();
    }
}
