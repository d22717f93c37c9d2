package io.offhook.listener;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of a listener on a free port of this machine, without TLS. */
record TestSettings(
        int maxConnections,
        int maxConnectionsPerAddress,
        Duration requestTimeout,
        Duration busyLag,
        Duration maxLag,
        Tls tls)
        implements ListenerSettings {

    private static final Duration NEVER = Duration.ofHours(1);

    /** No connection is refused because the machine is busy with something else. */
    TestSettings() {
        this(100, 100, Duration.ofSeconds(10), NEVER, NEVER, new NoTls());
    }

    TestSettings withLag(Duration busy, Duration max) {
        return new TestSettings(maxConnections, maxConnectionsPerAddress, requestTimeout, busy, max, tls);
    }

    TestSettings withRequestTimeout(Duration timeout) {
        return new TestSettings(maxConnections, maxConnectionsPerAddress, timeout, busyLag, maxLag, tls);
    }

    TestSettings withMaxConnections(int total, int perAddress) {
        return new TestSettings(total, perAddress, requestTimeout, busyLag, maxLag, tls);
    }

    TestSettings with(Tls other) {
        return new TestSettings(maxConnections, maxConnectionsPerAddress, requestTimeout, busyLag, maxLag, other);
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public boolean proxyProtocol() {
        return false;
    }

    @Override
    public Duration drainTimeout() {
        return Duration.ofMillis(200);
    }

    record NoTls() implements Tls {

        @Override
        public Optional<Path> certificate() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> key() {
            return Optional.empty();
        }

        @Override
        public TlsEngine engine() {
            return TlsEngine.JDK;
        }

        @Override
        public boolean legacy() {
            return false;
        }

        @Override
        public Optional<Path> clientAuthorities() {
            return Optional.empty();
        }
    }

    record FileTls(Path directory, boolean legacy, Optional<Path> clientAuthorities) implements Tls {

        FileTls(boolean legacy, Optional<Path> clientAuthorities) {
            this(Path.of(""), legacy, clientAuthorities);
        }

        @Override
        public Optional<Path> certificate() {
            return Optional.of(directory.resolve("server.crt.pem"));
        }

        @Override
        public Optional<Path> key() {
            return Optional.of(directory.resolve("server.key.pem"));
        }

        @Override
        public TlsEngine engine() {
            return TlsEngine.JDK;
        }
    }
}
