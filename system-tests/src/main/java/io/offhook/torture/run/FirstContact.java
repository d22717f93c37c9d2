package io.offhook.torture.run;

import io.offhook.torture.history.History;
import io.offhook.torture.history.Saw;
import io.offhook.torture.installation.Deadline;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.outside.Guess;
import io.offhook.torture.storm.Phones;
import java.time.Duration;
import java.util.SplittableRandom;

/** Waits until both replicas trust the manufacturer for the first time: before that, nothing is proven by a refusal. */
record FirstContact(Phones phones, Installation installation) {

    private static final Duration WITHIN = Duration.ofSeconds(90);

    void await() throws InterruptedException {
        var random = new SplittableRandom(1);
        var deadline = Deadline.in(WITHIN);
        for (var replica : installation.replicas()) {
            var saw = phones.ofModel("8845", random).guess(Guess.random(random), replica);
            while (!(saw instanceof Saw.Refused it && it.saysOver())) {
                if (deadline.isOver()) {
                    throw new IllegalStateException(
                            "replica %s does not take phones: %s".formatted(replica.name(), History.word(saw)));
                }
                Thread.sleep(200);
                saw = phones.ofModel("8845", random).guess(Guess.random(random), replica);
            }
        }
    }
}
