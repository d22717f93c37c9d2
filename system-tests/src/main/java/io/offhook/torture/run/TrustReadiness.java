package io.offhook.torture.run;

import io.offhook.torture.history.History;
import io.offhook.torture.history.Observed;
import io.offhook.torture.installation.Deadline;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.peers.GuessedCode;
import io.offhook.torture.workload.PhoneFactory;
import java.time.Duration;
import java.util.SplittableRandom;

/** Waits until both replicas trust the manufacturer for the first time: before that, nothing is proven by a refusal. */
record TrustReadiness(PhoneFactory phones, Installation installation) {

    private static final Duration WITHIN = Duration.ofSeconds(90);

    void await() throws InterruptedException {
        var random = new SplittableRandom(1);
        var deadline = Deadline.in(WITHIN);
        for (var replica : installation.replicas()) {
            var observed = phones.ofModel("8845", random).guess(GuessedCode.random(random), replica);
            while (!(observed instanceof Observed.Refused it && it.saysOver())) {
                if (deadline.isOver()) {
                    throw new IllegalStateException(
                            "replica %s does not take phones: %s".formatted(replica.name(), History.word(observed)));
                }
                Thread.sleep(200);
                observed = phones.ofModel("8845", random).guess(GuessedCode.random(random), replica);
            }
        }
    }
}
