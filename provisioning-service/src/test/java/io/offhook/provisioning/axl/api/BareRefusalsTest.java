package io.offhook.provisioning.axl.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareRefusalsTest {

    @ParameterizedTest
    @CsvSource({"409, 503", "412, 503", "429, 503", "503, 503", "401, 401", "403, 403"})
    void what_may_be_tried_again_is_one_status(int ofProblem, int overAxl) {
        assertThat(BareRefusals.status(ofProblem)).isEqualTo(overAxl);
    }
}
