package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FairConnectionLimitTest {

    private final FairConnectionLimit limit = new FairConnectionLimit(100);

    @Test
    void one_address_alone_leaves_a_quarter_free() {
        assertThat(acquired(limit, "greedy", 200)).isEqualTo(75);
    }

    @Test
    void an_address_gets_no_more_than_its_own_limit() {
        assertThat(acquired(new FairConnectionLimit(100, 20), "greedy", 200)).isEqualTo(20);
    }

    @Test
    void a_newcomer_finds_room_beside_a_greedy_address() {
        acquired(limit, "greedy", 200);

        assertThat(limit.acquire("newcomer")).isTrue();
    }

    @Test
    void an_address_above_an_equal_part_waits_when_another_has_come() {
        acquired(limit, "greedy", 200);
        limit.acquire("newcomer");
        limit.release("greedy");

        assertThat(limit.acquire("greedy")).isFalse();
    }

    @Test
    void what_was_released_is_free_again() {
        acquired(limit, "one", 200);
        IntStream.range(0, 75).forEach(i -> limit.release("one"));

        assertThat(limit.total()).isZero();
        assertThat(acquired(limit, "two", 200)).isEqualTo(75);
    }

    @Test
    void an_address_that_holds_more_than_its_share_is_known() {
        acquired(limit, "greedy", 40);
        acquired(limit, "modest", 5);

        assertThat(limit.holdsMoreThanItsShare("greedy")).isTrue();
        assertThat(limit.holdsMoreThanItsShare("modest")).isFalse();
        assertThat(limit.holdsMoreThanItsShare("stranger")).isFalse();
    }

    @Property
    void a_newcomer_finds_room_beside_any_number_of_greedy_addresses(@ForAll @IntRange(min = 1, max = 24) int greedy) {
        var shared = new FairConnectionLimit(100);
        for (int turn = 0; turn < 100; turn++) {
            for (int address = 0; address < greedy; address++) {
                shared.acquire("greedy-" + address);
            }
        }

        assertThat(shared.acquire("newcomer")).isTrue();
    }

    @Property
    void the_total_is_never_exceeded(@ForAll @IntRange(min = 1, max = 500) int addresses) {
        var shared = new FairConnectionLimit(100, 30);

        long admitted = IntStream.range(0, addresses * 3)
                .filter(i -> shared.acquire("address-" + i % addresses))
                .count();

        assertThat(admitted).isEqualTo(shared.total()).isLessThanOrEqualTo(100);
    }

    private static int acquired(FairConnectionLimit limit, String address, int tries) {
        return (int)
                IntStream.range(0, tries).filter(i -> limit.acquire(address)).count();
    }
}
