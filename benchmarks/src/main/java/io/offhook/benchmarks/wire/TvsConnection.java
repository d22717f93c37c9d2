package io.offhook.benchmarks.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** An open connection to TVS, for one request at a time. */
public final class TvsConnection {

    /** The last two of the ten header bytes are the length of the body. */
    private static final int LENGTH_AT = 8;

    private static final int LENGTH_BYTES = 2;
    private static final int LARGEST = LENGTH_AT + LENGTH_BYTES + 0xFFFF;

    private final Channel channel;
    private final PendingResponse<ByteBuf, byte[]> answers;

    TvsConnection(Channel channel, PendingResponse<ByteBuf, byte[]> answers) {
        this.channel = channel;
        this.answers = answers;
    }

    /**
     * The answer, header included. Fails with an {@link IOException} if the connection breaks first.
     *
     * @param request is not changed
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

    static PendingResponse<ByteBuf, byte[]> answers() {
        return new PendingResponse<>(ByteBuf.class, ByteBufUtil::getBytes);
    }
}
