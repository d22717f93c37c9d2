package io.offhook.torture.fault;

import io.offhook.torture.installation.Installation;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** 10: PostgreSQL cannot write another byte. */
record DiskFull() implements Fault {

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
    public FaultOutcome strike(FaultContext context, RandomGenerator random) throws Exception {
        var disk = context.installation().disk();
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
        // A full disk may have been its end, if the write-ahead log wanted to grow.
        var postgres = context.installation().postgres();
        boolean back = FaultContext.await(
                COMES_BACK_WITHIN, () -> postgres.process().program().answers());
        if (!back) {
            Installation.restart(postgres);
        }
        return FaultOutcome.struck("for %s%s".formatted(FaultContext.text(length), back ? "" : ", which was its end"));
    }
}
