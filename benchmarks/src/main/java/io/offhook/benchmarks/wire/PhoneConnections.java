package io.offhook.benchmarks.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.offhook.listener.TlsEngine;
import io.offhook.phone.wire.IdentityKeyManager;
import io.offhook.testpki.Identity;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Connections of thousands of phones on one thread. The client shares the machine with the server, so it must use little CPU: TLS
 * contexts are created in advance, and the server certificate is compared and not verified.
 */
public final class PhoneConnections implements AutoCloseable {

    private static final int MAX_ANSWER = 1 << 16;
    private static final int MAX_FILE = 1 << 20;
    private static final InetSocketAddress ANY_ADDRESS = new InetSocketAddress(0);
    private static final int CONNECT_MILLIS = 10_000;

    private final EventLoopGroup loop = new NioEventLoopGroup(1, new DefaultThreadFactory("phone-wire", true));
    private final TlsEngine engine;
    private final PinnedTrustManager server;

    /** @param server one of these is shown by every server */
    public PhoneConnections(TlsEngine engine, X509Certificate... server) {
        this.engine = engine;
        this.server = new PinnedTrustManager(server);
    }

    /** The native library if it supports this platform. */
    public static TlsEngine best() {
        return OpenSsl.isAvailable() ? TlsEngine.NATIVE : TlsEngine.JDK;
    }

    private static SslProvider provider(TlsEngine engine) {
        return switch (engine) {
            case JDK -> SslProvider.JDK;
            case NATIVE -> SslProvider.OPENSSL;
            case AUTO -> provider(best());
        };
    }

    /** A TLS 1.3 context for one phone. Each phone has its own, so that no phone resumes the session of another. */
    public SslContext contextOf(Identity phone) throws IOException {
        return contexts(phone).build();
    }

    /** As {@link #contextOf}, of a phone that TVS shows its RSA certificate. */
    public SslContext contextWithoutP256(Identity phone) throws IOException {
        return WithoutP256.context(contexts(phone));
    }

    private SslContextBuilder contexts(Identity phone) {
        return SslContextBuilder.forClient()
                .sslProvider(provider(engine))
                .keyManager(new IdentityKeyManager(phone))
                .trustManager(server)
                .protocols("TLSv1.3");
    }

    /** How many handshakes resumed no session, on all connections so far. */
    public long fullHandshakes() {
        return server.timesShown();
    }

    /** Connects with a full handshake. Fails with an {@link IOException} if either fails. */
    public CompletableFuture<PhoneConnection> open(URI service, SslContext phone) {
        return open(service, phone, ANY_ADDRESS);
    }

    /** As {@link #open}, from one of the addresses of this machine. */
    public CompletableFuture<PhoneConnection> open(URI service, SslContext phone, InetSocketAddress own) {
        var answers = PhoneConnection.answers();
        return connect(
                InetSocketAddress.createUnresolved(service.getHost(), service.getPort()),
                own,
                channel -> phone.newHandler(channel.alloc()),
                channel -> new PhoneConnection(channel, answers, service.getAuthority()),
                new HttpClientCodec(),
                new HttpObjectAggregator(MAX_ANSWER),
                answers);
    }

    /** Connects to a file server, without TLS. */
    public CompletableFuture<PhoneConnection> openFiles(URI files, InetSocketAddress own) {
        var answers = PhoneConnection.answers();
        var opened = new CompletableFuture<PhoneConnection>();
        bootstrap(own, new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(MAX_FILE), answers);
                    }
                })
                .connect(files.getHost(), files.getPort())
                .addListener((ChannelFuture connected) -> {
                    if (connected.isSuccess()) {
                        opened.complete(new PhoneConnection(connected.channel(), answers, files.getAuthority()));
                    } else {
                        opened.completeExceptionally(connected.cause());
                    }
                });
        return opened;
    }

    /** As {@link #open}, for TVS. */
    public CompletableFuture<TvsConnection> openTvs(InetSocketAddress tvs, SslContext phone) {
        return openTvs(tvs, phone, ANY_ADDRESS);
    }

    public CompletableFuture<TvsConnection> openTvs(InetSocketAddress tvs, SslContext phone, InetSocketAddress own) {
        return openTvs(tvs, own, channel -> phone.newHandler(channel.alloc()));
    }

    /** As {@link #openTvs(InetSocketAddress, SslContext)}, resuming the session that this context had with this server last, if any. */
    public CompletableFuture<TvsConnection> resumeTvs(InetSocketAddress tvs, SslContext phone) {
        return openTvs(
                tvs, ANY_ADDRESS, channel -> phone.newHandler(channel.alloc(), tvs.getHostString(), tvs.getPort()));
    }

    private CompletableFuture<TvsConnection> openTvs(
            InetSocketAddress tvs, InetSocketAddress own, Function<Channel, SslHandler> phone) {
        var answers = TvsConnection.answers();
        return connect(
                tvs, own, phone, channel -> new TvsConnection(channel, answers), TvsConnection.frames(), answers);
    }

    private Bootstrap bootstrap(InetSocketAddress own, ChannelInitializer<Channel> channels) {
        return new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .localAddress(own)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(channels);
    }

    private <C> CompletableFuture<C> connect(
            InetSocketAddress server,
            InetSocketAddress own,
            Function<Channel, SslHandler> phone,
            Function<Channel, C> connection,
            ChannelHandler... handlers) {
        var opened = new CompletableFuture<C>();
        bootstrap(own, new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        // A handler without host and port resumes no session.
                        var tls = phone.apply(channel);
                        tls.handshakeFuture().addListener(done -> {
                            if (done.isSuccess()) {
                                opened.complete(connection.apply(channel));
                            } else {
                                opened.completeExceptionally(done.cause());
                            }
                        });
                        channel.pipeline().addLast(tls).addLast(handlers);
                    }
                })
                .connect(server.getHostString(), server.getPort())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        opened.completeExceptionally(connected.cause());
                    }
                });
        return opened;
    }

    @Override
    public void close() {
        loop.shutdownGracefully();
    }
}
