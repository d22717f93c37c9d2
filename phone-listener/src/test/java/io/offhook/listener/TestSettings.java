package io.offhook.listener;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of a listener on a free port of this machine, without TLS. */
record TestSettings(int maxConnections, int maxConnectionsPerAddress, Duration requestTimeout, Tls tls)
        implements ListenerSettings {

    TestSettings() {
        this(100, 100, Duration.ofSeconds(10), new NoTls());
    }

    TestSettings withMaxConnections(int total, int perAddress) {
        return new TestSettings(total, perAddress, requestTimeout, tls);
    }

    TestSettings with(Tls other) {
        return new TestSettings(maxConnections, maxConnectionsPerAddress, requestTimeout, other);
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
    public Duration busyLag() {
        return Duration.ofMillis(150);
    }

    @Override
    public Duration maxLag() {
        return Duration.ofSeconds(1);
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

    record FileTls(boolean legacy, Optional<Path> clientAuthorities) implements Tls {

        @Override
        public Optional<Path> certificate() {
            return Optional.of(Path.of("server.crt.pem"));
        }

        @Override
        public Optional<Path> key() {
            return Optional.of(Path.of("server.key.pem"));
        }

        @Override
        public TlsEngine engine() {
            return TlsEngine.JDK;
        }
    }
}
