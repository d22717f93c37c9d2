package io.offhook.provisioning.phone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DummyNamesTest {

    private final DummyNames names = new DummyNames(new SecureRandom());

    @Test
    void a_dummy_name_says_that_the_device_is_not_known() {
        assertThat(names.next().isDummy()).isTrue();
    }

    @Test
    void no_two_names_are_the_same() {
        assertThat(Stream.generate(names::next).limit(1_000)).doesNotHaveDuplicates();
    }
}
