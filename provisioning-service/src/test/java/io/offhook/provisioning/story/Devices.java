package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.topic.Topic;
import io.offhook.pki.x509.Certificates;
import io.offhook.testpki.Identity;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Phones, and the devices that become them. */
final class Devices {

    private Devices() {}

    /** @return the phone's id */
    static String phoneOf(String mac) {
        return provision(Map.of("model", "8861", "mac", mac, "lines", List.of(Map.of("directoryNumber", "1001"))));
    }

    /** As the activation service says it; back when it is known here. */
    static void redeem(String id, long version, String mac, Identity mic) {
        var redeemed = new CodeRedeemed(
                UUID.randomUUID(),
                UUID.fromString(id),
                mac,
                "8861",
                "SEP" + mac,
                "00",
                Certificates.base64(mic.certificate()));
        Topics.publish(Topic.ACTIVATION, id, version, redeemed);
        await().untilAsserted(
                        () -> phone(id).body("status", equalTo("ACTIVATED")).body("mac", equalTo(mac)));
    }
}
