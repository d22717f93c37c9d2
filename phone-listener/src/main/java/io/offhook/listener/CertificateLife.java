package io.offhook.listener;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The gauge {@code offhook.certificates.remaining}, tagged {@code certificate}: seconds until a certificate that the service uses ends. */
public final class CertificateLife {

    private CertificateLife() {}

    /**
     * @param certificate what it is for; one of few
     * @param end asked for each time; not a number while there is none
     */
    public static void watch(MeterRegistry meters, Clock clock, String certificate, Supplier<Optional<Instant>> end) {
        Gauge.builder(
                        "offhook.certificates.remaining",
                        () -> end.get()
                                .map(it -> (double)
                                        Duration.between(clock.instant(), it).toSeconds())
                                .orElse(Double.NaN))
                .baseUnit("seconds")
                .tag("certificate", certificate)
                .register(meters);
    }

    /** The one that a listener has read at its start. */
    static void watch(MeterRegistry meters, String listener, Path file) {
        var end = end(file);
        watch(meters, Clock.systemUTC(), "listener-" + listener, () -> end);
    }

    /** Empty if it cannot be read: then the listener does not open, and says so. */
    private static Optional<Instant> end(Path file) {
        try (var in = Files.newInputStream(file)) {
            var first =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return Optional.of(first.getNotAfter().toInstant());
        } catch (IOException | CertificateException e) {
            return Optional.empty();
        }
    }
}
