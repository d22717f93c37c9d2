package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.topic.Topic;
import io.offhook.provisioning.story.ActivationStub.Asked;
import io.offhook.provisioning.story.Topics.TopicRecord;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Activation codes over AXL, of the activation service. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(SigningKeys.class)
class AxlCodesIT {

    private static final String ALL_TAGS = "<returnedTags><activationCode/><activationCodeExpiry/><phoneName/>"
            + "<phoneDescription/><phoneModel/><enableActivationId/><userId/></returnedTags>";

    private final String name = "BAT" + newMac();
    private final String firstCode = UUID.randomUUID().toString();
    private final String secondCode = UUID.randomUUID().toString();
    private String phoneId = "";
    private ActivationStub activation;

    @BeforeEach
    void aPhoneHasACode() throws IOException {
        activation = new ActivationStub();
        var uuid = Axl.call(
                "addPhone",
                "<phone><name>" + name + "</name><product>Cisco 8845</product>"
                        + "<enableActivationID>true</enableActivationID></phone>");
        phoneId = uuid.substring(1, 37).toLowerCase(Locale.ROOT);
        await().until(() -> !Topics.records(Topic.PHONE, phoneId).isEmpty());
        issue(Topics.records(Topic.PHONE, phoneId).getFirst(), 1, firstCode);
        await().until(() ->
                !list("<phoneName>" + name + "</phoneName>", "<returnedTags/>").isEmpty());
        activation.asked().clear();
    }

    @AfterEach
    void close() {
        activation.close();
    }

    @Test
    void a_code_is_shown_where_it_is_asked_for_and_by_one_call_as_the_person() {
        assertThat(list("<phoneName>" + name + "</phoneName>", ALL_TAGS))
                .isEqualTo("<phoneActivationCode uuid=\"{" + firstCode.toUpperCase(Locale.ROOT) + "}\"><activationCode>"
                        + ActivationStub.DIGITS + "</activationCode><activationCodeExpiry>"
                        + ActivationStub.EXPIRES.getEpochSecond() + "</activationCodeExpiry><phoneName>" + name
                        + "</phoneName><phoneDescription></phoneDescription><phoneModel>Cisco 8845</phoneModel>"
                        + "<enableActivationId>true</enableActivationId><userId></userId></phoneActivationCode>");
        assertThat(activation.asked())
                .filteredOn(asked -> asked.codes() > 0)
                .containsExactly(new Asked("reveal", "Basic YWRtaW46YWRtaW4=", "axl", 1));
    }

    @Test
    void without_the_tag_no_code_is_revealed() {
        assertThat(list("<phoneName>" + name + "</phoneName>", "<returnedTags><phoneName/></returnedTags>"))
                .contains(name)
                .doesNotContain(ActivationStub.DIGITS);
        assertThat(activation.asked()).extracting(Asked::path).doesNotContain("reveal");
    }

    @Test
    void empty_criteria_reveal_nothing() {
        assertThat(list("<phoneName/>", ALL_TAGS)).isEmpty();
        assertThat(list("<userId/>", ALL_TAGS)).isEmpty();
        assertThat(activation.asked()).isEmpty();
    }

    @Test
    void adding_a_code_waits_for_the_code_that_it_asked_for() {
        var added = CompletableFuture.supplyAsync(() -> Axl.call(
                "addPhoneActivationCode",
                "<phoneActivationCode><activationCodeExpiry>3600</activationCodeExpiry><phoneName>" + name
                        + "</phoneName></phoneActivationCode>"));
        await().until(() -> Topics.records(Topic.PHONE, phoneId).size() == 2);
        var required = Topics.records(Topic.PHONE, phoneId).getLast();
        assertThat(required.text("codeLife")).isEqualTo("PT1H");
        assertThat(added).isNotDone(); // the phone has its first code

        issue(required, 2, secondCode);

        assertThat(added.join()).isEqualTo("{" + secondCode.toUpperCase(Locale.ROOT) + "}");
        assertThat(list("<phoneName>" + name + "</phoneName>", ALL_TAGS)).contains(added.join());
    }

    @Test
    void a_code_is_removed_by_its_digits_or_its_id() {
        Axl.call("removePhoneActivationCode", "<activationCode>" + ActivationStub.DIGITS + "</activationCode>");
        assertThat(activation.asked()).extracting(Asked::path).containsExactly("find", firstCode + "/release");
        assertThat(list("<phoneName>" + name + "</phoneName>", ALL_TAGS)).isEmpty();

        Axl.fault("admin", "removePhoneActivationCode", "<uuid>{" + firstCode + "}</uuid>", 5007);
        Axl.fault("ops", "removePhoneActivationCode", "<uuid>{" + firstCode + "}</uuid>", 5003);
    }

    @Test
    void where_the_activation_service_is_away_the_answer_is_503_without_a_body() {
        activation.close();

        assertThat(Axl.post(
                                "admin",
                                "listPhoneActivationCode",
                                "<searchCriteria><phoneName>" + name + "</phoneName></searchCriteria>" + ALL_TAGS)
                        .statusCode(503)
                        .extract()
                        .asString())
                .isEmpty();
    }

    private static String list(String criteria, String tags) {
        return Axl.call("listPhoneActivationCode", "<searchCriteria>" + criteria + "</searchCriteria>" + tags);
    }

    private void issue(TopicRecord after, long version, String code) {
        activation.hasLive(code);
        Topics.publishAfter(
                after,
                Topic.ACTIVATION,
                phoneId,
                version,
                new CodeIssued(
                        UUID.fromString(code),
                        UUID.fromString(phoneId),
                        name,
                        "8845",
                        null,
                        null,
                        Instant.now().plusSeconds(3600)));
    }
}
