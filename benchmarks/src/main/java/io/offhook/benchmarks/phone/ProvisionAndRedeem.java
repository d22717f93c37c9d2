package io.offhook.benchmarks.phone;

import io.offhook.benchmarks.load.Fleet;
import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.work.Workload;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.wire.FileServer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Both ways through the services: a phone provisioned until its code is there, a code redeemed until its phone is configured. */
public final class ProvisionAndRedeem {

    private static final int TIMEOUT_SECONDS = 30;
    private static final int INTERVAL_MILLIS = 5;

    private final RedemptionCall redeeming;
    private final Fleet fleet;
    private final TopicSignals visible;
    private final URI files;
    private final Random random = new Random();
    private volatile Latencies provisioning = new Latencies();
    private volatile Latencies redemption = new Latencies();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();

    public ProvisionAndRedeem(RedemptionCall redeeming, Fleet fleet, TopicSignals visible, URI files) {
        this.redeeming = redeeming;
        this.fleet = fleet;
        this.visible = visible;
        this.files = files;
    }

    /** What was timed so far does not count. */
    public void forget() {
        provisioning = new Latencies();
        redemption = new Latencies();
        failures.clear();
    }

    /** The two side by side, as an administrator and a phone would. */
    public void both(ReadyPhone phone) throws InterruptedException {
        var provisions =
                Thread.ofVirtual().start(() -> Workload.timed(phone, ignored -> provision(), provisioning, failures));
        Workload.timed(phone, this::redeem, redemption, failures);
        provisions.join();
    }

    /** From the request to the code on the topic. */
    public void provision() throws Exception {
        var phoneId = fleet.another(random).provisionOne();
        visible.code(phoneId).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** From the first packet to the configuration's last byte. It begins to look when the topic says that the phone is a device. */
    public void redeem(ReadyPhone phone) throws Exception {
        redeeming.once(phone);
        visible.device(phone.device().name()).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        var file = files.resolve("/" + phone.device().name() + ".cnf.xml");
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (!(new FileServer().fetch(file) instanceof FileAnswer.Found)) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("no configuration");
            }
            Thread.sleep(INTERVAL_MILLIS);
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
