package io.offhook.provisioning.files.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferLimitTest {

    private final TransferLimit limit = new TransferLimit(500, 50);

    @Test
    void a_flood_from_forged_addresses_does_not_keep_a_newcomer_out() {
        var flood = unacknowledged(550, 11);

        assertThat(limit.makeRoomFor("newcomer")).isTrue();

        assertThat(flood.stream().filter(each -> !each.evicted)).hasSizeLessThan(500);
        assertThat(limit.size()).isLessThan(500);
    }

    @Test
    void a_newcomer_is_not_evicted_by_addresses_that_hold_more() {
        unacknowledged(550, 11);
        var newcomer = add("newcomer");

        unacknowledged(5_000, 11);

        assertThat(newcomer.evicted).isFalse();
    }

    @Test
    void a_transfer_that_was_acknowledged_is_never_evicted() {
        var office = new ArrayList<FakeTransfer>();
        for (int i = 0; i < 50; i++) {
            var transfer = add("office");
            transfer.acknowledged = true;
            office.add(transfer);
        }

        unacknowledged(5_000, 1_000);

        assertThat(office).noneMatch(each -> each.evicted);
        assertThat(limit.makeRoomFor("office")).isFalse();
        assertThat(limit.size()).isEqualTo(500);
    }

    @Test
    void an_address_at_its_limit_gives_up_its_oldest_unacknowledged_transfer() {
        var own = new ArrayList<FakeTransfer>();
        for (int i = 0; i < 50; i++) {
            own.add(add("office"));
        }
        own.getFirst().acknowledged = true;
        var other = add("elsewhere");

        assertThat(limit.makeRoomFor("office")).isTrue();

        assertThat(own.stream().filter(each -> each.evicted)).containsExactly(own.get(1));
        assertThat(other.evicted).isFalse();
    }

    @Test
    void where_all_are_acknowledged_nothing_begins_until_one_ends() {
        var transfers = unacknowledged(500, 10);
        transfers.forEach(each -> each.acknowledged = true);
        assertThat(limit.makeRoomFor("newcomer")).isFalse();

        limit.remove(transfers.getFirst());

        assertThat(limit.makeRoomFor("newcomer")).isTrue();
    }

    private List<FakeTransfer> unacknowledged(int count, int addresses) {
        List<FakeTransfer> begun = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var address = "forged " + i % addresses;
            if (limit.makeRoomFor(address)) {
                begun.add(fake(address));
            }
        }
        return begun;
    }

    private FakeTransfer add(String address) {
        assertThat(limit.makeRoomFor(address)).isTrue();
        return fake(address);
    }

    private FakeTransfer fake(String address) {
        var transfer = new FakeTransfer(address);
        limit.add(transfer);
        return transfer;
    }

    private static final class FakeTransfer implements TransferLimit.Entry {

        private final String address;
        private boolean acknowledged;
        private boolean evicted;

        FakeTransfer(String address) {
            this.address = address;
        }

        @Override
        public String address() {
            return address;
        }

        @Override
        public boolean isAcknowledged() {
            return acknowledged;
        }

        @Override
        public void evict() {
            evicted = true;
        }
    }
}
