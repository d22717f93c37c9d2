package io.offhook.attack.run;

import io.offhook.attack.caller.GoodCaller;
import io.offhook.attack.caller.GoodCalls;
import io.offhook.attack.fuzz.ApiFuzz;
import io.offhook.attack.installation.TargetStack;
import io.offhook.attack.noise.RandomBytes;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.watch.StackWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Runs the attacks one after the other while the services are watched. */
public final class AttackRun {

    /** The fuzzer has this share of what is left when the other attacks are done, random bytes have the rest. */
    private static final double FUZZ_SHARE = 0.75;

    private static final Duration LEAST = Duration.ofSeconds(3);

    private final TargetStack target;
    private final AttackOptions options;
    private final Consumer<AttackResult> progress;
    private final long begun = System.nanoTime();

    public AttackRun(TargetStack target, AttackOptions options, Consumer<AttackResult> progress) {
        this.target = target;
        this.options = options;
        this.progress = progress;
    }

    /** @throws IOException if the stack does not even serve good callers before the attacks */
    public AttackReport run() throws IOException, InterruptedException {
        warmUp();
        try (var watch = StackWatch.start(target)) {
            var results = new ArrayList<AttackResult>();
            for (var attack : AttackCatalogue.attacks(options.only())) {
                var result = result(attack);
                progress.accept(result);
                results.add(result);
            }
            var seen = AttackResult.of(
                    "Watch", "memory, descriptors, threads and logs of the services", elapsed(), watch.finish());
            progress.accept(seen);
            return new AttackReport(options, results, seen);
        }
    }

    private void warmUp() throws IOException {
        var findings = new Findings();
        GoodCalls.check(new GoodCaller(target), target.endpoints(), "before the attacks", findings);
        if (!findings.violations().isEmpty()) {
            throw new IOException(String.join("; ", findings.violations()));
        }
    }

    private AttackResult result(Attack attack) throws InterruptedException {
        var findings = new Findings();
        var start = System.nanoTime();
        try {
            attack.run(context(attack), findings);
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failure) {
            findings.violation("the attack could not go on: " + failure);
        }
        return AttackResult.of(attack.name(), attack.title(), Duration.ofNanos(System.nanoTime() - start), findings);
    }

    private AttackContext context(Attack attack) {
        // Of its own, so that an attack does the same alone as among others.
        var random = new SplittableRandom(options.seed() * 31 + attack.name().hashCode());
        return new AttackContext(target, random, budget(attack), options.length());
    }

    private Duration budget(Attack attack) {
        var left = options.length().minus(elapsed());
        var share = switch (attack) {
            case ApiFuzz ignored -> Duration.ofMillis(Math.round(left.toMillis() * FUZZ_SHARE));
            case RandomBytes ignored -> left;
            default -> Duration.ZERO;
        };
        return share.compareTo(LEAST) < 0 ? LEAST : share;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
