package io.offhook.torture.storm;

import io.offhook.torture.history.Saw;
import io.offhook.torture.installation.Replica;
import io.offhook.torture.outside.Administrator;
import io.offhook.torture.outside.Code;
import io.offhook.torture.outside.Guess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Plays one behaviour with one code, and hands back everybody who may hold the code afterwards. */
record Scene(Phones phones, List<Replica> replicas, Administrator administrator, RandomGenerator random) {

    private static final Duration ENOUGH = Duration.ofSeconds(40);
    private static final Duration A_MOMENT = Duration.ofSeconds(8);
    private static final int MOST_RACERS = 10;

    Case play(Behaviour behaviour, Code code) throws InterruptedException {
        var right = phones.rightFor(code, random);
        return switch (behaviour) {
            case REDEEM -> redeem(code, right);
            case LOSE_THE_ANSWER -> loseTheAnswer(code, right);
            case ASK_AGAIN -> askAgain(code, right);
            case RACE -> race(code, right);
            case WRONG_MODEL_FIRST -> wrongFirst(code, right);
            case CLONE_AFTERWARDS -> cloneAfterwards(code, right);
            case WITHDRAWN_MEANWHILE -> withdrawnMeanwhile(code, right);
            case TYPO_AND_GUESS -> typoAndGuess(code, right);
        };
    }

    private Case redeem(Code code, Telephone right) throws InterruptedException {
        return new Case(code, List.of(right), told(right.askUntilTold(code, replicas, random, ENOUGH)));
    }

    private Case loseTheAnswer(Code code, Telephone right) throws InterruptedException {
        for (int lost = 1 + random.nextInt(2); lost > 0; lost--) {
            right.askAndHangUp(code, any(), Duration.ofMillis(random.nextInt(40)));
        }
        return redeem(code, right);
    }

    private Case askAgain(Code code, Telephone right) throws InterruptedException {
        redeem(code, right);
        Thread.sleep(random.nextInt(2_000));
        right.ask(code, any());
        return redeem(code, right);
    }

    private Case race(Code code, Telephone right) throws InterruptedException {
        var rivals = code.device() == null
                ? phones.ofModel(code.model(), 1 + random.nextInt(MOST_RACERS), random)
                : List.of(phones.of(code.device(), random));
        var all = Stream.concat(Stream.of(right), rivals.stream()).toList();
        var told = together(all.stream()
                .<Callable<Saw>>map(phone -> {
                    var own = new java.util.SplittableRandom(random.nextLong());
                    return () -> phone.askUntilTold(code, replicas, own, ENOUGH);
                })
                .toList());
        return new Case(code, all, told.stream().allMatch(Scene::told));
    }

    /** The wrong one must not burn it. */
    private Case wrongFirst(Code code, Telephone right) throws InterruptedException {
        var wrong = code.device() == null
                ? phones.ofModel(code.model().equals("7841") ? "8845" : "7841", random)
                : phones.ofModel(code.model(), random);
        wrong.askUntilTold(code, replicas, random, A_MOMENT);
        return redeem(code, right);
    }

    private Case cloneAfterwards(Code code, Telephone right) throws InterruptedException {
        var done = redeem(code, right);
        var clone = phones.of(right.device(), random);
        clone.askUntilTold(code, replicas, random, A_MOMENT);
        return new Case(code, List.of(right, clone), done.concluded());
    }

    private Case withdrawnMeanwhile(Code code, Telephone right) throws InterruptedException {
        var port = any().restPort();
        var told = together(List.of(
                () -> right.askUntilTold(code, replicas, random, ENOUGH),
                () -> new Saw.Silence(String.valueOf(administrator.release(code.id(), port)))));
        return new Case(code, List.of(right), told(told.getFirst()));
    }

    private Case typoAndGuess(Code code, Telephone right) throws InterruptedException {
        right.guess(Guess.typo(code.digits(), random), any());
        phones.ofModel(code.model(), random).guess(Guess.random(random), any());
        return redeem(code, right);
    }

    private Replica any() {
        return replicas.get(random.nextInt(replicas.size()));
    }

    private static boolean told(Saw saw) {
        return saw.isFinal();
    }

    private static List<Saw> together(List<Callable<Saw>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Scene::result).toList();
        }
    }

    private static Saw result(java.util.concurrent.Future<Saw> call) {
        try {
            return call.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Saw.NotSent("interrupted");
        }
    }
}
