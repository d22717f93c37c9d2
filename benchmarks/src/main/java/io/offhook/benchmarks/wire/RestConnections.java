package io.offhook.benchmarks.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.offhook.stackclient.http.HttpAnswer;
import io.offhook.stackclient.http.ProblemReader;
import io.offhook.stackclient.rest.Account;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;

/**
 * Calls a REST service over kept connections, on one thread: the client shares the machine with the service, so it must use little
 * CPU. Has as many connections as calls at the same time.
 */
public final class RestConnections implements AutoCloseable {

    private static final int MAX_ANSWER = 64 << 20;
    private static final int CONNECT_MILLIS = 10_000;

    private final EventLoopGroup loop = new NioEventLoopGroup(1, new DefaultThreadFactory("rest-wire", true));
    private final ConcurrentLinkedDeque<RestConnection> idle = new ConcurrentLinkedDeque<>();
    private final URI service;
    private final Account account;

    /** @param service over plain HTTP, as the local stack offers it */
    public RestConnections(URI service, Account account) {
        this.service = service;
        this.account = account;
    }

    /** @throws IOException if there is no answer in this time or it is a refusal; the message is the reason */
    public HttpAnswer post(String path, String contentType, String body, Duration within) throws Exception {
        var connection = connection();
        var answer = connection
                .post(path, contentType, body, account.authorization())
                .get(within.toMillis(), TimeUnit.MILLISECONDS);
        idle.addFirst(connection);
        if (!answer.isSuccess()) {
            var problem = ProblemReader.read(answer);
            throw new IOException("refused: " + (problem.reason().isEmpty() ? problem.title() : problem.reason()));
        }
        return answer;
    }

    private RestConnection connection() throws Exception {
        for (var kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.isUsable()) {
                return kept;
            }
            kept.close();
        }
        return open().get(CONNECT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<RestConnection> open() {
        var answers = PhoneConnection.answers();
        var opened = new CompletableFuture<RestConnection>();
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpClientCodec(), new HttpObjectAggregator(MAX_ANSWER), answers);
                    }
                })
                .connect(service.getHost(), service.getPort())
                .addListener((ChannelFuture connected) -> {
                    if (connected.isSuccess()) {
                        opened.complete(new RestConnection(connected.channel(), answers, service.getAuthority()));
                    } else {
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
