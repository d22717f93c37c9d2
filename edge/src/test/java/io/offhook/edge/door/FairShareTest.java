package io.offhook.edge.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FairShareTest {

    private final FairShare room = new FairShare(100);

    @Test
    void one_alone_leaves_a_quarter_free() {
        assertThat(entered("greedy", 200)).isEqualTo(75);
    }

    @Test
    void a_newcomer_finds_a_place_beside_a_greedy_one() {
        entered("greedy", 200);

        assertThat(room.enter("newcomer")).isTrue();
    }

    @Test
    void who_holds_more_than_an_equal_part_waits_when_another_has_come() {
        entered("greedy", 200);
        room.enter("newcomer");
        room.leave("greedy");

        assertThat(room.enter("greedy")).isFalse();
    }

    @Test
    void what_is_left_is_free_again() {
        entered("one", 200);
        IntStream.range(0, 75).forEach(i -> room.leave("one"));

        assertThat(entered("two", 200)).isEqualTo(75);
    }

    @Test
    void the_greedy_one_is_known_and_the_modest_is_not() {
        entered("greedy", 40);
        entered("modest", 5);

        assertThat(room.isGreedy("greedy")).isTrue();
        assertThat(room.isGreedy("modest")).isFalse();
        assertThat(room.isGreedy("stranger")).isFalse();
    }

    @Property
    void a_newcomer_finds_a_place_beside_any_number_of_greedy_ones(@ForAll @IntRange(min = 1, max = 24) int greedy) {
        var room = new FairShare(100);
        for (int turn = 0; turn < 100; turn++) {
            for (int who = 0; who < greedy; who++) {
                room.enter("greedy-" + who);
            }
        }

        assertThat(room.enter("newcomer")).isTrue();
    }

    private int entered(String who, int tries) {
        return (int) IntStream.range(0, tries).filter(i -> room.enter(who)).count();
    }
}
