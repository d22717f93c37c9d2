package io.offhook.torture.outside;

import io.offhook.contracts.Topic;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.pki.device.Device;
import io.offhook.torture.check.PlantedPhone;
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
import org.jspecify.annotations.Nullable;

/** Sees to it that there are always codes: provisions phones as the provisioning service would, and has their codes revealed. */
public final class CodeSupply implements AutoCloseable {

    private static final List<String> MODELS = List.of("8845", "8861", "7841");
    private static final int BATCH = 25;
    private static final int ENOUGH = 100;
    private static final int BOUND_ONE_IN = 4;
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final Installation installation;
    private final Neighbours neighbours;
    private final Administrator administrator;
    private final SplittableRandom random;
    private final BlockingQueue<Code> ready = new LinkedBlockingQueue<>();
    private final Map<UUID, Phone> waiting = new HashMap<>();
    private final List<PlantedPhone> planted = new ArrayList<>();
    private final Set<String> digits = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().name("code-supply").daemon().unstarted(this::run);
    private volatile boolean open = true;

    private record Phone(
            UUID phoneId, String model, @Nullable Device device) {}

    public CodeSupply(Installation installation, Neighbours neighbours, long seed) {
        this.installation = installation;
        this.neighbours = neighbours;
        this.administrator = new Administrator(installation);
        this.random = new SplittableRandom(seed);
        thread.start();
    }

    /** A code nobody has tried yet; empty if there is none within the time. */
    public Optional<Code> take(Duration within) throws InterruptedException {
        return Optional.ofNullable(ready.poll(within.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Taken by mistake. */
    public void giveBack(Code code) {
        ready.add(code);
    }

    /** Every phone that was provisioned. */
    public List<PlantedPhone> planted() {
        synchronized (planted) {
            return List.copyOf(planted);
        }
    }

    /** The digits of every code that was shown. */
    public Set<String> digits() {
        return Set.copyOf(digits);
    }

    private void run() {
        while (open) {
            try {
                if (ready.size() + waiting.size() < ENOUGH) {
                    plant();
                }
                revealWhatIsThere();
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException | InterruptException closed) {
                return;
            } catch (SQLException databaseAway) {
                // next time round
            }
        }
    }

    private void plant() {
        for (int i = 0; i < BATCH; i++) {
            var model = MODELS.get(random.nextInt(MODELS.size()));
            var device = random.nextInt(BOUND_ONE_IN) == 0 ? Manufacturer.device(model, random) : null;
            var phone = new Phone(new UUID(random.nextLong(), random.nextLong()), model, device);
            var mac = device == null ? null : device.mac().digits();
            var name =
                    device == null ? "BAT" + Manufacturer.device(model, random).mac() : device.name();
            waiting.put(phone.phoneId(), phone);
            synchronized (planted) {
                planted.add(new PlantedPhone(phone.phoneId(), mac));
            }
            neighbours.say(
                    Topic.PHONE,
                    phone.phoneId().toString(),
                    1,
                    new PhoneProvisioned(
                            phone.phoneId(), name, model, mac, "tortured", List.of(), null, "Default", true));
        }
    }

    private void revealWhatIsThere() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        for (var issued : issued().entrySet()) {
            var shown = administrator.reveal(issued.getValue());
            if (shown.isPresent()) {
                var phone = Objects.requireNonNull(waiting.remove(issued.getKey()));
                digits.add(shown.get());
                ready.add(new Code(issued.getValue(), phone.phoneId(), phone.model(), phone.device(), shown.get()));
            }
        }
    }

    /** Live codes of the phones that wait for one, by phone. */
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

    @Override
    public void close() {
        stop();
    }

    /** Provisions no more. */
    public void stop() {
        open = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
