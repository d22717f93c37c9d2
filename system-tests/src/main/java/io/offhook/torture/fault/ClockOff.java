package io.offhook.torture.fault;

import io.offhook.torture.installation.RuleText;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** 14: one replica lives an hour ahead of the other, or behind it. */
record ClockOff(boolean ahead) implements Fault {

    private static final int HOUR = 3_600;

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String title() {
        return "a replica's clock an hour " + (ahead ? "ahead" : "behind");
    }

    @Override
    public Outcome strike(Stage stage, RandomGenerator random) throws Exception {
        var replica = stage.anyReplica(random);
        var length = Stage.seconds(random, 4, 8);
        var rule = RuleText.of("clock-off", Map.of("seconds", String.valueOf(ahead ? HOUR : -HOUR)));
        long before = replica.logSize();
        replica.restartWith(List.of(rule));
        Thread.sleep(length);
        boolean struck = replica.struckSince(before, rule);
        replica.restart();
        var note = "replica %s for %s".formatted(replica.name(), Stage.text(length));
        return struck ? Outcome.struck(note) : Outcome.neverFired(note);
    }
}
