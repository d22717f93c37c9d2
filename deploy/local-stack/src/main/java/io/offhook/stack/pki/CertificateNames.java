package io.offhook.stack.pki;

import io.offhook.testpki.PemFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.util.List;
import java.util.Optional;

/** Whether a certificate is good for a host. */
final class CertificateNames {

    private CertificateNames() {}

    /** Also if no host is asked for. */
    static boolean of(Path certificate, Optional<String> host) throws IOException {
        if (host.isEmpty()) {
            return true;
        }
        try {
            var names = PemFile.readCertificates(certificate).getFirst().getSubjectAlternativeNames();
            return names != null
                    && names.stream()
                            .map(List::getLast)
                            .anyMatch(name -> name.toString().equalsIgnoreCase(host.get()));
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}
