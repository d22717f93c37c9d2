package io.offhook.rest.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documented consumers, and what Kafka has to allow them, against the consumers that the services configure. */
class DocumentedConsumersTest {

    /** {@code grant principal "topics it writes" "topics it reads" "its groups"} */
    private static final Pattern GRANT =
            Pattern.compile("grant (\\w+) \"([^\"]*)\"[\\s\\\\]+\"([^\"]*)\"[\\s\\\\]+\"([^\"]*)\"");

    private static final String INCOMING = "mp.messaging.incoming.";

    @Test
    void the_document_names_every_consumer_group_and_its_topic() throws IOException {
        var document =
                new YAMLMapper().readTree(Path.of("..", "docs", "asyncapi.yaml").toFile());
        var documented = new ArrayList<String>();
        for (var operation : document.path("operations")) {
            if (operation.path("action").asText().equals("receive")) {
                var channel = document.at(operation.at("/channel/$ref").asText().substring(1));
                documented.add(operation.at("/bindings/kafka/groupId/const").asText() + " reads "
                        + channel.path("address").asText());
            }
        }

        assertThat(documented).containsExactlyInAnyOrderElementsOf(configured());
        assertThat(document.at("/channels/deadLetterTopic/parameters/consumer/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(consumers());
    }

    @Test
    void the_acls_let_each_consumer_read_its_topic_and_write_its_dead_letters() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "security.md"));
        var granted = GRANT.matcher(page)
                .results()
                .flatMap(grant -> grantedTo(grant.group(1), words(grant, 2), words(grant, 3), words(grant, 4)))
                .toList();

        assertThat(granted).containsAll(configured());
    }

    /** One line for each topic and group that a principal of the page can read together, with the dead letters that it can write. */
    private static Stream<String> grantedTo(
            String principal, List<String> writes, List<String> reads, List<String> groups) {
        return groups.stream()
                .filter(group -> group.startsWith("offhook-" + principal))
                .flatMap(group -> reads.stream()
                        .filter(topic -> writes.contains(topic + group.replace("offhook-", ".") + ".dlq"))
                        .map(topic -> group + " reads " + topic));
    }

    private static List<String> words(MatchResult grant, int list) {
        return List.of(grant.group(list).split(" "));
    }

    private static List<String> configured() throws IOException {
        var configured = new ArrayList<String>();
        for (var service : List.of("provisioning", "activation", "tvs", "selfcare", "console")) {
            var settings = new Properties();
            var file = Path.of("..", service + "-service", "src", "main", "resources", "application.properties");
            try (var reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            }
            settings.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(INCOMING) && key.endsWith(".group.id"))
                    .flatMap(key -> topics(settings, key.replace("group.id", "topic"))
                            .map(topic -> settings.getProperty(key) + " reads " + topic))
                    .forEach(configured::add);
        }
        return configured;
    }

    /** A client reads one topic, or several. */
    private static Stream<String> topics(Properties settings, String key) {
        return Arrays.stream(settings.getProperty(key, settings.getProperty(key + "s"))
                        .split(","))
                .map(topic -> topic.replaceFirst("^\\$\\{[^}]*}", ""));
    }

    /** A group is named after its consumer. */
    private static HashSet<String> consumers() throws IOException {
        var consumers = new HashSet<String>();
        configured().forEach(each -> consumers.add(each.substring("offhook-".length(), each.indexOf(' '))));
        return consumers;
    }
}
