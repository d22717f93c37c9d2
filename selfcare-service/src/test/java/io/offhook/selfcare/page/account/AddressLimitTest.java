package io.offhook.selfcare.page.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressLimitTest {

    private final AddressLimit limit = new AddressLimit();

    @Test
    void an_address_that_asks_too_often_hinders_no_other() {
        for (int i = 0; i < AddressLimit.AN_HOUR; i++) {
            assertThat(limit.isOver("192.0.2.1")).isFalse();
        }

        assertThat(limit.isOver("192.0.2.1")).isTrue();
        assertThat(limit.isOver("192.0.2.2")).isFalse();
    }
}
