package io.offhook.torture.workload;

import io.offhook.torture.history.Observed;
import io.offhook.torture.installation.Replica;
import io.offhook.torture.peers.AdministratorClient;
import io.offhook.torture.peers.GuessedCode;
import io.offhook.torture.peers.RevealedCode;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Runs one scenario with one code. Returns the phones that may have redeemed it. */
record Scenario(
        PhoneFactory phones,
        List<Replica> replicas,
        AdministratorClient administrator,
        ActivationTimes times,
        RandomGenerator random) {

    private static final Duration LONG_TIMEOUT = Duration.ofSeconds(40);
    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(8);
    private static final int MAX_RACERS = 10;

    CodeCase run(ScenarioKind kind, RevealedCode code) throws InterruptedException {
        var right = phones.rightFor(code, random);
        return switch (kind) {
            case REDEEM -> redeemAndTime(code, right);
            case LOSE_THE_ANSWER -> loseTheAnswer(code, right);
            case ASK_AGAIN -> askAgain(code, right);
            case RACE -> race(code, right);
            case WRONG_MODEL_FIRST -> wrongFirst(code, right);
            case CLONE_AFTERWARDS -> cloneAfterwards(code, right);
            case WITHDRAWN_MEANWHILE -> withdrawnMeanwhile(code, right);
            case TYPO_AND_GUESS -> typoAndGuess(code, right);
        };
    }

    private CodeCase redeem(RevealedCode code, PhoneClient right) throws InterruptedException {
        return new CodeCase(
                code, List.of(right), isFinal(right.redeemUntilFinal(code, replicas, random, LONG_TIMEOUT)));
    }

    /** The good phone: right, alone, and patient. */
    private CodeCase redeemAndTime(RevealedCode code, PhoneClient right) throws InterruptedException {
        long begun = System.nanoTime();
        var finished = redeem(code, right);
        if (finished.concluded()) {
            times.add(begun);
        }
        return finished;
    }

    private CodeCase loseTheAnswer(RevealedCode code, PhoneClient right) throws InterruptedException {
        for (int lost = 1 + random.nextInt(2); lost > 0; lost--) {
            right.redeemAndDisconnect(code, any(), Duration.ofMillis(random.nextInt(40)));
        }
        return redeem(code, right);
    }

    private CodeCase askAgain(RevealedCode code, PhoneClient right) throws InterruptedException {
        redeem(code, right);
        Thread.sleep(random.nextInt(2_000));
        right.redeem(code, any());
        return redeem(code, right);
    }

    private CodeCase race(RevealedCode code, PhoneClient right) throws InterruptedException {
        var rivals = code.device() == null
                ? phones.ofModel(code.model(), 1 + random.nextInt(MAX_RACERS), random)
                : List.of(phones.of(code.device(), random));
        var all = Stream.concat(Stream.of(right), rivals.stream()).toList();
        var answers = together(all.stream()
                .<Callable<Observed>>map(phone -> {
                    var own = new SplittableRandom(random.nextLong());
                    return () -> phone.redeemUntilFinal(code, replicas, own, LONG_TIMEOUT);
                })
                .toList());
        return new CodeCase(code, all, answers.stream().allMatch(Scenario::isFinal));
    }

    /** The attempt of a wrong device must not consume the code. */
    private CodeCase wrongFirst(RevealedCode code, PhoneClient right) throws InterruptedException {
        var wrong = code.device() == null
                ? phones.ofModel(code.model().equals("7841") ? "8845" : "7841", random)
                : phones.ofModel(code.model(), random);
        wrong.redeemUntilFinal(code, replicas, random, SHORT_TIMEOUT);
        return redeem(code, right);
    }

    private CodeCase cloneAfterwards(RevealedCode code, PhoneClient right) throws InterruptedException {
        var done = redeem(code, right);
        var clone = phones.of(right.device(), random);
        clone.redeemUntilFinal(code, replicas, random, SHORT_TIMEOUT);
        return new CodeCase(code, List.of(right, clone), done.concluded());
    }

    private CodeCase withdrawnMeanwhile(RevealedCode code, PhoneClient right) throws InterruptedException {
        var port = any().restPort();
        var answers = together(List.of(
                () -> right.redeemUntilFinal(code, replicas, random, LONG_TIMEOUT),
                () -> new Observed.NoAnswer(String.valueOf(administrator.release(code.id(), port)))));
        return new CodeCase(code, List.of(right), isFinal(answers.getFirst()));
    }

    private CodeCase typoAndGuess(RevealedCode code, PhoneClient right) throws InterruptedException {
        right.guess(GuessedCode.typo(code.digits(), random), any());
        phones.ofModel(code.model(), random).guess(GuessedCode.random(random), any());
        return redeem(code, right);
    }

    private Replica any() {
        return replicas.get(random.nextInt(replicas.size()));
    }

    private static boolean isFinal(Observed observed) {
        return observed.isFinal();
    }

    private static List<Observed> together(List<Callable<Observed>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Scenario::result).toList();
        }
    }

    private static Observed result(Future<Observed> call) {
        try {
            return call.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Observed.NotSent("interrupted");
        }
    }
}
