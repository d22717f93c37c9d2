package io.offhook.provisioning.files.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.pki.FileSigner;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.Role;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.TrustList;
import io.offhook.provisioning.files.signing.ConfiguredSigner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Warns where phones refuse what is signed here: the trust list must name the signer with the role TFTP. */
@ApplicationScoped
class SignerRoleCheck {

    private static final Logger LOG = Logger.getLogger(SignerRoleCheck.class);

    private final ConfiguredSigner signer;
    private final AtomicInteger unlisted = new AtomicInteger();
    private volatile byte[] last = {};

    SignerRoleCheck(ConfiguredSigner signer, MeterRegistry meters) {
        this.signer = signer;
        meters.gauge("offhook.files.signer.unlisted", unlisted);
    }

    void check(byte[] file) {
        var isNew = !Arrays.equals(file, last);
        last = file;
        signer.signer().filter(it -> isNew).ifPresent(it -> {
            try {
                check(TrustListFile.read(file).list(), it);
            } catch (MalformedFile e) {
                LOG.warnf("Trust list cannot be read: reason=%s", e.getMessage());
            }
        });
    }

    private void check(TrustList list, FileSigner it) {
        var roles = list.rolesOf(it.certificate());
        boolean accepted = roles.contains(Role.TFTP) || roles.contains(Role.CCM_TFTP);
        unlisted.set(accepted ? 0 : 1);
        if (!accepted) {
            LOG.warnf(
                    "Phones refuse files signed here, the trust list does not name the signer with role TFTP: list=%s signer=%s",
                    list.timestamp(), it.certificate().getSubjectX500Principal());
        }
    }
}
