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
    public Outcome strike(Stage stage, RandomGenerator random) throws Exception {
        var disk = stage.installation().disk();
        if (disk.isEmpty()) {
            return Outcome.skipped("only root can mount a disk that is small enough to fill");
        }
        var length = Stage.seconds(random, 3, 7);
        disk.get().fill();
        try {
            Thread.sleep(length);
        } finally {
            disk.get().free();
        }
        // A full disk may have been its end, if the write-ahead log wanted to grow.
        var postgres = stage.installation().postgres();
        boolean back = Stage.await(
                COMES_BACK_WITHIN, () -> postgres.process().program().answers());
        if (!back) {
            Installation.restart(postgres);
        }
        return Outcome.struck("for %s%s".formatted(Stage.text(length), back ? "" : ", which was its end"));
    }
}
