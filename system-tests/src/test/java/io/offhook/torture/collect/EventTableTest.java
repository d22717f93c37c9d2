package io.offhook.torture.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTableTest {

    @ParameterizedTest
    @CsvSource({
        "io.offhook.CodeRedeemed.v1, CodeRedeemed",
        "io.offhook.CodeRedeemed.v12, CodeRedeemed",
        "org.example.CodeRedeemed.v1, org.example.CodeRedeemed",
        "CodeRedeemed, CodeRedeemed"
    })
    void a_short_name_has_no_prefix_and_no_version(String type, String name) {
        assertThat(EventTable.shortName(type)).isEqualTo(name);
    }
}
