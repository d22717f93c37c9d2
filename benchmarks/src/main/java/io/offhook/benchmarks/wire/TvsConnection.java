package io.offhook.benchmarks.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** An open connection to TVS; one question at a time. */
public final class TvsConnection {

    /** The length of what follows is in the header's last two of ten bytes. */
    private static final int LENGTH_AT = 8;

    private static final int LENGTH_BYTES = 2;
    private static final int LARGEST = LENGTH_AT + LENGTH_BYTES + 0xFFFF;

    private final Channel channel;
    private final PendingAnswer<ByteBuf, byte[]> answers;

    TvsConnection(Channel channel, PendingAnswer<ByteBuf, byte[]> answers) {
        this.channel = channel;
        this.answers = answers;
    }

    /**
     * The answer, header included. Fails with an {@link IOException} if the connection breaks first.
     *
     * @param request stays as it is
     */
    public CompletableFuture<byte[]> ask(byte[] request) {
        return answers.ask(channel, Unpooled.wrappedBuffer(request));
    }

    public void close() {
        channel.close();
    }

    static ChannelHandler frames() {
        return new LengthFieldBasedFrameDecoder(LARGEST, LENGTH_AT, LENGTH_BYTES);
    }

    static PendingAnswer<ByteBuf, byte[]> answers() {
        return new PendingAnswer<>(ByteBuf.class, ByteBufUtil::getBytes);
    }
}
