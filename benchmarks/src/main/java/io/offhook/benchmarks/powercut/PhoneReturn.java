package io.offhook.benchmarks.powercut;

import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import io.offhook.benchmarks.powercut.ReturningPhone.ToRedeem;
import io.offhook.benchmarks.wire.PhoneConnections;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One phone from the return of the power until it is served, or lost. */
final class PhoneReturn {

    /** The file may come with the next event; real phones ask every 45 s. */
    private static final BackOff NOT_YET = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(8));

    private final ReturningPhone phone;
    private final PhoneRequests requests;
    private final PhoneConnections wire;
    private final Semaphore places;
    private final PowerCutTally tally;
    private final long began;
    private final long deadline;
    private boolean hasPlace;
    private int told;

    /** @param places are given back when the phone first has to wait: coming again is never delayed by the client */
    PhoneReturn(
            ReturningPhone phone,
            PhoneRequests requests,
            PhoneConnections wire,
            Semaphore places,
            PowerCutTally tally,
            long began,
            Duration within) {
        this.phone = phone;
        this.requests = requests;
        this.wire = wire;
        this.places = places;
        this.tally = tally;
        this.began = began;
        this.deadline = began + within.toNanos();
    }

    /** Why a phone is lost. */
    private static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;

        Lost(BootStage stage, String reason) {
            super(stage.name().toLowerCase(Locale.ROOT) + ": " + reason);
        }
    }

    private interface Request {
        Reply send() throws InterruptedException;
    }

    void run() throws InterruptedException {
        places.acquire();
        hasPlace = true;
        try (requests) {
            boot();
            tally.served(Duration.ofNanos(System.nanoTime() - began), told);
        } catch (Lost | IOException e) {
            tally.lost(String.valueOf(e.getMessage()), told);
        } finally {
            giveUpPlace();
        }
    }

    private void boot() throws Lost, IOException, InterruptedException {
        found(BootStage.TRUST_LIST, "ITL" + phone.device().name() + ".tlv");
        var configuration = phone.device().name() + ".cnf.xml.sgn";
        var first = stage(BootStage.CONFIGURATION, () -> requests.file(configuration));
        if (first instanceof Reply.Missing) {
            found(BootStage.DEFAULT_FILE, "XMLDefault.cnf.xml.sgn");
        }
        stage(BootStage.TVS, requests::tvs);
        if (first instanceof Reply.Missing) {
            redeem(phone.redemption()
                    .orElseThrow(() -> new Lost(BootStage.CONFIGURATION, "no file, though it was activated before")));
            awaitFile(configuration);
        }
    }

    private void found(BootStage stage, String file) throws Lost, InterruptedException {
        if (stage(stage, () -> requests.file(file)) instanceof Reply.Missing) {
            throw new Lost(stage, "there is no such file");
        }
    }

    /** The TLS context takes memory outside of the heap, and there are many phones. */
    private void redeem(ToRedeem own) throws Lost, IOException, InterruptedException {
        SslContext tls = wire.contextOf(own.identity());
        try {
            if (stage(BootStage.REDEMPTION, () -> requests.redeem(tls, own.body())) instanceof Reply.Missing) {
                throw new Lost(BootStage.REDEMPTION, "HTTP 404");
            }
        } finally {
            ReferenceCountUtil.release(tls);
        }
    }

    private void awaitFile(String file) throws Lost, InterruptedException {
        var stage = BootStage.CONFIGURATION_AFTER_REDEMPTION;
        for (int times = 1; stage(stage, () -> requests.file(file)) instanceof Reply.Missing; times++) {
            pause(stage, NOT_YET.after(times, ThreadLocalRandom.current()));
        }
    }

    /** Asks until the answer is final. */
    private Reply stage(BootStage stage, Request request) throws Lost, InterruptedException {
        var waiting = new Waiting();
        var silent = 0;
        while (true) {
            var reply = request.send();
            tally.reply(stage, reply);
            switch (reply) {
                case Reply.Refused(var reason) -> throw new Lost(stage, reason);
                case Reply.ComeAgain(var after) -> {
                    waiting.comeAgain(after, System.nanoTime());
                    told++;
                    pause(stage, after);
                }
                case Reply.NoAnswer none -> pause(stage, BackOff.USUAL.after(++silent, ThreadLocalRandom.current()));
                case Reply.Served served -> {
                    return over(waiting, served);
                }
                case Reply.Missing missing -> {
                    return over(waiting, missing);
                }
            }
        }
    }

    private Reply over(Waiting waiting, Reply reply) {
        tally.waited(waiting.ratio(System.nanoTime()));
        return reply;
    }

    private void pause(BootStage stage, Duration pause) throws Lost, InterruptedException {
        giveUpPlace();
        var until = System.nanoTime() + pause.toNanos();
        if (until > deadline) {
            throw new Lost(stage, "not served within " + TimeUnit.NANOSECONDS.toSeconds(deadline - began) + " s");
        }
        for (var left = pause.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private void giveUpPlace() {
        if (hasPlace) {
            hasPlace = false;
            places.release();
        }
    }
}
