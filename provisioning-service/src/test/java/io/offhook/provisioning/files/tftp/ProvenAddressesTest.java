package io.offhook.provisioning.files.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProvenAddressesTest {

    private final ProvenAddresses proven = new ProvenAddresses(2);

    @Test
    void an_address_is_proven_once_it_acknowledged() {
        assertThat(proven.contains("phone")).isFalse();

        proven.add("phone");

        assertThat(proven.contains("phone")).isTrue();
    }

    @Test
    void the_address_that_was_silent_for_the_longest_time_is_forgotten_first() {
        proven.add("first");
        proven.add("second");
        proven.add("first");

        proven.add("third");

        assertThat(proven.contains("first")).isTrue();
        assertThat(proven.contains("second")).isFalse();
        assertThat(proven.contains("third")).isTrue();
    }
}
