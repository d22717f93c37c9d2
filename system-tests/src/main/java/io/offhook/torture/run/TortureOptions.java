package io.offhook.torture.run;

import io.offhook.stack.service.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a run.
 *
 * @param faults numbers of the faults to inject; empty: all
 * @param breakJudge whether codes are accepted without the database; then the run must fail
 * @param brokers of Kafka: one, or three that lose one of them
 * @param build the directory with the packaged services, in the directories of the build
 * @param oldBuild the same of an earlier version, which runs beside it
 * @param services that run; activation is among them
 * @param rate the number of codes a second that phones begin to redeem, if the services keep up
 * @param concurrency the highest number of codes at the same time
 * @param artifacts the directory for logs and history of a failed run
 */
public record TortureOptions(
        Duration length,
        long seed,
        Set<Integer> faults,
        boolean breakJudge,
        int rate,
        int concurrency,
        int brokers,
        Path build,
        Optional<Path> oldBuild,
        Set<Service> services,
        Path artifacts) {}
