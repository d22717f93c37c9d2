package io.offhook.phone.boot;

import io.offhook.phone.boot.BootOutcome.OfFile;
import io.offhook.phone.boot.BootOutcome.OfRedemption;
import io.offhook.phone.redemption.RedeemCode;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/** Boots one phone: performs each action of the plan and reports it, until the plan has no next action. */
public final class BootRunner {

    private static final long MIN_POLL = Duration.ofMillis(2).toNanos();
    private static final long MAX_POLL = Duration.ofMillis(500).toNanos();

    private final BootPlan plan;
    private final FetchFile files;
    private final RedeemCode activation;
    private final Consumer<BootStep> report;

    public BootRunner(BootPlan plan, FetchFile files, RedeemCode activation, Consumer<BootStep> report) {
        this.plan = plan;
        this.files = files;
        this.activation = activation;
        this.report = report;
    }

    public BootState boot() throws InterruptedException {
        var state = plan.initial();
        for (var action = plan.next(state); action.isPresent(); action = plan.next(state)) {
            pauseBefore(action.get());
            var started = System.nanoTime();
            var outcome = perform(action.get());
            var took = Duration.ofNanos(System.nanoTime() - started);
            state = plan.after(state, outcome);
            report.accept(new BootStep(action.get(), outcome, state, took));
        }
        return state;
    }

    private static void pauseBefore(BootAction action) throws InterruptedException {
        switch (action) {
            case BootAction.Redeem redeem -> Thread.sleep(redeem.pause());
            case BootAction.Register register -> Thread.sleep(register.pause());
            case BootAction.Fetch fetch -> {}
            case BootAction.Await await -> {}
        }
    }

    private BootOutcome perform(BootAction action) throws InterruptedException {
        return switch (action) {
            case BootAction.Fetch(var file) -> new OfFile(files.fetch(file));
            case BootAction.Await(var file, var timeout) -> new OfFile(await(file, timeout));
            case BootAction.Redeem(var service, var code, var pause) ->
                new OfRedemption(activation.redeem(service, code));
            case BootAction.Register(var service, var pause) -> new OfRedemption(activation.register(service));
        };
    }

    /**
     * Real phones repeat the request every 45 s. This phone waits a quarter of the time that has passed. So the reported time is
     * at most a quarter too long, and the server gets few requests.
     */
    private FileAnswer await(URI file, Duration timeout) throws InterruptedException {
        var started = System.nanoTime();
        while (true) {
            var answer = files.fetch(file);
            var waited = System.nanoTime() - started;
            if (isThere(answer) || waited >= timeout.toNanos()) {
                return answer;
            }
            Thread.sleep(Duration.ofNanos(Math.clamp(waited / 4, MIN_POLL, MAX_POLL)));
        }
    }

    private static boolean isThere(FileAnswer answer) {
        return switch (answer) {
            case FileAnswer.Found found -> true;
            case FileAnswer.Refused refused -> true;
            case FileAnswer.Missing missing -> false;
            case FileAnswer.Failing failing -> false;
            case FileAnswer.NoAnswer none -> false;
        };
    }
}
