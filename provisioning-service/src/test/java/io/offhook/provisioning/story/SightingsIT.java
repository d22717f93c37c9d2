package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.provisioning.story.Topics.TopicRecord;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the topic tells of phones that ask for files. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class SightingsIT {

    @Test
    void a_phone_that_asks_for_its_configuration_is_seen_once_with_each_result() throws Exception {
        var mac = newMac();
        var device = "SEP" + mac;
        PhoneSideClient.http(device + ".cnf.xml").statusCode(404);
        provision(Map.of("model", "8845", "mac", mac, "requiresActivationCode", false));
        var tag = PhoneSideClient.http(device + ".cnf.xml")
                .statusCode(200)
                .extract()
                .header("ETag")
                .replace("\"", "");
        assertThat(PhoneSideClient.tftp(device + ".cnf.xml")).isPresent();
        PhoneSideClient.http("ITL" + device + ".tlv");

        await().untilAsserted(() -> assertThat(seen(device))
                .satisfiesExactly(
                        it -> assertThat(it).isEqualTo("http CONFIGURATION UNKNOWN_DEVICE "),
                        it -> assertThat(it).isEqualTo("http CONFIGURATION SERVED " + tag),
                        it -> assertThat(it).startsWith("http TRUST_LIST ")));
        assertThat(records(device))
                .allSatisfy(record -> assertThat(record.text("address")).isEqualTo("127.0.0.1"))
                .allSatisfy(record -> assertThat(record.source()).isEqualTo("/offhook/provisioning"));
    }

    private static List<String> seen(String device) {
        return records(device).stream()
                .map(record -> String.join(
                        " ", record.text("transport"), record.text("file"), record.text("result"), record.text("tag")))
                .toList();
    }

    private static List<TopicRecord> records(String device) {
        return Topics.records(Topic.DEVICE, device);
    }
}
