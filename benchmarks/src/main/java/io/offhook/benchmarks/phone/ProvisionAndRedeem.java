package io.offhook.benchmarks.phone;

import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.work.Workload;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.wire.FileServer;
import io.offhook.stackclient.rest.Poll;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Measures two latencies: from provisioning to the code on the topic, and from redemption to the configuration. */
public final class ProvisionAndRedeem {

    private static final int TIMEOUT_SECONDS = 30;
    private static final Poll CONFIGURATION = new Poll(Duration.ofSeconds(TIMEOUT_SECONDS), Duration.ofMillis(5));

    private final RedemptionCall redeeming;
    private final AddedPhones adding;
    private final TopicSignals visible;
    private final URI files;
    private volatile Latencies provisioning = new Latencies();
    private volatile Latencies redemption = new Latencies();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();

    public ProvisionAndRedeem(RedemptionCall redeeming, AddedPhones adding, TopicSignals visible, URI files) {
        this.redeeming = redeeming;
        this.adding = adding;
        this.visible = visible;
        this.files = files;
    }

    /** Discards the latencies so far. */
    public void forget() {
        provisioning = new Latencies();
        redemption = new Latencies();
        failures.clear();
    }

    /** Both at the same time. */
    public void both(ReadyPhone phone) throws InterruptedException {
        var provisions =
                Thread.ofVirtual().start(() -> Workload.timed(phone, ignored -> provision(), provisioning, failures));
        Workload.timed(phone, this::redeem, redemption, failures);
        provisions.join();
    }

    /** From the request to the code on the topic. */
    public void provision() throws Exception {
        adding.addAndAwaitCode();
    }

    /** From the first packet to the last byte of the configuration. Requests it when {@code PhoneMacAssigned} is on the topic. */
    public void redeem(ReadyPhone phone) throws Exception {
        redeeming.once(phone);
        visible.device(phone.device().name()).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        var file = files.resolve("/" + phone.device().name() + ".cnf.xml");
        if (!CONFIGURATION.until(() -> new FileServer().fetch(file) instanceof FileAnswer.Found)) {
            throw new IOException("no configuration");
        }
    }

    public Latencies.Summary provisioning() {
        return provisioning.summary();
    }

    public Latencies.Summary redemption() {
        return redemption.summary();
    }

    public Map<String, Long> failures() {
        return new TreeMap<>(failures);
    }
}
