package io.offhook.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.servers.kafka.KafkaServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Makes what the KafkaTopics and the KafkaUser of a chart ask for, as Strimzi's operators do. */
record KafkaOfTheChart(RenderedChart chart, KafkaServer kafka) {

    private static final long SECONDS = 60;
    private static final int ITERATIONS = 4_096;

    void topicsAndRights(String user, String principal) throws Exception {
        try (var admin = admin()) {
            var there = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            admin.createTopics(chart.all("KafkaTopic")
                            .map(KafkaOfTheChart::topic)
                            .filter(topic -> !there.contains(topic.name()))
                            .toList())
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS);
            admin.createAcls(rights(chart.one("KafkaUser", user), principal))
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS);
        }
    }

    void password(String user, String password) throws Exception {
        var scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        try (var admin = admin()) {
            admin.alterUserScramCredentials(List.<UserScramCredentialAlteration>of(
                            new UserScramCredentialUpsertion(user, scram, password)))
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap()));
    }

    private static NewTopic topic(JsonNode manifest) {
        var spec = manifest.path("spec");
        return new NewTopic(
                        spec.path("topicName").asText(), spec.path("partitions").asInt(), (short)
                                spec.path("replicas").asInt())
                .configs(spec.path("config").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().asText())));
    }

    private static List<AclBinding> rights(JsonNode user, String principal) {
        var bindings = new ArrayList<AclBinding>();
        for (var acl : user.at("/spec/authorization/acls")) {
            var resource = acl.path("resource");
            var pattern = new ResourcePattern(
                    ResourceType.fromString(resource.path("type").asText()),
                    resource.path("name").asText(),
                    PatternType.fromString(resource.path("patternType")
                            .asText()
                            .toUpperCase(Locale.ROOT)
                            .replace("PREFIX", "PREFIXED")));
            for (var operation : acl.path("operations")) {
                bindings.add(new AclBinding(
                        pattern,
                        new AccessControlEntry(
                                "User:" + principal, "*", operation(operation.asText()), AclPermissionType.ALLOW)));
            }
        }
        return bindings;
    }

    private static AclOperation operation(String name) {
        return AclOperation.fromString(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
    }
}
