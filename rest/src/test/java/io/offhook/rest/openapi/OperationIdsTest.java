package io.offhook.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationIdsTest {

    @ParameterizedTest
    @CsvSource({
        "PhonesResource_list, phonesList",
        "io.offhook.tvs.api.TrustAnchorsResource.add, trustAnchorsAdd",
        "Keys_show, keysShow",
        "own, own"
    })
    void an_operation_is_named_by_what_it_is_about_and_what_it_does(String scanned, String id) {
        assertThat(OperationIds.of(scanned)).isEqualTo(id);
    }
}
