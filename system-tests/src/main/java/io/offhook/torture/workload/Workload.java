package io.offhook.torture.workload;

import io.offhook.torture.installation.Replica;
import io.offhook.torture.peers.AdministratorClient;
import io.offhook.torture.peers.CodeSupply;
import io.offhook.torture.peers.RevealedCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Begins so many scenarios a second, several at a time. The n-th scenario depends only on the seed. */
public final class Workload {

    private static final Duration WAIT_FOR_CODE = Duration.ofSeconds(1);
    private static final int MAX_CLOSED = 1_000;

    private final PhoneFactory phones;
    private final CodeSupply supply;
    private final List<Replica> replicas;
    private final AdministratorClient administrator;
    private final long seed;
    private final Pace pace;
    private final Concurrency atATime;
    private final ActivationTimes times = new ActivationTimes();
    private final List<CodeCase> open = new ArrayList<>();
    private final List<CodeCase> closed = new ArrayList<>();
    private final SplittableRandom draw;
    private long concluded;
    private final List<String> failures = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;

    /**
     * @param rate the number of scenarios that begin a second, if the services keep up
     * @param concurrency the highest number of scenarios at the same time
     */
    public Workload(
            PhoneFactory phones,
            CodeSupply supply,
            List<Replica> replicas,
            AdministratorClient administrator,
            long seed,
            int rate,
            int concurrency) {
        this.phones = phones;
        this.supply = supply;
        this.replicas = replicas;
        this.administrator = administrator;
        this.seed = seed;
        this.draw = new SplittableRandom(seed);
        this.pace = new Pace(rate);
        this.atATime = new Concurrency(concurrency);
        threads.execute(this::begin);
    }

    private void begin() {
        long number = 0;
        try {
            while (running) {
                var code = supply.take(WAIT_FOR_CODE);
                if (code.isPresent()) {
                    var random = new SplittableRandom(seed * 1_000_003 + number++);
                    atATime.begin();
                    threads.execute(() -> run(code.get(), random));
                    pace.await();
                }
            }
        } catch (InterruptedException | RejectedExecutionException stopped) {
            // the run is over
        }
    }

    private void run(RevealedCode code, SplittableRandom random) {
        try {
            var kind = ScenarioKind.pick(random);
            long begun = System.nanoTime();
            add(new Scenario(phones, replicas, administrator, times, random).run(kind, code));
            if (kind == ScenarioKind.REDEEM) {
                atATime.observe(Duration.ofNanos(System.nanoTime() - begun));
            }
        } catch (InterruptedException stopped) {
            // the run is over
        } catch (RuntimeException failure) {
            synchronized (open) {
                failures.add(failure.toString());
            }
        } finally {
            atATime.end();
        }
    }

    /** Sends one more request to this replica now, for a fault that waits for a request there. */
    public void addRequest(Replica replica, RandomGenerator random) throws InterruptedException {
        var code = supply.take(WAIT_FOR_CODE);
        if (code.isPresent()) {
            var phone = phones.rightFor(code.get(), random);
            phone.redeem(code.get(), replica);
            var own = new SplittableRandom(random.nextLong());
            threads.execute(() -> {
                try {
                    var observed = phone.redeemUntilFinal(code.get(), replicas, own, Duration.ofSeconds(40));
                    add(new CodeCase(code.get(), List.of(phone), observed.isFinal()));
                } catch (InterruptedException stopped) {
                    add(new CodeCase(code.get(), List.of(phone), false));
                }
            });
        }
    }

    /** How long the phones took that did nothing but redeem their code. */
    public ActivationTimes times() {
        return times;
    }

    /** Adds a case for the final requests: every open case, and a random sample of the closed ones. */
    public void add(CodeCase finished) {
        synchronized (open) {
            if (!finished.concluded()) {
                open.add(finished);
            } else if (closed.size() < MAX_CLOSED) {
                closed.add(finished);
                concluded++;
            } else {
                long place = draw.nextLong(++concluded);
                if (place < MAX_CLOSED) {
                    closed.set((int) place, finished);
                }
            }
        }
    }

    /** Starts no more scenarios. Returns when all have ended or the timeout is over. */
    public void stop(Duration timeout) throws InterruptedException {
        running = false;
        threads.shutdown();
        if (!threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
            threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    public List<CodeCase> cases() {
        synchronized (open) {
            return Stream.concat(open.stream(), closed.stream()).toList();
        }
    }

    /** Failures of the harness. A run with a failure proves nothing. */
    public List<String> failures() {
        synchronized (open) {
            return List.copyOf(failures);
        }
    }
}
