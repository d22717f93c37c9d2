package io.offhook.console.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.TopicWriter;
import io.offhook.console.whatif.store.AskingWhatIf;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints how long it takes to judge many certificates again, for example with {@code -Doffhook.what-if.certificates=200000}. */
@QuarkusTest
@WithRealServers
@EnabledIfSystemProperty(named = "offhook.what-if.certificates", matches = "[0-9]+")
class WhatIfSpeedIT {

    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();

    /** Verified anew each time, as different ones would be. */
    private static final String INSERT = """
            insert into timeline (event_id, topic, stream_id, version, type, at, correlation_id, phone_id, device_name, fingerprint, data)
            select gen_random_uuid(), 'ACTIVATION', 'speed', n, 'CodeRedeemed.v1', clock_timestamp(), 'speed', gen_random_uuid(),
                'SEP' || lpad(to_hex(n), 12, '0'), encode(sha256(n::text::bytea), 'hex'),
                jsonb_build_object('codeId', gen_random_uuid(), 'phoneId', gen_random_uuid(), 'mac', lpad(to_hex(n), 12, '0'),
                    'model', '8845', 'certificate', $1::text)
            from generate_series(1, $2::int) as n""";

    @Inject
    AskingWhatIf asking;

    @Inject
    Pool pool;

    @Test
    void many_certificates_are_judged_again() throws Throwable {
        var anchor = MANUFACTURER.issuingCertificate();
        var fingerprint = Fingerprint.of(anchor);
        TopicWriter.publish(
                Topic.TRUST,
                "anchor/" + fingerprint,
                new TrustAnchorAdded(
                        fingerprint,
                        anchor.getSubjectX500Principal().getName(),
                        anchor.getIssuerX500Principal().getName(),
                        anchor.getNotBefore().toInstant(),
                        anchor.getNotAfter().toInstant(),
                        Certificates.base64(anchor)));
        var mic = MANUFACTURER
                .issue(MicRequest.of(new Device(new PhoneModel("8845"), MacAddress.parse("2C3124C9F8E1")), KeyType.RSA))
                .certificate();
        int certificates = Integer.getInteger("offhook.what-if.certificates");
        for (int done = 0; done < certificates; done += 50_000) {
            insert(Certificates.base64(mic), done, Math.min(50_000, certificates - done));
        }
        pool.query("analyze timeline").execute().await().atMost(Duration.ofMinutes(2));
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(changed(fingerprint)).isEqualTo(certificates));

        for (int round = 0; round < 3; round++) {
            var began = System.nanoTime();
            assertThat(changed(fingerprint)).isEqualTo(certificates);
            var took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf(
                    "what if: %d certificates in %d ms, %d a second, %d processors%n",
                    certificates,
                    took.toMillis(),
                    certificates * 1_000L / took.toMillis(),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    private long changed(String fingerprint) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> asking.ask("admin", new WhatIf.RemoveAnchor(fingerprint)))
                .changed();
    }

    private void insert(String certificate, int from, int many) {
        pool.preparedQuery(INSERT.replace(
                        "generate_series(1, $2::int)", "generate_series(" + (from + 1) + ", " + from + " + $2::int)"))
                .execute(Tuple.of(certificate, many))
                .await()
                .atMost(Duration.ofMinutes(2));
    }
}
