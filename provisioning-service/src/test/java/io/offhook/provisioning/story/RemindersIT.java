package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RemindersIT {

    private static final String PATH = "/api/v1/settings/reminders";

    @Test
    void when_people_are_reminded_is_published_until_it_is_as_configured_again() {
        put("admin", "{\"before\":[\"PT4H\",\"P2D\",\"PT4H\"]}")
                .statusCode(200)
                .body("before", equalTo(List.of("PT48H", "PT4H")));
        as("ops").get(PATH).then().statusCode(200).body("before", equalTo(List.of("PT48H", "PT4H")));

        put("admin", "{}").statusCode(200).body("before", nullValue());

        as("ops").get(PATH).then().body("before", nullValue());
        await().untilAsserted(() -> assertThat(Topics.records(Topic.SETTING, "reminders"))
                .hasSizeGreaterThan(1)
                .last()
                .satisfies(each -> assertThat(each.data()).isNull()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"before\":[\"a day\"]}",
                "{\"before\":[\"PT0S\"]}",
                "{\"before\":[\"-PT4H\"]}",
                "{\"before\":[\"P366D\"]}",
                "{\"before\":[\"PT1H\",\"PT2H\",\"PT3H\",\"PT4H\",\"PT5H\",\"PT6H\"]}"
            })
    void what_is_no_time_before_the_end_of_a_code_is_refused(String body) {
        put("admin", body).statusCode(400).body("field", equalTo("before"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"before\":[null]}", "{\"before\":\"PT4H\"}"})
    void a_body_that_is_none_is_refused(String body) {
        put("admin", body).statusCode(400);
    }

    @Test
    void operators_look_and_change_nothing() {
        put("ops", "{\"before\":[]}").statusCode(403);
        as("berlin").get(PATH).then().statusCode(403);
    }

    private static ValidatableResponse put(String account, String body) {
        return as(account).contentType("application/json").body(body).put(PATH).then();
    }
}
