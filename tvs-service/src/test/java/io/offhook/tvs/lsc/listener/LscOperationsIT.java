package io.offhook.tvs.lsc.listener;

import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.lsc.listener.LscApi.OPERATIONS;
import static io.offhook.tvs.lsc.listener.LscApi.schedule;
import static io.offhook.tvs.lsc.listener.LscApi.scheduled;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.servers.test.RealServers;
import io.offhook.tvs.Installation;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators ask phones for. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class LscOperationsIT {

    @BeforeEach
    void the_ca_is_in_the_role_capf_and_the_manufacturer_is_trusted() throws Exception {
        LscApi.prepare();
    }

    @Test
    void a_phone_has_one_operation_at_a_time_and_makes_the_keys_that_its_model_can() {
        scheduled("SEP2C3124C9F8EB", "DELETE", "MIC");
        schedule(Map.of("operation", "FETCH", "authentication", "LSC", "devices", List.of("2C:31:24:C9:F8:EB")))
                .body("refused", equalTo(1))
                .body("phones[0].problem", equalTo("lsc-operation-pending"));
        schedule(Map.of(
                        "operation",
                        "INSTALL",
                        "authentication",
                        "MIC",
                        "keySize",
                        4096,
                        "devices",
                        List.of("SEP2C3124C9F8EC")))
                .body("phones[0].problem", equalTo("impossible-lsc-key"));
        asAdmin()
                .contentType("application/json")
                .body(Map.of("operation", "FETCH", "authentication", "LSC"))
                .post(OPERATIONS)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                  | filter",
                "{\"model\":null,\"all\":false}        | filter",
                "{\"all\":true,\"lscPresent\":false}  | filter",
                "{\"deviceNamePrefix\":\"\"}            | filter.deviceNamePrefix",
                "{\"model\":\"8845 \"}                 | filter.model"
            })
    void a_filter_that_would_select_more_than_was_meant_is_refused_and_asks_no_phone(String filter, String field) {
        asAdmin()
                .contentType("application/json")
                .body("{\"operation\":\"DELETE\",\"authentication\":\"MIC\",\"filter\":" + filter + "}")
                .post(OPERATIONS)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    @Test
    void a_list_that_names_nothing_in_a_place_is_refused_and_says_which() {
        asAdmin()
                .contentType("application/json")
                .body("{\"operation\":\"DELETE\",\"authentication\":\"MIC\",\"devices\":[\"SEP2C3124C9F8F3\",null]}")
                .post(OPERATIONS)
                .then()
                .statusCode(400)
                .body("field", equalTo("devices[1]"));
    }

    @ParameterizedTest
    @CsvSource({
        "operation=EXPLODE&authentication=MIC, operation",
        "operation=INSTALL&authentication=X, authentication",
        "operation=INSTALL&authentication=MIC&keySize=x, keySize"
    })
    void a_word_that_is_none_of_those_that_there_are_is_refused_and_named(String query, String field) {
        asAdmin()
                .contentType("text/csv")
                .body("DEVICE NAME\r\nSEP2C3124C9F8F4\r\n")
                .post("/api/v1/lsc-operations/import?" + query)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
        asAdmin().get(OPERATIONS + "?status=X").then().statusCode(400).body("field", equalTo("status"));
    }

    @Test
    void a_file_names_many_phones_and_a_bad_row_stops_no_other() {
        asAdmin()
                .contentType("text/csv")
                .body("DEVICE NAME,COMMENT\r\nSEP2C3124C9F8F1,x\r\nnobody,\r\n2c:31:24:c9:f8:f2,\r\n")
                .post("/api/v1/lsc-operations/import?operation=DELETE&authentication=MIC")
                .then()
                .statusCode(200)
                .body("scheduled", equalTo(2))
                .body("failures[0].line", equalTo(3));
    }
}
