package io.offhook.tvs.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.offhook.pki.Role;
import io.offhook.tvs.Installation;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.verification.CertificateRegistry;
import io.offhook.tvs.verification.RegisteredCertificate;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When phones are shown the certificate on P-256, and which one can be configured. */
class EllipticCertificateTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = TestCertificates.NOW;
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private Instant listedSince = NOW.minus(FORTNIGHT);
    private Map<Role, Long> roles = Map.of(Role.TVS, 60L);

    @BeforeAll
    static void keys() {
        Installation.makeElliptic("listener-ec");
        Installation.makeElliptic("other-ec");
        Installation.make("listener-rsa");
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void it_is_presented_once_every_list_for_a_fortnight_has_had_it() {
        assertThat(refreshed().isPresented()).isTrue();
    }

    @Test
    void a_phone_may_have_slept_through_a_list_that_is_younger() {
        listedSince = NOW.minus(FORTNIGHT).plusSeconds(1);

        assertThat(refreshed().isPresented()).isFalse();
    }

    @Test
    void a_role_that_is_withdrawn_or_another_role_ends_it_at_once() {
        var certificate = refreshed();
        assertThat(certificate.isPresented()).isTrue();

        roles = Map.of();
        assertThat(certificate.isPresented()).isFalse();
        roles = Map.of(Role.APP_SERVER, 60L);
        assertThat(certificate.isPresented()).isFalse();
    }

    @Test
    void before_the_first_look_at_the_lists_it_is_not_presented() {
        assertThat(certificate().isPresented()).isFalse();
    }

    @Test
    void a_certificate_of_rsa_or_a_key_that_does_not_fit_stops_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> pair("listener-rsa", "listener-rsa"))
                .withMessageContaining("no certificate of an EC key");
        assertThatIllegalStateException()
                .isThrownBy(() -> pair("listener-ec", "other-ec"))
                .withMessageContaining("does not belong");
        assertThatIllegalStateException()
                .isThrownBy(() -> pair("listener-ec", "nowhere"))
                .withMessageContaining("unreadable");
    }

    private EllipticCertificate refreshed() {
        var certificate = certificate();
        certificate.refresh().await().indefinitely();
        return certificate;
    }

    private EllipticCertificate certificate() {
        return new EllipticCertificate(
                Optional.of(pair("listener-ec", "listener-ec")),
                FORTNIGHT,
                this::registry,
                (then, certificate) -> Uni.createFrom().item(!listedSince.isAfter(then)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private CertificateRegistry registry() {
        var certificate = pair("listener-ec", "listener-ec").certificate();
        return CertificateRegistry.of(List.of(RegisteredCertificate.of(certificate, roles)));
    }

    private static EllipticKeyPair pair(String certificate, String key) {
        return EllipticKeyPair.read(VERTX, Installation.certificate(certificate), Installation.key(key));
    }
}
