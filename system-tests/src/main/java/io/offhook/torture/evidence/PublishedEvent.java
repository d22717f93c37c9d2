package io.offhook.torture.evidence;

import java.util.UUID;

/**
 * A record of the topic. An event that was published twice is two records.
 *
 * @param digest of its data
 */
public record PublishedEvent(UUID id, String key, int partition, long offset, long version, String type, UUID digest) {}
