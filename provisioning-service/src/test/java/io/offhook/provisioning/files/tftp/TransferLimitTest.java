package io.offhook.provisioning.files.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransferLimitTest {

    private final Set<String> proven = new HashSet<>();
    private final TransferLimit limit = new TransferLimit(500, 50, proven::contains);

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
            office.add(acknowledged("office"));
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
        limit.acknowledged(own.getFirst());
        var other = add("elsewhere");

        assertThat(limit.makeRoomFor("office")).isTrue();

        assertThat(own.stream().filter(each -> each.evicted)).containsExactly(own.get(1));
        assertThat(other.evicted).isFalse();
    }

    @Test
    void greedy_addresses_leave_room_for_one_that_holds_few() {
        for (int i = 0; i < 5_000; i++) {
            acknowledgedIfPossible("greedy " + i % 10);
        }

        assertThat(limit.size()).isLessThan(500);
        assertThat(limit.makeRoomFor("greedy 1")).isFalse();
        assertThat(limit.makeRoomFor("newcomer")).isTrue();
    }

    @Test
    void where_all_are_acknowledged_nothing_begins_until_one_ends() {
        var transfers = new ArrayList<FakeTransfer>();
        for (int i = 0; i < 500; i++) {
            transfers.add(acknowledged("phone " + i));
        }
        assertThat(limit.makeRoomFor("newcomer")).isFalse();

        limit.remove(transfers.getFirst());

        assertThat(limit.makeRoomFor("newcomer")).isTrue();
    }

    @Test
    void the_next_transfer_of_a_proven_address_does_not_give_way_to_other_addresses() {
        proven.add("phone");
        var next = add("phone");

        unacknowledged(5_000, 1_000);

        assertThat(next.evicted).isFalse();
    }

    @Test
    void a_proven_address_with_many_unacknowledged_transfers_gives_way() {
        proven.add("phone");
        var many = new ArrayList<FakeTransfer>();
        for (int i = 0; i < 50; i++) {
            many.add(add("phone"));
        }

        unacknowledged(5_000, 1_000);

        assertThat(many.stream().filter(each -> !each.evicted)).hasSize(4);
    }

    @Test
    void a_transfer_that_is_acknowledged_after_others_took_its_share_ends() {
        for (int i = 0; i < 49; i++) {
            acknowledged("office");
        }
        var last = add("office");
        for (int i = 0; i < 400; i++) {
            acknowledged("phone " + i);
        }

        limit.acknowledged(last);

        assertThat(last.evicted).isTrue();
        assertThat(limit.size()).isEqualTo(449);
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

    private FakeTransfer acknowledged(String address) {
        var transfer = add(address);
        limit.acknowledged(transfer);
        return transfer;
    }

    private void acknowledgedIfPossible(String address) {
        if (limit.makeRoomFor(address)) {
            limit.acknowledged(fake(address));
        }
    }

    private FakeTransfer fake(String address) {
        var transfer = new FakeTransfer(address);
        limit.add(transfer);
        return transfer;
    }

    private static final class FakeTransfer implements TransferLimit.Entry {

        private final String address;
        private boolean evicted;

        FakeTransfer(String address) {
            this.address = address;
        }

        @Override
        public String address() {
            return address;
        }

        @Override
        public void evict() {
            evicted = true;
        }
    }
}
