package io.offhook.torture.run;

import io.offhook.torture.history.History;
import io.offhook.torture.history.Observed;
import io.offhook.torture.installation.Deadline;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.peers.GuessedCode;
import io.offhook.torture.workload.PhoneFactory;
import java.time.Duration;
import java.util.SplittableRandom;

/** Waits until both replicas trust the manufacturer. Before that, a refusal proves nothing. */
record TrustReadiness(PhoneFactory phones, Installation installation) {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    void await() throws InterruptedException {
        var random = new SplittableRandom(1);
        var deadline = Deadline.in(TIMEOUT);
        for (var replica : installation.replicas()) {
            var observed = phones.ofModel("8845", random).guess(GuessedCode.random(random), replica);
            while (!(observed instanceof Observed.Refused it && it.saysNotLive())) {
                if (deadline.isOver()) {
                    throw new IllegalStateException(
                            "replica %s does not accept phones: %s".formatted(replica.name(), History.word(observed)));
                }
                Thread.sleep(200);
                observed = phones.ofModel("8845", random).guess(GuessedCode.random(random), replica);
            }
        }
    }
}
