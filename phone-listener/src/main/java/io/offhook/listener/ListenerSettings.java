package io.offhook.listener;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of one listener, {@code offhook.listener.<name>.*}: the same keys for every port that phones connect to. */
public interface ListenerSettings {

    /** The address to bind. */
    @WithDefault("0.0.0.0")
    String host();

    /** The port to bind; a negative number binds a free one, for tests, and the same number the same one. */
    int port();

    Tls tls();

    /**
     * Whether a load balancer in front tells the callers' addresses by PROXY protocol. Connections are counted before that is read, by the
     * balancer's address.
     */
    @WithDefault("false")
    boolean proxyProtocol();

    /** A connection that does not finish its handshake, a request, or reading its answer within this time is closed. */
    @WithDefault("PT10S")
    Duration requestTimeout();

    @WithDefault("10000")
    int maxConnections();

    /** One address may be a whole office behind NAT. */
    @WithDefault("2000")
    int maxConnectionsPerAddress();

    /** Event loop lag from which new connections of addresses that hold more than their share are closed. */
    @WithDefault("PT0.15S")
    Duration busyLag();

    /** Event loop lag from which every new connection is closed. */
    @WithDefault("PT1S")
    Duration maxLag();

    /** At shutdown, how long requests under way may take to finish. */
    @WithDefault("PT8S")
    Duration drainTimeout();

    /** TLS of a listener; without a certificate and a key there is none. */
    interface Tls {

        /** PEM: the server's certificate, followed by its chain if it has one. */
        Optional<Path> certificate();

        /** PEM, PKCS#8. */
        Optional<Path> key();

        @WithDefault("AUTO")
        TlsEngine engine();

        /** Whether TLS 1.0 and 1.1, and cipher suites without forward secrecy, are spoken too, for the oldest phones. */
        @WithDefault("false")
        boolean legacy();

        /** PEM: with it, only clients with a certificate of these CAs connect. */
        Optional<Path> clientAuthorities();
    }
}
