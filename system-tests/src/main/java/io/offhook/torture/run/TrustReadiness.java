package io.offhook.torture.run;

import io.offhook.stackclient.rest.Poll;
import io.offhook.torture.history.History;
import io.offhook.torture.history.Observed;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.peers.GuessedCode;
import io.offhook.torture.workload.PhoneFactory;
import java.time.Duration;
import java.util.SplittableRandom;

/** Waits until both replicas trust the manufacturer. Before that they refuse every phone. */
record TrustReadiness(PhoneFactory phones, Installation installation) {

    private static final Poll POLL = new Poll(Duration.ofSeconds(90), Duration.ofMillis(200));

    void await() throws InterruptedException {
        var random = new SplittableRandom(1);
        for (var replica : installation.replicas()) {
            var observed = POLL.result(
                    () -> phones.ofModel("8845", random).guess(GuessedCode.random(random), replica),
                    TrustReadiness::isTrusted);
            if (!isTrusted(observed)) {
                throw new IllegalStateException(
                        "replica %s does not accept phones: %s".formatted(replica.name(), History.word(observed)));
            }
        }
    }

    private static boolean isTrusted(Observed observed) {
        return observed instanceof Observed.Refused it && it.saysNotLive();
    }
}
