package io.offhook.tvs.verification.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Splits the bytes of one connection into messages. Not thread-safe. */
public final class FrameDecoder {

    private static final int INITIAL = 1_024;

    private byte[] held = new byte[INITIAL];
    private int from;
    private int to;

    public void add(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, held, to, more.length);
        to += more.length;
    }

    /**
     * The next message, if all of it has arrived.
     *
     * @throws MalformedMessage at the first byte that no message can have there; close the connection then
     */
    public Optional<Frame> next() {
        var bytes = ByteBuffer.wrap(held, from, to - from);
        int size = Frame.size(bytes);
        if (size == 0 || size > bytes.remaining()) {
            return Optional.empty();
        }
        var frame = Frame.take(bytes);
        from += size;
        return Optional.of(frame);
    }

    /** Whether a part of a message has arrived. */
    public boolean isAmidMessage() {
        return to > from;
    }

    private void reserve(int more) {
        if (held.length - to >= more) {
            return;
        }
        int kept = to - from;
        var buffer = held.length >= kept + more ? held : new byte[Math.max(kept + more, 2 * held.length)];
        System.arraycopy(held, from, buffer, 0, kept);
        held = buffer.length > 2 * INITIAL && kept + more <= INITIAL ? Arrays.copyOf(buffer, INITIAL) : buffer;
        from = 0;
        to = kept;
    }
}
