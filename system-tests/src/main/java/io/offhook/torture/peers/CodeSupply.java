package io.offhook.torture.peers;

import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.pki.device.Device;
import io.offhook.torture.evidence.ProvisionedPhone;
import io.offhook.torture.installation.Installation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Provides live codes: publishes phones as the provisioning service does, and reveals their codes. */
public final class CodeSupply implements AutoCloseable {

    private static final List<String> MODELS = List.of("8845", "8861", "7841");
    private static final int BATCH = 25;
    private static final int ENOUGH = 100;
    private static final int BOUND_ONE_IN = 4;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(150);
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(2);

    private final Installation installation;
    private final EventPublisher publisher;
    private final AdministratorClient administrator;
    private final SplittableRandom random;
    private final BlockingQueue<RevealedCode> ready = new LinkedBlockingQueue<>();
    private final Map<UUID, Phone> waiting = new HashMap<>();
    private final AcknowledgedPhones provisioned = new AcknowledgedPhones();
    private final Set<String> digits = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().name("code-supply").daemon().unstarted(this::run);
    private volatile boolean open = true;

    private record Phone(
            UUID phoneId, String model, @Nullable Device device) {}

    public CodeSupply(Installation installation, EventPublisher publisher, long seed) {
        this.installation = installation;
        this.publisher = publisher;
        this.administrator = new AdministratorClient(installation);
        this.random = new SplittableRandom(seed);
        thread.start();
    }

    /** Takes a code that nobody has tried yet; empty if there is none within the timeout. */
    public Optional<RevealedCode> take(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(ready.poll(timeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Returns a code that was taken and not tried. */
    public void giveBack(RevealedCode code) {
        ready.add(code);
    }

    /** Every phone whose {@code PhoneProvisioned} the broker acknowledged. */
    public List<ProvisionedPhone> provisioned() {
        return provisioned.phones();
    }

    /** What failed in the harness itself. */
    public List<String> failures() {
        return provisioned.failures();
    }

    /** The digits of every code that was revealed. */
    public Set<String> digits() {
        return Set.copyOf(digits);
    }

    private void run() {
        while (open) {
            try {
                if (ready.size() + waiting.size() < ENOUGH) {
                    provision();
                }
                revealIssuedCodes();
                Thread.sleep(POLL_INTERVAL);
            } catch (InterruptedException | InterruptException closed) {
                return;
            } catch (SQLException databaseAway) {
                // tried again in the next round
            }
        }
    }

    private void provision() {
        for (int i = 0; i < BATCH && open; i++) {
            var model = MODELS.get(random.nextInt(MODELS.size()));
            var device = random.nextInt(BOUND_ONE_IN) == 0 ? PhoneManufacturer.device(model, random) : null;
            var phone = new Phone(new UUID(random.nextLong(), random.nextLong()), model, device);
            var name = device == null
                    ? "BAT" + PhoneManufacturer.device(model, random).mac()
                    : device.name();
            provision(phone, name, device == null ? null : device.mac().digits());
        }
    }

    private void provision(Phone phone, String name, @Nullable String mac) {
        waiting.put(phone.phoneId(), phone);
        var event = new PhoneProvisioned(
                phone.phoneId(), name, phone.model(), mac, "torture", List.of(), null, "Default", true);
        provisioned.add(
                new ProvisionedPhone(phone.phoneId(), mac),
                publisher.publish(Topic.PHONE, phone.phoneId().toString(), 1, event));
    }

    private void revealIssuedCodes() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        for (var issued : issued().entrySet()) {
            var revealed = administrator.reveal(issued.getValue());
            if (revealed.isPresent()) {
                var phone = Objects.requireNonNull(waiting.remove(issued.getKey()));
                digits.add(revealed.get());
                ready.add(new RevealedCode(
                        issued.getValue(), phone.phoneId(), phone.model(), phone.device(), revealed.get()));
            }
        }
    }

    /** Live codes of the waiting phones, by phone. */
    private Map<UUID, UUID> issued() throws SQLException {
        var codes = new HashMap<UUID, UUID>();
        try (var connection = installation.database();
                var query = connection.prepareStatement(
                        "select phone_id, code_id from code_view where phone_id = any(?) and status = 'LIVE'")) {
            query.setArray(1, connection.createArrayOf("uuid", waiting.keySet().toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    codes.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        }
        return codes;
    }

    /**
     * Stops provisioning, and returns when every event is acknowledged. Does not interrupt the thread, because an interrupt during a send
     * would lose the event.
     */
    public void stop() {
        open = false;
        try {
            if (!thread.join(STOP_TIMEOUT)) {
                throw new IllegalStateException("the code supply did not stop within " + STOP_TIMEOUT);
            }
            publisher.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the thread without waiting, also after a failed run. */
    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
