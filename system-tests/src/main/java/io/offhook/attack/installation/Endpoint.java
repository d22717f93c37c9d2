package io.offhook.attack.installation;

import java.net.InetSocketAddress;
import java.util.Locale;

/**
 * A port of a service.
 *
 * @param service the name of the service whose process listens
 * @param maybeClosed whether the port closes every connection unless a setting opens it
 */
public record Endpoint(String service, Kind kind, String host, int port, boolean tls, boolean maybeClosed) {

    /** What is spoken at a port. */
    public enum Kind {
        REST,
        MANAGEMENT,
        FILES,
        REDEMPTION,
        TVS,
        TFTP
    }

    public boolean speaksHttp() {
        return kind != Kind.TVS && kind != Kind.TFTP;
    }

    public boolean isTcp() {
        return kind != Kind.TFTP;
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    /** {@code provisioning files 6971}: enough to find it. */
    @Override
    public String toString() {
        return service + " " + kind.name().toLowerCase(Locale.ROOT) + " " + port;
    }
}
