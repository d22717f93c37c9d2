package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What a SIP registrar tells, and what becomes of the phone. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RegistrationsIT {

    /** Of the test's application.properties. */
    private static final String TOPIC = "test.registrar.v1";

    @Inject
    DatabaseRows rows;

    private static Map<String, Object> report(String event, String user, String mac) {
        var report = new HashMap<String, Object>();
        report.put("event", event);
        report.put("user", user);
        report.put("address", "10.9.0.1");
        report.put("userAgent", "Cisco-CP8861/12.1.1");
        report.put("contact", "<sip:u@10.9.0.1:5060>;+u.sip!devicename.ccm.cisco.com=\"SEP" + mac + "\"");
        report.put("expires", 60);
        return report;
    }

    private static ValidatableResponse tell(List<?> reports) {
        return as("selfcare")
                .contentType("application/json")
                .body(Map.of("registrar", "kamailio", "reports", reports))
                .post("/api/v1/registrations")
                .then();
    }

    private static String phone(String mac) {
        return provision(Map.of(
                "model",
                "8861",
                "mac",
                mac,
                "requiresActivationCode",
                false,
                "lines",
                List.of(Map.of("index", 1, "directoryNumber", "7" + Long.parseLong(mac.substring(4), 16)))));
    }

    private static List<String> events(String id) {
        return as("admin")
                .get("/api/v1/phones/" + id + "/history")
                .then()
                .extract()
                .path("type");
    }

    @Test
    void a_registration_is_told_once_and_so_is_its_end() {
        var mac = newMac();
        var id = phone(mac);

        var first = report("registered", "SEP" + mac + "-1", mac);
        first.put("at", new BigDecimal(Instant.now().getEpochSecond() + ".123456"));
        tell(List.of(first)).statusCode(200).body("taken", equalTo(1));
        tell(List.of(report("refreshed", "SEP" + mac + "-1", mac))).statusCode(200);
        tell(List.of(report("removed", "SEP" + mac + "-1", mac))).statusCode(200);
        tell(List.of(report("removed", "SEP" + mac + "-1", mac))).statusCode(200);

        assertThat(events(id)).containsExactly("PhoneProvisioned.v1", "PhoneRegistered.v1", "PhoneUnregistered.v1");
        await().until(() -> Topics.records(Topic.PHONE, id).size() == 3);
        var registered = Topics.records(Topic.PHONE, id).get(1);
        assertThat(registered.text("address")).isEqualTo("10.9.0.1");
        assertThat(registered.text("registrar")).isEqualTo("kamailio");
        assertThat(registered.actor()).isEqualTo("selfcare");
    }

    @Test
    void a_report_that_cannot_be_does_not_take_the_others_with_it() {
        var mac = newMac();
        var id = phone(mac);
        var tooLong = report("registered", "SEP" + mac + "-1", mac);
        tooLong.put("contact", "x".repeat(5_000));
        var noNumber = report("registered", "SEP" + mac + "-1", mac);
        noNumber.put("expires", "soon");

        var never = report("registered", "SEP" + mac + "-1", mac);
        never.put("at", -1);
        tell(List.of(never)).statusCode(207).body("refused[0].reason", containsString("at is"));

        tell(List.of(tooLong, noNumber, "text", report("registered", "SEP" + mac + "-1", mac)))
                .statusCode(207)
                .body("taken", equalTo(1))
                .body("refused.index", equalTo(List.of(0, 1, 2)))
                .body("refused[0].reason", containsString("contact"));

        assertThat(events(id)).contains("PhoneRegistered.v1");
    }

    @Test
    void credentials_of_one_phone_with_the_name_of_another_are_an_alarm() {
        var mac = newMac();
        var other = newMac();
        var id = phone(mac);
        var otherId = phone(other);

        for (int i = 0; i < 2; i++) {
            tell(List.of(report("registered", "SEP" + mac + "-1", other)))
                    .statusCode(207)
                    .body("refused", hasSize(1));
        }
        tell(List.of(report("registered", "nobody-of-ours", other))).statusCode(207);

        assertThat(events(id)).containsExactly("PhoneProvisioned.v1", "RegistrationMismatchSuspected.v1");
        assertThat(events(otherId)).containsExactly("PhoneProvisioned.v1", "RegistrationMismatchSuspected.v1");
    }

    @Test
    void a_registration_of_which_nothing_more_is_heard_ends_by_itself() {
        var mac = newMac();
        var id = phone(mac);
        tell(List.of(report("registered", "SEP" + mac + "-1", mac))).statusCode(200);

        rows.execute("update registration set expires_at = now() - interval '1 second' where phone_id = '" + id + "'");

        await().untilAsserted(() -> assertThat(events(id)).last().isEqualTo("PhoneUnregistered.v1"));
        tell(List.of(report("refreshed", "SEP" + mac + "-1", mac))).statusCode(200);
        assertThat(events(id)).last().isEqualTo("PhoneRegistered.v1");
    }

    @Test
    void two_batches_of_many_phones_in_opposite_order_do_not_wait_for_each_other() {
        var macs = IntStream.range(0, 40).mapToObj(i -> newMac()).toList();
        var ids = macs.stream().map(RegistrationsIT::phone).toList();
        var reports = new ArrayList<>(macs.stream()
                .map(mac -> report("registered", "SEP" + mac + "-1", mac))
                .toList());

        var first = CompletableFuture.supplyAsync(() -> tell(reports).extract().statusCode());
        var second = CompletableFuture.supplyAsync(
                () -> tell(reports.reversed()).extract().statusCode());

        assertThat(List.of(first.join(), second.join())).containsOnly(200);
        assertThat(ids)
                .allSatisfy(id -> assertThat(events(id)).containsExactly("PhoneProvisioned.v1", "PhoneRegistered.v1"));
    }

    @Test
    void the_topic_of_registrars_says_the_same_as_rest_and_what_cannot_be_read_goes_to_the_dead_letters() {
        var mac = newMac();
        var id = phone(mac);
        var at = Instant.now().minusSeconds(1);
        var user = "SEP" + mac + "-1";
        var batch = "{\"registrar\":\"topic\",\"reports\":[{\"event\":\"registered\",\"user\":\"" + user
                + "\",\"address\":\"10.9.0.2\",\"at\":\"" + at + "\"},{\"event\":\"removed\",\"user\":\"" + user
                + "\",\"address\":\"10.9.0.2\",\"at\":\"" + at.plusMillis(500) + "\"}]}";
        var poison = "{\"of\":\"" + mac + "\"";

        for (int i = 0; i < 2; i++) {
            publish(id, batch);
            publish(id, poison);
        }
        publish(id, batch);

        await().untilAsserted(() -> assertThat(events(id)).hasSize(3));
        await().untilAsserted(() -> assertThat(Topics.values(TOPIC + ".provisioning-registrar.dlq", id))
                .containsExactly(poison, poison));
        assertThat(events(id)).containsExactly("PhoneProvisioned.v1", "PhoneRegistered.v1", "PhoneUnregistered.v1");
    }

    private static void publish(String key, String value) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, value.getBytes(UTF_8)));
        }
    }

    @Test
    void registrars_alone_tell_and_without_a_key_they_are_given_no_users() {
        as("admin")
                .contentType("application/json")
                .body(Map.of("reports", List.of()))
                .post("/api/v1/registrations")
                .then()
                .statusCode(403);
        tell(List.of()).statusCode(400);
        as("admin").get("/api/v1/registrar-users").then().statusCode(403);
        as("selfcare").get("/api/v1/registrar-users").then().statusCode(409);
    }
}
