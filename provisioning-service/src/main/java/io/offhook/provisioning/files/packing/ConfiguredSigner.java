package io.offhook.provisioning.files.packing;

import io.offhook.pki.FileSigner;
import io.offhook.pki.signing.OpeningSigner;
import io.offhook.pki.signing.SignerSettings;
import io.offhook.provisioning.files.FilesSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The signer that the configuration names. */
@ApplicationScoped
class ConfiguredSigner implements FindSigner {

    private static final Logger LOG = Logger.getLogger(ConfiguredSigner.class);

    private static final String NAME = "offhook.files.signer";
    private static final int LONGEST_KEY_BITS = 2048;

    private final Optional<FileSigner> signer;

    ConfiguredSigner(FilesSettings settings) {
        this.signer = settings.signer().map(ConfiguredSigner::open);
        signer.ifPresentOrElse(
                it -> LOG.infof(
                        "Files for phones are signed: signer=%s hash=%s",
                        it.certificate().getSubjectX500Principal(), settings.hash()),
                () -> LOG.warn("Files for phones are served as they are, unsigned: offhook.files.signer is not set"));
    }

    /** Phones verify no longer keys, and no others. */
    static FileSigner open(SignerSettings settings) {
        var signer = OpeningSigner.open(NAME, settings);
        if (signer.certificate().getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() <= LONGEST_KEY_BITS) {
            return signer;
        }
        throw new IllegalArgumentException(NAME + ": phones verify RSA keys of up to " + LONGEST_KEY_BITS + " bits");
    }

    @Override
    public Optional<FileSigner> signer() {
        return signer;
    }
}
