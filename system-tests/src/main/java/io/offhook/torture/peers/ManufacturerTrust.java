package io.offhook.torture.peers;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.stack.service.Service;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.rest.RestClient;
import io.offhook.testpki.PemFile;
import io.offhook.torture.installation.Installation;
import java.net.URI;
import java.util.Base64;
import java.util.List;

/** Lets the installation trust the manufacturer: over REST at the TVS service, or as that service publishes it where it does not run. */
public record ManufacturerTrust(Installation installation, EventPublisher publisher, PhoneManufacturer manufacturer) {

    public void add() throws Exception {
        if (installation.services().contains(Service.TVS)) {
            new RestClient(
                            URI.create("http://127.0.0.1:" + installation.portInFrontOf(Service.TVS)),
                            new Credentials("admin", installation.password()))
                    .post(
                            "/api/v1/trust-anchors",
                            "application/x-pem-file",
                            PemFile.text(List.of(manufacturer.anchor())));
        } else {
            publisher
                    .publish(Topic.TRUST, "anchor/" + PhoneManufacturer.fingerprint(manufacturer.anchor()), 1, added())
                    .toCompletableFuture()
                    .get();
        }
    }

    private TrustAnchorAdded added() throws Exception {
        var certificate = manufacturer.anchor();
        return new TrustAnchorAdded(
                PhoneManufacturer.fingerprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Base64.getEncoder().encodeToString(certificate.getEncoded()));
    }
}
