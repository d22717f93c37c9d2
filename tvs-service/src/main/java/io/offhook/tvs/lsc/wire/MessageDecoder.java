package io.offhook.tvs.lsc.wire;

import io.offhook.tvs.lsc.wire.MalformedMessage.Fault;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Splits the bytes of one connection into messages of its session. Not thread-safe. */
public final class MessageDecoder {

    /** The largest message, and what may come in one read behind it. */
    private static final int MAX_HELD = Frame.HEADER + Frame.MAX_BODY + 64 * 1_024;

    private final int session;
    private byte[] held = new byte[0];

    public MessageDecoder(int session) {
        this.session = session;
    }

    /** @throws MalformedMessage if a phone sends far more than it is asked for */
    public void add(byte[] more) {
        if (held.length + more.length > MAX_HELD) {
            throw new MalformedMessage(Fault.TOO_LONG);
        }
        var all = Arrays.copyOf(held, held.length + more.length);
        System.arraycopy(more, 0, all, held.length, more.length);
        held = all;
    }

    /**
     * The next message, if all of it has arrived.
     *
     * @throws MalformedMessage at the first byte that no message can have there
     */
    public Optional<PhoneMessage> next() {
        var bytes = ByteBuffer.wrap(held);
        int size = Frame.size(bytes, session);
        if (size == 0 || size > held.length) {
            return Optional.empty();
        }
        var frame = Frame.take(bytes);
        held = Arrays.copyOfRange(held, size, held.length);
        return Optional.of(MessageReader.read(frame));
    }

    /** Whether bytes have arrived that were not taken. */
    public boolean isAmidMessage() {
        return held.length > 0;
    }
}
