package io.offhook.torture.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * The options of a run.
 *
 * @param faults numbers of the faults to inject; empty: all
 * @param breakJudge whether codes are accepted on Redis alone; the run must then fail
 * @param jar {@code quarkus-run.jar} of the activation service
 * @param hands phones at work at once
 * @param artifacts the directory for logs and history of a failed run
 */
public record TortureOptions(
        Duration length, long seed, Set<Integer> faults, boolean breakJudge, int hands, Path jar, Path artifacts) {}
