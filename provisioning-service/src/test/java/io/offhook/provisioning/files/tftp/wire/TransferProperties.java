package io.offhook.provisioning.files.tftp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.files.tftp.wire.Packet.Data;
import io.offhook.provisioning.files.tftp.wire.Transfer.Event;
import io.offhook.provisioning.files.tftp.wire.Transfer.Outcome;
import io.offhook.provisioning.files.tftp.wire.Transfer.State;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A network may lose, repeat and delay datagrams, as long as it delivers one now and then. */
class TransferProperties {

    @Property(tries = 300)
    void the_file_arrives_whole_over_a_network_that_loses_repeats_and_delays(
            @ForAll @Size(max = 700) byte[] file,
            @ForAll @IntRange(min = 8, max = 64) int blockSize,
            @ForAll @IntRange(min = 1, max = 16) int window,
            @ForAll long seed) {
        var transfer = Transfer.of(
                file,
                Map.of("blksize", String.valueOf(blockSize), "windowsize", String.valueOf(window)),
                Duration.ofSeconds(1));
        var client = new Client(blockSize, window);
        var random = new Random(seed);
        var toClient = new ArrayDeque<Packet>();
        var toServer = new ArrayDeque<Integer>();
        var step = transfer.begin();
        int timeouts = 0;
        for (int moves = 0; !(step.state() instanceof State.Ended) && moves < 100_000; moves++) {
            for (var packet : step.send()) {
                for (int copies = timeouts > 1 ? 1 : random.nextInt(3); copies > 0; copies--) {
                    toClient.add(packet);
                }
            }
            while (!toClient.isEmpty() && (timeouts > 1 || random.nextBoolean())) {
                int answer = client.hear(toClient.poll());
                if (answer >= 0 && (timeouts > 1 || random.nextInt(4) > 0)) {
                    toServer.add(answer);
                }
            }
            boolean heard = !toServer.isEmpty();
            var before = step.state();
            step = transfer.on(before, heard ? new Event.Acknowledged(toServer.poll()) : new Event.TimedOut());
            timeouts = heard ? (step.state().equals(before) ? timeouts : 0) : timeouts + 1;
        }

        assertThat(step.state()).isEqualTo(new State.Ended(Outcome.DELIVERED));
        assertThat(client.received.toByteArray()).isEqualTo(file);
    }

    @Property
    void no_datagram_breaks_the_reader(@ForAll byte[] datagram) {
        assertThat(PacketReader.read(datagram)).isNotNull();
    }

    /** A client by RFC 7440: it acknowledges the last of a window, the end, and where something is missing. */
    private static final class Client {

        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final int blockSize;
        private final int window;
        private int last;
        private int sinceAnswer;
        private boolean whole;

        Client(int blockSize, int window) {
            this.blockSize = blockSize;
            this.window = window;
        }

        /** The block to acknowledge, or -1. */
        int hear(Packet packet) {
            if (!(packet instanceof Data data)) {
                return last;
            }
            if (whole || data.block() != last + 1) {
                sinceAnswer = 0;
                return last;
            }
            last++;
            sinceAnswer++;
            var content = new byte[data.content().remaining()];
            data.content().duplicate().get(content);
            received.writeBytes(content);
            whole = content.length < blockSize;
            if (whole || sinceAnswer == window) {
                sinceAnswer = 0;
                return last;
            }
            return -1;
        }
    }
}
