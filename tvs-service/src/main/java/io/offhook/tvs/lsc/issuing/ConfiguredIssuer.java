package io.offhook.tvs.lsc.issuing;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.CertificateLife;
import io.offhook.pki.signing.OpeningSigner;
import io.offhook.tvs.lsc.proof.LscVerifier;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** The CA that the configuration names. Opened at start, so that an unusable key stops the start. */
@Startup
@Singleton
public class ConfiguredIssuer {

    private final Optional<LscIssuer> issuer;

    ConfiguredIssuer(LscSettings settings, SecureRandom random, Clock clock, MeterRegistry meters) {
        this.issuer = settings.issuer()
                .map(it -> OpeningSigner.open("lsc.issuer", it))
                .map(signer -> new LscIssuer(signer, settings.validity(), random));
        issuer.filter(it -> !LscVerifier.mayIssue(it.certificate())).ifPresent(it -> {
            throw new IllegalStateException(
                    "offhook.lsc.issuer: the certificate must be that of a CA, with the key usage keyCertSign");
        });
        issuer.map(it -> it.certificate().getNotAfter().toInstant())
                .ifPresent(end -> CertificateLife.watch(meters, clock, "lsc-issuer", () -> Optional.of(end)));
    }

    public Optional<LscIssuer> issuer() {
        return issuer;
    }
}
