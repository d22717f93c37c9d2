package io.offhook.clients;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the services are, and who calls them.
 *
 * @param redemption the listener for phones, mutual TLS
 * @param server PEM, the certificate of that listener
 * @param deviceCertificate PEM, with its chain
 * @param deviceKey PEM, PKCS#8
 */
public record Installation(
        URI provisioning,
        URI activation,
        URI redemption,
        String account,
        String password,
        Path server,
        Path deviceCertificate,
        Path deviceKey) {

    @Override
    public String toString() {
        return "installation at " + provisioning;
    }
}
