package io.offhook.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A record of the topic; where it was published more than once, each of them. */
public record PublishedEvent(
        UUID id, String key, int partition, long offset, long version, String type, JsonNode data) {}
