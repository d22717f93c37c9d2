package io.offhook.activation.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.device.Contradiction.Kind;
import io.offhook.activation.device.DeviceLife.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lives of devices, and of copies. The seed is fixed, so a failure repeats. */
class SimulatedDevicesTest {

    private static final int DEVICES = 100_000;
    private static final int COPIES = 10_000;
    private static final long SEED = 8_443;

    @Test
    void of_100_000_devices_that_reboot_roam_retry_and_renew_none_is_suspected() {
        var random = new Random(SEED);
        int late = 0;
        var suspected = new ArrayList<Contradiction>();
        for (int i = 0; i < DEVICES; i++) {
            var arrivals = new DeviceLife(i, random).arrivals();
            late += goesBack(arrivals) ? 1 : 0;
            suspected.addAll(contradictions(arrivals));
        }

        assertThat(suspected).isEmpty();
        assertThat(late)
                .as("devices with a request that came after one of a newer connection from another address")
                .isGreaterThan(DEVICES / 10);
    }

    /** The device goes on as it always does; meanwhile both hold a connection and use it in turns. */
    @Test
    void every_copy_that_shares_the_time_with_the_device_is_found() {
        var random = new Random(SEED);
        for (int i = 0; i < COPIES; i++) {
            var life = new DeviceLife(i, random).arrivals();
            life.addAll(inTurns(life, mac(i), random));

            assertThat(contradictions(life)).extracting(Contradiction::kind).contains(Kind.TWO_PLACES);
        }
    }

    @Test
    void every_copy_with_a_manufacturer_certificate_of_its_own_is_found() {
        var random = new Random(SEED);
        for (int i = 0; i < COPIES; i++) {
            var life = new ArrayList<>(new DeviceLife(i, random).arrivals());
            life.addFirst(arrival(mic(mac(i), "genuine"), "before"));
            life.add(random.nextInt(life.size()) + 1, arrival(mic(mac(i), "copy"), "copy"));

            assertThat(contradictions(life)).extracting(Contradiction::kind).contains(Kind.TWO_CERTIFICATES);
        }
    }

    /** The simple rule would take these for copies: an older connection speaks after a newer one. */
    private static boolean goesBack(List<Arrival> arrivals) {
        return arrivals.stream()
                .anyMatch(each -> arrivals.stream()
                        .filter(other -> other.at() < each.at())
                        .filter(other ->
                                other.use().certificate().equals(each.use().certificate()))
                        .anyMatch(other -> other.acceptedAt() > each.acceptedAt()
                                && each.acceptedAt() > 0
                                && !other.use().address().equals(each.use().address())));
    }

    /** In turns, with a random number of further requests between. At the third turn of the device the copy is proven. */
    private static List<Arrival> inTurns(List<Arrival> life, String mac, Random random) {
        long at = life.isEmpty() ? 1 : life.getLast().at();
        var certificate = life.isEmpty() ? mic(mac, "") : life.getLast().use().certificate();
        var device = new UsedConnection("device", 0);
        var copy = new UsedConnection("copy", 0);
        var turns = new ArrayList<Arrival>();
        for (var holder : List.of(device, copy, device, copy, device)) {
            var address = holder == device ? "192.0.2.77" : "198.51.100.77";
            for (int i = random.nextInt(3); i >= 0; i--) {
                at += 1 + random.nextInt(1_000_000);
                turns.add(new Arrival(at, new IdentityUse(certificate, holder, address), 0));
            }
        }
        return turns;
    }

    private static PresentedCertificate mic(String mac, String key) {
        return new PresentedCertificate(mac, "mic-" + key + mac, "key-" + key + mac, CertificateKind.MIC);
    }

    private static String mac(int number) {
        return "%012X".formatted(number);
    }

    private static Arrival arrival(PresentedCertificate certificate, String connection) {
        return new Arrival(1, new IdentityUse(certificate, new UsedConnection(connection, 0), "10.0.0.1"), 0);
    }

    private static List<Contradiction> contradictions(List<Arrival> arrivals) {
        var uses = new SharedUses();
        var found = new ArrayList<Contradiction>();
        long now = 0;
        for (var each : arrivals) {
            now = Math.max(now + 1, each.at());
            var connection = each.use().connection();
            var known = uses.record(each.use(), connection.aliveAt(nanos -> each.acceptedAt()), now);
            connection.usedAt(now);
            CopiedKeyRules.contradiction(each.use().certificate(), known).ifPresent(found::add);
        }
        return found;
    }
}
