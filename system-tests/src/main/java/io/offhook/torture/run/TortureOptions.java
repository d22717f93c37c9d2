package io.offhook.torture.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * The options of a run.
 *
 * @param faults numbers of the faults to inject; empty: all
 * @param breakJudge whether codes are accepted without the database; then the run must fail
 * @param jar {@code quarkus-run.jar} of the activation service
 * @param concurrency the number of phones at the same time
 * @param artifacts the directory for logs and history of a failed run
 */
public record TortureOptions(
        Duration length,
        long seed,
        Set<Integer> faults,
        boolean breakJudge,
        int concurrency,
        Path jar,
        Path artifacts) {}
