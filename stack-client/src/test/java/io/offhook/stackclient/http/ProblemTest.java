package io.offhook.stackclient.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({
        "503,BUSY,true",
        "502,'',true",
        "504,'',true",
        "429,THROTTLED,false",
        "409,ALREADY_USED,false",
        "500,'',false"
    })
    void only_a_busy_service_is_worth_asking_again(int status, String reason, boolean passes) {
        assertThat(new Problem(status, "t", "d", reason, Optional.empty()).passes())
                .isEqualTo(passes);
    }

    @Test
    void it_reads_as_a_sentence() {
        assertThat(new Problem(409, "Code already used", "Ask for a new one.", "ALREADY_USED", Optional.empty()))
                .hasToString("Code already used: Ask for a new one. (ALREADY_USED, HTTP 409)");
        assertThat(new Problem(500, "HTTP 500", "", "", Optional.empty())).hasToString("HTTP 500 (HTTP 500)");
    }
}
