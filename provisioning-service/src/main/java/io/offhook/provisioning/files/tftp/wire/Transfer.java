package io.offhook.provisioning.files.tftp.wire;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The transfer of one file to one client as a state machine without clock and socket: events go in, packets to send come out.
 *
 * <p>Only an acknowledgement of a block that is under way moves it. Repeated acknowledgements are passed over; otherwise each would be
 * answered with a block, and each of these with an acknowledgement, for ever (RFC 1123, section 4.2.3.1, Sorcerer's Apprentice).
 *
 * <p>A client that never acknowledged may not exist: senders of datagrams can be forged. Such a transfer ends after two retransmissions
 * at a constant interval.
 *
 * @param content the whole file, as it is sent
 * @param firstTimeout the time before a retransmission until the client acknowledges something
 */
public record Transfer(ByteBuffer content, NegotiatedOptions options, Duration firstTimeout) {

    private static final int MAX_RETRANSMISSIONS = 5;
    private static final int MAX_RETRANSMISSIONS_UNACKNOWLEDGED = 2;

    private static final int BLOCK_NUMBERS = 65_536;
    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(8);

    public sealed interface State {

        /** The OACK is sent; the client has not acknowledged it. */
        record OptionsSent(int retransmissions) implements State {}

        /** @param first the oldest block that is not acknowledged; blocks count from 1 and do not wrap here */
        record Sending(long first, int retransmissions) implements State {}

        record Ended(Outcome outcome) implements State {}
    }

    public enum Outcome {
        DELIVERED,
        /** The client did not acknowledge in time. */
        TIMED_OUT,
        /** The client sent an ERROR. */
        CLIENT_ERROR,
        /** The client asked for something else from the same port. */
        SUPERSEDED,
        /** A new transfer took the place of this one, whose client had acknowledged nothing. */
        EVICTED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public sealed interface Event {

        /** @param block as in the packet, 0 to 65535 */
        record Acknowledged(int block) implements Event {}

        /** The {@link #retransmitTimeout} passed. */
        record TimedOut() implements Event {}

        record ErrorReceived() implements Event {}
    }

    /** The new state and the packets to send. The timer runs on where the state is the same as before. */
    public record Step(State state, List<Packet> send) {}

    public static Transfer of(byte[] content, Map<String, String> asked, Duration timeout) {
        var options = NegotiatedOptions.of(asked, content.length, timeout);
        var first = options.timeout().compareTo(timeout) < 0 ? options.timeout() : timeout;
        return new Transfer(ByteBuffer.wrap(content).asReadOnlyBuffer(), options, first);
    }

    public Step begin() {
        return sendsOptions() ? sendOptions(0) : send(1, 0);
    }

    public Step on(State state, Event event) {
        return switch (state) {
            case State.OptionsSent sent ->
                switch (event) {
                    case Event.Acknowledged it -> it.block() == 0 ? send(1, 0) : unchanged(state);
                    case Event.TimedOut ignored ->
                        sent.retransmissions() < maxRetransmissions(state)
                                ? sendOptions(sent.retransmissions() + 1)
                                : ended(Outcome.TIMED_OUT);
                    case Event.ErrorReceived ignored -> ended(Outcome.CLIENT_ERROR);
                };
            case State.Sending sending ->
                switch (event) {
                    case Event.Acknowledged it -> acknowledged(sending, it.block());
                    case Event.TimedOut ignored ->
                        sending.retransmissions() < maxRetransmissions(state)
                                ? send(sending.first(), sending.retransmissions() + 1)
                                : ended(Outcome.TIMED_OUT);
                    case Event.ErrorReceived ignored -> ended(Outcome.CLIENT_ERROR);
                };
            case State.Ended ignored -> unchanged(state);
        };
    }

    /** Whether the client has acknowledged anything, and so received something at its address. */
    public boolean isAcknowledged(State state) {
        return switch (state) {
            case State.OptionsSent ignored -> false;
            case State.Sending sending -> sendsOptions() || sending.first() > 1;
            case State.Ended ignored -> true;
        };
    }

    /** How long to wait in a state. Doubles with each retransmission, once the client has acknowledged something. */
    public Duration retransmitTimeout(State state) {
        if (!isAcknowledged(state)) {
            return firstTimeout;
        }
        int retransmissions = state instanceof State.Sending sending ? sending.retransmissions() : 0;
        var doubled = options.timeout().multipliedBy(1L << retransmissions);
        var max = options.timeout().compareTo(MAX_TIMEOUT) > 0 ? options.timeout() : MAX_TIMEOUT;
        return doubled.compareTo(max) < 0 ? doubled : max;
    }

    /** The last block is short; it is empty where the file ends with a full one. */
    long blocks() {
        return content.limit() / options.blockSize() + 1L;
    }

    private boolean sendsOptions() {
        return !options.acknowledged().isEmpty();
    }

    private int maxRetransmissions(State state) {
        return isAcknowledged(state) ? MAX_RETRANSMISSIONS : MAX_RETRANSMISSIONS_UNACKNOWLEDGED;
    }

    private Step acknowledged(State.Sending sending, int block) {
        int ahead = Math.floorMod(block - sending.first(), BLOCK_NUMBERS);
        if (ahead > lastUnderWay(sending.first()) - sending.first()) {
            return unchanged(sending);
        }
        long next = sending.first() + ahead + 1;
        return next > blocks() ? ended(Outcome.DELIVERED) : send(next, 0);
    }

    private long lastUnderWay(long first) {
        return Math.min(first + options.window() - 1, blocks());
    }

    private Step sendOptions(int retransmissions) {
        return new Step(
                new State.OptionsSent(retransmissions),
                List.of(new Packet.OptionAcknowledgement(options.acknowledged())));
    }

    private Step send(long first, int retransmissions) {
        return new Step(
                new State.Sending(first, retransmissions),
                LongStream.rangeClosed(first, lastUnderWay(first))
                        .mapToObj(this::block)
                        .toList());
    }

    private Packet block(long number) {
        int from = Math.toIntExact((number - 1) * options.blockSize());
        int length = Math.min(options.blockSize(), content.limit() - from);
        return new Packet.Data((int) (number % BLOCK_NUMBERS), content.slice(from, length));
    }

    private static Step ended(Outcome outcome) {
        return new Step(new State.Ended(outcome), List.of());
    }

    private static Step unchanged(State state) {
        return new Step(state, List.of());
    }
}
