package io.offhook.provisioning.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.trust.LscDeleted;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.LscFetched;
import io.offhook.contracts.trust.LscInstalled;
import io.offhook.contracts.trust.LscOperationFailed;
import io.offhook.contracts.trust.LscOperationScheduled;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.x509.Certificates;
import io.offhook.provisioning.phone.activation.PhoneLsc;
import io.offhook.provisioning.phone.activation.PhoneLscs;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.SignerCertificate;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What provisioning keeps of LSCs. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class PhoneLscsIT {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final X509Certificate FIRST = SignerCertificate.ec("first").certificate();
    private static final X509Certificate SECOND = SignerCertificate.ec("second").certificate();

    @Inject
    PhoneLscs lscs;

    @Inject
    UnitOfWork units;

    @Test
    void a_phone_is_told_of_an_operation_until_it_ends_or_is_late() {
        var phone = "SEP2C3124C9A8E1";
        var id = UUID.randomUUID();
        apply(new LscOperationScheduled(
                phone, id, "INSTALL", "MIC", "RSA", 2048, null, NOW.plusSeconds(60), "admin", null));

        assertThat(of(phone, NOW).capfAuthMode()).isEqualTo(4);
        assertThat(of(phone, NOW.plusSeconds(60)).capfAuthMode()).isZero();
        apply(new LscOperationFailed(phone, id, "INSTALL", "INVALID_MIC"));
        assertThat(of(phone, NOW).capfAuthMode()).isZero();
    }

    @Test
    void the_lsc_is_the_last_that_was_stored_or_a_younger_one_that_was_shown() {
        var phone = "SEP2C3124C9A8E2";
        apply(installed(phone, FIRST, NOW));
        apply(fetched(phone, SECOND, NOW.minusSeconds(1)));
        assertThat(of(phone, NOW).certificate()).contains(FIRST);
        assertThat(of(phone, NOW).recordedAt()).contains(NOW);

        apply(fetched(phone, SECOND, NOW.plusSeconds(1)));
        assertThat(of(phone, NOW).certificate()).contains(SECOND);

        apply(installed(phone, FIRST, NOW));
        assertThat(of(phone, NOW).certificate()).contains(FIRST);

        apply(new LscDeleted(phone, UUID.randomUUID()));
        assertThat(of(phone, NOW).certificate()).isEmpty();
    }

    /** Whoever knows the name of a phone that has just redeemed its code can be quicker than the phone. */
    @Test
    void a_certificate_for_a_null_string_is_not_encrypted_to_nor_what_was_got_with_it() {
        var phone = "SEP2C3124C9A8E3";
        apply(installed(phone, FIRST, NOW, "NULL_STRING"));
        assertThat(of(phone, NOW).certificate()).isEmpty();
        apply(installed(phone, SECOND, NOW.plusSeconds(1), "LSC"));
        assertThat(of(phone, NOW).certificate()).isEmpty();

        apply(installed(phone, FIRST, NOW.plusSeconds(2), "MIC"));
        assertThat(of(phone, NOW).certificate()).contains(FIRST);
        apply(installed(phone, SECOND, NOW.plusSeconds(3), "LSC"));
        assertThat(of(phone, NOW).certificate()).contains(SECOND);
    }

    private LscInstalled installed(String phone, X509Certificate certificate, Instant from) {
        return installed(phone, certificate, from, "STRING");
    }

    private LscInstalled installed(String phone, X509Certificate certificate, Instant from, String authentication) {
        return new LscInstalled(
                phone,
                scheduled(phone, "INSTALL", authentication),
                "f",
                "1",
                "CN=CAPF",
                from,
                NOW,
                Certificates.base64(certificate));
    }

    private LscFetched fetched(String phone, X509Certificate certificate, Instant from) {
        return new LscFetched(
                phone,
                scheduled(phone, "FETCH", "LSC"),
                "f",
                "1",
                "CN=CAPF",
                from,
                NOW,
                Certificates.base64(certificate));
    }

    private UUID scheduled(String phone, String operation, String authentication) {
        var id = UUID.randomUUID();
        apply(new LscOperationScheduled(
                phone, id, operation, authentication, null, null, null, NOW.plusSeconds(60), "admin", null));
        return id;
    }

    private void apply(LscEvent event) {
        run(() -> lscs.apply(event, NOW).replaceWith(true));
    }

    private PhoneLsc of(String phone, Instant at) {
        return run(() -> lscs.of(phone, at));
    }

    private <T> T run(Supplier<Uni<T>> work) {
        return units.runApart(work).await().atMost(TIMEOUT);
    }
}
