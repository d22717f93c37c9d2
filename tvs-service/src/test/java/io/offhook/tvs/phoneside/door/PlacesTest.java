package io.offhook.tvs.phoneside.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void one_address_has_no_more_than_its_most() {
        var places = new Places(1_000, 3);

        assertThat(takes(places, "a", 10)).isEqualTo(3);
        places.leave("a");
        assertThat(places.take("a")).isTrue();
        assertThat(places.total()).isEqualTo(3);
    }

    @Test
    void a_newcomer_finds_a_place_beside_greedy_ones() {
        var places = new Places(100, 100);
        for (int each = 0; each < 5; each++) {
            takes(places, "greedy-" + each, 100);
        }

        assertThat(places.total()).isLessThan(100);
        assertThat(places.take("newcomer")).isTrue();
    }

    @Test
    void there_are_no_more_than_all() {
        var places = new Places(4, 4);
        int taken = 0;
        for (int each = 0; each < 10; each++) {
            taken += takes(places, "caller-" + each, 1);
        }

        assertThat(taken).isEqualTo(4);
    }

    private static int takes(Places places, String address, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += places.take(address) ? 1 : 0;
        }
        return taken;
    }
}
