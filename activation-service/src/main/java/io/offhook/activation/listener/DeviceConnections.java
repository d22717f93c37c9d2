package io.offhook.activation.listener;

import io.offhook.activation.device.CertificateKind;
import io.offhook.activation.device.IdentityUse;
import io.offhook.activation.device.PresentedCertificate;
import io.offhook.activation.device.UsedConnection;
import io.offhook.listener.ConnectionLocal;
import io.offhook.pki.mic.MicVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a request says of its device's identity: with which certificate it came, and on which connection. */
@ApplicationScoped
class DeviceConnections {

    private final ConnectionLocal<UsedConnection> connections = new ConnectionLocal<>(
            "used", acceptedNanos -> new UsedConnection(UUID.randomUUID().toString(), acceptedNanos));

    private final List<String> lscIssuers;

    /** @param lscIssuers beginnings of the common names of CAs whose certificates are this installation's own */
    DeviceConnections(@ConfigProperty(name = "offhook.copied-keys.lsc-issuers") List<String> lscIssuers) {
        this.lscIssuers = List.copyOf(lscIssuers);
    }

    /** Called on the connection's event loop. */
    IdentityUse use(Exchange exchange, MicVerdict.Genuine verdict) {
        return new IdentityUse(
                PresentedCertificate.of(verdict, kind(verdict.certificate())),
                connections.of(exchange.request().connection()),
                exchange.address());
    }

    /** By the issuer, whose signature was verified: a device cannot choose it. */
    CertificateKind kind(X509Certificate certificate) {
        var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        for (var rdn : issuer.getRDNs(BCStyle.CN)) {
            var name = IETFUtils.valueToString(rdn.getFirst().getValue());
            if (lscIssuers.stream().anyMatch(name::startsWith)) {
                return CertificateKind.LSC;
            }
        }
        return CertificateKind.MIC;
    }
}
