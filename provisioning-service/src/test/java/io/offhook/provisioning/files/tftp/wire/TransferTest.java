package io.offhook.provisioning.files.tftp.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.files.tftp.wire.Packet.Data;
import io.offhook.provisioning.files.tftp.wire.Packet.OptionAcknowledgement;
import io.offhook.provisioning.files.tftp.wire.Transfer.Event;
import io.offhook.provisioning.files.tftp.wire.Transfer.Event.Acknowledged;
import io.offhook.provisioning.files.tftp.wire.Transfer.Event.TimedOut;
import io.offhook.provisioning.files.tftp.wire.Transfer.Outcome;
import io.offhook.provisioning.files.tftp.wire.Transfer.State;
import io.offhook.provisioning.files.tftp.wire.Transfer.Step;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void a_small_file_is_one_short_block() {
        var transfer = transfer(10, Map.of());

        var begun = transfer.begin();
        assertThat(blocks(begun)).containsExactly(1);

        assertThat(transfer.on(begun.state(), new Acknowledged(1)).state())
                .isEqualTo(new State.Ended(Outcome.DELIVERED));
    }

    @Test
    void a_file_that_ends_with_a_full_block_has_an_empty_one_behind_it() {
        var transfer = transfer(1024, Map.of());

        var second = transfer.on(transfer.begin().state(), new Acknowledged(1));
        var third = transfer.on(second.state(), new Acknowledged(2));

        assertThat(third.send()).containsExactly(new Data(3, ByteBuffer.allocate(0)));
        assertThat(transfer.on(third.state(), new Acknowledged(3)).state())
                .isEqualTo(new State.Ended(Outcome.DELIVERED));
    }

    @Test
    void options_are_acknowledged_first_and_the_file_follows_their_acknowledgement() {
        var transfer = transfer(20, Map.of("blksize", "8"));

        var offer = transfer.begin();
        assertThat(offer.send()).containsExactly(new OptionAcknowledgement(Map.of("blksize", "8")));
        assertThat(transfer.on(offer.state(), new Acknowledged(1)).state()).isEqualTo(offer.state());

        assertThat(blocks(transfer.on(offer.state(), new Acknowledged(0)))).containsExactly(1);
    }

    @Test
    void a_repeated_acknowledgement_is_not_answered_with_a_block() {
        var transfer = transfer(5_000, Map.of());
        var second = transfer.on(transfer.begin().state(), new Acknowledged(1));

        var again = transfer.on(second.state(), new Acknowledged(1));

        assertThat(again.send()).isEmpty();
        assertThat(again.state()).isSameAs(second.state()); // so the timer runs on
    }

    @Test
    void a_block_that_was_never_sent_cannot_be_acknowledged() {
        var transfer = transfer(5_000, Map.of());
        var begun = transfer.begin();

        for (int block : new int[] {0, 2, 3, 65_535}) {
            assertThat(transfer.on(begun.state(), new Acknowledged(block)).state())
                    .isSameAs(begun.state());
        }
    }

    @Test
    void after_a_timeout_the_block_is_sent_again() {
        var transfer = transfer(5_000, Map.of());
        var begun = transfer.begin();

        assertThat(transfer.on(begun.state(), new TimedOut()).send()).isEqualTo(begun.send());
    }

    @Test
    void a_client_that_acknowledged_something_is_waited_for_longer_each_time() {
        var transfer = transfer(5_000, Map.of());
        var step = transfer.on(transfer.begin().state(), new Acknowledged(1));

        assertThat(waits(transfer, step)).containsExactly(1L, 2L, 4L, 8L, 8L, 8L);
    }

    @Test
    void a_client_that_never_acknowledged_is_given_up_after_two_retransmissions() {
        var transfer = transfer(5_000, Map.of());
        var withOptions = transfer(5_000, Map.of("blksize", "8"));

        assertThat(waits(transfer, transfer.begin())).containsExactly(1L, 1L, 1L);
        assertThat(waits(withOptions, withOptions.begin())).containsExactly(1L, 1L, 1L);
    }

    @Test
    void a_client_that_asks_for_a_long_timeout_gets_it_once_it_has_acknowledged_something() {
        var transfer = transfer(5_000, Map.of("timeout", "255"));
        var begun = transfer.begin();

        assertThat(waits(transfer, begun)).containsExactly(1L, 1L, 1L);
        assertThat(waits(transfer, transfer.on(begun.state(), new Acknowledged(0))))
                .startsWith(255L, 255L);
    }

    @Test
    void a_transfer_is_acknowledged_from_the_first_acknowledgement_that_counts() {
        var plain = transfer(5_000, Map.of());
        var withOptions = transfer(5_000, Map.of("blksize", "8"));

        assertThat(plain.isAcknowledged(plain.begin().state())).isFalse();
        assertThat(plain.isAcknowledged(
                        plain.on(plain.begin().state(), new Acknowledged(0)).state()))
                .isFalse();
        assertThat(plain.isAcknowledged(
                        plain.on(plain.begin().state(), new Acknowledged(1)).state()))
                .isTrue();
        assertThat(withOptions.isAcknowledged(withOptions.begin().state())).isFalse();
        assertThat(withOptions.isAcknowledged(withOptions
                        .on(withOptions.begin().state(), new Acknowledged(0))
                        .state()))
                .isTrue();
    }

    @Test
    void an_acknowledgement_begins_the_count_of_retransmissions_anew() {
        var transfer = transfer(5_000, Map.of());
        var again = transfer.on(transfer.begin().state(), new TimedOut());

        assertThat(transfer.on(again.state(), new Acknowledged(1)).state()).isEqualTo(new State.Sending(2, 0));
    }

    @Test
    void an_error_ends_a_transfer_in_any_state() {
        var offering = transfer(10, Map.of("tsize", "0"));
        var refused = new State.Ended(Outcome.CLIENT_ERROR);

        assertThat(offering.on(offering.begin().state(), new Event.ErrorReceived())
                        .state())
                .isEqualTo(refused);
        assertThat(offering.on(new State.Sending(1, 0), new Event.ErrorReceived())
                        .state())
                .isEqualTo(refused);
        assertThat(offering.on(refused, new Acknowledged(1)).state()).isSameAs(refused);
    }

    @Test
    void block_numbers_begin_again_after_65535_and_the_file_is_whole() {
        int size = 8 * 66_000 + 3;
        var transfer = transfer(size, Map.of("blksize", "8"));
        var received = ByteBuffer.allocate(size);
        List<Integer> around = new ArrayList<>();

        var step = transfer.on(transfer.begin().state(), new Acknowledged(0));
        while (!(step.state() instanceof State.Ended)) {
            var block = (Data) step.send().getFirst();
            received.put(block.content());
            if (received.position() > 8 * 65_533 && around.size() < 4) {
                around.add(block.block());
            }
            var late = transfer.on(
                    step.state(), new Acknowledged((block.block() + 65_535) & 0xFFFF)); // the one before, again
            assertThat(late.send()).isEmpty();
            step = transfer.on(step.state(), new Acknowledged(block.block()));
        }

        assertThat(around).containsExactly(65_534, 65_535, 0, 1);
        assertThat(received.array()).isEqualTo(content(size));
    }

    @Test
    void a_window_goes_out_at_once_and_what_was_lost_of_it_goes_out_again() {
        var transfer = transfer(8 * 10, Map.of("blksize", "8", "windowsize", "4"));
        var first = transfer.on(transfer.begin().state(), new Acknowledged(0));
        assertThat(blocks(first)).containsExactly(1, 2, 3, 4);

        var gap = transfer.on(first.state(), new Acknowledged(2));
        assertThat(blocks(gap)).containsExactly(3, 4, 5, 6);
        assertThat(transfer.on(gap.state(), new Acknowledged(2)).send()).isEmpty();

        var last = transfer.on(transfer.on(gap.state(), new Acknowledged(6)).state(), new Acknowledged(10));
        assertThat(blocks(last)).containsExactly(11);
    }

    /** In seconds, until the transfer ends without an acknowledgement. */
    private static List<Long> waits(Transfer transfer, Step from) {
        List<Long> waits = new ArrayList<>();
        var step = from;
        while (!(step.state() instanceof State.Ended)) {
            waits.add(transfer.retransmitTimeout(step.state()).toSeconds());
            step = transfer.on(step.state(), new TimedOut());
        }
        assertThat(step.state()).isEqualTo(new State.Ended(Outcome.TIMED_OUT));
        return waits;
    }

    private static List<Integer> blocks(Step step) {
        return step.send().stream().map(packet -> ((Data) packet).block()).toList();
    }

    private static Transfer transfer(int size, Map<String, String> options) {
        return Transfer.of(content(size), options, SECOND);
    }

    private static byte[] content(int size) {
        return "0123456789abc".repeat(size / 13 + 1).substring(0, size).getBytes(US_ASCII);
    }
}
