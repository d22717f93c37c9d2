package io.offhook.benchmarks.command;

import io.offhook.benchmarks.measure.ConsoleLoad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is done to the console. */
public final class ConsoleLoadOptions {

    private static final int USUAL_PHONES = 1_000_000;

    /** A broker and two cores do not send more evenly. */
    private static final int MAX_RATE = 20_000;

    @Option(
            names = "--rate",
            defaultValue = "500",
            paramLabel = "N",
            description = "BEHIND: events per second; then twice as many. Default: 500.")
    int rate = 500;

    boolean makesSense() {
        return rate >= 1 && rate <= MAX_RATE;
    }

    /** @param phones absent: a million */
    ConsoleLoad load(@Nullable Integer phones) {
        return new ConsoleLoad(phones == null ? USUAL_PHONES : phones, rate);
    }
}
