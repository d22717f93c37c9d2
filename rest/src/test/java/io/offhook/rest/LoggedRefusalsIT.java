package io.offhook.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers can bring about as often as they like writes little, so that nobody fills the disk of the log. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LoggedRefusalsIT {

    @ParameterizedTest
    @CsvSource({"/samples/full,503", "/nowhere,404", "/samples?size=ten,400", "/samples/cause,401", "/samples/late,503"
    })
    void a_refusal_is_logged_without_a_stack_trace_and_never_as_an_error(String address, int status) {
        try (var log = LogText.open()) {
            given().get(address).then().statusCode(status);

            assertThat(log.records())
                    .noneMatch(each -> each.getLevel().getName().matches("ERROR|SEVERE"));
            assertThat(log.traces()).isEmpty();
        }
    }

    @Test
    void a_refusal_of_a_resource_is_one_line_that_quotes_nothing_of_the_request() {
        try (var log = LogText.open()) {
            given().get("/samples?size=ten").then().statusCode(400);

            assertThat(log.lines())
                    .filteredOn(each -> each.startsWith("Request refused"))
                    .singleElement()
                    .asString()
                    .contains("problem=invalid-request status=400 resource=SampleResource.")
                    .doesNotContain("ten");
        }
    }

    @Test
    void a_fault_that_callers_find_has_its_stack_trace_once_and_a_line_each_other_time() {
        given().get("/samples/broken").then().statusCode(500);
        try (var log = LogText.open()) {
            for (int time = 0; time < 3; time++) {
                given().get("/samples/broken").then().statusCode(500);
            }

            assertThat(log.records()).hasSize(3);
            assertThat(log.traces()).isEmpty();
        }
    }
}
