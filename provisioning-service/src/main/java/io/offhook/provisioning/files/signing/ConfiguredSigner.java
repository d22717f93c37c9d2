package io.offhook.provisioning.files.signing;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.CertificateLife;
import io.offhook.pki.FileSigner;
import io.offhook.pki.signing.OpeningSigner;
import io.offhook.pki.signing.SignerSettings;
import io.offhook.provisioning.files.FilesSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The signer that the configuration names, if it names one. */
@ApplicationScoped
public class ConfiguredSigner {

    private static final Logger LOG = Logger.getLogger(ConfiguredSigner.class);

    private static final String NAME = "offhook.files.signer";
    private static final int MAX_KEY_BITS = 2048;

    private final Optional<FileSigner> signer;

    @Inject
    ConfiguredSigner(FilesSettings settings, Clock clock, MeterRegistry meters) {
        this(settings.signer().map(ConfiguredSigner::open));
        signer.ifPresentOrElse(
                it -> LOG.infof(
                        "Files for phones are signed: signer=%s hash=%s",
                        it.certificate().getSubjectX500Principal(), settings.hash()),
                () -> LOG.warnf("Files for phones are not signed: %s is not set", NAME));
        signer.map(it -> it.certificate().getNotAfter().toInstant())
                .ifPresent(end -> CertificateLife.watch(meters, clock, "files-signer", () -> Optional.of(end)));
    }

    ConfiguredSigner(Optional<FileSigner> signer) {
        this.signer = signer;
    }

    /** @throws IllegalArgumentException if phones could not verify its signatures */
    static FileSigner open(SignerSettings settings) {
        var signer = OpeningSigner.open(NAME, settings);
        if (signer.certificate().getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() <= MAX_KEY_BITS) {
            return signer;
        }
        throw new IllegalArgumentException(NAME + ": phones verify RSA keys of up to " + MAX_KEY_BITS + " bits");
    }

    public Optional<FileSigner> signer() {
        return signer;
    }
}
