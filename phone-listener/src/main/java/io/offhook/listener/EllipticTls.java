package io.offhook.listener;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.impl.SSLHelper;
import io.vertx.core.net.impl.SslChannelProvider;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A certificate on P-256 that a listener has beside its own of RSA: its handshakes cost the server a small part. A connection is shown it
 * if it is presented now, if the ClientHello takes it, and if no client of the same address has refused it lately. All others are shown
 * the listener's own.
 *
 * <p>Meter: {@code offhook.connections.elliptic}, tagged {@code listener} and {@code outcome}: {@code accepted} where a request followed,
 * {@code refused} where the client left before one.
 */
public final class EllipticTls {

    /** Beyond that nobody is shown the certificate until the oldest are forgotten. */
    private static final int MAX_REFUSALS = 10_000;

    /** Who stays longer than that waits for a busy server, and gives up: under load nobody is to be shown the dearer certificate for it. */
    private static final long REFUSES_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final SslChannelProvider provider;
    private final long timeoutMillis;
    private final BooleanSupplier presented;
    private final CertificateRefusals refusals = new CertificateRefusals(MAX_REFUSALS, System::nanoTime);
    private final Counter accepted;
    private final Counter refused;

    private EllipticTls(
            SslChannelProvider provider,
            long timeoutMillis,
            String listener,
            BooleanSupplier presented,
            MeterRegistry meters) {
        this.provider = provider;
        this.timeoutMillis = timeoutMillis;
        this.presented = presented;
        this.accepted = meters.counter("offhook.connections.elliptic", "listener", listener, "outcome", "accepted");
        this.refused = meters.counter("offhook.connections.elliptic", "listener", listener, "outcome", "refused");
    }

    /**
     * Reads the certificate; blocks. All servers of a listener share the result, and with it the keys of session tickets.
     *
     * @param options those of the listener with this certificate instead of its own
     * @param presented asked for every connection
     */
    public static EllipticTls load(
            Vertx vertx, String listener, NetServerOptions options, BooleanSupplier presented, MeterRegistry meters) {
        var provider = new SSLHelper(options, List.of())
                .buildChannelProvider(options.getSslOptions(), ((VertxInternal) vertx).getOrCreateContext())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var timeout = options.getSslHandshakeTimeoutUnit().toMillis(options.getSslHandshakeTimeout());
        return new EllipticTls(provider, timeout, listener, presented, meters);
    }

    boolean isFor(String address, ByteBuf hello) {
        return presented.getAsBoolean() && !refusals.includes(address) && ClientHello.takesP256(hello);
    }

    ChannelHandler watch(String address) {
        long shown = System.nanoTime();
        return new FirstRequestWatch(accepted::increment, () -> {
            if (System.nanoTime() - shown < REFUSES_WITHIN_NANOS) {
                refused.increment();
                refusals.add(address);
            }
        });
    }

    SslChannelProvider provider() {
        return provider;
    }

    /** TLS that waits for the ClientHello before it decides between this certificate and the usual one. */
    SslChannelProvider beside(SslChannelProvider usual) {
        return new SslChannelProvider(
                usual.sslContextProvider(), timeoutMillis, TimeUnit.MILLISECONDS, false, false, false, null, false) {
            @Override
            public ChannelHandler createServerHandler(HostAndPort client) {
                return new CertificateByClientHello(usual, EllipticTls.this, client, timeoutMillis);
            }
        };
    }
}
