package io.offhook.activation.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.device.Contradiction.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each use happens at a time of its own: 1, 2, 3 and so on. */
class CopiedKeyRulesTest {

    private static final PresentedCertificate MIC = mic("f1", "k1");

    private final SharedUses uses = new SharedUses();
    private final Network home = new Network("192.0.2.1");
    private final Network elsewhere = new Network("198.51.100.1");
    private long now;

    @Test
    void two_connections_that_are_used_in_turns_from_two_addresses_are_two_places() {
        var first = home.connect();
        first.use(MIC);
        var second = elsewhere.connect();
        second.use(MIC);
        first.use(MIC);

        assertThat(first.use(MIC))
                .containsExactly(new Contradiction(Kind.TWO_PLACES, MIC.mac(), List.of(MIC.fingerprint())));
    }

    /** The device sent it before it gave up the connection, and the network was slow, or TCP repeated it. */
    @Test
    void one_request_that_comes_late_proves_nothing() {
        var first = home.connect();
        first.use(MIC);
        var second = elsewhere.connect();
        second.use(MIC);

        assertThat(first.use(MIC)).isEmpty();
        assertThat(second.use(MIC)).isEmpty();
        assertThat(second.use(MIC)).isEmpty();
    }

    /** The order in which connections speak first is not the order in which the device opened them. */
    @Test
    void a_first_request_that_comes_after_all_of_the_next_connection_proves_nothing() {
        var first = home.connect();
        var second = elsewhere.connect();
        second.use(MIC);

        assertThat(first.use(MIC)).isEmpty();
        assertThat(second.use(MIC)).isEmpty();
        assertThat(second.use(MIC)).isEmpty();
    }

    @Test
    void where_nothing_is_known_of_the_handshake_the_answers_prove_it() {
        var first = home.connectUnknown();
        var second = elsewhere.connectUnknown();
        first.use(MIC);
        second.use(MIC);
        first.use(MIC);
        assertThat(second.use(MIC)).isEmpty();

        assertThat(first.use(MIC)).isNotEmpty();
    }

    @Test
    void a_device_that_never_comes_back_to_a_connection_may_have_any_number_of_addresses() {
        for (int i = 0; i < 50; i++) {
            var connection = new Network("192.0.2." + i).connect();
            assertThat(connection.use(MIC)).isEmpty();
            assertThat(connection.use(MIC)).isEmpty();
            assertThat(connection.use(MIC)).isEmpty();
        }
    }

    @Test
    void one_address_is_one_place() {
        var first = home.connect();
        var second = home.connect();
        for (int i = 0; i < 5; i++) {
            assertThat(first.use(MIC)).isEmpty();
            assertThat(second.use(MIC)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "f2, k2, MIC, true", // a second key
        "f2, k1, MIC, false", // the same key, certified anew
        "f2, k2, LSC, false", // a certificate of this installation
    })
    void a_second_manufacturer_key_for_a_mac_is_a_copy(
            String fingerprint, String key, CertificateKind kind, boolean found) {
        home.connect().use(MIC);
        var other = new PresentedCertificate(MIC.mac(), fingerprint, key, kind);

        var expected = new Contradiction(Kind.TWO_CERTIFICATES, MIC.mac(), List.of(fingerprint, "f1"));
        assertThat(home.connect().use(other)).isEqualTo(found ? List.of(expected) : List.of());
    }

    @Test
    void a_mic_beside_a_renewed_lsc_is_none() {
        for (int i = 0; i < 5; i++) {
            assertThat(home.connect().use(MIC)).isEmpty();
            assertThat(home.connect().use(new PresentedCertificate(MIC.mac(), "l" + i, "k" + i, CertificateKind.LSC)))
                    .isEmpty();
        }
    }

    @Test
    void a_second_manufacturer_key_is_found_again_until_it_is_recorded() {
        var copy = mic("f2", "k2");
        home.connect().use(MIC);
        home.connect().use(copy);

        assertThat(home.connect().use(copy)).isNotEmpty();
        uses.adopt(copy);
        assertThat(home.connect().use(copy)).isEmpty();
        assertThat(home.connect().use(MIC)).isNotEmpty();
    }

    private static PresentedCertificate mic(String fingerprint, String key) {
        return new PresentedCertificate("2C3124C9F8E1", fingerprint, key, CertificateKind.MIC);
    }

    /** An address from which connections are opened. */
    private final class Network {

        private final String address;

        Network(String address) {
            this.address = address;
        }

        Opened connect() {
            return new Opened(new UsedConnection("c" + now, ++now), address, now);
        }

        /** On a replica that does not know the time of the others yet. */
        Opened connectUnknown() {
            return new Opened(new UsedConnection("c" + now, ++now), address, 0);
        }
    }

    private final class Opened {

        private final UsedConnection connection;
        private final String address;
        private final long acceptedAt;

        Opened(UsedConnection connection, String address, long acceptedAt) {
            this.connection = connection;
            this.address = address;
            this.acceptedAt = acceptedAt;
        }

        List<Contradiction> use(PresentedCertificate certificate) {
            var use = new IdentityUse(certificate, connection, address);
            var known = uses.record(use, connection.aliveAt(nanos -> acceptedAt), ++now);
            connection.usedAt(known.at());
            return CopiedKeyRules.contradiction(certificate, known).stream().toList();
        }
    }
}
