package io.offhook.torture.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A record of the topic. An event that was published twice is two records. */
public record PublishedEvent(
        UUID id, String key, int partition, long offset, long version, String type, JsonNode data) {}
