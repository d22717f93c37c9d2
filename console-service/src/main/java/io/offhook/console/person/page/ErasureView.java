package io.offhook.console.person.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The report of an erasure, as provisioning gives it.
 *
 * @param jobs ids of bulk jobs that somebody must start or cancel first
 * @param missing services that have not said that they are done; empty: none
 */
record ErasureView(
        String userId,
        boolean done,
        Instant erasedAt,
        String by,
        boolean userAgain,
        List<String> jobs,
        String missing,
        List<Store> stores,
        List<Topic> topics,
        List<Kept> kept) {

    record Store(String service, String name, int erased, int left, Instant lookedAt) {}

    record Topic(String name, long records, long withValue, String note) {}

    record Kept(String what, String where, String why) {}

    static ErasureView of(JsonNode report) {
        return new ErasureView(
                report.path("userId").asText(),
                report.path("state").asText().equals("DONE"),
                Instant.parse(report.path("erasedAt").asText()),
                report.path("by").asText(),
                report.path("userAgain").asBoolean(),
                each(report, "waitsForJobs").stream().map(JsonNode::asText).toList(),
                each(report, "missing").stream().map(JsonNode::asText).collect(Collectors.joining(", ")),
                each(report, "stores").stream()
                        .map(it -> new Store(
                                it.path("service").asText(),
                                it.path("store").asText(),
                                it.path("erased").asInt(),
                                it.path("left").asInt(),
                                Instant.parse(it.path("lookedAt").asText())))
                        .toList(),
                each(report, "topics").stream()
                        .map(it -> new Topic(
                                it.path("topic").asText(),
                                it.path("records").asLong(),
                                it.path("withValue").asLong(),
                                it.path("note").asText()))
                        .toList(),
                each(report, "kept").stream()
                        .map(it -> new Kept(
                                it.path("what").asText(),
                                it.path("where").asText(),
                                it.path("why").asText()))
                        .toList());
    }

    private static List<JsonNode> each(JsonNode report, String list) {
        return StreamSupport.stream(report.path(list).spliterator(), false).toList();
    }
}
