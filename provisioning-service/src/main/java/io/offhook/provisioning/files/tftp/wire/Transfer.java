package io.offhook.provisioning.files.tftp.wire;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * One file on its way to one client: what has happened goes in, what is to be sent comes out. It has no clock and no socket.
 *
 * <p>Only an acknowledgement of a block that is on its way moves it. One that was heard before is passed over, else each would call
 * forth a block, and each of these two acknowledgements for ever after: the sorcerer's apprentice of RFC 1123, section 4.2.3.1.
 *
 * @param content the whole file, as it is sent
 */
public record Transfer(ByteBuffer content, Terms terms) {

    /** After so many times of silence the client is gone. */
    static final int MOST_SILENCES = 5;

    private static final int BLOCK_NUMBERS = 65_536;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    /** Where it is. */
    public sealed interface State {

        /** The options are acknowledged, the client has still to say so. */
        record Offering(int silences) implements State {}

        /** @param first the oldest block that is not acknowledged; blocks count from 1 and do not wrap here */
        record Sending(long first, int silences) implements State {}

        record Over(End how) implements State {}
    }

    public enum End {
        DELIVERED,
        CLIENT_GONE,
        CLIENT_REFUSED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public sealed interface Event {

        /** @param block as in the packet, 0 to 65535 */
        record Acknowledged(int block) implements Event {}

        /** Nothing that counts was heard for {@link #patience}. */
        record Silence() implements Event {}

        /** The client does not want it any more. */
        record Refused() implements Event {}
    }

    /** Where it is now, and what is to be sent. A state that is the same as before leaves the clock running. */
    public record Step(State state, List<Packet> send) {}

    public static Transfer of(byte[] content, Map<String, String> asked, Duration timeout) {
        return new Transfer(ByteBuffer.wrap(content).asReadOnlyBuffer(), Terms.of(asked, content.length, timeout));
    }

    public Step begin() {
        return terms.agreed().isEmpty() ? send(1, 0) : offer(0);
    }

    public Step on(State state, Event event) {
        return switch (state) {
            case State.Offering offering ->
                switch (event) {
                    case Event.Acknowledged it -> it.block() == 0 ? send(1, 0) : unchanged(state);
                    case Event.Silence ignored ->
                        offering.silences() < MOST_SILENCES ? offer(offering.silences() + 1) : over(End.CLIENT_GONE);
                    case Event.Refused ignored -> over(End.CLIENT_REFUSED);
                };
            case State.Sending sending ->
                switch (event) {
                    case Event.Acknowledged it -> acknowledged(sending, it.block());
                    case Event.Silence ignored ->
                        sending.silences() < MOST_SILENCES
                                ? send(sending.first(), sending.silences() + 1)
                                : over(End.CLIENT_GONE);
                    case Event.Refused ignored -> over(End.CLIENT_REFUSED);
                };
            case State.Over ignored -> unchanged(state);
        };
    }

    /** How long to wait in a state; twice as long after every silence, within reason. */
    public Duration patience(State state) {
        int silences = switch (state) {
            case State.Offering it -> it.silences();
            case State.Sending it -> it.silences();
            case State.Over ignored -> 0;
        };
        var doubled = terms.timeout().multipliedBy(1L << silences);
        var most = terms.timeout().compareTo(LONGEST_WAIT) > 0 ? terms.timeout() : LONGEST_WAIT;
        return doubled.compareTo(most) < 0 ? doubled : most;
    }

    /** The last block is short, and empty where the file ends with a full one. */
    long blocks() {
        return content.limit() / terms.blockSize() + 1L;
    }

    private Step acknowledged(State.Sending sending, int block) {
        int ahead = Math.floorMod(block - sending.first(), BLOCK_NUMBERS);
        if (ahead > lastOnItsWay(sending.first()) - sending.first()) {
            return unchanged(sending);
        }
        long next = sending.first() + ahead + 1;
        return next > blocks() ? over(End.DELIVERED) : send(next, 0);
    }

    private long lastOnItsWay(long first) {
        return Math.min(first + terms.window() - 1, blocks());
    }

    private Step offer(int silences) {
        return new Step(new State.Offering(silences), List.of(new Packet.OptionAcknowledgement(terms.agreed())));
    }

    private Step send(long first, int silences) {
        return new Step(
                new State.Sending(first, silences),
                LongStream.rangeClosed(first, lastOnItsWay(first))
                        .mapToObj(this::block)
                        .toList());
    }

    private Packet block(long number) {
        int from = Math.toIntExact((number - 1) * terms.blockSize());
        int length = Math.min(terms.blockSize(), content.limit() - from);
        return new Packet.Data((int) (number % BLOCK_NUMBERS), content.slice(from, length));
    }

    private static Step over(End how) {
        return new Step(new State.Over(how), List.of());
    }

    private static Step unchanged(State state) {
        return new Step(state, List.of());
    }
}
