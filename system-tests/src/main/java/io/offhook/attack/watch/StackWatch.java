package io.offhook.attack.watch;

import io.offhook.attack.installation.TargetStack;
import io.offhook.attack.suite.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches the processes and logs of all services from its start to its end. */
public final class StackWatch implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 500;

    private final List<ServiceWatch> services = new ArrayList<>();
    private final ScheduledExecutorService sampling = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());

    private StackWatch() {}

    public static StackWatch start(TargetStack stack) throws IOException, InterruptedException {
        var watch = new StackWatch();
        for (var part : stack.services()) {
            watch.services.add(new ServiceWatch(part));
        }
        var ignored = watch.sampling.scheduleWithFixedDelay(
                () -> watch.services.forEach(ServiceWatch::sample), 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    /** What was seen; waits until the services have settled. */
    public Findings finish() throws IOException, InterruptedException {
        var findings = new Findings();
        for (var service : services) {
            service.finish(findings);
        }
        return findings;
    }

    @Override
    public void close() {
        sampling.shutdownNow();
    }
}
