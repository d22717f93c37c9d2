package io.offhook.provisioning.files.tftp.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.files.tftp.wire.Packet.Data;
import io.offhook.provisioning.files.tftp.wire.Packet.OptionAcknowledgement;
import io.offhook.provisioning.files.tftp.wire.Transfer.End;
import io.offhook.provisioning.files.tftp.wire.Transfer.Event;
import io.offhook.provisioning.files.tftp.wire.Transfer.Event.Acknowledged;
import io.offhook.provisioning.files.tftp.wire.Transfer.Event.Silence;
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

        assertThat(transfer.on(begun.state(), new Acknowledged(1)).state()).isEqualTo(new State.Over(End.DELIVERED));
    }

    @Test
    void a_file_that_ends_with_a_full_block_has_an_empty_one_behind_it() {
        var transfer = transfer(1024, Map.of());

        var second = transfer.on(transfer.begin().state(), new Acknowledged(1));
        var third = transfer.on(second.state(), new Acknowledged(2));

        assertThat(third.send()).containsExactly(new Data(3, ByteBuffer.allocate(0)));
        assertThat(transfer.on(third.state(), new Acknowledged(3)).state()).isEqualTo(new State.Over(End.DELIVERED));
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
    void an_acknowledgement_heard_twice_calls_forth_no_second_block() {
        var transfer = transfer(5_000, Map.of());
        var second = transfer.on(transfer.begin().state(), new Acknowledged(1));

        var again = transfer.on(second.state(), new Acknowledged(1));

        assertThat(again.send()).isEmpty();
        assertThat(again.state()).isSameAs(second.state()); // and the clock runs on
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
    void a_lost_acknowledgement_is_made_good_by_sending_the_block_again() {
        var transfer = transfer(5_000, Map.of());
        var begun = transfer.begin();

        assertThat(transfer.on(begun.state(), new Silence()).send()).isEqualTo(begun.send());
    }

    @Test
    void after_each_silence_it_waits_longer_and_in_the_end_gives_up() {
        var transfer = transfer(10, Map.of());
        var step = transfer.begin();
        List<Duration> waits = new ArrayList<>();
        while (!(step.state() instanceof State.Over)) {
            waits.add(transfer.patience(step.state()));
            step = transfer.on(step.state(), new Silence());
        }

        assertThat(step.state()).isEqualTo(new State.Over(End.CLIENT_GONE));
        assertThat(waits.stream().map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 8L, 8L);
    }

    @Test
    void a_client_that_is_heard_again_has_all_the_patience_again() {
        var transfer = transfer(5_000, Map.of());
        var silent = transfer.on(transfer.begin().state(), new Silence());

        assertThat(transfer.on(silent.state(), new Acknowledged(1)).state()).isEqualTo(new State.Sending(2, 0));
    }

    @Test
    void a_client_may_refuse_at_any_time() {
        var offering = transfer(10, Map.of("tsize", "0"));
        var refused = new State.Over(End.CLIENT_REFUSED);

        assertThat(offering.on(offering.begin().state(), new Event.Refused()).state())
                .isEqualTo(refused);
        assertThat(offering.on(new State.Sending(1, 0), new Event.Refused()).state())
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
        while (!(step.state() instanceof State.Over)) {
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
