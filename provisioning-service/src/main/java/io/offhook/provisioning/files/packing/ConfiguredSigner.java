package io.offhook.provisioning.files.packing;

import io.offhook.provisioning.files.FilesSettings;
import io.offhook.trust.FileSigner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The signer that the configuration names. */
@ApplicationScoped
class ConfiguredSigner implements FindSigner {

    private static final Logger LOG = Logger.getLogger(ConfiguredSigner.class);

    private final Optional<FileSigner> signer;

    ConfiguredSigner(FilesSettings settings) {
        this.signer = settings.signer().map(PemFileSigner::read);
        signer.ifPresentOrElse(
                it -> LOG.infof(
                        "Files for phones are signed: signer=%s hash=%s",
                        it.certificate().getSubjectX500Principal(), settings.hash()),
                () -> LOG.warn("Files for phones are served as they are, unsigned: offhook.files.signer is not set"));
    }

    @Override
    public Optional<FileSigner> signer() {
        return signer;
    }
}
