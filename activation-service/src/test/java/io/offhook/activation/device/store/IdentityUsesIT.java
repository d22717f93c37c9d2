package io.offhook.activation.device.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.device.CertificateKind;
import io.offhook.activation.device.CopiedKeyRules;
import io.offhook.activation.device.IdentityUse;
import io.offhook.activation.device.PresentedCertificate;
import io.offhook.activation.device.SharedUses;
import io.offhook.activation.device.UsedConnection;
import io.offhook.activation.redis.TimedRedis;
import io.offhook.activation.story.Installation;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas, each with what it knows of the clock, on one Redis. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class IdentityUsesIT {

    private static final Duration REMEMBER = Duration.ofDays(1);
    private static final long SEED = 8_444;

    @Inject
    TimedRedis redis;

    private final Random random = new Random(SEED);
    private final String mac = "%012X".formatted(new Random().nextLong(1L << 48));
    private final PresentedCertificate mic = certificate("1", CertificateKind.MIC);
    private List<Replica> replicas = List.of();

    private record Replica(IdentityUses uses, RedisClock clock) {}

    private record Opened(Replica replica, UsedConnection connection, String address) {}

    @BeforeEach
    void twoReplicas() {
        replicas = List.of(replica(), replica());
    }

    /** The simulation of 100 000 devices runs on the model, so the model must be the script. */
    @Test
    void the_script_does_what_its_model_does() {
        var model = new SharedUses();
        var certificates = List.of(mic, certificate("2", CertificateKind.MIC), certificate("3", CertificateKind.LSC));
        var opened = new ArrayList<Opened>();
        int found = 0;
        for (int i = 0; i < 1_000; i++) {
            if (opened.isEmpty() || random.nextInt(5) == 0) {
                opened.add(open(replicas.get(random.nextInt(2)), "192.0.2." + random.nextInt(3)));
            }
            var each = opened.get(random.nextInt(opened.size()));
            var certificate = certificates.get(random.nextInt(10) < 8 ? 0 : random.nextInt(3));
            var use = new IdentityUse(certificate, each.connection(), each.address());
            long aliveAt = each.connection().aliveAt(each.replica().clock()::atLeast);

            var known = each.replica().uses().record(use).await().indefinitely();

            var expected = model.record(use, aliveAt, known.at());
            assertThat(known.own()).isEqualTo(expected.own());
            assertThat(known.others()).containsExactlyInAnyOrderElementsOf(expected.others());
            assertThat(known.lastMic()).isEqualTo(expected.lastMic());
            if (CopiedKeyRules.contradiction(certificate, known).isPresent()) {
                found++;
            }
            if (random.nextInt(10) == 0) {
                each.replica().uses().adopt(certificate).await().indefinitely();
                model.adopt(certificate);
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void two_places_on_two_replicas_contradict_each_other() {
        var here = open(replicas.getFirst(), "192.0.2.1");
        use(here);
        var there = open(replicas.getLast(), "198.51.100.1");
        use(there);
        use(here);
        use(there);

        assertThat(use(here)).isTrue();
    }

    @Test
    void a_device_that_goes_on_at_another_replica_from_another_address_does_not() {
        for (int i = 0; i < 20; i++) {
            var connection = open(replicas.get(i % 2), "192.0.2." + i);
            assertThat(use(connection)).isFalse();
            assertThat(use(connection)).isFalse();
            assertThat(use(connection)).isFalse();
        }
    }

    @Test
    void what_is_forgotten_contradicts_nothing() {
        var here = open(replicas.getFirst(), "192.0.2.1");
        var there = open(replicas.getLast(), "198.51.100.1");
        for (int i = 0; i < 3; i++) {
            use(here);
            use(there);
        }
        replicas.getFirst()
                .uses()
                .forget(mac, List.of(mic.fingerprint()))
                .await()
                .indefinitely();

        assertThat(use(here)).isFalse();
    }

    private boolean use(Opened opened) {
        var use = new IdentityUse(mic, opened.connection(), opened.address());
        var known = opened.replica().uses().record(use).await().indefinitely();
        return CopiedKeyRules.contradiction(mic, known).isPresent();
    }

    private Opened open(Replica replica, String address) {
        var id = "c" + random.nextLong();
        return new Opened(replica, new UsedConnection(id, System.nanoTime()), address);
    }

    private Replica replica() {
        var clock = new RedisClock();
        return new Replica(new IdentityUses(redis, clock, REMEMBER), clock);
    }

    private PresentedCertificate certificate(String name, CertificateKind kind) {
        return new PresentedCertificate(mac, "certificate" + name, "key" + name, kind);
    }
}
