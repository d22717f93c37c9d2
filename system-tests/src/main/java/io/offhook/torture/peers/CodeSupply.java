package io.offhook.torture.peers;

import io.offhook.torture.evidence.ProvisionedPhone;
import io.offhook.torture.installation.Installation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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

/** Provides live codes: provisions phones, and reveals their codes, many at a time. */
public final class CodeSupply implements AutoCloseable {

    private static final List<String> MODELS = List.of("8845", "8861", "7841");
    private static final int BATCH = 200;
    private static final int MIN_STOCK = 100;
    private static final int SECONDS_IN_STOCK = 6;
    private static final int BOUND_ONE_IN = 4;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(2);

    private final Installation installation;
    private final Provisioning provisioning;
    private final AdministratorClient administrator;
    private final SplittableRandom random;
    private final int stock;
    private final BlockingQueue<RevealedCode> ready = new LinkedBlockingQueue<>();
    private final Map<UUID, NewPhone> waiting = new HashMap<>();
    private final Set<String> digits = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().name("code-supply").daemon().unstarted(this::run);
    private volatile boolean open = true;

    /** @param rate codes a second that the workload wants */
    public CodeSupply(Installation installation, Provisioning provisioning, long seed, int rate) {
        this.installation = installation;
        this.provisioning = provisioning;
        this.administrator = new AdministratorClient(installation);
        this.random = new SplittableRandom(seed);
        this.stock = Math.max(MIN_STOCK, rate * SECONDS_IN_STOCK);
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

    /** Every phone that is certainly provisioned. */
    public List<ProvisionedPhone> provisioned() {
        return provisioning.provisioned();
    }

    /** What failed in the harness itself. */
    public List<String> failures() {
        return provisioning.failures();
    }

    /** The digits of every code that was revealed. */
    public Set<String> digits() {
        return Set.copyOf(digits);
    }

    private void run() {
        while (open) {
            try {
                boolean enough = ready.size() + waiting.size() + provisioning.unknown() >= stock;
                if (!enough || provisioning.unknown() > 0) {
                    waiting.putAll(provisioning.provision(enough ? List.of() : newPhones()));
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

    private List<NewPhone> newPhones() {
        var phones = new ArrayList<NewPhone>();
        while (phones.size() < Math.min(BATCH, stock)) {
            var model = MODELS.get(random.nextInt(MODELS.size()));
            var device = PhoneManufacturer.device(model, random);
            phones.add(
                    random.nextInt(BOUND_ONE_IN) == 0
                            ? new NewPhone(device.name(), model, device)
                            : new NewPhone("BAT" + device.mac().digits(), model, null));
        }
        return phones;
    }

    private void revealIssuedCodes() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        var issued = issued();
        administrator.reveal(List.copyOf(issued.keySet())).forEach((code, text) -> {
            var phoneId = Objects.requireNonNull(issued.get(code));
            var phone = Objects.requireNonNull(waiting.remove(phoneId));
            digits.add(text);
            ready.add(new RevealedCode(code, phoneId, phone.model(), phone.device(), text));
        });
    }

    /** Some live codes of waiting phones, with their phones. */
    private Map<UUID, UUID> issued() throws SQLException {
        var codes = new HashMap<UUID, UUID>();
        try (var connection = installation.database();
                var query = connection.prepareStatement(
                        "select phone_id, code_id from code_view where phone_id = any(?) and status = 'LIVE' limit ?")) {
            query.setArray(1, connection.createArrayOf("uuid", waiting.keySet().toArray()));
            query.setInt(2, AdministratorClient.MAX_CODES);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    codes.put(rows.getObject(2, UUID.class), rows.getObject(1, UUID.class));
                }
            }
        }
        return codes;
    }

    /**
     * Stops provisioning, and returns when its outcome is known. Does not interrupt the thread, because an interrupt during a send would
     * lose the event.
     */
    public void stop() {
        open = false;
        try {
            if (!thread.join(STOP_TIMEOUT)) {
                throw new IllegalStateException("the code supply did not stop within " + STOP_TIMEOUT);
            }
            provisioning.finish();
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
