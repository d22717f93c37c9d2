package io.offhook.activation.listener;

import io.offhook.pki.x509.Fingerprint;
import io.vertx.core.http.HttpServerRequest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The certificates that a client presented in the handshake, its own first; empty if there are none. */
record PeerChain(List<X509Certificate> certificates) {

    static PeerChain of(HttpServerRequest request) {
        try {
            return new PeerChain(Arrays.stream(request.sslSession().getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList());
        } catch (SSLPeerUnverifiedException | ClassCastException e) {
            return new PeerChain(List.of());
        }
    }

    /** The client's own certificate. */
    Optional<X509Certificate> own() {
        return certificates.stream().findFirst();
    }

    /** SHA-256 of the client's own certificate, lower-case hex. */
    String fingerprint() {
        return own().map(Fingerprint::of).orElse("none");
    }
}
