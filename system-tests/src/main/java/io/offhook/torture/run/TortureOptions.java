package io.offhook.torture.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * What to do.
 *
 * @param faults numbers of the faults to inject; empty: all
 * @param breakJudge accept on Redis alone: the run must then fail
 * @param jar {@code quarkus-run.jar} of the activation service
 * @param keep where logs and history go if something was wrong
 */
public record TortureOptions(
        Duration length, long seed, Set<Integer> faults, boolean breakJudge, int hands, Path jar, Path keep) {}
