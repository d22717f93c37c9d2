package io.offhook.torture.fault.server;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.installation.Installation;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** 10: the disk of PostgreSQL is full. */
public record DiskFull() implements Fault {

    private static final Duration COMES_BACK_WITHIN = Duration.ofSeconds(5);

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String title() {
        return "PostgreSQL's disk full";
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var disk = context.installation().postgresCluster().disk();
        if (disk.isEmpty()) {
            return FaultOutcome.skipped("only root can mount a disk that is small enough to fill");
        }
        var length = FaultContext.seconds(random, 3, 7);
        disk.get().fill();
        try {
            Thread.sleep(length);
        } finally {
            disk.get().free();
        }
        // PostgreSQL ends if its write-ahead log cannot grow.
        var postgres = context.installation().postgres();
        boolean back = FaultContext.await(
                COMES_BACK_WITHIN, () -> postgres.process().program().answers());
        if (!back) {
            Installation.restart(postgres);
        }
        return FaultOutcome.injected(
                "for %s%s".formatted(FaultContext.text(length), back ? "" : ", and PostgreSQL ended"));
    }
}
