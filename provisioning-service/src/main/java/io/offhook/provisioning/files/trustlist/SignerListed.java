package io.offhook.provisioning.files.trustlist;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.pki.FileSigner;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.Role;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.TrustList;
import io.offhook.provisioning.files.packing.FindSigner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Tells operators where phones would not accept what is signed here: whoever signs must stand in the list with the role TFTP. */
@ApplicationScoped
class SignerListed {

    private static final Logger LOG = Logger.getLogger(SignerListed.class);

    private final FindSigner signer;
    private final AtomicInteger unlisted = new AtomicInteger();

    SignerListed(FindSigner signer, MeterRegistry meters) {
        this.signer = signer;
        meters.gauge("offhook.files.signer.unlisted", unlisted);
    }

    void look(long version, byte[] file) {
        signer.signer().ifPresent(it -> {
            try {
                look(version, TrustListFile.read(file).list(), it);
            } catch (MalformedFile e) {
                LOG.warnf("Trust list cannot be read: version=%d reason=%s", version, e.getMessage());
            }
        });
    }

    private void look(long version, TrustList list, FileSigner it) {
        var roles = list.rolesOf(it.certificate());
        boolean accepted = roles.contains(Role.TFTP) || roles.contains(Role.CCM_TFTP);
        unlisted.set(accepted ? 0 : 1);
        if (!accepted) {
            LOG.warnf(
                    "Phones refuse the files that are signed here, for the trust list does not name their signer with the role TFTP:"
                            + " version=%d signer=%s",
                    version, it.certificate().getSubjectX500Principal());
        }
    }
}
