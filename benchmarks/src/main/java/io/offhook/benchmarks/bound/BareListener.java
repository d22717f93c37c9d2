package io.offhook.benchmarks.bound;

import io.offhook.listener.ListenerSettings;
import io.offhook.listener.TlsEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Listener settings for a bare server, so that it uses the same TLS options as a service. All its instances share one free port. */
record BareListener(Path certificate, Path key, TlsEngine engine) implements ListenerSettings {

    private static final int ANY_SHARED_PORT = -1;

    /** The first three arguments of a bare server: PEM files of certificate and key, the {@link TlsEngine}. */
    static BareListener of(String[] arguments) {
        return new BareListener(Path.of(arguments[0]), Path.of(arguments[1]), TlsEngine.valueOf(arguments[2]));
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return ANY_SHARED_PORT;
    }

    @Override
    public Tls tls() {
        return new BareTls(Optional.of(certificate), Optional.of(key), engine, false, Optional.empty());
    }

    @Override
    public boolean proxyProtocol() {
        return false;
    }

    @Override
    public Duration requestTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int maxConnections() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int maxConnectionsPerAddress() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Duration busyLag() {
        return Duration.ofDays(1);
    }

    @Override
    public Duration maxLag() {
        return Duration.ofDays(1);
    }

    @Override
    public Duration drainTimeout() {
        return Duration.ZERO;
    }

    private record BareTls(
            Optional<Path> certificate,
            Optional<Path> key,
            TlsEngine engine,
            boolean legacy,
            Optional<Path> clientAuthorities)
            implements Tls {}
}
